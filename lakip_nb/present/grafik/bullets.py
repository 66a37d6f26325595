"""A value against its target on its own scale: many such rows in one figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.present.grafik import signs, style
from lakip_nb.present.grafik.canvas import Canvas
from lakip_nb.present.grafik.signs import Tanda

_BAND = 19.0
_BAR = 8.0
_CUT = 1.6
_GAP = 13.0
_LETTER = 3.0
"""Room that a class's name keeps from the ends of its part of the scale."""


@dataclass(frozen=True, slots=True)
class Rentang:
    """A class of a scale: where it begins and ends, its name, and whether the value is in it."""

    awal: Decimal
    akhir: Decimal
    nama: str
    ini: bool = False


@dataclass(frozen=True, slots=True)
class Bullet:
    """A row: its name, the value (None: unknown) with its words, and what it is held against.

    `tanda` are the marks on the scale, each with what it says; one without a place is only said.
    """

    nama: str
    nilai: Decimal | None
    teks: str
    tanda: Sequence[tuple[Decimal | None, Tanda]]
    kelas: Sequence[Rentang] = ()

    @property
    def nada(self) -> style.Nada:
        """The tone of the words: what is not known is muted."""
        return "redup" if self.nilai is None else "biasa"

    @property
    def ujung(self) -> Decimal:
        """Where the row's scale ends: with its classes, or a little beyond the largest value."""
        known = [place for place, _ in self.tanda if place is not None]
        values = [*known, *([self.nilai] if self.nilai is not None else [])]
        top = max((kelas.akhir for kelas in self.kelas), default=Decimal(0))
        largest = max(values, default=Decimal(0))
        return top if top >= largest and top else largest * Decimal("1.08")


def bullets(rows: Sequence[Bullet], lebar: float = style.LEBAR) -> Canvas:
    """Each row on a scale of its own, from zero."""
    canvas, y = Canvas(lebar=lebar), 0.0
    for row in rows:
        value = style.lebar_teks(row.teks, tebal=True)
        names = style.lipat(row.nama, lebar - value - 12, tebal=True)
        canvas.judul(y, names)
        canvas.teks(lebar, y + 0.75 * style.BARIS, row.teks, rata="kanan", tebal=row.nilai is not None, nada=row.nada)
        y += len(names) * style.BARIS + 5
        if row.ujung > 0:
            _scale(canvas, row, y)
            y += _BAND + 3
            if row.kelas:
                _letters(canvas, row, y)
                y += style.BARIS
        y = signs.write(canvas, y + 2, signs.in_lines((sign for _, sign in row.tanda), lebar)) + _GAP
    canvas.tinggi = y - _GAP + 3
    return canvas


def _place(canvas: Canvas, row: Bullet, nilai: Decimal) -> float:
    return max(0.0, float(nilai / row.ujung)) * canvas.lebar


def _scale(canvas: Canvas, row: Bullet, y: float) -> None:
    middle = y + _BAND / 2
    for kelas in row.kelas:
        start, end = _place(canvas, row, kelas.awal), _place(canvas, row, kelas.akhir)
        canvas.persegi(start, y, end - start - _CUT, _BAND, style.JEJAK)
    if not row.kelas:
        canvas.persegi(0, y, canvas.lebar, _BAND, style.JEJAK)
    if row.nilai is not None:
        canvas.persegi(0, middle - _BAR / 2, _place(canvas, row, row.nilai), _BAR, style.BIRU)
    for place, tanda in row.tanda:
        if place is not None:
            # At either end a sign stays within the drawing.
            x = min(max(_place(canvas, row, place), 5.0), canvas.lebar - 5)
            signs.sign(canvas, tanda, x, middle, _BAND + 4)


def _letters(canvas: Canvas, row: Bullet, y: float) -> None:
    for kelas in row.kelas:
        start, end = _place(canvas, row, kelas.awal), _place(canvas, row, kelas.akhir)
        if style.lebar_teks(kelas.nama, tebal=True) + 2 * _LETTER < end - start:
            middle = (start + end - _CUT) / 2
            canvas.teks(middle, y + 0.8 * style.BARIS, kelas.nama, rata="tengah", tebal=kelas.ini, nada="kecil")
