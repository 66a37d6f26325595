"""The shell page of a preview: a frame with the report, and a bar that says how current it is.

The report itself forbids scripts, and is shown byte for byte as it will be handed on; what loads
it again stands around it, in this page.
"""

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).resolve().parent / "templates" / "pratinjau"


def render_preview(kecamatan: str, year: int) -> str:
    """The text of the shell page for the report of a kecamatan (its folder's name) and year.

    The page allows itself its own script, by hash, and no other.
    """
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    css, script = ((TEMPLATES / name).read_text(encoding="utf-8") for name in ("pratinjau.css", "pratinjau.js"))
    page = environment.get_template("halaman.html.j2").render(
        nama=f"{kecamatan.replace('-', ' ').title()} {year}",
        css=css,
        script=script,
        sidik=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )
    return page.strip() + "\n"
