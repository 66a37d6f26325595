"""Clauses on the facilities."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.sarana import Sarana
from lakip_nb.present import kata


def sarana_tidak_baik(laporan: Laporan) -> str:
    """Facilities that are not in good condition, or that there are none."""
    rows = [(row, row.kondisi) for row in laporan.tabel.sarana if row.kondisi and row.kondisi != "Baik"]
    if not laporan.tabel.sarana:
        return f"data kondisinya {kata.TIDAK_ADA}"
    unknown = sum(row.kondisi is None for row in laporan.tabel.sarana)
    if not rows:
        return f"kondisi {kata.terbilang(unknown)} butir belum dicatat" if unknown else "seluruhnya dalam kondisi baik"
    names = kata.rangkai(f"{row.uraian} ({_banyak(row)}, {kondisi.lower()})" for row, kondisi in rows)
    return f"yang belum baik ialah {names}"


def _banyak(sarana: Sarana) -> str:
    if sarana.jumlah is None:
        return f"jumlah {kata.TIDAK_ADA}"
    return f"{kata.angka(sarana.jumlah)} {kata.satuan_kecil(sarana.satuan)}"
