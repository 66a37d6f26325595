"""The shell page of a preview: a frame with the report, and a bar that says how current it is.

The report itself forbids scripts, and is shown byte for byte as it will be handed on; what loads
it again stands around it, in this page.
"""

import base64
import hashlib

from lakip_nb.publish.template import asset, filled


def render_preview(kecamatan: str, year: int) -> str:
    """The text of the shell page for the report of a kecamatan (its folder's name) and year.

    The page allows itself its own script, by hash, and no other.
    """
    script = asset("pratinjau/pratinjau.js")
    return filled(
        "pratinjau/halaman.html.j2",
        nama=f"{kecamatan.replace('-', ' ').title()} {year}",
        css=asset("pratinjau/pratinjau.css"),
        script=script,
        sidik=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )
