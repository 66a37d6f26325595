"""The run's side of the warm kernels: start the server, ask it for kernels, end it."""

import json
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.synchronize import Lock

from lakip_nb.data.manifest import PACKAGE

PROVISIONER = "lakip-warm"
LOG_LEVEL = "CRITICAL"
"""Of every kernel: its end is announced to it by an interrupt, which it would report on the terminal."""


class NoServer(Exception):
    """The server is not there, or has ended; an ordinary kernel does as well."""


class WarmKernels:
    """A server for the time of one run. Used as a context manager; at its end nothing is left.

    There is no server before `start`, which returns at once: the server imports while its owner
    does something else. ``folder`` is where the kernels will work: what imports find there, they
    find at once. ``at_once`` is how many chapters are executed side by side, by default one for
    each core at hand. The owner may fork; then all forks ask the one server, which ``asking``, a
    lock that they share, keeps in order.
    """

    def __init__(self, folder: Path, at_once: int | None = None, asking: "Lock | None" = None) -> None:
        self._folder = folder
        self.at_once = at_once or cores()
        self._server: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._asking = asking or threading.Lock()

    def __enter__(self) -> "WarmKernels":
        return self

    def __exit__(self, *exception: Any) -> None:
        self.close()

    def start(self) -> None:
        """Start the server, where there can be one and none is running yet."""
        if self._server is not None or not possible():
            return
        ours, its = Pipe()
        with its:
            self._server = subprocess.Popen(
                [sys.executable, "-P", "-m", "lakip_nb.run.kernel.server", str(its.fileno())],
                pass_fds=[its.fileno()],
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
                env=environment(),
            )
        self._connection = ours

    def prepare(self, root: Path, kecamatan: str, year: int) -> None:
        """Start the server if need be, and let it read a report's data, which its kernels then find read."""
        self.start()
        if self._connection is not None:
            with self._asking, suppress(OSError):  # it has ended: ordinary kernels read for themselves
                self._connection.send_bytes(json.dumps({"read": [str(root), kecamatan, year]}).encode())

    @property
    def running(self) -> bool:
        """Whether there is a server to ask."""
        return self._connection is not None

    def fork(self, file: str, env: Mapping[str, str], cwd: Path) -> "Fork":
        """A new kernel process, which serves a connection file.

        Raises:
            NoServer: there is none.
        """
        if self._connection is None:
            raise NoServer("tidak ada")
        request = {"file": file, "env": dict(env), "cwd": str(cwd)}
        with self._asking:
            try:
                self._connection.send_bytes(json.dumps(request).encode())
                pid = int(self._connection.recv_bytes())
                return Fork(pid, os.pidfd_open(pid))
            except (OSError, EOFError, ValueError) as error:
                raise NoServer(str(error)) from error

    def close(self) -> None:
        """End the server and every kernel that still runs."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._server is not None:
            # Its kernels are killed by the system when it ends (see server.py)
            self._server.kill()
            self._server.wait()
            self._server = None


class Fork:
    """A process that is no child of ours, with the part of Popen's face that Jupyter looks at."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int, handle: int) -> None:
        """``handle`` is a descriptor of the process: unlike a number it never means another one."""
        self.pid = pid
        self._handle = handle

    def poll(self) -> int | None:
        """None while it runs, then 0: nobody can tell the exit status of another's child."""
        ended, _, _ = select.select([self._handle], [], [], 0)
        return 0 if ended else None

    def wait(self) -> int:
        """Wait until it has ended."""
        select.select([self._handle], [], [])
        return 0

    def send_signal(self, number: int) -> None:
        """Signal the process; silent when it has ended."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, number)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    terminate = kill

    def __del__(self) -> None:
        os.close(self._handle)


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def environment() -> dict[str, str]:
    """The environment of server and kernels: in it, `lakip_nb` is the package of this process."""
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(PACKAGE.parent), path)))}


def possible() -> bool:
    """Whether kernels can be forked here. Elsewhere than on Linux fork is missing or unsafe."""
    if sys.platform != "linux":
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError):
        return False  # an old Python, an old Linux, or a sandbox that does not allow it
    return True
