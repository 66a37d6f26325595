"""Bars of equal length divided between two kinds, with both counts at their ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.canvas import Canvas

_HEAD = 20.0
_PITCH = 25.0
_BAR = 15.0
_CUT = 1.5


@dataclass(frozen=True, slots=True)
class Share:
    """A whole divided in two counts."""

    nama: str
    nilai: tuple[int, int]

    @property
    def bagian(self) -> Decimal | None:
        """The second kind in percent of the whole."""
        return bagian(self.nilai[1], sum(self.nilai))

    @property
    def teks(self) -> str:
        """The second count with its percentage."""
        return f"{kata.angka(self.nilai[1])} ({kata.persen(self.bagian)})"


def shares(rows: Sequence[Share], kepala: tuple[str, str]) -> Canvas:
    """One bar to a row; the first row is the whole office and stands out."""
    names = max(style.lebar_teks(row.nama, tebal=True) for row in rows)
    firsts = max(style.lebar_teks(kata.angka(row.nilai[0]), tebal=True) for row in rows)
    left = names + 14 + firsts + 6
    right = style.LEBAR - max(style.lebar_teks(row.teks, tebal=True) for row in rows) - 6
    canvas = Canvas(_HEAD + _PITCH * len(rows))
    canvas.teks(left, 10, kepala[0], tebal=True)
    canvas.teks(right, 10, kepala[1], tebal=True, rata="kanan")
    for n, row in enumerate(rows):
        middle = _HEAD + (n + 0.5) * _PITCH
        width = (right - left) * row.nilai[0] / sum(row.nilai)
        cut = _CUT if all(row.nilai) else 0.0
        canvas.persegi(left, middle - _BAR / 2, width - cut / 2, _BAR, style.BIRU)
        canvas.persegi(left + width + cut / 2, middle - _BAR / 2, right - left - width - cut / 2, _BAR, style.JINGGA)
        y = middle + style.TENGAH
        canvas.teks(0, y, row.nama, tebal=n == 0)
        canvas.teks(left - 6, y, kata.angka(row.nilai[0]), rata="kanan", tebal=n == 0)
        canvas.teks(right + 6, y, row.teks, tebal=n == 0)
    return canvas
