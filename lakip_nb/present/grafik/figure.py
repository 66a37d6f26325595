"""A figure of the report: finding, measure, drawing, caption, source and the same data as a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from lakip_nb.present import kata, markup
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.canvas import Canvas
from lakip_nb.present.headlines import kecil
from lakip_nb.present.markup import CATATAN_KOSONG, KOSONG, Cell, CellRow
from lakip_nb.present.output import Keluaran, caption

_SPOKEN = 12
"""Rows that an alternative text reads out; the table holds all."""


@dataclass(frozen=True, slots=True)
class Data:
    """What a chart shows, as words: the first cell of a row names it."""

    kolom: tuple[str, ...]
    baris: Sequence[tuple[str, ...]]

    def kalimat(self) -> str:
        """The rows as a sentence: `Islam: jiwa 46.752, bagian 83,02%; …`, the first dozen of them."""
        heads = [kecil(head) for head in self.kolom[1:]]
        spoken = [
            f"{row[0]}: "
            + ", ".join(f"{head} {cell}" for head, cell in zip(heads, row[1:], strict=True) if cell != kata.TIDAK_ADA)
            for row in self.baris[:_SPOKEN]
        ]
        rest = len(self.baris) - len(spoken)
        return "; ".join(spoken) + (f"; dan {rest} baris lain dalam tabel data grafik." if rest else ".")

    def html(self, judul: str) -> str:
        """A plain table under a title."""
        head = [Cell(text, {"scope": "col", "class": "angka" if n else ""}) for n, text in enumerate(self.kolom)]
        body = [CellRow([Cell(name, {"scope": "row"}), *map(_value, rest)]) for name, *rest in self.baris]
        unknown = any(cell == kata.TIDAK_ADA for row in self.baris for cell in row)
        return markup.table(escape(judul), [CellRow(head)], body) + (
            _line("catatan", CATATAN_KOSONG) if unknown else ""
        )


def _value(text: str) -> Cell:
    return Cell(KOSONG, {"class": "kosong"}) if text == kata.TIDAK_ADA else Cell(text, {"class": "angka"})


@dataclass(frozen=True, slots=True)
class Gambar:
    """A figure that has yet to be told its label.

    `temuan` is its headline, or the sentence that says why there is no drawing; `bentuk` says in
    the alternative text what kind of drawing it is, `ukuran` what is measured, where and when.
    `gambar` draws it as wide as it is told.
    """

    judul: str
    temuan: str
    gambar: Callable[[float], Canvas] | None = None
    data: Data | None = None
    bentuk: str = ""
    ukuran: str = ""
    sumber: str | None = None
    catatan: Sequence[str] = ()

    def berlabel(self, label: str) -> Keluaran:
        """The figure as it is shown."""
        figure, spoken = [_line("temuan", self.temuan)], [self.judul, self.temuan]
        if self.gambar and self.data:
            figure += [_line("ukuran", self.ukuran), self.drawings()]
            spoken += [self.ukuran, self.data.kalimat(), *self.catatan]
        below = [_line("catatan", text) for text in self.catatan]
        if self.sumber:
            below.append(_line("sumber", f"Sumber: {self.sumber}"))
        if self.data:
            table = self.data.html(self.judul)
            below.append(f'<details class="data"><summary>Data grafik</summary>{table}</details>')
        html = figure_html(label, self.judul, "".join(figure), "".join(below))
        return Keluaran(html, "\n".join(spoken), "figure", label, self.judul)

    def drawings(self) -> str:
        """The drawing for a desk and for paper, and the one for a phone, of which a page shows one."""
        if not self.gambar or not self.data:
            return ""
        alt = f"{self.bentuk}. {self.temuan}. {self.data.kalimat()}"
        return "".join(self.gambar(lebar).svg(alt) for lebar in (style.LEBAR, style.SEMPIT))


def belum_tersedia(judul: str, apa: str) -> Gambar:
    """The figure whose data is not there."""
    return Gambar(judul, f"{kata.besar(apa)} belum diketahui.")


def figure_html(label: str, judul: str, inner: str, below: str = "", kelas: str = "grafik") -> str:
    """What is drawn and its caption, which must be the last thing in a figure; `below` stands beneath."""
    title = caption("figure", label, judul)
    figure = f"<figure>{inner}<figcaption>{title}</figcaption></figure>"
    return f'<div class="{kelas}" id="{escape(label)}">{figure}{below}</div>'


def _line(kelas: str, text: str) -> str:
    return f'<p class="{kelas}">{escape(text)}</p>'
