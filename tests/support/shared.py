"""What is dear to make and the same for all tests, made once, however many processes run them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder that `make` filled, in whichever process of this test run came first.

    The others wait for it. It belongs to all of them: no test may change what it finds there.
    """
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # that of the test run, above those of its processes
    folder, made = base / name, base / f"{name}.selesai"
    with FileLock(base / f"{name}.kunci"):
        if not made.exists():
            folder.mkdir()
            make(folder)
            made.touch()
    return folder
