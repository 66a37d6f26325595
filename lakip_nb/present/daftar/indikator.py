"""Lists of sasaran and indikator: achievements, analysis, recommendations."""

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.present import kata
from lakip_nb.present.daftar.lists import items
from lakip_nb.present.output import Keluaran
from lakip_nb.present.perlu import perlu

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


@perlu(lambda indikator: any(map(indikator.butir, _URAIAN)))
def uraian(indikator: Indikator) -> Keluaran:
    """What helped, what hindered, what follows."""
    known = {name: points for kind, name in _URAIAN.items() if (points := indikator.butir(kind))}
    html = "".join(f"<p>{name}:</p>{items(points).html}" for name, points in known.items())
    lines = [line for name, points in known.items() for line in (f"{name}:", *points)]
    return Keluaran(html, "\n".join(lines))


@perlu(lambda laporan: any(map(langkah, laporan.indikator)))
def rekomendasi(laporan: Laporan) -> Keluaran:
    """What comes next, over all indicators."""
    return items(
        (f"{item.singkatan}: {text}" for item in laporan.indikator for text in langkah(item)),
    )


def langkah(indikator: Indikator) -> tuple[str, ...]:
    """What comes next for an indicator: the recommendations, else the follow-up."""
    return indikator.butir("rekomendasi") or indikator.butir("tindak_lanjut")
