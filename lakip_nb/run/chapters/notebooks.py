"""Which notebooks a report consists of, read and checked before anything runs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
import nbformat.v4
from nbformat import NotebookNode

from lakip_nb.run.chapters.lampiran import annex
from lakip_nb.run.chapters.narrative import Narrative, read_narrative
from lakip_nb.run.failures import RunError

FOLDER = "notebooks"
UNREADABLE = (ValueError, KeyError, AttributeError, OSError)
"""What reading a file that is no notebook raises."""


@dataclass(frozen=True)
class Chapter:
    """One chapter: its file name, its path below the project folder, its cells as written."""

    name: str
    file: str
    notebook: NotebookNode

    @property
    def part(self) -> str:
        """Where it stands in the report: before the Bab, as one or more of them, behind them."""
        return str(self.notebook.metadata.get("lakip", {}).get("part"))


def read_chapters(root: Path) -> tuple[Chapter, ...]:
    """All chapters of a project, in the order of their names, which is the order of reading.

    Raises:
        RunError: there is no chapter, or a file is no notebook.
    """
    paths: Sequence[Path] = sorted((root / FOLDER).glob("*.ipynb"))
    if not paths:
        raise RunError(f"Tidak ada notebook bab di {root / FOLDER}.")
    return tuple(Chapter(path.name, f"{FOLDER}/{path.name}", read(path, root)) for path in paths)


def narrative_file(kecamatan: str, year: int) -> str:
    """The narrative notebook of a place and year, as a path below the project folder."""
    return f"{FOLDER}/narasi/{kecamatan}-{year}.ipynb"


def read_slots(root: Path, kecamatan: str, year: int) -> Narrative:
    """The narrative of a place and year, with its annex; without its notebook every slot is unwritten."""
    file = narrative_file(kecamatan, year)
    path = root / file
    narrative = read_narrative(read(path, root), file) if path.is_file() else Narrative(file)
    return replace(narrative, annex=annex(root, kecamatan, year))


def read(path: Path, root: Path) -> NotebookNode:
    """A notebook as nbformat 4.

    Raises:
        RunError: the file cannot be read as a notebook.
    """
    try:
        text = path.read_text(encoding="utf-8")
        notebook: NotebookNode = nbformat.v4.reads(text)
        # The general way validates, for which it compiles a schema: a tenth of a second and more
        if not _is_present_form(notebook):
            notebook = nbformat.reads(text, as_version=4)
        return notebook
    except UNREADABLE as error:
        raise unreadable(path, root, error) from error


def _is_present_form(notebook: NotebookNode) -> bool:
    """Whether a notebook is of nbformat 4.5 with all that we look at, and nothing has to be converted."""
    version = (notebook.get("nbformat"), notebook.get("nbformat_minor"))
    cells = notebook.get("cells", [])
    whole = all(cell.keys() >= {"id", "cell_type", "source", "metadata"} for cell in cells)
    return version == (4, 5) and whole and len({cell.id for cell in cells}) == len(cells)


def unreadable(path: Path, root: Path, error: Exception) -> RunError:
    """The error that names a file which is no notebook, why it is none, and what to do."""
    reason = f"{type(error).__name__}: {error}".splitlines()[0][:160]
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path
    return RunError(
        f"{name} tidak dapat dibaca sebagai notebook ({reason}). "
        "Buka dan simpan kembali di JupyterLab, atau ambil versi terakhir dari git."
    )
