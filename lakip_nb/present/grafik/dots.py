"""Values on a scale with its classes: a dot to each row."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bullets import Rentang
from lakip_nb.present.grafik.canvas import Canvas

_PITCH = 20.0
_HEAD = 18.0
_SIDE = 0.42
_CUT = 1.6


@dataclass(frozen=True, slots=True)
class Dot:
    """A row: its name, its value (None: unknown), the words for it, and whether it stands out."""

    nama: str
    nilai: Decimal | None
    teks: str
    sorot: bool = False


@dataclass(frozen=True, slots=True)
class Acuan:
    """A reference, drawn as a line across all rows."""

    nilai: Decimal
    teks: str


def dots(
    rows: Sequence[Dot],
    skala: tuple[Decimal, Decimal],
    kelas: Sequence[Rentang] = (),
    acuan: Acuan | None = None,
    lebar: float = style.LEBAR,
) -> Canvas:
    """The rows between the two ends of their scale; its classes stand behind them, named at the top."""
    names = [style.lipat(row.nama, _SIDE * lebar, tebal=row.sorot) for row in rows]
    left = max(style.lebar_teks(line, tebal=row.sorot) for row, ls in zip(rows, names, strict=True) for line in ls) + 12
    known = [style.lebar_teks(row.teks, tebal=row.sorot) for row in rows if row.nilai is not None]
    right = lebar - max(known, default=0) - 12
    heights = [max(_PITCH, len(lines) * style.BARIS + 5) for lines in names]
    head = _HEAD * (bool(kelas) + (acuan is not None)) + 2
    bottom = head + sum(heights)
    canvas = Canvas(bottom + 3, lebar)
    low, high = skala

    def place(nilai: Decimal) -> float:
        return left + float((min(max(nilai, low), high) - low) / (high - low)) * (right - left)

    for item in kelas:
        start, end = place(item.awal), place(item.akhir)
        canvas.persegi(start, head, end - start - _CUT, bottom - head, style.JEJAK)
        if style.lebar_teks(item.nama, tebal=True) < end - start:
            canvas.teks((start + end - _CUT) / 2, head - 5, item.nama, rata="tengah", tebal=item.ini, nada="kecil")
    y = head
    for row, lines, height in zip(rows, names, heights, strict=True):
        middle = y + height / 2
        canvas.baris(0, middle, lines, tebal=row.sorot)
        if row.nilai is None:
            canvas.teks(left, middle + style.TENGAH, row.teks, nada="redup", latar=True)
        else:
            canvas.garis([(left, middle), (place(row.nilai), middle)], style.POROS, tebal=0.8)
            canvas.penanda(place(row.nilai), middle, "bulat", style.BIRU if row.sorot else style.TEKS_REDUP)
            canvas.teks(lebar, middle + style.TENGAH, row.teks, rata="kanan", tebal=row.sorot)
        y += height
    if acuan:
        x, half = place(acuan.nilai), style.lebar_teks(acuan.teks) / 2
        canvas.garis([(x, _HEAD - 4), (x, bottom)], style.TEKS, tebal=1.2, putus=(3, 2.5))
        canvas.teks(min(max(x, half), lebar - half), _HEAD - 7, acuan.teks, rata="tengah")
    return canvas
