"""From the record of what is to be done to the text of one HTML page, to read on screen and on paper."""

from collections.abc import Mapping
from typing import Any

from lakip_nb.publish.huruf import styles
from lakip_nb.publish.template import filled


def render_todo(record: Mapping[str, Any]) -> str:
    """The page of what is to be done; the same record gives the same text, and whatever it says is escaped."""
    css = styles("lakip/laporan.css", "periksa/periksa.css", "pekerjaan/pekerjaan.css")
    return filled("pekerjaan/halaman.html.j2", catatan=record, css=css)
