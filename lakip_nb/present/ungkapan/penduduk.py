"""Clauses on the population: when it was counted, who is largest."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.present import kata
from lakip_nb.present.headlines import peak
from lakip_nb.present.perlu import perlu


def waktu_penduduk(laporan: Laporan) -> str:
    """The month the population was counted for: `Pada Desember 2023`."""
    month = laporan.identitas.penduduk_per
    return f"Pada {kata.bulan_tahun(month)}" if month else f"Pada tahun {laporan.year}"


@perlu(lambda laporan: laporan.penduduk.urut())
def desa_terbesar(laporan: Laporan) -> str:
    """The desa with the most people, all that share it: `Lalang (7.991 jiwa)`."""
    return _desa(laporan, terbanyak=True)


@perlu(lambda laporan: laporan.penduduk.urut())
def desa_terkecil(laporan: Laporan) -> str:
    """The desa with the fewest people, all that share it."""
    return _desa(laporan, terbanyak=False)


def _desa(laporan: Laporan, terbanyak: bool) -> str:
    edge = peak([(row.nama, jumlah_desa(row)) for row in laporan.penduduk.desa], terbanyak)
    return (
        f"{edge.sebut('desa atau kelurahan')} ({edge.masing}{kata.angka(edge.nilai)} jiwa)" if edge else kata.TIDAK_ADA
    )


@perlu(lambda laporan, dimensi: laporan.penduduk.total_menurut(dimensi))
def kelompok(laporan: Laporan, dimensi: str) -> str:
    """The groups of a dimension with their shares: `Islam 46.752 jiwa (83,02%) dan Hindu 13 jiwa (0,02%)`."""
    if not laporan.penduduk.total_menurut(dimensi):
        return kata.TIDAK_ADA
    return kata.rangkai(
        f"{row.kategori} {kata.angka(row.jumlah)} jiwa ({kata.persen(laporan.penduduk.bagian(row))})"
        for row in laporan.penduduk.menurut(dimensi)
    )
