"""Imports that cost much and that nothing here needs."""

import sys

_UNUSED = ("rfc3987_syntax", "isoduration")


def skip_unused() -> None:
    """Let this process do without what `jsonschema` checks exotic formats with.

    It tries to import these for the formats "iri" and "duration", and does without where they are
    not installed; they come with `jupyter`. The one builds a grammar at import, which takes over a
    second, the other loads all of `arrow`. No notebook's schema uses these formats. Call before
    `nbformat` is imported.
    """
    for name in _UNUSED:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]  Python's way to say "not there"
