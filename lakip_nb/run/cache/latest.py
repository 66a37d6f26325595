"""Whether the report in place is what a run would make now.

One entry of the cache says what the last run of a report was made from, and the sha256 of what it
left in the report's folder.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lakip_nb.data import manifest
from lakip_nb.run.cache import libraries
from lakip_nb.run.cache.frame import Frame
from lakip_nb.run.cache.store import Entry, Store

_NAME = "laporan"


@dataclass(frozen=True)
class Made:
    """All that a report is made from: its parameters, its inputs, the libraries."""

    parameters: Mapping[str, object]
    inputs: Mapping[str, str]
    libraries: str

    @classmethod
    def now(cls, root: Path, parameters: Mapping[str, object]) -> "Made":
        """As things are, for the report that the parameters `kecamatan` and `year` name."""
        hashes = manifest.input_hashes(root, str(parameters["kecamatan"]), int(str(parameters["year"])))
        return cls(dict(parameters), hashes, libraries.digest())

    @property
    def package(self) -> str:
        """One sha256 for the package's source."""
        return manifest.combined(
            {name: digest for name, digest in self.inputs.items() if name.startswith(manifest.PROGRAM)}
        )

    @property
    def data(self) -> str:
        """One sha256 for everything a chapter may read: all inputs but notebooks and the package."""
        return manifest.combined(
            {
                name: digest
                for name, digest in self.inputs.items()
                if not name.startswith(manifest.PROGRAM) and not name.endswith(".ipynb")
            }
        )

    @property
    def place(self) -> tuple[str, str]:
        """Where in the cache the report's entries lie."""
        return str(self.parameters["kecamatan"]), str(self.parameters["year"])


def last(store: Store, made: Made) -> Entry | None:
    """The entry of the last run of a report."""
    return next(store.entries(*made.place, _NAME), None)


def is_current(entry: Entry | None, made: Made, target: Path) -> bool:
    """Whether the last run was made from the same, and what it left is still there as it was."""
    if entry is None or entry.head.get("made") != _head(made):
        return False
    outputs = entry.head.get("outputs", {})
    return bool(outputs) and all(_hash(target / name) == digest for name, digest in outputs.items())


def frame(entry: Entry | None, made: Made) -> Frame | None:
    """The frame of the last run's data; None unless nothing but notebooks changed since then.

    Then perhaps nothing is executed either.
    """
    if entry is None or not _only_notebooks_changed(entry, made):
        return None
    return Frame.read(entry.head.get("frame", {}))


def _only_notebooks_changed(entry: Entry, made: Made) -> bool:
    before, now = entry.head.get("made", {}), _head(made)
    if {**before, "inputs": None} != {**now, "inputs": None}:
        return False
    was, now = before["inputs"], now["inputs"]
    return all(name.endswith(".ipynb") for name in was.keys() | now.keys() if was.get(name) != now.get(name))


def remember(
    store: Store,
    made: Made,
    outputs: Mapping[str, str],
    frame: Frame,
    summary: str,
) -> None:
    """Note what is in place now: sha256 by path in the report's folder, and the check in words."""
    place = (*made.place, _NAME)
    for entry in store.entries(*place):
        entry.path.unlink(missing_ok=True)
    head = {"made": _head(made), "outputs": dict(outputs), "frame": frame.stored()}
    store.put(head, summary, *place)


def _head(made: Made) -> dict[str, Any]:
    return {"parameters": dict(made.parameters), "inputs": dict(made.inputs), "libraries": made.libraries}


def _hash(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
