"""When something was saved in the folders that a report is made from."""

import time
from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

from lakip_nb.data.manifest import PACKAGE
from lakip_nb.data.project import may_count

_QUIET = 200
"""Milliseconds without a further change after which a save counts as finished."""
_LOOK = 5
"""Seconds after which one looks without having been told: network drives tell nothing."""


def saves(root: Path) -> Iterator[bool]:
    """Yield False once watching has begun, then True whenever something was saved.

    When nobody has told of a save for some seconds, False is yielded again. Saves that come while
    the caller is busy are gathered and yielded as one. Never ends; Ctrl-C is raised as
    KeyboardInterrupt.
    """
    folders = (root / "data", root / "notebooks", PACKAGE)
    next_look = 0.0
    for changes in watch(
        *folders,
        watch_filter=lambda change, path: matters(Path(path), folders),
        debounce=10 * _QUIET,
        step=_QUIET,
        rust_timeout=_QUIET,
        yield_on_timeout=True,
    ):
        if changes or time.monotonic() >= next_look:
            yield bool(changes)
            next_look = time.monotonic() + _LOOK


def matters(path: Path, folders: tuple[Path, ...]) -> bool:
    """Whether a changed file may be an input, by its name from the folder on that it lies below."""
    below = (path.relative_to(folder) for folder in folders if path.is_relative_to(folder) and path != folder)
    return any(map(may_count, below))
