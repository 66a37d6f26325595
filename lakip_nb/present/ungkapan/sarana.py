"""Clauses on the facilities."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.sarana import Sarana
from lakip_nb.present import kata
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan: _tidak_baik(laporan) or (rows := laporan.tabel.sarana) and all(row.kondisi for row in rows))
def sarana_tidak_baik(laporan: Laporan) -> str:
    """Facilities that are not in good condition, or that there are none."""
    rows = _tidak_baik(laporan)
    if not laporan.tabel.sarana:
        return f"data kondisinya {kata.TIDAK_ADA}"
    unknown = sum(row.kondisi is None for row in laporan.tabel.sarana)
    if not rows:
        return f"kondisi {kata.terbilang(unknown)} butir belum dicatat" if unknown else "seluruhnya dalam kondisi baik"
    return f"yang belum baik ialah {kata.rangkai(f'{row.uraian} ({_keadaan(row, kondisi)})' for row, kondisi in rows)}"


def _tidak_baik(laporan: Laporan) -> list[tuple[Sarana, str]]:
    return [(row, row.kondisi) for row in laporan.tabel.sarana if row.kondisi and row.kondisi != "Baik"]


def _keadaan(sarana: Sarana, kondisi: str) -> str:
    number = "" if sarana.jumlah is None else f"{kata.angka(sarana.jumlah)} {kata.satuan_kecil(sarana.satuan)}, "
    return number + kondisi.lower()
