"""Two bars to a row, each kind in a panel of its own, with the row's total at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.canvas import Canvas

_COLOURS = (style.BIRU, style.JINGGA)
_HEAD = 34.0
_NAMES = 0.34
"""Room for names, as a part of the whole width."""
_MANY = 30
"""Rows from which on they stand closer."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A row: its name, the two values and the total; None where unknown."""

    nama: str
    nilai: tuple[Decimal | int | None, Decimal | int | None]
    total: Decimal | int | None


def panels(
    rows: Sequence[Pair], kepala: tuple[str, str], jumlah: Pair, satuan: str, lebar: float = style.LEBAR
) -> Canvas:
    """Two columns of bars on one scale, under heads that also say the sum of each."""
    names = [style.lipat(row.nama, _NAMES * lebar) for row in rows]
    values = [value for row in rows for value in row.nilai]
    left = max(style.lebar_teks(line) for lines in names for line in lines) + 8
    totals = max(style.lebar_teks(kata.angka(row.total)) for row in rows if row.total is not None or row is rows[0])
    totals = max(min(totals, 60.0), style.lebar_teks("Jumlah", tebal=True))
    panel = (lebar - left - totals - 10) / 2
    room = max([style.lebar_teks(_short(value)) for value in values])
    largest = max((value for value in values if value is not None), default=0)
    pitch = 15.0 if len(rows) > _MANY else 17.5
    bar = pitch - 5.5
    heights = [max(pitch, len(lines) * style.BARIS + 4) for lines in names]
    canvas = Canvas(_HEAD + sum(heights) + 2, lebar)

    for side, (head, total, colour) in enumerate(zip(kepala, jumlah.nilai, _COLOURS, strict=True)):
        x = left + side * panel
        canvas.teks(x, 13, head, tebal=True)
        if total is not None:
            canvas.teks(x, 27, f"{kata.angka(total)} {satuan}", nada="kecil")
        y = _HEAD
        for row, height in zip(rows, heights, strict=True):
            value = row.nilai[side]
            length = float(Decimal(value) / Decimal(largest)) * (panel - room - 12) if value and largest else 0.0
            canvas.persegi(x, y + (height - bar) / 2, length, bar, colour)
            at = x + (length + 4 if length else 0)
            canvas.teks(at, y + height / 2 + style.TENGAH, _short(value), nada="redup" if value is None else "biasa")
            y += height
    canvas.teks(lebar, 10, "Jumlah", rata="kanan", tebal=True)

    y = _HEAD
    for row, lines, height in zip(rows, names, heights, strict=True):
        middle = y + height / 2
        canvas.baris(0, middle, lines)
        canvas.teks(lebar, middle + style.TENGAH, _short(row.total), rata="kanan", tebal=row.total is not None)
        y += height
    return canvas


def _short(nilai: Decimal | int | None) -> str:
    # Three times "belum diketahui" in a row would say no more than three dashes with one note.
    return "–" if nilai is None else kata.angka(nilai)
