"""The house style of charts: sizes, colours, and how wide a text is.

All lengths are points in a drawing with the origin at the top left. Every chart is drawn twice: `LEBAR`
wide for a desk and for paper, where it takes the width of the tables, and `SEMPIT` for a phone. So a
text of `HURUF` points is never smaller than 11 pixels on a screen of 390, nor than 8 points on A4.
"""

from functools import cache
from typing import Literal

from lakip_nb.present.grafik import huruf

LEBAR = 620.0
SEMPIT = 340.0

HURUF = 11.0
HURUF_KECIL = 10.8
BARIS = 1.22 * HURUF
"""Distance of two lines of one text."""
TENGAH = 0.36 * HURUF
"""From the middle of a line of text down to its baseline."""

# Palette of the UK Government Analysis Function. Orange and grey are too light for text.
BIRU = "#12436d"
JINGGA = "#f46a25"
HIJAU = "#28a197"
UNGU = "#801650"
ABU = "#bfbfbf"
JEJAK = "#e9ecef"
"""The part of a bar that is still missing to the whole, and the classes of a scale."""
TEKS = "#1b2430"
TEKS_REDUP = "#56616d"
POROS = "#8b98a5"
PUTIH = "#ffffff"

KELAS = {
    BIRU: "biru",
    JINGGA: "jingga",
    HIJAU: "hijau",
    UNGU: "ungu",
    ABU: "abu",
    JEJAK: "jejak",
    TEKS: "tinta",
    TEKS_REDUP: "redup",
    POROS: "poros",
    PUTIH: "kertas",
}
"""The class by which a style sheet gives a colour another value, in the dark for example."""

Nada = Literal["biasa", "redup", "kecil"]
NADA: dict[Nada, tuple[str, float]] = {
    "biasa": (TEKS, HURUF),
    "redup": (TEKS_REDUP, HURUF),
    "kecil": (TEKS_REDUP, HURUF_KECIL),
}
"""Colour and size of a text: as usual, muted for what is not known, or muted and small for what is said beside."""

SERI = (
    (BIRU, "bulat", ()),
    (JINGGA, "wajik", (5, 3)),
    (HIJAU, "kotak", (2, 2)),
    (UNGU, "segitiga", (7, 2, 2, 2)),
)
"""Colour, marker and dashes of each line of a chart: none is told by colour alone."""


@cache
def lebar_teks(teks: str, ukuran: float = HURUF, tebal: bool = False) -> float:
    """Width of one line of text in the report's own font; a sign that it lacks is taken for a square."""
    widths = _widths(tebal)
    return sum(widths.get(letter, 1000) for letter in teks) * ukuran / 1000


@cache
def _widths(tebal: bool) -> dict[str, int]:
    by_width = huruf.TEBAL if tebal else huruf.BIASA
    return {letter: width for width, letters in by_width.items() for letter in letters}


def lipat(teks: str, lebar: float, ukuran: float = HURUF, tebal: bool = False) -> list[str]:
    """Break a text into lines not wider than `lebar`; a word that is too long is cut."""
    lines = [""]
    for word in teks.split():
        for part in _parts(word, lebar, ukuran, tebal):
            joined = f"{lines[-1]} {part}".strip()
            if lebar_teks(joined, ukuran, tebal) <= lebar:
                lines[-1] = joined
            elif lines[-1]:
                lines.append(part)
            else:
                lines[-1] = part
    return lines


def _parts(word: str, lebar: float, ukuran: float, tebal: bool) -> list[str]:
    parts = []
    while lebar_teks(word, ukuran, tebal) > lebar and len(word) > 2:
        end = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or lebar_teks(word[:n], ukuran, tebal) <= lebar)
        parts.append(word[:end])
        word = word[end:]
    return [*parts, word]
