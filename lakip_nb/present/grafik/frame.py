"""The HTML around a drawing: finding, measure, caption, source and the same data as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from lakip_nb.present import kata
from lakip_nb.present.grafik.canvas import Canvas
from lakip_nb.present.grafik.findings import kecil
from lakip_nb.present.output import Keluaran, nomor

_SPOKEN = 12
"""Rows that an alternative text reads out; the table holds all."""


@dataclass(frozen=True, slots=True)
class Data:
    """What a chart shows, as words: the first cell of a row names it."""

    kolom: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]

    def kalimat(self) -> str:
        """The rows as a sentence: `Islam: jiwa 46.752, bagian 83,02%; …`, the first dozen of them."""
        heads = [kecil(head) for head in self.kolom[1:]]
        spoken = [
            f"{row[0]}: " + ", ".join(f"{head} {cell}" for head, cell in zip(heads, row[1:], strict=True))
            for row in self.baris[:_SPOKEN]
        ]
        rest = len(self.baris) - len(spoken)
        return "; ".join(spoken) + (f"; dan {rest} baris lain dalam tabel data grafik." if rest else ".")

    def html(self, judul: str) -> str:
        """A plain table."""
        head = "".join(f'<th scope="col"{_CLASS if n else ""}>{escape(text)}</th>' for n, text in enumerate(self.kolom))
        body = "".join(
            f'<tr><th scope="row">{escape(row[0])}</th>' + "".join(_cell(text) for text in row[1:]) + "</tr>"
            for row in self.baris
        )
        caption = f"<caption>{escape(judul)}</caption>"
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


_CLASS = ' class="angka"'


def _cell(text: str) -> str:
    kind = ' class="kosong"' if text == kata.TIDAK_ADA else _CLASS
    return f"<td{kind}>{escape(text)}</td>"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a figure has whether or not there is anything to draw: its label and its caption."""

    label: str
    judul: str

    def gambar(
        self,
        canvas: Canvas,
        data: Data,
        *,
        bentuk: str,
        temuan: str,
        ukuran: str,
        sumber: str | None = None,
        catatan: Sequence[str] = (),
    ) -> Keluaran:
        """The figure with its drawing; `bentuk` says in the alternative text what kind it is."""
        alt = f"{bentuk}. {temuan}. {data.kalimat()}"
        figure = [
            f'<p class="temuan">{escape(temuan)}</p>',
            f'<p class="ukuran">{escape(ukuran)}</p>',
            canvas.svg(self.label, alt),
        ]
        below = [
            *(f'<p class="catatan">{escape(text)}</p>' for text in catatan),
            *([f'<p class="sumber">Sumber: {escape(sumber)}</p>'] if sumber else []),
            self._data(data),
        ]
        return self._keluaran(figure, below, "\n".join([temuan, ukuran, data.kalimat(), *catatan]))

    def tanpa_gambar(self, sebab: str, data: Data | None = None) -> Keluaran:
        """The figure without a drawing, and the sentence that says why."""
        figure = [f'<p class="temuan">{escape(sebab)}</p>']
        return self._keluaran(figure, [self._data(data)] if data else [], sebab)

    def belum_tersedia(self, apa: str) -> Keluaran:
        """The figure whose data is not there."""
        return self.tanpa_gambar(f"{kata.besar(apa)} belum tersedia.")

    def _data(self, data: Data) -> str:
        return f'<details class="data"><summary>Data grafik</summary>{data.html(self.judul)}</details>'

    def _keluaran(self, figure: Sequence[str], below: Sequence[str], teks: str) -> Keluaran:
        # A caption must be the last thing in its figure, so notes, source and data stand beneath.
        caption = f'{nomor("figure", self.label)} <span class="judul">{escape(self.judul)}</span>'
        inner = f"<figure>{''.join(figure)}<figcaption>{caption}</figcaption></figure>{''.join(below)}"
        html = f'<div class="grafik" id="{escape(self.label)}">{inner}</div>'
        return Keluaran(html, f"{self.judul}\n{teks}", "figure", self.label, self.judul)
