"""Put in what is known only when the whole report is there: numbers of findings, hashes of inputs."""

from collections.abc import Mapping
from html import escape

from nbformat import NotebookNode

from lakip_nb.publish.faults import Faults


def fill(notebook: NotebookNode, values: Mapping[str, int | str]) -> NotebookNode:
    """Replace what stands in the place of a later value by it, in place; returns the notebook.

    An output says itself what it waits for: its ``metadata.lakip.titipan`` gives for the name of
    each value the markup that stands for it, and is gone afterwards. What is put in is text.

    Raises:
        StitchError: an output waits for a value that nobody knows.
    """
    faults = Faults()
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            for name, place in output.get("metadata", {}).get("lakip", {}).pop("titipan", {}).items():
                if name in values:
                    output.data["text/html"] = output.data["text/html"].replace(place, _shown(values[name]))
                else:
                    faults.at(cell, f"“{name}” tidak dikenal oleh penyusun laporan.")
    faults.refuse()
    return notebook


def _shown(value: int | str) -> str:
    return escape(f"{value:,}".replace(",", ".") if isinstance(value, int) else value)
