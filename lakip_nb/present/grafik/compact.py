"""Bullets of one line each, in groups: a value against its target, for a page that has room for no more."""

from collections.abc import Sequence
from dataclasses import dataclass

from lakip_nb.present.grafik import signs, style
from lakip_nb.present.grafik.bullets import Bullet
from lakip_nb.present.grafik.canvas import Canvas

_NAMES = 0.36
"""Room for names, as a part of the whole width."""
_BAND = 11.0
_BAR = 6.0
_PITCH = 14.4
_GAP = 4.0


@dataclass(frozen=True, slots=True)
class Group:
    """A name and the rows that stand under it."""

    nama: str
    rows: Sequence[Bullet]


def compact(groups: Sequence[Group], lebar: float = style.LEBAR) -> Canvas:
    """Names beside the bars, or above them where the drawing is narrow; the words at the right."""
    rows = [row for group in groups for row in group.rows]
    above = lebar < style.LEBAR
    room = max(style.lebar_teks(row.teks) for row in rows) + 10
    widest = max(style.lebar_teks(line) for row in rows for line in style.lipat(row.nama, _NAMES * lebar))
    left = 0.0 if above else widest + 12
    canvas, y = Canvas(lebar=lebar), 0.0
    for group in groups:
        canvas.judul(y, [group.nama])
        y += style.BARIS + 2
        for row in group.rows:
            names = style.lipat(row.nama, lebar if above else _NAMES * lebar)
            tall = len(names) * style.BARIS
            middle = y + (tall + _PITCH / 2 if above else max(_PITCH, tall + 2) / 2)
            canvas.baris(0, y + tall / 2 if above else middle, names)
            _bar(canvas, row, left, lebar - room, middle)
            canvas.teks(lebar, middle + style.TENGAH, row.teks, rata="kanan", nada=row.nada)
            y += tall + _PITCH if above else max(_PITCH, tall + 2)
        y += _GAP
    canvas.tinggi = y - _GAP + 2
    return canvas


def _bar(canvas: Canvas, row: Bullet, left: float, right: float, middle: float) -> None:
    if row.ujung <= 0:
        return
    canvas.persegi(left, middle - _BAND / 2, right - left, _BAND, style.JEJAK)
    if row.nilai is not None:
        length = max(0.0, float(row.nilai / row.ujung)) * (right - left)
        canvas.persegi(left, middle - _BAR / 2, length, _BAR, style.BIRU)
    for place, tanda in row.tanda:
        if place is not None:
            x = left + max(0.0, float(place / row.ujung)) * (right - left)
            signs.sign(canvas, tanda, min(max(x, left + 2), right - 2), middle, _BAND)
