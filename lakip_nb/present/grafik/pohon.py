"""Pohon kinerja: from a tujuan to a sasaran, its indicators, programmes and kegiatan, with results and rupiah.

A nested list, which the page's style sheet draws as a tree: its letters are those of the text, however
many branches there are and however narrow the screen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from lakip_nb.data.anggaran import JumlahProgram, Mata
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.present import kata
from lakip_nb.present.grafik.figure import figure_html
from lakip_nb.present.output import Keluaran, berlabel
from lakip_nb.present.perlu import perlu


@dataclass(frozen=True, slots=True)
class Simpul:
    """A knot of the tree: of which level, its name, what came of it, and what grows from it."""

    jenjang: str
    nama: str
    hasil: tuple[str, ...] = ()
    cabang: tuple["Simpul", ...] = ()

    def html(self) -> str:
        """The knot and what grows from it, as an item of a list."""
        results = "".join(f"<span>{escape(text)}</span>" for text in self.hasil)
        shown = f'<span class="hasil">{results}</span>' if results else ""
        below = f"<ul>{''.join(item.html() for item in self.cabang)}</ul>" if self.cabang else ""
        kind = self.jenjang.partition(" ")[0].lower()
        return (
            f'<li class="{kind}"><div class="simpul"><span class="nama"><span class="jenjang">{escape(self.jenjang)}'
            f"</span> {escape(self.nama)}</span>{shown}</div>{below}</li>"
        )

    def teks(self, indent: str = "") -> Iterator[str]:
        """The same as lines of text."""
        results = f" ({'; '.join(self.hasil)})" if self.hasil else ""
        yield f"{indent}- {self.jenjang}: {self.nama}{results}"
        for item in self.cabang:
            yield from item.teks(indent + "  ")


@dataclass(frozen=True, slots=True)
class Pohon:
    """The tree of a sasaran that has yet to be told its label."""

    judul: str
    temuan: str
    akar: Simpul

    def berlabel(self, label: str) -> Keluaran:
        """The tree as it is shown."""
        inner = f'<p class="temuan">{escape(self.temuan)}</p><ul class="pohon-kinerja">{self.akar.html()}</ul>'
        html = figure_html(label, self.judul, inner, kelas="grafik pohon-sasaran")
        return Keluaran(html, "\n".join([self.judul, self.temuan, *self.akar.teks()]), "figure", label, self.judul)


@perlu(lambda sasaran: sasaran.indikator or sasaran.program)
@berlabel("fig-pohon-kinerja-{sasaran.id}")
def pohon_kinerja(sasaran: Sasaran) -> Pohon:
    """A sasaran under its tujuan, with its indicators, the programmes that serve it and their kegiatan."""
    branches = (*map(_indikator, sasaran.indikator), *map(_program, sasaran.program))
    root = Simpul(f"Sasaran {kata.angka(sasaran.nomor)}", sasaran.nama, _uang(sasaran), branches)
    if sasaran.tujuan:
        root = Simpul("Tujuan", sasaran.tujuan.nama, cabang=(root,))
    return Pohon(f"Pohon kinerja sasaran {kata.angka(sasaran.nomor)}", _temuan(sasaran), root)


def _indikator(item: Indikator) -> Simpul:
    now = item.kini
    done = now.realisasi_label if now.realisasi is None else kata.senilai(item, now.realisasi)
    aim = now.target_label if now.target is None else kata.senilai(item, now.target)
    results = [f"{done} dari target {aim}" if done and aim else done or (f"target {aim}" if aim else "")]
    if now.capaian is not None:
        results.append(f"capaian {kata.persen(now.capaian)}")
    elif now.tanpa_persen:
        results.append(f"target {kata.status(now.tercapai)}")
    return Simpul("Indikator", item.nama, tuple(filter(None, results)))


def _program(row: Mata) -> Simpul:
    return Simpul("Program", row.nama.removeprefix("Program "), _hasil(row), tuple(map(_kegiatan, row.anak)))


def _kegiatan(row: Mata) -> Simpul:
    return Simpul("Kegiatan", row.nama.removeprefix("Kegiatan "), _hasil(row))


def _hasil(row: Mata) -> tuple[str, ...]:
    output = (f"kinerja {kata.persen(row.capaian)}",) if row.capaian is not None else ()
    if row.tidak_dilaksanakan:
        output = ("tidak dilaksanakan",)
    return (*output, *_uang(row))


def _uang(row: Mata | JumlahProgram) -> tuple[str, ...]:
    if row.pagu is None:
        return ()
    if not row.pagu:
        return ("tanpa pagu",)
    if row.realisasi is None:
        return (f"pagu {kata.rupiah_ringkas(row.pagu)}",)
    return (f"{kata.rupiah_ringkas(row.realisasi)} dari {kata.rupiah_ringkas(row.pagu)}",)


def _temuan(sasaran: Sasaran) -> str:
    """How many indicators met their target, and what the programmes took for it."""
    known = [item for item in sasaran.indikator if item.tercapai is not None]
    met = sum(bool(item.tercapai) for item in known)
    if not known:
        opening = "Ketercapaian indikatornya belum dapat dinilai"
    elif len(sasaran.indikator) == 1:
        opening = f"Indikatornya {kata.status(known[0].tercapai)}"
    else:
        opening = f"{kata.angka(met)} dari {kata.angka(len(sasaran.indikator))} indikator mencapai target"
    if not sasaran.program:
        return opening
    count = f"{kata.angka(len(sasaran.program))} program" if len(sasaran.program) > 1 else "satu program"
    if sasaran.serapan is None:
        return f"{opening}, ditunjang {count}"
    money = f"{kata.persen(sasaran.serapan)} dari {kata.rupiah_ringkas(sasaran.pagu)}"
    return f"{opening}; {count} penunjangnya menyerap {money}"
