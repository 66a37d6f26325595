"""The organisation chart: units as a nested list, drawn by the page's style sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from lakip_nb.data import Laporan
from lakip_nb.data.pegawai import Kepegawaian
from lakip_nb.data.rows.pegawai import Unit
from lakip_nb.present import kata
from lakip_nb.present.grafik.figure import figure_html
from lakip_nb.present.output import Keluaran, berlabel
from lakip_nb.present.perlu import perlu


@dataclass(frozen=True, slots=True)
class Bagan:
    """The organisation chart of an office that has yet to be told its label."""

    judul: str
    ukuran: str
    staff: Kepegawaian

    def berlabel(self, label: str) -> Keluaran:
        """The chart as it is shown."""
        temuan = _temuan(self.staff)
        inner = f'<p class="temuan">{escape(temuan)}</p>'
        if self.staff.unit:
            tree = "".join(_item(self.staff, unit) for unit in self.staff.bawahan(None))
            inner += f'<p class="ukuran">{escape(self.ukuran)}</p><ul class="pohon">{tree}</ul>'
        html = figure_html(label, self.judul, inner, kelas="grafik bagan")
        return Keluaran(html, "\n".join([self.judul, temuan, *_outline(self.staff)]), "figure", label, self.judul)


@perlu(lambda laporan: laporan.kepegawaian.unit)
@berlabel("fig-bagan-organisasi")
def struktur(laporan: Laporan) -> Bagan:
    """The units under their heads, each with its posts and how many of them are filled."""
    return Bagan(
        f"Bagan struktur organisasi {laporan.identitas.instansi}, {laporan.year}",
        f"Unit kerja, jumlah pegawai dan formasi jabatannya, tahun {laporan.year}",
        laporan.kepegawaian,
    )


def _temuan(staff: Kepegawaian) -> str:
    heads = staff.bawahan(None)
    if not heads:
        return "Data struktur organisasi belum diketahui."
    under = [unit for head in heads for unit in staff.bawahan(head.id)]
    names = kata.rangkai(unit.nama for unit in heads)
    if not under:
        return f"{names} tidak membawahi unit kerja"
    lower = len(staff.unit) - len(heads) - len(under)
    more = f" dengan {kata.angka(lower)} unit di bawahnya" if lower else ""
    return f"{names} membawahi langsung {kata.angka(len(under))} unit kerja{more}"


def _item(staff: Kepegawaian, unit: Unit) -> str:
    filled = _isian(staff, unit)
    detail = f' <span class="isian">{escape(filled)}</span>' if filled else ""
    below = "".join(_item(staff, child) for child in staff.bawahan(unit.id))
    children = f"<ul>{below}</ul>" if below else ""
    return f'<li><span class="kotak">{escape(unit.nama)}{detail}</span>{children}</li>'


def _isian(staff: Kepegawaian, unit: Unit) -> str:
    """How many people hold the posts of a unit, out of how many there are; "" where neither is known."""
    posts = [row for row in staff.jabatan if row.unit_id == unit.id]
    if not posts:
        return ""
    ids = {row.id for row in posts}
    people = sum(row.jabatan_id in ids for row in staff.pegawai)
    planned = [row.formasi for row in posts if row.formasi is not None]
    if not staff.pegawai:
        return f"formasi {kata.angka(sum(planned))}" if planned else ""
    if not planned:
        return f"{kata.angka(people)} orang" if people else ""
    return f"terisi {kata.angka(people)} dari {kata.angka(sum(planned))} formasi"


def _outline(staff: Kepegawaian, unit_id: str | None = None, indent: str = "") -> Iterator[str]:
    for unit in staff.bawahan(unit_id):
        filled = _isian(staff, unit)
        yield f"{indent}- {unit.nama}{f' ({filled})' if filled else ''}"
        yield from _outline(staff, unit.id, indent + "  ")
