"""Horizontal bars: names beside them while they are short, above them when they are long."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.canvas import Canvas

_BAR = 13.0
_GAP = 9.0
_SIDE = 0.4
"""Room for names beside the bars, as a part of the whole width."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its length (None: unknown, no bar), and the words for the value.

    `warna` None gives the colour of the focus. `rincian` is a second, quiet line under the bar.
    `penuh` is the length of a full bar of this row, drawn as a pale track.
    """

    nama: str
    nilai: Decimal | None
    teks: str
    warna: str | None = None
    rincian: str = ""
    penuh: Decimal | None = None

    @property
    def tebal(self) -> bool:
        """Whether the words are bold: those in focus are."""
        return self.warna is None

    @property
    def nada(self) -> style.Nada:
        """The tone of the words: what is not known is muted."""
        return "redup" if self.nilai is None else "biasa"


def bars(rows: Sequence[Bar], lebar: float = style.LEBAR) -> Canvas:
    """Bars from zero, one under the other.

    With tracks the values stand in a column at the right, else at the end of their bars.
    """
    side = _SIDE * lebar
    stacked = any(row.rincian or len(style.lipat(row.nama, side)) > 2 for row in rows)
    names = [style.lipat(row.nama, lebar if stacked else side, tebal=stacked) for row in rows]
    details = [style.lipat(row.rincian, lebar, style.HURUF_KECIL) if row.rincian else [] for row in rows]
    widest = max((style.lebar_teks(line) for lines in names for line in lines), default=0)
    left = 0.0 if stacked else widest + 8
    # A row without a bar has the whole width for its words.
    words = [style.lebar_teks(row.teks, tebal=row.tebal) for row in rows if row.nilai is not None]
    right = lebar - max(words, default=0) - 6
    largest = max([size for row in rows for size in (row.nilai, row.penuh) if size is not None], default=0)
    tracks = any(row.penuh is not None for row in rows)
    canvas, y = Canvas(lebar=lebar), 2.0

    def length(nilai: Decimal | None) -> float:
        return max(float(nilai / largest), 0) * (right - left) if nilai is not None and largest else 0.0

    for row, lines, detail in zip(rows, names, details, strict=True):
        room = len(lines) * style.BARIS
        if stacked:
            canvas.judul(y, lines)
            height = room + 3 + _BAR + (len(detail) * style.BARIS + 0.2 * style.BARIS if detail else 2)
            middle = y + room + 3 + _BAR / 2
        else:
            height = max(_BAR, room)
            middle = y + height / 2
            canvas.baris(0, middle, lines)
        if row.penuh is not None and row.nilai is not None:
            canvas.persegi(left, middle - _BAR / 2, length(row.penuh), _BAR, style.JEJAK)
        canvas.persegi(left, middle - _BAR / 2, length(row.nilai), _BAR, row.warna or style.BIRU)
        end = middle + style.TENGAH
        if tracks and row.nilai is not None:
            canvas.teks(lebar, end, row.teks, rata="kanan", tebal=row.tebal)
        else:
            canvas.teks(
                left + (length(row.nilai) + 6 if row.nilai else 0), end, row.teks, tebal=row.tebal, nada=row.nada
            )
        for n, line in enumerate(detail):
            canvas.teks(0, middle + _BAR / 2 + (0.95 + n) * style.BARIS, line, nada="kecil")
        y += height + _GAP
    canvas.tinggi = y - _GAP + 3
    return canvas
