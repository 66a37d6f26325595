"""Which inputs this process has used, so that what it made can be remembered for just these.

A report reads all its tables, and one chapter looks at a few of them. A chapter runs in a process
of its own, so the process is what is traced: every table asked for of a `Laporan`, and every other
file below the project folder that was opened for reading. What comes from elsewhere (the network,
the clock, files outside the project) is not seen.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.util import source_from_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lakip_nb.data.rows.base import Baris

NAMA_BERKAS = "*"
"""Stands for the names of all input files, as opposed to what is in them."""

_PACKAGE = Path(__file__).resolve().parent.parent

_used: set[str] = set()
_opened: set[str] = set()
_loading = 0
_root: str | None = None


class Tables(Mapping[str, "tuple[Baris, ...]"]):
    """The tables of a report by name. Who asks for one has used its file."""

    def __init__(self, rows: "Mapping[str, tuple[Baris, ...]]", files: Mapping[str, str]) -> None:
        """``files`` are the paths below the project folder, also of tables that have no file."""
        self._rows, self._files = rows, files

    def __getitem__(self, name: str) -> "tuple[Baris, ...]":
        rows = self._rows[name]
        use(self._files[name])
        return rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def use(file: str) -> None:
    """Note an input, by its path with "/" below the project folder."""
    _used.add(file)


@contextmanager
def loading() -> Iterator[None]:
    """While tables are loaded: files opened for it are not used yet."""
    global _loading
    _loading += 1
    try:
        yield
    finally:
        _loading -= 1


def observe(root: str) -> None:
    """From now on, note every file below ``root`` that is opened for reading.

    An audit hook cannot be removed, so this is for the process of a chapter only. The package and
    the installed libraries do not count: other keys stand for them.
    """
    global _root
    if _root is None:
        sys.addaudithook(_hook)
    _root = str(Path(root).resolve())


def used() -> tuple[str, ...]:
    """Every input that was used so far, sorted."""
    found = set(_used)
    if _root is not None:
        found |= {Path(path).relative_to(_root).as_posix() for path in _opened}
    return tuple(sorted(found))


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event != "open" or _loading or _root is None:
        return
    path, _, flags = arguments
    if not isinstance(path, str | bytes) or (flags or 0) & (os.O_WRONLY | os.O_RDWR):
        return
    full = os.path.abspath(os.fsdecode(path))
    if full.endswith(".pyc"):
        # What Python compiled earlier stands for a module's source, which it then does not open
        with suppress(ValueError):
            full = source_from_cache(full)
    installed = (f"{_PACKAGE}{os.sep}", f"{sys.prefix}{os.sep}", f"{_PACKAGE}.egg-info{os.sep}")
    if full.startswith(_root + os.sep) and not full.startswith(installed):
        _opened.add(full)
