"""One build as a process of its own: what was saved in the package counts, and no crash reaches us."""

import contextlib
import os
import subprocess
import tempfile
import time
from collections.abc import Sequence

import psutil

_POLL = 0.05
_GRACE = 10


def run_build(command: Sequence[str]) -> str:
    """Run a build to its end; return "" when it succeeded, else what it said.

    Whatever interrupts the waiting (Ctrl-C among it) ends the build with all processes it started.
    """
    # A file, not a pipe: a kernel that outlives its run would keep a pipe open, and us waiting.
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            # Ctrl-C in the terminal is ours alone; the build gets one signal, in an orderly way.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        try:
            # Popen.wait() does not hear Ctrl-C on Windows
            while process.poll() is None:
                time.sleep(_POLL)
        finally:
            _end(process)
        output.seek(0)
        said = output.read().decode("utf-8", errors="replace").strip()
    if process.returncode == 0:
        return ""
    return (
        said
        or f"Penyusunan berhenti mendadak (kode {process.returncode}) tanpa pesan. Simpan sekali lagi untuk mengulang."
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process that still runs: first as `kill` does, so that it clears up, then by force.

    Kernels live in sessions of their own; only the tree of processes leads to them.
    """
    if process.poll() is not None:
        return
    family = _descendants(process.pid)
    process.terminate()
    try:
        process.wait(_GRACE)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):  # a second Ctrl-C: at once
        family += _descendants(process.pid)
        process.kill()
        process.wait()
    for member in family:
        with contextlib.suppress(psutil.NoSuchProcess):
            member.kill()  # psutil makes sure that the number is not another process's by now
    psutil.wait_procs(family, timeout=_GRACE)


def _descendants(pid: int) -> list[psutil.Process]:
    with contextlib.suppress(psutil.NoSuchProcess):
        return [*psutil.Process(pid).children(recursive=True)]
    return []
