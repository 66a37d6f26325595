"""Time and memory of commands: whole processes, with everything they start."""

import resource
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

Command = Sequence[str]

_EVERY = 0.02


@dataclass(frozen=True)
class Run:
    """What a sequence of commands took, and what they said."""

    seconds: float
    cpu: float
    stdout: str


class CommandFailed(RuntimeError):
    """A measured command failed, so that there is nothing to measure."""


def run(
    commands: Sequence[Command], cwd: Path, env: Mapping[str, str], watch: Callable[[int], None] | None = None
) -> Run:
    """Run commands one after the other: seconds on the clock, and seconds of the processors.

    `watch` is called with the id of each process while it runs, and returns when it has ended.

    Raises:
        CommandFailed: a command ended with another code than 0; the message is the end of what
            it said.
    """
    # A file rather than a pipe: nobody has to read along while the command is being timed
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        before, start = _cpu(), time.perf_counter()
        for command in commands:
            process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            if watch:
                watch(process.pid)
            if process.wait():
                said = f"{_text(out)}\n{_text(err)}"[-4000:]
                raise CommandFailed(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
        return Run(time.perf_counter() - start, _cpu() - before, _text(out))


class PeakMemory:
    """The highest sum of memory (PSS) of a process and its descendants, sampled.

    PSS counts a page that several processes share once in all, so that a fork is not counted
    double. Reading it slows the processes down: a run is either timed or watched.
    """

    def __init__(self) -> None:
        self.bytes = 0

    def __call__(self, pid: int) -> None:
        """Sample until the process has ended."""
        root = psutil.Process(pid)
        while root.is_running() and root.status() != psutil.STATUS_ZOMBIE:
            total = sum(_pss(process) for process in (root, *_descendants(root)))
            self.bytes = max(self.bytes, total)
            time.sleep(_EVERY)


def _pss(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except (psutil.NoSuchProcess, psutil.AccessDenied, psutil.ZombieProcess):
        return 0


def _descendants(process: psutil.Process) -> list[psutil.Process]:
    try:
        return list(process.children(recursive=True))
    except psutil.NoSuchProcess:
        return []


def _cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")
