"""The machine and the versions a measurement was made with; nothing that names a person or a place."""

import os
import platform
from importlib import metadata
from pathlib import Path

import psutil


def describe() -> dict[str, object]:
    """Processor, cores this process may use, memory, system, Python and libraries."""
    return {
        "processor": _processor(),
        "cores": cores(),
        "memory_gib": round(psutil.virtual_memory().total / 2**30, 1),
        "system": _system(),
        "load_before": round(os.getloadavg()[0], 2),
        "versions": _versions(),
    }


def cores() -> int:
    """The cores on which this process may run."""
    return len(os.sched_getaffinity(0))


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return " ".join(line.partition(":")[2].split())
    return platform.machine()


def _system() -> str:
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        name = platform.system()
    return f"{name}, {platform.system()} {platform.release().partition('-')[0]}"


def _versions() -> dict[str, str]:
    names = ("ipykernel", "matplotlib", "nbclient", "nbconvert", "pandas", "papermill")
    return {"python": platform.python_version(), **{name: metadata.version(name) for name in names}}
