"""What can go wrong in a run.

LakipError
 x ExpandError       a block or a narrative notebook is not built as agreed
 x ExecutionError    a cell or a live expression failed, or the kernel died
 x RunError          something around the chapters: no notebooks, inputs that changed
"""

from pathlib import Path

from lakip_nb.data.errors import LakipError


class RunError(LakipError):
    """The run cannot go on; the message says why and what to do."""


class ExpandError(LakipError):
    """A chapter or narrative notebook breaks the rules of blocks and slots."""


class ExecutionError(LakipError):
    """A chapter failed while it was executed.

    Attributes:
        where: notebook and cell, as the analyst knows them.
        reason: exception name and text, or what else happened.
        source: the code or the expression that failed.
        notebook: the executed notebook, with its traceback.
    """

    def __init__(self, where: str, reason: str, source: str, notebook: Path | None = None) -> None:
        super().__init__(where, reason, source, notebook)
        self.where = where
        self.reason = reason
        self.source = source
        self.notebook = notebook

    def __str__(self) -> str:
        lines = [f"{self.where}: {self.reason}"]
        lines += [f"    {line}" for line in self.source.strip().splitlines()[:6]]
        if self.notebook is not None:
            lines.append(f"Notebook yang gagal, beserta jejak galatnya: {self.notebook}")
        return "\n".join(lines)
