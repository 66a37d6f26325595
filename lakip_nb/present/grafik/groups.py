"""A few bars under one name, to compare amounts of the same thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Bar
from lakip_nb.present.grafik.canvas import Canvas

_LINE = style.HURUF * style.SPASI
_PITCH = 18.0
_BAR = 13.0
_GAP = 12.0
_BASELINE = 0.36 * style.HURUF


@dataclass(frozen=True, slots=True)
class Group:
    """A name and its bars."""

    nama: str
    bars: tuple[Bar, ...]


def groups(rows: Sequence[Group]) -> Canvas:
    """All bars on one scale from zero, each with its own name at the left."""
    names = [style.lipat(row.nama, style.LEBAR, tebal=True) for row in rows]
    everything = [bar for row in rows for bar in row.bars]
    left = max(style.lebar_teks(bar.nama, tebal=bar.tebal) for bar in everything) + 8
    room = max(style.lebar_teks(bar.teks, tebal=bar.tebal) for bar in everything)
    largest = max((bar.nilai for bar in everything if bar.nilai is not None), default=0)
    height = sum(len(lines) * _LINE + 4 + len(row.bars) * _PITCH for row, lines in zip(rows, names, strict=True))
    canvas = Canvas(height + _GAP * (len(rows) - 1) + 2)
    y = 0.0
    for row, lines in zip(rows, names, strict=True):
        for n, line in enumerate(lines):
            canvas.teks(0, y + (n + 0.75) * _LINE, line, tebal=True)
        y += len(lines) * _LINE + 4
        for bar in row.bars:
            length = float(bar.nilai / largest) * (style.LEBAR - left - room - 6) if bar.nilai and largest else 0.0
            middle = y + _PITCH / 2
            canvas.persegi(left, middle - _BAR / 2, length, _BAR, bar.warna or style.BIRU)
            canvas.teks(0, middle + _BASELINE, bar.nama, tebal=bar.tebal)
            warna = style.TEKS if bar.nilai is not None else style.TEKS_REDUP
            at = left + (length + 6 if length else 0)
            canvas.teks(at, middle + _BASELINE, bar.teks, tebal=bar.tebal, warna=warna)
            y += _PITCH
        y += _GAP
    return canvas
