"""Measures of the territory."""

from lakip_nb.checks.ukuran.measure import LAPORAN, Subject, UnknownKey, kolom, ukuran
from lakip_nb.data import Laporan
from lakip_nb.data.rows.penduduk import Desa


def _wilayah(laporan: Laporan, jenis: str) -> tuple[str, tuple[Desa, ...]]:
    if jenis not in ("desa", "kelurahan"):
        raise UnknownKey(f'jenis wilayah "{jenis}" bukan desa atau kelurahan')
    return jenis, laporan.penduduk.jenis(jenis)


@ukuran("cacah", "luas wilayah dalam hektare", LAPORAN, kolom("wilayah.nilai:luas"))
def luas_wilayah(laporan: Laporan) -> int | None:
    """Area of the kecamatan, hectares."""
    return laporan.wilayah.luas


@ukuran("cacah", "banyaknya", Subject(_wilayah), kolom("desa.jenis"))
def banyak_wilayah(wilayah: tuple[Desa, ...]) -> int:
    """How many desa, or kelurahan."""
    return len(wilayah)
