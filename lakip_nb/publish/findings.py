"""Put the number of findings where the annex leaves room for them."""

import re
from collections.abc import Mapping

from nbformat import NotebookNode

from lakip_nb.present.origin import where
from lakip_nb.publish.errors import StitchError

_PLACE = re.compile(r'<span data-hitungan="([^"]*)">[^<]*</span>')


def fill(notebook: NotebookNode, counts: Mapping[str, int]) -> NotebookNode:
    """Replace each place of a count in a merged notebook's tables by its number; returns it.

    Raises:
        StitchError: a place for a count that the check does not have.
    """
    faults: list[str] = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            markup = "".join(output.data["text/html"])
            for name in _PLACE.findall(markup):
                if name not in counts:
                    faults.append(f"{where(cell)}: pemeriksaan tidak menghitung “{name}”.")
            output.data["text/html"] = _PLACE.sub(lambda match: _shown(counts.get(match[1], 0)), markup)
    if faults:
        raise StitchError(faults)
    return notebook


def _shown(count: int) -> str:
    return f"{count:,}".replace(",", ".")
