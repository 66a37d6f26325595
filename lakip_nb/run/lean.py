"""Imports that cost much and that nothing here needs."""

import sys


def skip_unused() -> None:
    """Let this process do without `rfc3987_syntax`.

    `jsonschema` tries to import it for the formats "iri" and "iri-reference", and does without
    where it is not installed; it comes with `jupyter` and builds a grammar at import, which takes
    over a second. No notebook's schema uses these formats. Call before `nbformat` is imported.
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  Python's way to say "not there"
