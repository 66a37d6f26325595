"""Execute the expanded chapters, side by side, through papermill and our engine."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
import papermill
from jupyter_core.utils import ensure_event_loop
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError, strip_color

from lakip_nb.present.origin import where
from lakip_nb.run.chapters.notebooks import FOLDER, Chapter
from lakip_nb.run.chapters.parameters import declared
from lakip_nb.run.failures import ExecutionError
from lakip_nb.run.kernel.client import ExpressionError, Running, Within
from lakip_nb.run.run import Progress, Run


class Execution:
    """Chapters being executed side by side, on the cores at hand, from entering to leaving."""

    def __init__(self, run: Run, chapters: Sequence[Chapter], folder: Path) -> None:
        """Each chapter gets those of the run's parameters that it declares.

        ``folder`` exists and takes the notebook of a failing chapter. The run's listener is called
        from several threads.
        """
        self.run = run
        self.chapters = chapters
        self._folder = folder
        self._running = Running()
        self._pool = ThreadPoolExecutor(min(len(chapters), run.kernels.at_once) or 1)

    def __enter__(self) -> "Execution":
        self._futures = [self._pool.submit(self._execute, *item) for item in enumerate(self.chapters)]
        return self

    def __exit__(self, *exception: Any) -> None:
        for future in self._futures:
            future.cancel()
        self._running.end()
        self._pool.shutdown()

    def wait(self) -> None:
        """Wait until all chapters are executed, also when one fails: the others can be remembered.

        Raises:
            ExecutionError: of the first chapter, in the order of reading, that fails; its executed
                notebook, with the traceback, is in the folder.
        """
        wait(self._futures)
        for future in self._futures:
            future.result()

    def done(self) -> Iterator[tuple[Chapter, NotebookNode]]:
        """The chapters that are executed so far, without those that failed."""
        for chapter, future in zip(self.chapters, self._futures, strict=True):
            if future.done() and not future.cancelled() and future.exception() is None:
                yield chapter, future.result()

    def _execute(self, number: int, chapter: Chapter) -> NotebookNode:
        known, target = declared(chapter.notebook), self._folder / chapter.name
        try:
            notebook: NotebookNode = papermill.execute_notebook(
                chapter.notebook,
                _literal(target),
                parameters={name: value for name, value in self.run.made.parameters.items() if name in known},
                engine_name="lakip",
                kernel_name="python3",
                language="python",
                progress_bar=False,
                request_save_on_cell_execute=False,
                autosave_cell_every=0,
                within=Within(
                    self.run.kernels, self._running, self.run.root / FOLDER, target, partial(self._on_cell, number)
                ),
            )
            return notebook
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
        finally:
            ensure_event_loop().close()  # of this thread; nobody else would

    def _on_cell(self, number: int, cell: int, cells: int) -> None:
        name, chapters = self.chapters[number].name, len(self.chapters)
        self.run.listener.progress(Progress("menjalankan bab", name, number, chapters, cell, cells))


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
