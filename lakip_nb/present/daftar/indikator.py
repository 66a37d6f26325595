"""Lists of sasaran and indikator: achievements, and what helped or hindered."""

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
    "rekomendasi": "Rekomendasi tahun berikutnya",
}


def capaian_sasaran(laporan: Laporan) -> Keluaran:
    """One line per sasaran: number of indicators, achievement, predicate."""
    skala = laporan.skala_capaian
    return items(_achievement(item, skala.predikat(item.capaian)) for item in laporan.sasaran)


def _achievement(sasaran: Sasaran, predikat: str | None) -> str:
    count = f"{sasaran.nama}: {kata.terbilang(len(sasaran.indikator))} indikator"
    if sasaran.capaian is None and any(item.tanpa_persen for item in sasaran.indikator):
        judged = [kata.status(item.tercapai) for item in sasaran.indikator]
        said = (f"{kata.terbilang(judged.count(state))} {state}" for state in dict.fromkeys(judged))
        return f"{count}, {kata.rangkai(said)}" if len(judged) > 1 else f"{count}, {judged[0]}"
    if sasaran.capaian is None:
        return f"{count}, capaian belum dapat dihitung"
    return f"{count}, capaian {kata.persen(sasaran.capaian)}, kriteria {kata.predikat(predikat)}"


@perlu(lambda indikator: any(map(indikator.butir, _URAIAN)))
def uraian(indikator: Indikator) -> Keluaran:
    """What helped, what hindered, what is recommended, but for what the rencana aksi holds already."""
    planned = set(indikator.rencana_aksi)
    found = {
        name: [row.teks for row in indikator.butir_lengkap(kind) if row not in planned]
        for kind, name in _URAIAN.items()
    }
    known = {name: points for name, points in found.items() if points}
    html = "".join(f"<p>{name}:</p>{items(points).html}" for name, points in known.items())
    return Keluaran(html, "\n".join(line for name, points in known.items() for line in (f"{name}:", *points)))
