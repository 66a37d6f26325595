"""Measures of the indicators against their targets, by year and kecamatan, and of the sasaran."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lakip_nb.checks.ukuran.measure import Kunci, Membaca, Subject, UnknownKey, known, tahun_dari, ukuran
from lakip_nb.checks.ukuran.perencanaan import SASARAN
from lakip_nb.data import Laporan
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.keputusan import Sel
from lakip_nb.data.pengukuran import Pengukuran
from lakip_nb.data.sasaran import Sasaran


class Titik(NamedTuple):
    """An indicator in one year and kecamatan, and in the year before."""

    indikator: Indikator
    kini: Pengukuran
    lalu: Pengukuran


def _indikator(laporan: Laporan, id: str) -> tuple[str, Indikator]:
    item = known(laporan.indikator_ber_id(id), f'indikator "{id}" tidak ada dalam indikator.csv')
    return item.singkatan, item


def _titik(laporan: Laporan, id: str, tahun: str, kecamatan: str | None = None) -> tuple[str, Titik]:
    name, item = _indikator(laporan, id)
    if kecamatan is not None and kecamatan not in item.pembanding:
        raise UnknownKey(f'kecamatan "{kecamatan}" tidak ada dalam indikator_tahun.csv untuk {id}')
    year = tahun_dari(tahun)
    place = f" Kecamatan {kecamatan}" if kecamatan else ""
    return f"{name} tahun {tahun}{place}", Titik(item, item.pada(year, kecamatan), item.pada(year - 1, kecamatan))


def _titik_sendiri(laporan: Laporan, id: str, tahun: str) -> tuple[str, Titik]:
    return _titik(laporan, id, tahun)


def _keys(laporan: Laporan) -> list[Kunci]:
    own = laporan.identitas.kecamatan
    return [
        (item.id, str(tahun), *(() if place == own else (place,)))
        for item in laporan.indikator
        for place, tahun in item.pengukuran
    ]


INDIKATOR = Subject(_indikator, lambda laporan: [(item.id,) for item in laporan.indikator])
TITIK = Subject(_titik, _keys)
TITIK_SENDIRI = Subject(_titik_sendiri, lambda laporan: [key for key in _keys(laporan) if len(key) == 2])


def _tahun(*columns: str, lalu: bool = False) -> Membaca:
    """Columns of an indicator's row of a year, by default this report's; `lalu`: and of the year before."""

    def cells(laporan: Laporan, id: str, tahun: str | None = None, kecamatan: str | None = None) -> Iterator[Sel]:
        year, place = int(tahun or laporan.year), kecamatan or laporan.identitas.kecamatan
        for each in (year, year - 1) if lalu else (year,):
            yield from (Sel("indikator_tahun", column, f"{id}/{place}/{each}") for column in columns)

    return cells


def _tahun_dan_akhir(*columns: str) -> Membaca:
    """The same, and the indicator's target at the end of the Renstra."""
    own = _tahun(*columns)
    return lambda laporan, id, *rest: (*own(laporan, id, *rest), Sel("indikator", "target_akhir_renstra", id))


def _dari_sasaran(laporan: Laporan, id: str) -> Iterator[Sel]:
    for item in laporan.tabel.indikator:
        if item.sasaran_id == id:
            yield from _tahun("target", "realisasi")(laporan, item.id)


_CAPAIAN_DARI = _tahun("target", "realisasi")
_DATUM = ("target", "realisasi", "capaian")
_CAPAIAN = ("capaian", "serapan_mata", "serapan_total")


@ukuran("nilai", "target", TITIK, _tahun("target"), kerabat=_DATUM, utama=True)
def target(titik: Titik) -> Decimal | None:
    """An indicator's target, in its unit."""
    return titik.kini.target


@ukuran("nilai", "realisasi", TITIK, _tahun("realisasi"), kerabat=("realisasi", "target", "capaian"), utama=True)
def realisasi(titik: Titik) -> Decimal | None:
    """An indicator's realisasi, in its unit."""
    return titik.kini.realisasi


@ukuran("persen", "capaian", TITIK, _CAPAIAN_DARI, kerabat=_CAPAIAN, utama=True)
def capaian(titik: Titik) -> Decimal | None:
    """An indicator's achievement, percent of its target."""
    return titik.kini.capaian


@ukuran("nilai", "perubahan", TITIK, _tahun("realisasi", lalu=True), kerabat=("perubahan",))
def perubahan(titik: Titik) -> Decimal | None:
    """How far realisasi moved from the year before, without its sign, in the indicator's unit."""
    return _jarak(titik.kini.realisasi, titik.lalu.realisasi)


@ukuran(
    "persen",
    "perubahan capaian",
    TITIK,
    _tahun("target", "realisasi", lalu=True),
    kerabat=("perubahan_capaian",),
)
def perubahan_capaian(titik: Titik) -> Decimal | None:
    """How far the achievement moved from the year before, without its sign, percentage points."""
    return _jarak(titik.kini.capaian, titik.lalu.capaian)


@ukuran("nilai", "selisih realisasi dan target", TITIK, _CAPAIAN_DARI, kerabat=("selisih_target",))
def selisih_target(titik: Titik) -> Decimal | None:
    """Distance between realisasi and the year's target, in the indicator's unit."""
    return _jarak(titik.kini.realisasi, titik.kini.target)


@ukuran("nilai", "target akhir Renstra", INDIKATOR, _tahun_dan_akhir(), kerabat=_DATUM, utama=True)
def target_akhir(indikator: Indikator) -> Decimal | None:
    """The target at the end of the Renstra, in the indicator's unit."""
    return indikator.target_akhir


@ukuran(
    "persen",
    "kemajuan terhadap target akhir Renstra",
    INDIKATOR,
    _tahun_dan_akhir("realisasi"),
    kerabat=_CAPAIAN,
    utama=True,
)
def kemajuan(indikator: Indikator) -> Decimal | None:
    """This year's realisasi in percent of the Renstra's final target."""
    return indikator.kemajuan


@ukuran(
    "nilai",
    "selisih target akhir Renstra dan realisasi",
    TITIK_SENDIRI,
    _tahun_dan_akhir("realisasi"),
    kerabat=("selisih_target_akhir",),
)
def selisih_target_akhir(titik: Titik) -> Decimal | None:
    """Distance between a year's realisasi and the Renstra's final target, in the indicator's unit."""
    return _jarak(titik.kini.realisasi, titik.indikator.target_akhir)


@ukuran("kata", "predikat target", TITIK, _tahun("target"), utama=True)
def predikat_target(titik: Titik) -> str | None:
    """The predicate of a year's target on the indicator's own scale."""
    return titik.indikator.predikat_nilai(titik.kini.target, titik.kini.tahun)


@ukuran("kata", "predikat target akhir Renstra", INDIKATOR, _tahun_dan_akhir(), utama=True)
def predikat_target_akhir(indikator: Indikator) -> str | None:
    """The predicate of the Renstra's final target on the indicator's own scale."""
    return indikator.predikat_nilai(indikator.target_akhir, indikator.renstra[1])


@ukuran("kata", "predikat realisasi", TITIK, _tahun("realisasi"), utama=True)
def predikat_realisasi(titik: Titik) -> str | None:
    """The predicate of a year's realisasi on the indicator's own scale."""
    return titik.indikator.predikat_nilai(titik.kini.realisasi, titik.kini.tahun)


@ukuran("kata", "predikat capaian", INDIKATOR, _CAPAIAN_DARI, utama=True)
def predikat_capaian(indikator: Indikator) -> str | None:
    """The predicate of this year's achievement on the scale of capaian."""
    return indikator.predikat_capaian


@ukuran(
    "persen",
    "capaian",
    SASARAN,
    _dari_sasaran,
    kerabat=("capaian_sasaran", "capaian", "serapan_mata", "serapan_total"),
    utama=True,
)
def capaian_sasaran(sasaran: Sasaran) -> Decimal | None:
    """Mean achievement of a sasaran's indicators, percent."""
    return sasaran.capaian


def _jarak(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else abs(a - b)
