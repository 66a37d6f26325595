"""Do something in a process of its own while this one goes on."""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from typing import TypeVar

from lakip_nb.run.processes import die_with_parent

T = TypeVar("T")


@contextmanager
def aside(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Begin some work; yields what waits for it and gives its result, or raises its error.

    On Linux the work is done in a fork, from which only the result comes back; elsewhere, and when
    the fork fails, it is done here once the result is asked for, so that an error is raised by the
    work itself. Begin before there are threads: a fork has only the one that made it.
    """
    if sys.platform != "linux":
        yield work
        return
    answer, told = Pipe(duplex=False)
    process = get_context("fork").Process(target=_do, args=(work, told, os.getpid()), daemon=True)
    with told, suppress(OSError):  # no room for one more process
        process.start()

    def result() -> T:
        with suppress(EOFError):
            found: T = pickle.loads(answer.recv_bytes())
            return found
        return work()

    try:
        yield result
    finally:
        if process.pid:
            process.kill()
            process.join()
        answer.close()


def _do(work: Callable[[], T], told: Connection, parent: int) -> None:
    """The fork's whole life. It shares the terminal, so Ctrl-C is left to its parent."""
    try:
        die_with_parent(parent)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.nice(5)  # it is not waited for yet
        gc.disable()  # it lives for a second
        told.send_bytes(pickle.dumps(work()))
    finally:
        os._exit(0)  # no traceback, and nothing that this process inherited is cleaned up twice
