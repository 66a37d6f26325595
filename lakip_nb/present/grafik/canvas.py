"""A drawing surface: bars, lines, markers and texts at given points, written as SVG.

The charts compute every position themselves, so nothing is left to a layout engine. Lengths are
points, y grows downward. Colours are attributes, so that a page may forbid inline styles; texts
have no font of their own, so that they take the page's. Each colour is also a class, so that a
style sheet can give it another value: `biru` where it fills, `g-biru` where it draws a line.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import cos, pi, sin
from typing import Literal

from lakip_nb.present.grafik import style

Point = tuple[float, float]
Rata = Literal["kiri", "tengah", "kanan"]

_ANCHOR = {"kiri": None, "tengah": "middle", "kanan": "end"}
_RADIUS = 3.6
_MARKERS = {
    "wajik": ((0, -1.35), (1.35, 0), (0, 1.35), (-1.35, 0)),
    "kotak": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "segitiga": ((0, -1.3), (1.2, 0.9), (-1.2, 0.9)),
}
# An eighth of a circle as a curve: from (0, 1) to 45 degrees, by two points outside it.
_BEND = 0.2652031
_HALF = 0.5**0.5
_EIGHTH = ((_BEND, 1.0), (_HALF * (1 - _BEND), _HALF * (1 + _BEND)), (_HALF, _HALF))


class Canvas:
    """One drawing; what is drawn later lies on top.

    How high it is, `tinggi`, may be said once everything is in its place.
    """

    def __init__(self, tinggi: float = 0.0, lebar: float = style.LEBAR) -> None:
        self.tinggi = tinggi
        self.lebar = lebar
        self._drawn: list[str] = []

    def persegi(self, x: float, y: float, lebar: float, tinggi: float, warna: str) -> None:
        """A filled rectangle; nothing where it has no width."""
        if lebar > 0:
            self._area([(x, y), (x + lebar, y), (x + lebar, y + tinggi), (x, y + tinggi)], warna)

    def garis(self, titik: Sequence[Point], warna: str, tebal: float = 1.0, putus: Sequence[float] = ()) -> None:
        """A line through points; `putus` are its dashes and gaps."""
        self._path(
            _through(titik),
            {
                "fill": "none",
                "stroke-dasharray": ",".join(map(_number, putus)),
                "stroke-dashoffset": "0" if putus else None,
                "stroke": warna,
                "stroke-width": _number(tebal) if tebal != 1 else None,
                "stroke-linecap": None if putus else "square",
            },
        )

    def penanda(self, x: float, y: float, bentuk: str, warna: str) -> None:
        """A marker (`bulat` or one of three others) with a white rim, so that it stands clear of lines."""
        if bentuk == "bulat":
            self._path(_circle(x, y), {"fill": warna, "stroke": style.PUTIH})
        else:
            self._area([(x + dx * _RADIUS, y + dy * _RADIUS) for dx, dy in _MARKERS[bentuk]], warna, style.PUTIH)

    def teks(
        self,
        x: float,
        y: float,
        teks: str,
        *,
        rata: Rata = "kiri",
        tebal: bool = False,
        nada: style.Nada = "biasa",
        latar: bool = False,
    ) -> None:
        """One line of text on the baseline `y`; `latar` clears the ground under it."""
        warna, ukuran = style.NADA[nada]
        if latar:
            lebar = style.lebar_teks(teks, ukuran, tebal) + 2
            left = x - {"kiri": 1.0, "tengah": lebar / 2, "kanan": lebar - 1}[rata]
            self.persegi(left, y - 0.8 * ukuran, lebar, ukuran, style.PUTIH)
        attributes = {
            "font-weight": "700" if tebal else None,
            "font-size": _number(ukuran),
            "text-anchor": _ANCHOR[rata],
            "class": style.KELAS[warna] if warna != style.TEKS else None,
            "fill": warna,
            "x": _number(x),
            "y": _number(y),
        }
        self._drawn.append(f"<text{_written(attributes)}>{escape(teks, quote=False)}</text>")

    def baris(self, x: float, middle: float, lines: Sequence[str], tebal: bool = False) -> None:
        """Lines of text one under the other, around the height `middle`."""
        for n, line in enumerate(lines):
            self.teks(x, middle + (n - (len(lines) - 1) / 2) * style.BARIS + style.TENGAH, line, tebal=tebal)

    def judul(self, y: float, lines: Sequence[str]) -> None:
        """A bold name over bars, its first line right under the height `y`."""
        for n, line in enumerate(lines):
            self.teks(0, y + (n + 0.75) * style.BARIS, line, tebal=True)

    def svg(self, alt: str) -> str:
        """The drawing as an `<svg>` named `alt`; a narrow one is hidden until a style sheet asks for it."""
        wide = _number(self.lebar)
        kind = 'class="sempit" display="none"' if self.lebar < style.LEBAR else 'class="luas"'
        return (
            f'<svg {kind} role="img" aria-label="{escape(alt)}" viewBox="0 0 {wide} {_number(self.tinggi)}" '
            f'width="{wide}" stroke-linejoin="round">{"".join(self._drawn)}</svg>'
        )

    def _area(self, corners: Sequence[Point], warna: str, tepi: str | None = None) -> None:
        self._path(f"{_through(corners)} z", {"fill": warna, "stroke": tepi})

    def _path(self, d: str, attributes: Mapping[str, str | None]) -> None:
        fill, stroke = attributes.get("fill"), attributes.get("stroke")
        names = [style.KELAS.get(fill or "", ""), f"g-{style.KELAS[stroke]}" if stroke in style.KELAS else ""]
        kind = " ".join(filter(None, names))
        self._drawn.append(f"<path{_written({'class': kind, 'd': d, **attributes})}/>")


def _written(attributes: Mapping[str, str | None]) -> str:
    return "".join(f' {name}="{value}"' for name, value in attributes.items() if value)


def _through(points: Sequence[Point]) -> str:
    return "M " + " L ".join(map(_point, points))


def _circle(x: float, y: float) -> str:
    curves = [" ".join(_point((x + dx * _RADIUS, y + dy * _RADIUS)) for dx, dy in curve) for curve in _eighths()]
    return f"M {_point((x, y + _RADIUS))} " + " ".join(f"C {curve}" for curve in curves) + " z"


def _eighths() -> Iterator[list[Point]]:
    for n in range(8):
        c, s = cos(n * pi / 4), sin(n * pi / 4)
        yield [(dx * c + dy * s, dy * c - dx * s) for dx, dy in _EIGHTH]


def _point(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(value: float) -> str:
    """A length with at most two decimals."""
    text = f"{round(value, 6):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
