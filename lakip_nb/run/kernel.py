"""The client that executes a chapter: code cells as papermill does, live values between them."""

import contextlib
import logging
import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from typing import Any

import zmq
from ipykernel.kernelspec import get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from nbclient.exceptions import CellExecutionError
from nbclient.util import ensure_async, run_sync
from nbformat import NotebookNode
from papermill.clientwrap import PapermillNotebookClient
from papermill.exceptions import PapermillExecutionError

from lakip_nb.present import myst
from lakip_nb.present.origin import where

OnCell = Callable[[int, int], None]


class ExpressionError(PapermillExecutionError):
    """A live expression failed, or gave something that is not text."""

    def __init__(self, cell: NotebookNode, index: int, expression: str, reason: str, traceback: list[str]) -> None:
        super().__init__(index, None, cell.source, "ExpressionError", reason, traceback)
        self.where = where(cell, number=index + 1)
        self.expression = expression

    def __str__(self) -> str:
        return f"{self.where}: ekspresi {{eval}}`{self.expression}` gagal: {self.evalue}"


class OwnInterpreter(KernelSpecManager):
    """Knows one kernel: the interpreter that runs this process, whatever name is asked for."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        spec = KernelSpec(resource_dir="", **get_kernel_dict())
        # Its end is announced to it by an interrupt, which it would report on the terminal
        spec.argv.append("--log-level=CRITICAL")
        return spec


class ChapterClient(PapermillNotebookClient):
    """papermill's client with live values, our own kernel, and no kernel left behind."""

    def __init__(self, nb_man: Any, on_cell: OnCell | None = None, **kwargs: Any) -> None:
        super().__init__(nb_man, **kwargs)
        self.on_cell = on_cell
        self.ending = False

    def create_kernel_manager(self) -> Any:
        self.km = self.kernel_manager_class(
            kernel_name=self.kernel_name, kernel_spec_manager=OwnInterpreter(), config=self.config
        )
        if zmq.has("curve"):
            self.km.transport_encryption = "auto"  # others on this machine cannot listen in
        return self.km

    def execute(self, **kwargs: Any) -> NotebookNode:
        """Execute all cells; the kernel is gone afterwards, also on Ctrl-C and while it starts."""
        # A folder of its own: start-up files and profiles in the user's home change no report.
        with tempfile.TemporaryDirectory(prefix="lakip-ipython-") as profile:
            manager = self.create_kernel_manager()
            env = {**os.environ, "IPYTHONDIR": profile, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
            env.pop("PYTHONSTARTUP", None)
            try:
                with quiet_end(self):
                    return super().execute(env=env, **kwargs)
            finally:
                _kill(manager)

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
            if self.on_cell is not None:
                self.on_cell(index, len(self.nb.cells))
            try:
                self.nb_man.cell_start(cell, index)
                if cell.cell_type == "markdown":
                    self.evaluate(cell, index)
                else:
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

    async def async_evaluate(self, cell: NotebookNode, index: int) -> None:
        """Ask the kernel for the live values of a Markdown cell, and store them as MyST does."""
        cell.metadata.pop("user_expressions", None)
        found = myst.expressions(cell.source)
        if not found:
            return
        message = await ensure_async(
            self.kc.execute(
                "",
                silent=True,
                store_history=False,
                user_expressions={str(number): text for number, text in enumerate(found)},
                allow_stdin=False,
                stop_on_error=False,
            )
        )
        reply = await self.async_wait_for_reply(message, cell)
        results = (reply or {}).get("content", {}).get("user_expressions", {})
        cell.metadata["user_expressions"] = [
            NotebookNode(expression=text, result=results.get(str(number), _UNANSWERED))
            for number, text in enumerate(found)
        ]
        self._refuse_failed(cell, index)

    evaluate = run_sync(async_evaluate)

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


@contextlib.contextmanager
def quiet_end(client: ChapterClient) -> Iterator[None]:
    """Keep the end of a connection off the terminal.

    A message that arrives while the kernel is being ended finds its socket closed, which pyzmq
    reports with a traceback; what a cell raised is reported by us. Before the end nothing is hidden.
    """
    log = logging.getLogger("tornado.general")

    def keep(record: logging.LogRecord) -> bool:
        return not client.ending

    log.addFilter(keep)
    try:
        yield
    finally:
        log.removeFilter(keep)


def _kill(manager: Any) -> None:
    """Make sure that the kernel's process is gone, whatever interrupted the orderly way."""
    process = getattr(getattr(manager, "provisioner", None), "process", None)
    if process is not None and process.poll() is None:
        os.kill(process.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        process.wait()
