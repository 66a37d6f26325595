"""Charts as pictures: an SVG of the page becomes a PNG that prints sharply, in the letters of the page.

The drawing needs no library of the system. The page's own font, where it carries one, is used;
else the first of its list that the machine has, as in a browser.
"""

import base64
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote_to_bytes

DPI = 300
_MM_PER_INCH = 25.4
_UNIT = 0.265
"""One unit of a drawing in mm: its letters come out at eight points, no larger than those of the text."""
_WIDTH, _HEIGHT = 165.0, 170.0
"""The largest size of a chart in mm."""

SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_FONT_FACE = re.compile(r"@font-face\s*{[^}]*?url\(\"?data:font/[\w-]+;base64,([A-Za-z0-9+/=]+)")
_FAMILY = re.compile(r"--huruf:\s*([^;]+);")
_BOX = re.compile(r'viewBox="[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)"')
_NARROW = re.compile(r'<svg class="sempit"')
_LABEL = re.compile(r'aria-label="([^"]*)"')


@dataclass(frozen=True)
class Letters:
    """The font family of a page, as CSS names it, and the files of the font that it carries."""

    family: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """A chart as PNG, its width and height in mm, and the words that stand for it."""

    content: bytes
    width: float
    height: float
    alt: str

    @property
    def address(self) -> str:
        """The picture as a `data:` address."""
        return _address(self.content)


@contextmanager
def letters(page: str) -> Iterator[Letters]:
    """The letters of a page, as files that are there for as long as they are needed."""
    family = _FAMILY.search(page)
    with TemporaryDirectory() as folder:
        files = [
            _unpacked(match, Path(folder) / f"{number}.ttf") for number, match in enumerate(_FONT_FACE.findall(page))
        ]
        yield Letters(family[1].replace('"', "'") if family else "sans-serif", tuple(files))


def drawn(svg: str, font: Letters) -> Picture | None:
    """A drawing of the page as a picture; None for an ornament, and for what only a telephone shows."""
    from resvg_py import svg_to_bytes

    label, box = _LABEL.search(svg), _BOX.search(svg)
    if not label or not box or _NARROW.match(svg):
        return None
    width, height = float(box[1]), float(box[2])
    scale = min(_UNIT, _WIDTH / width, _HEIGHT / height)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" font-family="{font.family}" '
    content = svg_to_bytes(
        svg_string=re.sub(r' width="\d+"', "", svg.replace("<svg ", head, 1), count=1),
        width=round(width * scale / _MM_PER_INCH * DPI),
        background="#ffffff",
        font_files=list(font.files),
        sans_serif_family="Liberation Sans",
    )
    return Picture(bytes(content), width * scale, height * scale, unescape(label[1]))


def for_word(address: str, font: Letters) -> str:
    """The `data:` address of a picture that every Word can show: SVG becomes PNG, others stay."""
    kind, _, encoded = address.partition(",")
    if not kind.startswith("data:image/svg+xml"):
        return address
    content = base64.b64decode(encoded) if kind.endswith(";base64") else unquote_to_bytes(encoded)
    from resvg_py import svg_to_bytes

    pixels = round(_WIDTH / _MM_PER_INCH * DPI)
    return _address(bytes(svg_to_bytes(svg_string=content.decode("utf-8"), width=pixels, font_files=list(font.files))))


def _address(png: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def _unpacked(encoded: str, path: Path) -> str:
    """A font of the page as a file that can be drawn with; its name."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(base64.b64decode(encoded)))
    font.flavor = None
    font.save(path)
    return str(path)
