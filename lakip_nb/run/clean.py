"""Removing what can be made again, as `make clean` does: never data, notebooks or the environment."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

MADE = ("outputs", "build", ".lakip-cache", ".pytest_cache", ".ruff_cache", ".mypy_cache", ".hypothesis", ".coverage")
_KEPT_BY = ("lakip_nb", "tests", "notebooks")
_CACHES = {"__pycache__", ".ipynb_checkpoints", ".virtual_documents"}


def clean(root: Path) -> list[str]:
    """Remove it; what was removed, in words."""
    said = []
    for name in MADE:
        path = root / name
        if path.is_symlink() or path.is_file():
            path.unlink()
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            continue
        said.append(f"Menghapus {name}")
    caches = [path for name in _KEPT_BY for path in _caches(root / name)]
    for path in caches:
        shutil.rmtree(path)
    if caches:
        said.append("Menghapus tembolok Python dan Jupyter di lakip_nb, tests, dan notebooks")
    return said


def _caches(folder: Path) -> Iterator[Path]:
    for path, names, _ in os.walk(folder):
        found = _CACHES & set(names)
        names[:] = [name for name in names if name not in found]
        yield from (Path(path) / name for name in sorted(found))
