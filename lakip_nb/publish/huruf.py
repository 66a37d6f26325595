"""The report's own font, as a style sheet that every page brings along.

It is Source Sans 3 under the name that its licence asks of a changed version (`templates/huruf/OFL.txt`),
cut to what a report writes by `docs/huruf.py`: so neither lines nor pages depend on a machine's fonts.
"""

import base64
from functools import cache

from lakip_nb.publish.template import TEMPLATES, asset

FOLDER = TEMPLATES / "huruf"


_CUTS = {"Regular": "400", "Bold": "700", "Italic": "400; font-style: italic"}


def styles(*names: str) -> str:
    """Style sheets beside the templates, after the font that they use."""
    return font_faces() + "".join(map(asset, names))


@cache
def font_faces() -> str:
    """The `@font-face` rules, with the font in them."""
    return "".join(
        f'@font-face {{ font-family: "Lakip Sans"; font-weight: {look}; '
        f'src: url(data:font/woff2;base64,{_encoded(style)}) format("woff2"); }}\n'
        for style, look in _CUTS.items()
    )


def _encoded(style: str) -> str:
    return base64.b64encode((FOLDER / f"LakipSans-{style}.woff2").read_bytes()).decode("ascii")
