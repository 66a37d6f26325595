"""Horizontal bars: names beside them while they are short, above them when they are long."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.canvas import Canvas

_BAR = 13.0
_GAP = 9.0
_SIDE = 150.0
"""Room for names beside the bars."""
_HEAD = 20.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its length (None: unknown, no bar), and the words for the value.

    `warna` None gives the colour of the focus. `rincian` is a second, quiet line under the bar.
    """

    nama: str
    nilai: Decimal | None
    teks: str
    warna: str | None = None
    rincian: str = ""

    @property
    def tebal(self) -> bool:
        """Whether the words are bold: those in focus are."""
        return self.warna is None

    @property
    def nada(self) -> style.Nada:
        """The tone of the words: what is not known is muted."""
        return "redup" if self.nilai is None else "biasa"


@dataclass(frozen=True, slots=True)
class Acuan:
    """A reference, drawn as a line across all bars."""

    nilai: Decimal
    teks: str


def bars(rows: Sequence[Bar], *, penuh: Decimal | None = None, acuan: Acuan | None = None) -> Canvas:
    """Bars from zero, one under the other.

    `penuh` is the length of a full bar, drawn as a pale track (100 for percent). With a track or
    a reference the values stand in a column at the right, else at the end of their bars.
    """
    stacked = any(row.rincian or len(style.lipat(row.nama, _SIDE)) > 2 for row in rows)
    names = [style.lipat(row.nama, style.LEBAR if stacked else _SIDE, tebal=stacked) for row in rows]
    widest = max((style.lebar_teks(line) for lines in names for line in lines), default=0)
    left = 0.0 if stacked else widest + 8
    # A row without a bar has the whole width for its words.
    words = [style.lebar_teks(row.teks, tebal=row.tebal) for row in rows if row.nilai is not None]
    right = style.LEBAR - max(words, default=0) - 6
    largest = max([row.nilai for row in rows if row.nilai is not None] + ([penuh] if penuh else []), default=0)
    canvas, y = Canvas(), _HEAD if acuan else 2.0

    def length(nilai: Decimal | None) -> float:
        return max(float(nilai / largest), 0) * (right - left) if nilai is not None and largest else 0.0

    for row, lines in zip(rows, names, strict=True):
        room = len(lines) * style.BARIS
        if stacked:
            canvas.judul(y, lines)
            height, middle = room + 3 + _BAR + (1.2 * style.BARIS if row.rincian else 2), y + room + 3 + _BAR / 2
        else:
            height = max(_BAR, room)
            middle = y + height / 2
            canvas.baris(0, middle, lines)
        if penuh and row.nilai is not None:
            canvas.persegi(left, middle - _BAR / 2, length(penuh), _BAR, style.JEJAK)
        canvas.persegi(left, middle - _BAR / 2, length(row.nilai), _BAR, row.warna or style.BIRU)
        if penuh or acuan:
            canvas.teks(style.LEBAR, middle + style.TENGAH, row.teks, rata="kanan", tebal=row.tebal, nada=row.nada)
        else:
            at = left + length(row.nilai) + 6
            canvas.teks(at, middle + style.TENGAH, row.teks, tebal=row.tebal, nada=row.nada)
        if row.rincian:
            canvas.teks(0, middle + _BAR / 2 + 0.95 * style.BARIS, row.rincian, nada="kecil")
        y += height + _GAP
    if acuan:
        _reference(canvas, acuan, left + length(acuan.nilai), y - _GAP)
    canvas.tinggi = y - _GAP + 3
    return canvas


def _reference(canvas: Canvas, acuan: Acuan, x: float, bottom: float) -> None:
    canvas.garis([(x, _HEAD - 5), (x, bottom)], style.TEKS, tebal=1.2, putus=(3, 2.5))
    half = style.lebar_teks(acuan.teks) / 2
    canvas.teks(min(max(x, half), style.LEBAR - half), _HEAD - 9, acuan.teks, rata="tengah")
