"""Lists of Bab III and IV: sasaran, findings, causes, recommendations, programmes."""

from html import escape

from lakip_nb.data.anggaran import SERAPAN_RENDAH, Mata
from lakip_nb.data.indikator import Indikator, Sasaran
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata, ungkapan
from lakip_nb.present.daftar.dasar import items
from lakip_nb.present.keluaran import Keluaran

_BUTIR = {
    "pendukung": "faktor pendukung",
    "penghambat": "faktor penghambat",
    "penyebab": "penyebab",
    "solusi": "solusi yang dilakukan",
    "tindak_lanjut": "tindak lanjut",
    "rekomendasi": "rekomendasi",
}


def sasaran_indikator(laporan: Laporan) -> Keluaran:
    """Each sasaran with its indicators."""
    items = "".join(
        f"<li>{escape(sasaran.nama)}<ul class=\"daftar\">"
        + "".join(f"<li>{escape(item.nama)}</li>" for item in sasaran.indikator)
        + "</ul></li>"
        for sasaran in laporan.sasaran
    )
    text = "\n".join(f"{s.nama}: {kata.rangkai(i.nama for i in s.indikator)}" for s in laporan.sasaran)
    return Keluaran(f'<ol class="daftar">{items}</ol>', text)


def capaian_sasaran(laporan: Laporan) -> Keluaran:
    """One line per sasaran: number of indicators, achievement, predicate."""
    skala = laporan.skala_capaian
    return items(_achievement(item, skala.predikat(item.capaian)) for item in laporan.sasaran)


def _achievement(sasaran: Sasaran, predikat: str | None) -> str:
    count = f"{sasaran.nama}: {kata.terbilang(len(sasaran.indikator))} indikator"
    if sasaran.capaian is None:
        return f"{count}, capaian belum dapat dihitung"
    return f"{count}, capaian {kata.persen(sasaran.capaian)}, kriteria {kata.predikat(predikat)}"


def butir(indikator: Indikator, jenis: str) -> Keluaran:
    """The points of the analysis of one kind (pendukung, penghambat, penyebab, ...)."""
    name = _BUTIR[jenis]
    return items(indikator.butir(jenis), empty=f"{kata.besar(name)} {indikator.singkatan} belum diisi dalam analisis.csv.")


def temuan(laporan: Laporan) -> Keluaran:
    """The finding for each indicator: realisasi, target, achievement, status."""
    return items(f"{item.nama}: {ungkapan.capaian(item)}." for item in laporan.indikator)


def penyebab(laporan: Laporan) -> Keluaran:
    """Why targets were missed, over the indicators that missed them."""
    missed = [item for item in laporan.indikator if item.tercapai is False]
    if not missed:
        known = [item for item in laporan.indikator if item.tercapai is not None]
        text = "Tidak ada indikator yang meleset dari target." if known else "Ketercapaian target belum dapat dinilai."
        return Keluaran(f"<p>{text}</p>", text)
    reasons = [f"{item.singkatan}: {text}" for item in missed for text in item.butir("penyebab")]
    return items(reasons, "ul", empty="Penyebab belum diisi dalam analisis.csv.")


def rekomendasi(laporan: Laporan) -> Keluaran:
    """What comes next, over all indicators: the recommendations, else the follow-up."""
    return items(
        (
            f"{item.singkatan}: {text}"
            for item in laporan.indikator
            for text in item.butir("rekomendasi") or item.butir("tindak_lanjut")
        ),
        empty="Rekomendasi belum diisi dalam analisis.csv.",
    )


def program_pendukung(laporan: Laporan, sasaran: Sasaran) -> Keluaran:
    """The programmes that serve a sasaran, with their absorption and performance."""
    return items(
        (f"{item.nama}: {_spending(item)}" for item in sasaran.program),
        "ul",
        empty="Program pendukung sasaran ini belum ditautkan dalam sasaran_program.csv.",
    )


def _spending(item: Mata) -> str:
    if item.pagu == 0:
        return "tidak memiliki pagu"
    return f"serapan {kata.persen(item.serapan)}, capaian kinerja {kata.persen(item.capaian)}"


def kinerja_tertinggal(sasaran: Sasaran) -> Keluaran:
    """The sub kegiatan that spent faster than they delivered; nothing where there are none."""
    return items(
        (
            f"{item.nama}: kinerja {kata.persen(item.capaian)}, serapan {kata.persen(item.serapan)}"
            for item in sasaran.kinerja_tertinggal
        ),
        "ul",
        empty="",
    )


def serapan_di_bawah(laporan: Laporan, ambang: int = SERAPAN_RENDAH) -> Keluaran:
    """The sub kegiatan with an absorption below a threshold in percent, lowest first, or nothing."""
    return items(
        (
            f"{item.nama}: {kata.persen(item.serapan)} dari {kata.rupiah(item.pagu)}"
            for item in laporan.anggaran.serapan_di_bawah(ambang)
        ),
        "ul",
        empty="",
    )
