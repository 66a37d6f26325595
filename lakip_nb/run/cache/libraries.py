"""The interpreter and every installed distribution, as one digest."""

import hashlib
import os
import platform
import sys
from pathlib import Path

_INSTALLED = (".dist-info", ".egg-info")


def digest() -> str:
    """sha256 of the interpreter's version and machine and of the names of all distributions.

    A distribution's folder carries its name and version, so their names suffice; asking
    `importlib.metadata` for each would read hundreds of files.
    """
    found = {f"{platform.python_implementation()}-{platform.python_version()}-{platform.machine()}-{sys.platform}"}
    for folder in {Path(path or ".").resolve() for path in sys.path}:
        try:
            found |= {item.name for item in os.scandir(folder) if item.name.endswith(_INSTALLED)}
        except OSError:
            continue  # a path that is no folder, such as the standard library's archive
    return hashlib.sha256("\n".join(sorted(found)).encode()).hexdigest()
