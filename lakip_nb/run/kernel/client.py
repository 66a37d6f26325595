"""The client that executes a chapter: code cells as papermill does, live values between them."""

import contextlib
import itertools
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbclient.exceptions import CellExecutionError
from nbclient.util import ensure_async, run_sync
from nbformat import NotebookNode
from papermill.clientwrap import PapermillNotebookClient
from papermill.exceptions import PapermillExecutionError

from lakip_nb.present import myst
from lakip_nb.present.origin import where
from lakip_nb.run.kernel.connection import OwnInterpreter, connect, quiet_end
from lakip_nb.run.kernel.pool import WarmKernels, environment


class Running:
    """The clients of one run that execute a chapter, so that all can be ended at once."""

    def __init__(self) -> None:
        self._clients: set[ChapterClient] = set()
        self._changing = threading.Lock()
        self._ended = False

    @contextlib.contextmanager
    def hold(self, client: "ChapterClient") -> Iterator[None]:
        """Count a client in while it executes.

        Raises:
            CancelledError: all have been ended already.
        """
        with self._changing:
            self.check()
            self._clients.add(client)
        try:
            yield
        finally:
            with self._changing:
                self._clients.discard(client)

    def check(self) -> None:
        """Raises CancelledError when all have been ended, perhaps while a kernel was starting."""
        if self._ended:
            raise CancelledError

    def end(self) -> None:
        """Kill the kernel of every client, and let no other one start."""
        with self._changing:
            self._ended = True
            for client in self._clients:
                client.kill()


@dataclass(frozen=True)
class Within:
    """What a chapter has of the run that it is part of; a chapter by itself has none of it.

    `kernels` is where its kernel is forked from, `running` who ends it with the others, `folder`
    where the kernel works: papermill's own `cwd` moves the whole process there, which chapters that
    run side by side cannot do. `failed` is where the notebook is written when its execution cannot
    be completed. `on_cell` is called before each cell with its index and the number of cells.
    """

    kernels: WarmKernels
    running: Running
    folder: Path
    failed: Path
    on_cell: Callable[[int, int], None]


class ExpressionError(PapermillExecutionError):  # type: ignore[misc]  # papermill has no types
    """A live expression failed, or gave something that is not text."""

    def __init__(self, cell: NotebookNode, index: int, expression: str, reason: str, traceback: list[str]) -> None:
        super().__init__(index, None, cell.source, "ExpressionError", reason, traceback)
        self.where = where(cell, number=index + 1)
        self.expression = expression

    def __str__(self) -> str:
        return f"{self.where}: ekspresi {{eval}}`{self.expression}` gagal: {self.evalue}"


class ChapterClient(PapermillNotebookClient):  # type: ignore[misc]  # papermill has no types
    """papermill's client with live values, our own kernel, and no kernel left behind."""

    def __init__(self, nb_man: Any, within: Within | None = None, **kwargs: Any) -> None:
        super().__init__(nb_man, **kwargs)
        self.within = within
        self.on_cell_executed = self._keep_answers
        self._answers: dict[int, list[Any]] = {}
        self.ending = False

    def create_kernel_manager(self) -> Any:
        self.km = self.kernel_manager_class(
            kernel_name=self.kernel_name, kernel_spec_manager=OwnInterpreter(), config=self.config
        )
        return self.km

    def execute(self, **kwargs: Any) -> NotebookNode:
        """Execute all cells; the kernel is gone afterwards, also on Ctrl-C and while it starts."""
        # A folder of its own: start-up files and profiles in the user's home change no report.
        with tempfile.TemporaryDirectory(prefix="lakip-ipython-") as folder:
            manager = self.create_kernel_manager()
            if connect(manager, Path(folder), self.within.kernels if self.within else None):
                self.shutdown_kernel = "immediate"  # it has nothing to save, and is not waited for
            env = {**environment(), "IPYTHONDIR": folder, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
            env.pop("PYTHONSTARTUP", None)
            if self.within:
                kwargs["cwd"] = str(self.within.folder)
            with self.within.running.hold(self) if self.within else contextlib.nullcontext():
                try:
                    with quiet_end(self):
                        executed: NotebookNode = super().execute(env=env, **kwargs)
                        return executed
                finally:
                    self.kill()

    def kill(self) -> None:
        """Make sure that the kernel's process is gone, whatever interrupted the orderly way."""
        process = getattr(getattr(self.km, "provisioner", None), "process", None)
        if process is not None and process.poll() is None:
            self.ending = True
            process.kill()
            process.wait()

    def papermill_execute_cells(self) -> None:
        """All cells in order; stops at the first that fails and marks it."""
        try:
            self._cells()
        except BaseException:
            self.shutdown_kernel = "immediate"  # a busy kernel would only be waited for
            raise
        finally:
            self.ending = True

    def _cells(self) -> None:
        for index, cell in enumerate(self.nb.cells):
            if self.within:
                self.within.on_cell(index, len(self.nb.cells))
                self.within.running.check()
            try:
                self.nb_man.cell_start(cell, index)
                if cell.cell_type == "markdown":
                    self.evaluate(cell, index)
                else:
                    self.kc.along = self._following(index)
                    self.execute_cell(cell, index)
            except CellExecutionError as error:
                # papermill raises it again, once the notebook with its traceback is complete
                self.nb_man.cell_exception(self.nb.cells[index], cell_index=index, exception=error)
                break
            except BaseException as error:
                self.nb_man.cell_exception(self.nb.cells[index], cell_index=index, exception=error)
                raise
            finally:
                self.nb_man.cell_complete(self.nb.cells[index], cell_index=index)

    def _following(self, index: int) -> dict[str, str]:
        """The live expressions between a code cell and the next: asked along with it, which saves
        a round trip for each Markdown cell. Named by cell and place."""
        cells = itertools.takewhile(
            lambda item: item[1].cell_type != "code", enumerate(self.nb.cells[index + 1 :], index + 1)
        )
        return {
            f"{number}:{place}": expression
            for number, cell in cells
            if cell.cell_type == "markdown"
            for place, expression in enumerate(myst.expressions(cell.source))
        }

    def _keep_answers(self, cell: NotebookNode, cell_index: int, execute_reply: Any) -> None:
        """Called by nbclient with the reply to a code cell."""
        found: dict[int, list[Any]] = {}
        for name, result in execute_reply["content"].get("user_expressions", {}).items():
            found.setdefault(int(name.partition(":")[0]), []).append(result)
        self._answers = found  # of a failing cell there are none, and they are asked for by themselves

    async def async_evaluate(self, cell: NotebookNode, index: int) -> None:
        """Ask the kernel for the live values of a Markdown cell, and store them as MyST does."""
        cell.metadata.pop("user_expressions", None)
        found = myst.expressions(cell.source)
        if not found:
            return
        cell.metadata["user_expressions"] = [
            NotebookNode(expression=text, result=result)
            for text, result in zip(
                found, self._answers.get(index) or await self._async_results(found, cell), strict=True
            )
        ]
        self._refuse_failed(cell, index)

    evaluate = run_sync(async_evaluate)

    async def _async_results(self, expressions: Sequence[str], cell: NotebookNode | None = None) -> list[Any]:
        """The kernel's answers to expressions, in their order; it runs no code of its own for it."""
        message = await ensure_async(
            self.kc.execute(
                "",
                silent=True,
                store_history=False,
                user_expressions={str(number): text for number, text in enumerate(expressions)},
                allow_stdin=False,
                stop_on_error=False,
            )
        )
        reply = await self.async_wait_for_reply(message, cell)
        results = (reply or {}).get("content", {}).get("user_expressions", {})
        return [results.get(str(number), _UNANSWERED) for number in range(len(expressions))]

    def _refuse_failed(self, cell: NotebookNode, index: int) -> None:
        """A chapter's value must be text; of a notebook that is not ours only failures count."""
        strict = "lakip" in self.nb.metadata
        for entry in cell.metadata["user_expressions"]:
            if not strict and entry.result.get("status") == "ok":
                continue
            try:
                myst.value(entry.result)
            except myst.ValueProblem as problem:
                traceback = list(entry.result.get("traceback", []))
                raise ExpressionError(cell, index, entry.expression, str(problem), traceback) from None


_UNANSWERED = {"status": "error", "ename": "KernelError", "evalue": "kernel tidak menjawab", "traceback": []}
