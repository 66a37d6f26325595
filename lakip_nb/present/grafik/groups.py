"""A few bars under one name, to compare amounts of the same thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Bar
from lakip_nb.present.grafik.canvas import Canvas

_PITCH = 18.0
_BAR = 13.0
_GAP = 12.0


@dataclass(frozen=True, slots=True)
class BarGroup:
    """A name and its bars."""

    nama: str
    bars: tuple[Bar, ...]


def groups(rows: Sequence[BarGroup]) -> Canvas:
    """All bars on one scale from zero, each with its own name at the left."""
    everything = [bar for row in rows for bar in row.bars]
    left = max(style.lebar_teks(bar.nama, tebal=bar.tebal) for bar in everything) + 8
    room = max(style.lebar_teks(bar.teks, tebal=bar.tebal) for bar in everything)
    largest = max((bar.nilai for bar in everything if bar.nilai is not None), default=0)
    canvas, y = Canvas(), 0.0
    for row in rows:
        lines = style.lipat(row.nama, style.LEBAR, tebal=True)
        canvas.judul(y, lines)
        y += len(lines) * style.BARIS + 4
        for bar in row.bars:
            length = float(bar.nilai / largest) * (style.LEBAR - left - room - 6) if bar.nilai and largest else 0.0
            middle = y + _PITCH / 2
            canvas.persegi(left, middle - _BAR / 2, length, _BAR, bar.warna or style.BIRU)
            canvas.teks(0, middle + style.TENGAH, bar.nama, tebal=bar.tebal)
            at = left + (length + 6 if length else 0)
            canvas.teks(at, middle + style.TENGAH, bar.teks, tebal=bar.tebal, nada=bar.nada)
            y += _PITCH
        y += _GAP
    canvas.tinggi = y - _GAP + 2
    return canvas
