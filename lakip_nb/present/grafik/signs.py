"""Signs of a chart that say beside themselves what they stand for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.canvas import Canvas

Bentuk = Literal["tegak", "pendek", "bulat", "wajik", "kotak", "segitiga", ""]

_ROOM = 13.0
_BETWEEN = 14.0


@dataclass(frozen=True, slots=True)
class Tanda:
    """A mark, a tick, a marker or nothing, and what it says."""

    bentuk: Bentuk
    warna: str
    teks: str

    @property
    def lebar(self) -> float:
        """How wide sign and words are together."""
        return (_ROOM if self.bentuk else 0.0) + style.lebar_teks(self.teks, style.HURUF_KECIL)


def sign(canvas: Canvas, tanda: Tanda, x: float, middle: float, tinggi: float) -> None:
    """The sign alone; a mark is `tinggi` high, a tick somewhat less."""
    if tanda.bentuk == "tegak":
        canvas.persegi(x - 1.4, middle - tinggi / 2, 2.8, tinggi, tanda.warna)
    elif tanda.bentuk == "pendek":
        canvas.persegi(x - 2.4, middle - 0.32 * tinggi, 4.8, 0.64 * tinggi, style.PUTIH)
        canvas.persegi(x - 1, middle - 0.32 * tinggi, 2, 0.64 * tinggi, tanda.warna)
    elif tanda.bentuk:
        canvas.penanda(x, middle, tanda.bentuk, tanda.warna)


def in_lines(items: Iterable[Tanda], lebar: float) -> list[list[Tanda]]:
    """The signs in as many lines as they need."""
    lines: list[list[Tanda]] = []
    used = lebar
    for item in items:
        used += _BETWEEN + item.lebar
        if used > lebar:
            lines.append([])
            used = item.lebar
        lines[-1].append(item)
    return lines


def write(canvas: Canvas, y: float, lines: Sequence[Sequence[Tanda]]) -> float:
    """Lines of signs under the height `y`, each with its words; where they end."""
    for line in lines:
        x, middle = 0.0, y + style.BARIS / 2
        for item in line:
            if item.bentuk:
                sign(canvas, item, x + 4.5, middle, 11)
            canvas.teks(x + (_ROOM if item.bentuk else 0), middle + style.TENGAH, item.teks, nada="kecil")
            x += item.lebar + _BETWEEN
        y += style.BARIS
    return y
