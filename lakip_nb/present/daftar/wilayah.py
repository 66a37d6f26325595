"""Fact sheets of the territory."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.daftar.lists import facts
from lakip_nb.present.output import Keluaran


def wilayah(laporan: Laporan) -> Keluaran:
    """Position, area, height and temperature of the territory; only what is known."""
    w = laporan.wilayah
    known = []
    if w.lintang_awal and w.lintang_akhir:
        known.append(("Lintang", f"{_degrees(w.lintang_awal)} sampai {_degrees(w.lintang_akhir)} LU"))
    if w.bujur_awal and w.bujur_akhir:
        known.append(("Bujur", f"{_degrees(w.bujur_awal)} sampai {_degrees(w.bujur_akhir)} BT"))
    if w.luas is not None:
        known.append(("Luas", f"{kata.angka(w.luas)} ha"))
    if w.elevasi_terendah is not None and w.elevasi_tertinggi is not None:
        height = f"{kata.angka(w.elevasi_terendah)}–{kata.angka(w.elevasi_tertinggi)}"
        known.append(("Ketinggian", f"{height} m di atas permukaan laut"))
    if w.suhu_terendah is not None and w.suhu_tertinggi is not None:
        known.append(("Suhu udara", f"{kata.angka(w.suhu_terendah)}–{kata.angka(w.suhu_tertinggi)} °C"))
    return facts(known)


def _degrees(text: str) -> str:
    return text.replace("'", "′").replace('"', "″")


def batas(laporan: Laporan) -> Keluaran:
    """Neighbours at each side."""
    return facts(
        (f"Sebelah {row.arah.lower()}", row.nama + (f", Kabupaten {row.kabupaten}" if row.kabupaten else ""))
        for row in laporan.tabel.batas
    )
