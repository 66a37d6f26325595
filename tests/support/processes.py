"""Processes of a run, found by a mark in the environment that all of them inherit."""

import time
from collections.abc import Callable
from typing import TypeVar

import psutil

MARK = "UJI_TANDA"

T = TypeVar("T")


def marked(mark: str) -> list[psutil.Process]:
    """Every living process with this mark."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == mark and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except psutil.Error:
            continue  # it has just ended, or belongs to somebody else
    return found


def is_server(process: psutil.Process) -> bool:
    """Whether it is the warm server itself; its kernels show the same command line."""
    try:
        return _of_server(process) and not _of_server(process.parent())
    except psutil.Error:
        return False


def is_kernel(process: psutil.Process) -> bool:
    """Whether it is a kernel that the warm server forked."""
    try:
        return _of_server(process) and _of_server(process.parent())
    except psutil.Error:
        return False


def _of_server(process: psutil.Process | None) -> bool:
    return process is not None and "lakip_nb.run.kernel.server" in process.cmdline()


def until(condition: Callable[[], T], seconds: float = 60) -> T:
    """What `condition` gives, as soon as it gives something; fails after `seconds`."""
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, "nothing happened"
        time.sleep(0.05)  # looking at all processes takes its time as well
    return found
