"""Two values of each row on one axis, with what lies between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.present.grafik import signs, style
from lakip_nb.present.grafik.canvas import Canvas
from lakip_nb.present.grafik.signs import Tanda

_AXIS = 15.0
_GAP = 10.0
_EDGE = 6.0


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """A row: its name, two values (None: unknown, no sign on the axis), and their signs with what they say."""

    nama: str
    nilai: tuple[Decimal | None, Decimal | None]
    tanda: tuple[Tanda | None, Tanda | None]
    sorot: bool = False
    """Whether the row is the one that the headline speaks of."""


def dumbbells(rows: Sequence[Dumbbell], penuh: Decimal, lebar: float = style.LEBAR) -> Canvas:
    """Rows one under the other on an axis from zero; `penuh` is the value at which all is done."""
    known = [value for row in rows for value in row.nilai if value is not None]
    top = max([penuh, *known])
    canvas, y = Canvas(lebar=lebar), 0.0

    def place(nilai: Decimal) -> float:
        return _EDGE + max(0.0, float(nilai / top)) * (lebar - 2 * _EDGE)

    for row in rows:
        names = style.lipat(row.nama, lebar, tebal=row.sorot)
        for n, line in enumerate(names):
            canvas.teks(0, y + (n + 0.75) * style.BARIS, line, tebal=row.sorot)
        y += len(names) * style.BARIS + 1
        first, second = row.nilai
        if first is not None or second is not None:
            middle = y + _AXIS / 2
            canvas.persegi(_EDGE, middle - 1, place(penuh) - _EDGE, 2, style.JEJAK)
            canvas.persegi(place(penuh) - 0.6, middle - 5, 1.2, 10, style.POROS)
            if first is not None and second is not None:
                low, high = sorted((place(first), place(second)))
                colour = style.TEKS if row.sorot else style.ABU
                canvas.persegi(low, middle - 1.6, high - low, 3.2, colour)
            for value, tanda in zip(row.nilai, row.tanda, strict=True):
                if value is not None and tanda:
                    signs.sign(canvas, tanda, place(value), middle, _AXIS)
            y += _AXIS + 1
        y = signs.write(canvas, y, signs.in_lines(filter(None, row.tanda), lebar)) + _GAP
    canvas.tinggi = y - _GAP + 3
    return canvas
