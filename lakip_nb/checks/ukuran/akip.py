"""Measures of the AKIP evaluation."""

from decimal import Decimal

from lakip_nb.checks.ukuran.measure import Subject, UnknownKey, baris, tahun_dari, ukuran
from lakip_nb.data import Laporan
from lakip_nb.data.akip import EvaluasiAkip


def _evaluasi(laporan: Laporan, tahun: str) -> tuple[str, EvaluasiAkip]:
    return f"tahun {tahun}", laporan.akip(tahun_dari(tahun))


def _komponen(laporan: Laporan, tahun: str, komponen: str) -> tuple[str, tuple[EvaluasiAkip, str]]:
    if komponen not in {row.komponen for row in laporan.tabel.skema_akip}:
        raise UnknownKey(f'komponen "{komponen}" tidak ada dalam data/acuan/skema_akip.csv')
    return f"{komponen} tahun {tahun}", (laporan.akip(tahun_dari(tahun)), komponen)


EVALUASI = Subject(
    _evaluasi, lambda laporan: [(str(year),) for year in sorted({row.tahun for row in laporan.tabel.akip_komponen})]
)
KOMPONEN = Subject(_komponen, lambda laporan: [(str(row.tahun), row.komponen) for row in laporan.tabel.akip_komponen])


@ukuran("nilai", "jumlah komponen AKIP", EVALUASI, baris("akip_komponen", "nilai"), kerabat=("nilai_akip",), utama=True)
def nilai_akip(evaluasi: EvaluasiAkip) -> Decimal | None:
    """The AKIP score of a year, the sum of its components."""
    return evaluasi.nilai


@ukuran("nilai", "nilai komponen", KOMPONEN, baris("akip_komponen", "nilai"), kerabat=("komponen_akip",))
def komponen_akip(found: tuple[EvaluasiAkip, str]) -> Decimal | None:
    """The score of one AKIP component in a year."""
    evaluasi, komponen = found
    return evaluasi.nilai_dari(komponen)
