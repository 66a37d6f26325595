"""Sentences on what the office says of causes and of what it will do."""

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.headlines import kecil


def sebab_menurut(indikator: Indikator) -> str:
    """The first cause, one with evidence before any other; without evidence as the view of the office."""
    causes = sorted(indikator.butir_lengkap("penyebab"), key=lambda row: row.bukti is None)
    if not causes:
        return ""
    text = causes[0].teks.rstrip(".")
    return f"{text}." if causes[0].bukti else f"Menurut kecamatan, {kecil(text)}."


def rencana_aksi(laporan: Laporan) -> str:
    """How many of the steps have a date, where not all of them have."""
    steps = [row for item in laporan.indikator for row in item.rencana_aksi]
    open_ = sum(row.triwulan is None for row in steps)
    if not open_:
        return ""
    if open_ == len(steps):
        return "Waktu pelaksanaannya belum dijadwalkan."
    return f"{kata.terbilang(open_)} dari {kata.terbilang(len(steps))} langkah belum dijadwalkan."
