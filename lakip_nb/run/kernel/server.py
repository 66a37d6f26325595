"""The process that imports once and forks a kernel whenever it is asked to.

Started as `python -m lakip_nb.run.kernel.server FD`, where FD is its end of the connection. A
request is a JSON object: `read` asks for the data of a report to be read, which is not answered;
with `file`, `env` and `cwd` it asks for a kernel, and the answer is its process id. The server ends
when the other end is closed, however that came to be, and its kernels with it.
"""

import gc
import importlib
import json
import os
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from lakip_nb.data import load_laporan
from lakip_nb.run.processes import die_with_parent

# What every chapter's kernel needs. By name: what a chapter shows is not the run's business.
_KERNEL = ("lakip_nb.run.kernel.forked", "ipykernel.debugger")
_CHAPTER = "lakip_nb.present.preload"


def main(fd: int) -> None:
    """Import, then fork until the connection is closed. In a child: be the kernel."""
    connection = Connection(fd)
    # Ended children leave no zombies; nobody asks for their exit status
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    # Ctrl-C reaches the whole terminal; who asked for us decides what it means
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _preload()
    server = os.getpid()
    while True:
        try:
            request = json.loads(connection.recv_bytes())
        except (EOFError, OSError):
            return
        if "read" in request:
            _read(*request["read"])
            continue
        try:
            pid = os.fork()
        except OSError:
            # No room for one more process. The kernels that run must not end for it with us
            connection.send_bytes(b"")
            continue
        if pid == 0:
            connection.close()
            _become(request, server)
            return
        with suppress(OSError):  # it has ended already
            os.setpgid(pid, pid)  # here as well as in the child: whoever is first
        connection.send_bytes(str(pid).encode())


def _preload() -> None:
    # One thread each: kernels run side by side, and threads do not survive a fork
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    # As ipykernel sets it, which comes after matplotlib's import here
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    # Nobody steps through a report's chapters, and the debugger takes longer to import than a
    # kernel to start; ipykernel does without it where it is missing.
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    for name in _KERNEL:
        importlib.import_module(name)
    del sys.modules["debugpy"]
    importlib.import_module(_CHAPTER).warm_up()
    _settle()


def _read(root: str, kecamatan: str, year: int) -> None:
    """Read a report's data: `load_laporan` then has it at hand in every fork, unless it changes."""
    with suppress(Exception):  # the chapters that ask for it will meet it, and say it
        load_laporan(kecamatan, year, root=Path(root))
        _settle()


def _settle() -> None:
    """Let what is there now stay: collecting it in every fork would copy all its pages."""
    gc.collect()
    gc.freeze()


def _become(request: dict[str, Any], server: int) -> None:
    """Turn a fresh fork into a kernel, and stay one until it is told to end."""
    die_with_parent(server)
    os.setpgid(0, 0)  # a group of its own, to be interrupted or ended with what it starts
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.clear()
    os.environ.update(request["env"])
    os.chdir(request["cwd"])
    # Imported long since, after the environment was made ready for it
    from lakip_nb.run.kernel.forked import serve

    serve(request["file"])


if __name__ == "__main__":
    main(int(sys.argv[1]))
