"""Runs: from data, chapters and narrative to a report, its check, its PDF, its preview.

`report.py` is the order of things, `run.py` what every step knows. Below it are the rooms:
`chapters/` makes notebooks ready, `kernel/` executes them, `cache/` remembers what that gave.
"""

import sys

# With these `jsonschema`, which nbformat imports, checks the formats "iri" and "duration", and does
# without where they are not installed; they come with jupyter, and no notebook's schema uses them.
# One builds a grammar at import (1.5 s), the other loads all of `arrow` (0.03 s).
for _name in ("rfc3987_syntax", "isoduration"):
    sys.modules.setdefault(_name, None)  # type: ignore[arg-type]  # Python's way to say "not there"
