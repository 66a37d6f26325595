"""Sentences on why a target was missed or met: how far, at what pace, through what."""

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja import laju, tahun_lagi
from lakip_nb.present import kata
from lakip_nb.present.kalimat import akip, survei

_TERJAUH = 10
"""Years from which a forecast is not worth a year's name."""


def jarak(indikator: Indikator) -> str:
    """How far a missed target was; a met one is told of by `penopang`."""
    if indikator.tercapai is not False or indikator.selisih is None:
        return ""
    return f"Realisasi masih {kata.terhadap(indikator.selisih, 'target', indikator.satuan, indikator.desimal)}."


def penutup(laporan: Laporan, indikator: Indikator) -> str:
    """What would close the gap of a missed target."""
    target, gap = indikator.target, indikator.selisih
    if indikator.tercapai is not False or target is None or gap is None:
        return ""
    if indikator.arah == "naik" and survei.terhitung(laporan, indikator):
        return survei.penutup(laporan, target)
    if indikator.arah == "naik" and akip.terhitung(laporan, indikator):
        return akip.penutup(laporan, -gap)
    return _pace(indikator) if indikator.baris.skema_predikat is None else ""


def _pace(indikator: Indikator) -> str:
    """When the target is met at the pace of the years that are known."""
    known = {year: value for year in indikator.tahun_riwayat if (value := indikator.pada(year).realisasi) is not None}
    pace, gap = laju(known), indikator.selisih
    if pace is None or gap is None or indikator.tahun not in known:
        return ""
    span = f"Sepanjang {min(known)}–{max(known)} realisasi"
    way = kata.gerak(pace, indikator.desimal)
    if way == "tetap":
        return f"{span} tidak berubah, sehingga dengan laju itu target tidak akan tercapai."
    moved = f"{span} rata-rata {way} {kata.sejauh(indikator, pace)} setahun"
    years = tahun_lagi(-gap, pace)
    if years is None:
        return f"{moved}, menjauhi target."
    if years > _TERJAUH:
        return f"{moved}; dengan laju itu target baru tercapai lebih dari {kata.angka(_TERJAUH)} tahun lagi."
    return f"{moved}; dengan laju itu target tercapai pada tahun {indikator.tahun + years}."


def penopang(laporan: Laporan, indikator: Indikator) -> str:
    """How far a target was met, how the realisasi moved, and what held it up."""
    if not indikator.tercapai:
        return ""
    text = _beyond(indikator)
    change = indikator.perubahan
    if change is not None and indikator.tahun not in indikator.patahan:
        way = kata.gerak(change, indikator.desimal)
        moved = "tidak berubah" if way == "tetap" else f"{way} {kata.sejauh(indikator, change)}"
        text += f" dan {moved} dari tahun {indikator.tahun - 1}"
    sentences = [f"{text}."]
    if survei.terhitung(laporan, indikator):
        sentences.append(survei.penopang(laporan))
    elif akip.terhitung(laporan, indikator):
        sentences.append(akip.penopang(laporan))
    return " ".join(filter(None, sentences))


def _beyond(indikator: Indikator) -> str:
    """How a met target was met, without a full stop."""
    if indikator.rumus == "label" or indikator.selisih is None:
        return "Realisasi memenuhi target menurut urutan predikat"
    if not indikator.selisih:
        return "Realisasi tepat sama dengan target"
    better = " (makin rendah makin baik)" if indikator.arah == "turun" else ""
    return f"Realisasi {kata.terhadap(indikator.selisih, 'target', indikator.satuan, indikator.desimal)}{better}"
