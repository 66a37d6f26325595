"""Whether the report in place is what a run would make now.

One entry of the cache says what the last run of a report was made from, and the sha256 of what it
left in the report's folder.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from lakip_nb.data import manifest
from lakip_nb.run.cache.made import Made
from lakip_nb.run.cache.outline import Outline
from lakip_nb.run.cache.store import Kept, Store

_NAME = "laporan"


def last(store: Store, made: Made) -> Kept | None:
    """The entry of the last run of a report."""
    return next(store.entries(*made.place, _NAME), None)


def summary(entry: Kept | None, made: Made, target: Path) -> str | None:
    """What the last run's check found, in words.

    None unless that run was made from the same, and what it left is still there as it was.
    """
    if entry is None or entry.head.get("made") != made.stored():
        return None
    outputs = entry.head.get("outputs", {})
    with suppress(OSError):
        if outputs and all(manifest.sha256(target / name) == digest for name, digest in outputs.items()):
            words = entry.result()
            return None if words is None else str(words)
    return None


def outline(entry: Kept | None, made: Made) -> Outline | None:
    """The outline of the last run's data; None unless nothing but notebooks changed since then.

    Then perhaps nothing is executed either.
    """
    before, now = entry.head.get("made", {}) if entry else {}, made.stored()
    was, inputs = before.get("inputs", {}), now["inputs"]
    changed = (name for name in was.keys() | inputs.keys() if was.get(name) != inputs.get(name))
    if entry is None or {**before, "inputs": None} != {**now, "inputs": None}:
        return None
    return Outline.read(entry.head.get("outline", {})) if all(map(manifest.is_written, changed)) else None


def remember(store: Store, made: Made, outputs: Mapping[str, str], outline: Outline, summary: str) -> None:
    """Note what is in place now: sha256 by path in the report's folder, and the check in words."""
    place = (*made.place, _NAME)
    for entry in store.entries(*place):
        entry.path.unlink(missing_ok=True)
    head = {"made": made.stored(), "outputs": dict(outputs), "outline": outline.stored()}
    store.put(head, summary, *place)
