"""Execute the expanded chapters, one after the other, through papermill and our engine."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import nbformat
import papermill
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError, strip_color

from lakip_nb.present.origin import where
from lakip_nb.run.errors import ExecutionError
from lakip_nb.run.kernel import ExpressionError
from lakip_nb.run.parameters import declared
from lakip_nb.run.plan import Chapter

OnCell = Callable[[int, Chapter, int, int], None]


def execute_chapters(
    chapters: Sequence[Chapter],
    parameters: Mapping[str, object],
    cwd: Path,
    expanded: Path,
    executed: Path,
    on_cell: OnCell | None = None,
) -> list[NotebookNode]:
    """Execute all chapters; each gets those of the parameters that it declares.

    ``expanded`` and ``executed`` are existing folders for the notebooks as they go in and as they
    come out. ``cwd`` is the folder in which the kernels work.

    Raises:
        ExecutionError: the first chapter that fails; its executed notebook, with the traceback,
            is in ``executed``.
    """
    done = []
    for number, chapter in enumerate(chapters):
        source = expanded / chapter.name
        nbformat.write(chapter.notebook, source)
        done.append(_execute(number, chapter, parameters, cwd, source, executed / chapter.name, on_cell))
    return done


def _execute(
    number: int,
    chapter: Chapter,
    parameters: Mapping[str, object],
    cwd: Path,
    source: Path,
    target: Path,
    on_cell: OnCell | None,
) -> NotebookNode:
    known = declared(chapter.notebook)
    try:
        return papermill.execute_notebook(
            _literal(source),
            _literal(target),
            parameters={name: value for name, value in parameters.items() if name in known},
            engine_name="lakip",
            kernel_name="python3",
            language="python",
            progress_bar=False,
            request_save_on_cell_execute=False,
            autosave_cell_every=0,
            cwd=cwd,
            on_cell=on_cell and (lambda cell, cells: on_cell(number, chapter, cell, cells)),
            failed_path=target,
        )
    except ExpressionError as error:
        reason = f"ekspresi {{eval}} gagal: {error.evalue}"
        raise ExecutionError(error.where, reason, error.expression, target) from error
    except PapermillExecutionError as error:
        reason = strip_color(f"{error.ename}: {error.evalue}")
        raise ExecutionError(_failed_cell(target, chapter), reason, error.source, target) from error
    except (RuntimeError, TimeoutError) as error:
        # A dead kernel or a time limit: nbclient's own words, in the analyst's language
        reason = _REASONS.get(type(error).__name__, f"{type(error).__name__}: {error}")
        raise ExecutionError(_failed_cell(target, chapter), reason, "", target) from error


_REASONS = {
    "DeadKernelError": "kernel berhenti mendadak (misalnya memori habis)",
    "CellTimeoutError": "waktu pelaksanaan habis",
}


def _literal(path: Path) -> str:
    """papermill fills in {names} in paths; ours are meant as they stand."""
    return str(path).replace("{", "{{").replace("}", "}}")


def _failed_cell(notebook: Path, chapter: Chapter) -> str:
    """Where the failing cell stands, from the mark that the execution left on it."""
    if notebook.is_file():
        for number, cell in enumerate(nbformat.read(notebook, as_version=4).cells, start=1):
            if cell.metadata.get("papermill", {}).get("exception") is True:
                return where(cell, chapter.file, number)
    return chapter.file
