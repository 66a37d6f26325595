"""Measures of the people: by desa, sex, and the groups of a dimension such as agama."""

from decimal import Decimal

from lakip_nb.checks.ukuran.measure import Subject, UnknownKey, baris, known, kolom, ukuran
from lakip_nb.data import Laporan
from lakip_nb.data.penduduk import Penduduk, jumlah_desa
from lakip_nb.data.rows.penduduk import Desa, PendudukKelompok
from lakip_nb.kinerja import bagian

Dimensi = tuple[Penduduk, str]


def _desa(laporan: Laporan, nama: str) -> tuple[str, Desa]:
    found = next((row for row in laporan.penduduk.desa if row.nama == nama), None)
    return nama, known(found, f'"{nama}" tidak ada dalam desa.csv')


def _orang(laporan: Laporan, jenis_kelamin: str = "") -> tuple[str, Decimal | None]:
    people = laporan.penduduk
    counts = {"": ("", people.total), "L": ("laki-laki", people.laki_laki), "P": ("perempuan", people.perempuan)}
    return known(counts.get(jenis_kelamin), f'jenis kelamin "{jenis_kelamin}" bukan L atau P')


def _dimensi(laporan: Laporan, dimensi: str) -> tuple[str, Dimensi]:
    if not laporan.penduduk.menurut(dimensi):
        raise UnknownKey(f'dimensi "{dimensi}" tidak ada dalam penduduk_kelompok.csv')
    return dimensi, (laporan.penduduk, dimensi)


def _kelompok(laporan: Laporan, dimensi: str, kategori: str) -> tuple[str, tuple[Penduduk, PendudukKelompok]]:
    found = next((row for row in laporan.penduduk.menurut(dimensi) if row.kategori == kategori), None)
    row = known(found, f'"{kategori}" ({dimensi}) tidak ada dalam penduduk_kelompok.csv')
    return f"{kategori} ({dimensi})", (laporan.penduduk, row)


DESA = Subject(_desa, lambda laporan: [(row.nama,) for row in laporan.penduduk.desa])
_JIWA = kolom("desa.laki_laki", "desa.perempuan")
_DIMENSI = baris("penduduk_kelompok", "jumlah")
ORANG = Subject(_orang, lambda laporan: [(), ("L",), ("P",)])
DIMENSI = Subject(_dimensi)
KELOMPOK = Subject(_kelompok, lambda laporan: [(row.dimensi, row.kategori) for row in laporan.penduduk.kelompok])


@ukuran("cacah", "penduduk", DESA, baris("desa", "laki_laki", "perempuan"), kerabat=("penduduk_desa",))
def penduduk_desa(desa: Desa) -> Decimal | None:
    """Population of one desa or kelurahan."""
    return jumlah_desa(desa)


@ukuran("cacah", "jumlah penduduk", ORANG, _JIWA, kerabat=("penduduk",))
def penduduk(orang: Decimal | None) -> Decimal | None:
    """Population, of everybody or of one sex (L, P)."""
    return orang


@ukuran("cacah", "jumlah penduduk menurut", DIMENSI, _DIMENSI)
def jumlah_kelompok(dimensi: Dimensi) -> Decimal | None:
    """Population summed over the groups of a dimension."""
    people, name = dimensi
    return people.total_menurut(name)


@ukuran("bagian", "bagian", KELOMPOK, _DIMENSI, kerabat=("bagian_kelompok",))
def bagian_kelompok(kelompok: tuple[Penduduk, PendudukKelompok]) -> Decimal | None:
    """A group's share of its dimension, percent."""
    people, row = kelompok
    return people.bagian(row)


@ukuran("persen", "jumlah persentase menurut", DIMENSI, _DIMENSI)
def jumlah_bagian(dimensi: Dimensi) -> Decimal | None:
    """The shares of a dimension together, percent."""
    people, name = dimensi
    return bagian(people.total_menurut(name), people.total_menurut(name))


@ukuran("kata", "kelompok terbesar menurut", DIMENSI, _DIMENSI)
def kelompok_terbesar(dimensi: Dimensi) -> str | None:
    """The name of a dimension's largest group."""
    people, name = dimensi
    found = people.terbesar(name)
    return found.kategori if found else None


@ukuran("persen", "bagian kelompok terbesar menurut", DIMENSI, _DIMENSI, kerabat=("bagian_kelompok",))
def bagian_terbesar(dimensi: Dimensi) -> Decimal | None:
    """The share of a dimension's largest group, percent."""
    people, name = dimensi
    found = people.terbesar(name)
    return people.bagian(found) if found else None
