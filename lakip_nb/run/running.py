"""What the chapters that are executed at once have in common."""

import contextlib
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from typing import Protocol


class Killable(Protocol):
    """Something that runs until it is killed."""

    def kill(self) -> None: ...


class Running:
    """The chapters of one run that are being executed, so that all can be ended at once."""

    def __init__(self) -> None:
        self._clients: set[Killable] = set()
        self._changing = threading.Lock()
        self._ended = False

    @contextlib.contextmanager
    def hold(self, client: Killable) -> Iterator[None]:
        """Count a client in while it executes.

        Raises:
            CancelledError: all have been ended already.
        """
        with self._changing:
            if self._ended:
                raise CancelledError
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
