"""Measures of the plan: the Renstra, its misi, its sasaran and their indicators."""

from lakip_nb.checks.ukuran.measure import LAPORAN, Subject, known, kolom, ukuran
from lakip_nb.data import Laporan
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.sasaran import Sasaran


def _sasaran(laporan: Laporan, id: str) -> tuple[str, Sasaran]:
    found = next((item for item in laporan.sasaran if item.id == id), None)
    item = known(found, f'sasaran "{id}" tidak ada dalam sasaran.csv')
    return f"sasaran {item.nomor}", item


def _indikator(laporan: Laporan, sasaran: str | None = None) -> tuple[str, tuple[Indikator, ...]]:
    if sasaran is None:
        return "", laporan.indikator
    name, item = _sasaran(laporan, sasaran)
    return name, item.indikator


SASARAN = Subject(_sasaran, lambda laporan: [(item.id,) for item in laporan.sasaran])


@ukuran("cacah", "banyaknya misi", LAPORAN, kolom("teks_daftar.daftar"))
def banyak_misi(laporan: Laporan) -> int | None:
    """How many misi the regional plan has; None when the data lists none."""
    return len(laporan.daftar("misi")) or None


@ukuran(
    "cacah", "lama Renstra dalam tahun", LAPORAN, kolom("identitas.nilai:renstra_awal", "identitas.nilai:renstra_akhir")
)
def lama_renstra(laporan: Laporan) -> int:
    """How many years the Renstra covers."""
    return laporan.identitas.renstra_akhir - laporan.identitas.renstra_awal + 1


@ukuran("cacah", "banyaknya sasaran", LAPORAN, kolom("sasaran.id"))
def banyak_sasaran(laporan: Laporan) -> int:
    """How many sasaran there are."""
    return len(laporan.sasaran)


@ukuran("cacah", "banyaknya indikator", Subject(_indikator), kolom("indikator.sasaran_id"))
def banyak_indikator(indikator: tuple[Indikator, ...]) -> int:
    """How many indikator there are, in all or under one sasaran."""
    return len(indikator)
