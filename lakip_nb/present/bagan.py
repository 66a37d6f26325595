"""The organisation chart: units as a nested list, drawn by the page's style sheet."""

from html import escape

from lakip_nb.data import Laporan
from lakip_nb.data.pegawai import Kepegawaian
from lakip_nb.data.rows.pegawai import Unit
from lakip_nb.present import kata
from lakip_nb.present.output import Keluaran, nomor

_LABEL = "fig-bagan-organisasi"


def struktur(laporan: Laporan) -> Keluaran:
    """The units under their heads, each with its posts and how many of them are filled."""
    judul = f"Bagan struktur organisasi Kecamatan {laporan.identitas.kecamatan}, {laporan.year}"
    staff = laporan.kepegawaian
    caption = f'<figcaption>{nomor("figure", _LABEL)} <span class="judul">{escape(judul)}</span></figcaption>'
    temuan = _temuan(staff)
    tree = f'<ul class="pohon">{"".join(_item(staff, unit) for unit in staff.bawahan(None))}</ul>' if staff.unit else ""
    measure = f"Unit kerja, jumlah pegawai dan formasi jabatannya, tahun {laporan.year}"
    parts = [
        f'<p class="temuan">{escape(temuan)}</p>',
        f'<p class="ukuran">{escape(measure)}</p>' if tree else "",
        tree,
        caption,
    ]
    lines = [judul, temuan, *_outline(staff, None)]
    html = f'<div class="grafik bagan" id="{_LABEL}"><figure>{"".join(parts)}</figure></div>'
    return Keluaran(html, "\n".join(lines), "figure", _LABEL, judul)


def _temuan(staff: Kepegawaian) -> str:
    heads = staff.bawahan(None)
    if not heads:
        return "Data struktur organisasi belum tersedia."
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


def _outline(staff: Kepegawaian, unit_id: str | None, depth: int = 0) -> list[str]:
    lines = []
    for unit in staff.bawahan(unit_id):
        filled = _isian(staff, unit)
        lines.append(f"{'  ' * depth}- {unit.nama}{f' ({filled})' if filled else ''}")
        lines += _outline(staff, unit.id, depth + 1)
    return lines
