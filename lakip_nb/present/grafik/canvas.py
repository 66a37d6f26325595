"""A drawing surface over matplotlib's figure: bars, lines, markers and texts at given points.

The charts compute every position themselves, so nothing is left to a layout engine, and a
drawing takes milliseconds. Lengths are points, y grows downward.
"""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Literal

from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.svg import clean

Rata = Literal["kiri", "tengah", "kanan"]
Point = tuple[float, float]

_ANCHOR = {"kiri": "left", "tengah": "center", "kanan": "right"}
_SHAPES = {
    "wajik": ((0, -1.35), (1.35, 0), (0, 1.35), (-1.35, 0)),
    "kotak": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "segitiga": ((0, -1.3), (1.2, 0.9), (-1.2, 0.9)),
}
_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))
# Whatever the machine's matplotlibrc says of these, the drawing is the same.
_STYLED = ("figure", "font", "hatch", "lines", "patch", "path", "savefig", "svg", "text")


class Canvas:
    """One drawing, `style.LEBAR` wide and `tinggi` high."""

    def __init__(self, tinggi: float) -> None:
        # Inside the function: a chapter without charts need not pay for matplotlib.
        from matplotlib.figure import Figure

        self.tinggi = tinggi
        self._drawn = 0
        with _style():
            self._figure = Figure(figsize=(style.LEBAR / 72, tinggi / 72), dpi=72, frameon=False)

    def persegi(self, x: float, y: float, lebar: float, tinggi: float, warna: str) -> None:
        """A filled rectangle; nothing where it has no width."""
        if lebar > 0:
            self._area([(x, y), (x + lebar, y), (x + lebar, y + tinggi), (x, y + tinggi)], warna)

    def garis(self, titik: Sequence[Point], warna: str, tebal: float = 1.0, putus: Sequence[float] = ()) -> None:
        """A line through points; `putus` are its dashes and gaps."""
        from matplotlib.lines import Line2D

        xs, ys = zip(*((x, self.tinggi - y) for x, y in titik), strict=True)
        # Dashes are given in points, where matplotlib takes multiples of the line's width.
        style = (0, [length / tebal for length in putus]) if putus else "-"
        self._add(Line2D(xs, ys, color=warna, linewidth=tebal, linestyle=style, solid_joinstyle="round"))

    def penanda(self, x: float, y: float, bentuk: str, warna: str, jari: float = 3.6) -> None:
        """A marker with a white rim, so that it stands clear of lines."""
        if bentuk == "bulat":
            from matplotlib.patches import Circle

            self._add(Circle((x, self.tinggi - y), jari, facecolor=warna, edgecolor="white", linewidth=1.0))
        else:
            corners = [(x + dx * jari, y + dy * jari) for dx, dy in _SHAPES[bentuk]]
            self._area(corners, warna, tepi="white")

    def teks(
        self,
        x: float,
        y: float,
        teks: str,
        *,
        rata: Rata = "kiri",
        tebal: bool = False,
        warna: str = style.TEKS,
        ukuran: float = style.HURUF,
        latar: bool = False,
    ) -> None:
        """One line of text on the baseline `y`; `latar` clears the ground under it."""
        if latar:
            lebar = style.lebar_teks(teks, ukuran, tebal) + 2
            left = x - {"kiri": 1.0, "tengah": lebar / 2, "kanan": lebar - 1}[rata]
            self.persegi(left, y - 0.8 * ukuran, lebar, ukuran, "#FFFFFF")
        self._add(
            _placed_text()(
                x,
                self.tinggi - y,
                teks,
                color=warna,
                fontproperties=style.font(tebal),
                fontsize=ukuran,
                horizontalalignment=_ANCHOR[rata],
                verticalalignment="baseline",
                parse_math=False,
            )
        )

    def svg(self, label: str, alt: str) -> str:
        """The drawing as an `<svg>` element that can stand in a page beside others."""
        written = BytesIO()
        with _style():
            self._figure.savefig(written, format="svg", metadata=_METADATA)
        return clean(written.getvalue(), label, alt, style.LEBAR_LAYAR)

    def _area(self, corners: Sequence[Point], warna: str, tepi: str = "none") -> None:
        from matplotlib.patches import Polygon

        points = [(x, self.tinggi - y) for x, y in corners]
        self._add(Polygon(points, closed=True, facecolor=warna, edgecolor=tepi, linewidth=1.0))

    def _add(self, artist) -> None:
        from matplotlib.transforms import IdentityTransform

        artist.set_transform(IdentityTransform())
        # What is drawn later lies on top, whatever kind it is of.
        self._drawn += 1
        artist.set_zorder(self._drawn)
        self._figure.add_artist(artist)


@cache
def _placed_text():
    """matplotlib's text, written where it stands: its layout would measure every line once more."""
    from matplotlib.text import Text

    class PlacedText(Text):
        def draw(self, renderer) -> None:
            context = renderer.new_gc()
            context.set_foreground(self.get_color())
            renderer.open_group("text", self.get_gid())
            x, y = self.get_transform().transform(self.get_position())
            renderer.draw_text(
                context, x, renderer.height - y, self.get_text(), self.get_fontproperties(), 0, ismath=False, mtext=self
            )
            context.restore()
            renderer.close_group("text")

    return PlacedText


def _style():
    from matplotlib import rc_context, rcParamsDefault

    usual = {name: rcParamsDefault[name] for name in rcParamsDefault if name.partition(".")[0] in _STYLED}
    return rc_context({**usual, "svg.fonttype": "none", "svg.hashsalt": "lakip-nb"})
