"""Put in what is known only when the whole report is there: numbers of findings, hashes of inputs."""

import html
import re
from collections.abc import Mapping

from nbformat import NotebookNode

from lakip_nb.present.origin import where
from lakip_nb.publish.errors import StitchError

_PLACE = re.compile(r'<span data-titipan="([^"]*)">[^<]*</span>')


def fill(notebook: NotebookNode, values: Mapping[str, int | str]) -> NotebookNode:
    """Replace each place of a later value in a notebook's outputs by it; returns the notebook.

    Raises:
        StitchError: a place for a value that nobody knows.
    """
    faults: list[str] = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            markup = "".join(output.get("data", {}).get("text/html", ""))
            places = [html.unescape(name) for name in _PLACE.findall(markup)]
            faults += [
                f"{where(cell)}: “{name}” tidak dikenal oleh penyusun laporan." for name in places if name not in values
            ]
            if places:
                output.data["text/html"] = _PLACE.sub(
                    lambda match: _shown(values.get(html.unescape(match[1]), "")), markup
                )
    if faults:
        raise StitchError(faults)
    return notebook


def _shown(value: int | str) -> str:
    return html.escape(f"{value:,}".replace(",", ".") if isinstance(value, int) else value)
