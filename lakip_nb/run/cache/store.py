"""Entries on disk: written at once, checked when read, the oldest dropped when there are too many."""

import hashlib
import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lakip_nb.run.place import write

_ENTRIES = 16
"""How many results of one chapter are kept."""

_BYTES = 256 * 1024 * 1024
"""How much the whole cache holds."""

_SCRATCH = ".baru-"
_WRITING = 3600
"""Seconds after which nobody writes an entry any more."""


@dataclass(frozen=True)
class Kept:
    """What a result was made from, and the file that holds both."""

    head: Mapping[str, Any]
    path: Path

    def result(self) -> Any:
        """The result; None, and the entry is gone, when it is not what was written."""
        try:
            _, _, payload = self.path.read_bytes().partition(b"\n")
            if hashlib.sha256(payload).hexdigest() == self.head["sha256"]:
                with suppress(OSError):
                    os.utime(self.path)  # used last
                return json.loads(payload)
        except (OSError, ValueError):
            pass
        _drop(self.path)
        return None


@dataclass(frozen=True)
class Store:
    """The entries below a folder. Any number of runs may use it at once."""

    folder: Path

    def entries(self, *place: str) -> Iterator[Kept]:
        """The entries of a place, latest first; what is damaged or foreign is dropped."""
        for path in sorted((self.folder.joinpath(*place)).glob("*.json"), key=_used, reverse=True):
            entry = _read(path)
            if entry is None:
                _drop(path)
            else:
                yield entry

    def put(self, head: Mapping[str, Any], result: Any, *place: str) -> None:
        """Keep a result. Where the folder cannot be written to, nothing is kept, which is no fault."""
        payload = json.dumps(result, ensure_ascii=False, sort_keys=True).encode()
        line = _line({**head, "sha256": hashlib.sha256(payload).hexdigest()})
        folder = self.folder.joinpath(*place)
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            write(folder / f"{_name(line)}.json", line + b"\n" + payload, _SCRATCH)

    def prune(self) -> None:
        """Keep the latest entries of each place, and no more than the cache may hold."""
        for path in self.folder.rglob(f"{_SCRATCH}*"):
            if _used(path) < time.time() - _WRITING:
                _drop(path)  # of a run that was killed while it wrote
        kept: list[Path] = []
        for folder in {path.parent for path in self.folder.rglob("*.json")}:
            paths = sorted(folder.glob("*.json"), key=_used, reverse=True)
            kept += paths[:_ENTRIES]
            for path in paths[_ENTRIES:]:
                _drop(path)
        total = 0
        for path in sorted(kept, key=_used, reverse=True):
            total += _size(path)
            if total > _BYTES:
                _drop(path)


def _read(path: Path) -> Kept | None:
    """The entry in a file, if its name is that of its first line, which is what makes it ours."""
    try:
        with path.open("rb") as file:
            line = file.readline().rstrip(b"\n")
        head = json.loads(line) if path.stem == _name(line) else None
    except (OSError, ValueError):
        return None
    return Kept(head, path) if isinstance(head, dict) and "sha256" in head else None


def _line(head: Mapping[str, Any]) -> bytes:
    return json.dumps(head, ensure_ascii=False, sort_keys=True).encode()


def _name(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()[:32]


def _used(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0  # another run dropped it


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0


def _drop(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
