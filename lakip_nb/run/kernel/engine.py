"""papermill's engine for chapters: `papermill --engine lakip notebooks/03_akuntabilitas.ipynb out.ipynb`.

Code cells are executed as by papermill's default engine. On top of it: parameters that the
notebook does not know are refused, blocks and slots are expanded if the run has not done so,
live values of Markdown cells are evaluated, and the kernel is always this interpreter.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbformat import NotebookNode
from papermill.engines import NBClientEngine
from papermill.log import logger

from lakip_nb.data import load_laporan, project
from lakip_nb.run.chapters.expand import expand, is_expanded
from lakip_nb.run.chapters.notebooks import read_slots
from lakip_nb.run.chapters.omit import omit
from lakip_nb.run.chapters.own import place
from lakip_nb.run.chapters.parameters import check, declared, has_parameters
from lakip_nb.run.chapters.pieces import Pieces

if TYPE_CHECKING:
    from lakip_nb.run.kernel.client import Within


class LakipEngine(NBClientEngine):  # type: ignore[misc]  # papermill has no types
    """Engine `lakip`; the extra keyword argument `within` is what a run adds."""

    @classmethod
    def nb_kernel_name(cls, nb: NotebookNode, name: str | None = None) -> str:
        return "python3"

    @classmethod
    def nb_language(cls, nb: NotebookNode, language: str | None = None) -> str:
        return "python"

    @classmethod
    def execute_notebook(
        cls, nb: NotebookNode, kernel_name: str, input_path: Any = None, **kwargs: Any
    ) -> NotebookNode:
        """Check, expand where needed, execute.

        Raises:
            ParameterError: a parameter that the notebook does not declare, or of another type.
            ExpandError, DataError: the chapter cannot be expanded.
            ExpressionError: a live expression failed.
        """
        given = nb.metadata.get("papermill", {}).get("parameters", {})
        if given and has_parameters(nb):
            check(given, declared(nb))
        for cell in nb.cells:
            if "injected-parameters" in cell.metadata.get("tags", []):
                cell["id"] = "injected-parameters"  # papermill's is random
        nb = _expanded(nb, input_path)
        executed: NotebookNode = super().execute_notebook(nb, kernel_name, input_path=input_path, **kwargs)
        return executed

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,
        start_timeout: int = 60,
        execution_timeout: int | None = None,
        within: "Within | None" = None,
        **kwargs: Any,
    ) -> None:
        """Run all cells; on anything but a failing code cell, also write what there is."""
        # The client needs papermill, which asks for this class while it is imported itself
        from lakip_nb.run.kernel.client import ChapterClient

        for unused in ("input_path", "timeout", "startup_timeout"):
            kwargs.pop(unused, None)
        client = ChapterClient(
            nb_man,
            within,
            timeout=execution_timeout,
            startup_timeout=start_timeout,
            kernel_name=kernel_name,
            log=_LOG,
            **kwargs,
        )
        try:
            client.execute()
        except BaseException:
            if within:
                nb_man.output_path = str(within.failed)  # notebook_complete, next, saves there
            raise


# papermill's log without errors: each of them is also raised, and told in the analyst's language
_LOG: logging.Logger = logger.getChild("bab")
_LOG.addFilter(lambda record: record.levelno < logging.ERROR)


def _expanded(nb: NotebookNode, input_path: Any) -> NotebookNode:
    """A chapter that papermill was given by itself, expanded like in a full run.

    Notebooks without our metadata are left as they are: the engine serves any notebook.
    """
    if "lakip" not in nb.metadata or is_expanded(nb):
        return nb
    path = Path(input_path).resolve() if isinstance(input_path, str) and Path(input_path).is_file() else None
    root = project.find_root(path.parent if path else None)
    values: dict[str, Any] = {name: parameter.default for name, parameter in declared(nb).items()}
    values |= nb.metadata.get("papermill", {}).get("parameters", {})
    laporan = load_laporan(values["kecamatan"], values["year"], root=root)
    file = path.relative_to(root).as_posix() if path and path.is_relative_to(root) else "notebook"
    narrative = read_slots(root, laporan.kecamatan, laporan.year)
    nb = expand(nb, laporan.sasaran, narrative, file)
    (nb.cells,), _ = omit(place([nb.cells], narrative.own, whole=False), Pieces(lambda: laporan))
    return nb
