"""Do something in a process of its own while this one goes on."""

import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import Pipe
from typing import Any, Generic, TypeVar

from lakip_nb.run.warm.processes import die_with_parent

T = TypeVar("T")


class Aside(Generic[T]):
    """The result of some work that began when this was made; used as a context manager.

    On Linux the work is done in a fork, from which only the result comes back; elsewhere, and when
    the fork fails, it is done here once the result is asked for, so that an error is raised by the
    work itself. Make it before there are threads: a fork has only the one that made it.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._pid = 0
        if sys.platform == "linux":
            self._answer, told = Pipe(duplex=False)
            parent = os.getpid()
            try:
                pid = os.fork()
            except OSError:
                pid = -1
            if pid == 0:
                self._answer.close()
                _do(work, told, parent)
            told.close()
            if pid > 0:
                self._pid = pid
            else:
                self._answer.close()

    def __enter__(self) -> "Aside[T]":
        return self

    def __exit__(self, *exception: Any) -> None:
        if self._pid:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
            self._pid = 0
            self._answer.close()

    def result(self) -> T:
        """Wait for the work and return its result, or raise its error."""
        if self._pid:
            with suppress(EOFError):
                return pickle.loads(self._answer.recv_bytes())
        return self._work()


def _do(work: Callable[[], Any], told: Any, parent: int) -> None:
    """The fork's whole life. It shares the terminal, so Ctrl-C is left to its parent."""
    try:
        die_with_parent(parent)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.nice(5)  # it is not waited for yet
        told.send_bytes(pickle.dumps(work()))
    finally:
        os._exit(0)  # nothing that this process inherited is cleaned up twice
