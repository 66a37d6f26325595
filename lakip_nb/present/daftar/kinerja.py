"""Lists of Bab III and IV: achievements, analysis, recommendations, programmes."""

from html import escape

from lakip_nb.data.anggaran import SERAPAN_RENDAH, Mata
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.present import kata
from lakip_nb.present.daftar.dasar import items
from lakip_nb.present.output import Keluaran

_URAIAN = {
    "pendukung": "Faktor pendukung",
    "penghambat": "Faktor penghambat",
    "tindak_lanjut": "Tindak lanjut",
    "rekomendasi": "Rekomendasi tahun berikutnya",
}


def capaian_sasaran(laporan: Laporan) -> Keluaran:
    """One line per sasaran: number of indicators, achievement, predicate."""
    skala = laporan.skala_capaian
    return items(_achievement(item, skala.predikat(item.capaian)) for item in laporan.sasaran)


def _achievement(sasaran: Sasaran, predikat: str | None) -> str:
    count = f"{sasaran.nama}: {kata.terbilang(len(sasaran.indikator))} indikator"
    if sasaran.capaian is None:
        return f"{count}, capaian belum dapat dihitung"
    return f"{count}, capaian {kata.persen(sasaran.capaian)}, kriteria {kata.predikat(predikat)}"


def uraian(indikator: Indikator) -> Keluaran:
    """What helped, what hindered, what follows; at the end in one sentence what nobody wrote down."""
    known = {name: points for kind, name in _URAIAN.items() if (points := indikator.butir(kind))}
    missing = [name.lower() for name in _URAIAN.values() if name not in known]
    html = "".join(f"<p>{name}:</p>{items(points).html}" for name, points in known.items())
    lines = [line for name, points in known.items() for line in (f"{name}:", *points)]
    if missing:
        lines.append(f"Untuk {indikator.singkatan}, {kata.rangkai(missing)} belum diisi dalam analisis.csv.")
        html += f'<p class="kosong">{escape(lines[-1])}</p>'
    return Keluaran(html, "\n".join(lines))


def rekomendasi(laporan: Laporan) -> Keluaran:
    """What comes next, over all indicators."""
    return items(
        (f"{item.singkatan}: {text}" for item in laporan.indikator for text in langkah(item)),
        empty="Rekomendasi belum diisi dalam analisis.csv.",
    )


def langkah(indikator: Indikator) -> tuple[str, ...]:
    """What comes next for an indicator: the recommendations, else the follow-up."""
    return indikator.butir("rekomendasi") or indikator.butir("tindak_lanjut")


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
