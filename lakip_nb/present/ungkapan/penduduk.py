"""Clauses on the population: when it was counted, who is largest."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.present import kata
from lakip_nb.present.headlines import peak


def waktu_penduduk(laporan: Laporan) -> str:
    """The month the population was counted for: `Pada Desember 2023`."""
    month = laporan.identitas.penduduk_per
    return f"Pada {kata.bulan_tahun(month)}" if month else "Menurut data yang tersedia"


def desa_terbesar(laporan: Laporan) -> str:
    """The desa with the most people, all that share it: `Lalang (7.991 jiwa)`."""
    return _desa(laporan, terbanyak=True)


def desa_terkecil(laporan: Laporan) -> str:
    """The desa with the fewest people, all that share it."""
    return _desa(laporan, terbanyak=False)


def _desa(laporan: Laporan, terbanyak: bool) -> str:
    edge = peak([(row.nama, jumlah_desa(row)) for row in laporan.penduduk.desa], terbanyak)
    return (
        f"{edge.sebut('desa atau kelurahan')} ({edge.masing}{kata.angka(edge.nilai)} jiwa)" if edge else kata.TIDAK_ADA
    )


def kelompok_terbesar(laporan: Laporan, dimensi: str) -> str:
    """The largest group of a dimension with its share and how large that is.

    `Islam, yaitu 83,02% dari jumlah penduduk`; below half: `..., tanpa menjadi mayoritas`.
    """
    row = laporan.penduduk.terbesar(dimensi)
    share = laporan.penduduk.bagian(row) if row else None
    if row is None or share is None:
        return kata.TIDAK_ADA
    weight = "" if share > 50 else ", tanpa menjadi mayoritas"
    return f"{row.kategori}, yaitu {kata.persen(share)} dari jumlah penduduk{weight}"
