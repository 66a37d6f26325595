"""Lists of sasaran and indikator: achievements, analysis, recommendations."""

from html import escape

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.present import kata
from lakip_nb.present.daftar.lists import items
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
    if sasaran.capaian is None and any(item.tanpa_persen for item in sasaran.indikator):
        judged = [kata.status(item.tercapai) for item in sasaran.indikator]
        said = (f"{kata.terbilang(judged.count(state))} {state}" for state in dict.fromkeys(judged))
        return f"{count}, {kata.rangkai(said)}" if len(judged) > 1 else f"{count}, {judged[0]}"
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
