"""Measures of the indicators against their targets, by year and kecamatan, and of the sasaran."""

from decimal import Decimal
from typing import NamedTuple

from lakip_nb.checks.ukuran.measure import Kunci, Subject, UnknownKey, known, tahun_dari, ukuran
from lakip_nb.checks.ukuran.perencanaan import SASARAN
from lakip_nb.data import Laporan
from lakip_nb.data.indikator import Indikator
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

_DATUM = ("target", "realisasi", "capaian")
_CAPAIAN = ("capaian", "serapan_mata", "serapan_total")


@ukuran("nilai", "target", TITIK, kerabat=_DATUM)
def target(titik: Titik) -> Decimal | None:
    """An indicator's target, in its unit."""
    return titik.kini.target


@ukuran("nilai", "realisasi", TITIK, kerabat=("realisasi", "target", "capaian"))
def realisasi(titik: Titik) -> Decimal | None:
    """An indicator's realisasi, in its unit."""
    return titik.kini.realisasi


@ukuran("persen", "capaian", TITIK, kerabat=_CAPAIAN)
def capaian(titik: Titik) -> Decimal | None:
    """An indicator's achievement, percent of its target."""
    return titik.kini.capaian


@ukuran("nilai", "perubahan", TITIK, kerabat=("perubahan",))
def perubahan(titik: Titik) -> Decimal | None:
    """How far realisasi moved from the year before, without its sign, in the indicator's unit."""
    return _jarak(titik.kini.realisasi, titik.lalu.realisasi)


@ukuran("persen", "perubahan capaian", TITIK, kerabat=("perubahan_capaian",))
def perubahan_capaian(titik: Titik) -> Decimal | None:
    """How far the achievement moved from the year before, without its sign, percentage points."""
    return _jarak(titik.kini.capaian, titik.lalu.capaian)


@ukuran("nilai", "selisih realisasi dan target", TITIK, kerabat=("selisih_target",))
def selisih_target(titik: Titik) -> Decimal | None:
    """Distance between realisasi and the year's target, in the indicator's unit."""
    return _jarak(titik.kini.realisasi, titik.kini.target)


@ukuran("nilai", "target akhir Renstra", INDIKATOR, kerabat=_DATUM)
def target_akhir(indikator: Indikator) -> Decimal | None:
    """The target at the end of the Renstra, in the indicator's unit."""
    return indikator.target_akhir


@ukuran("persen", "kemajuan terhadap target akhir Renstra", INDIKATOR, kerabat=_CAPAIAN)
def kemajuan(indikator: Indikator) -> Decimal | None:
    """This year's realisasi in percent of the Renstra's final target."""
    return indikator.kemajuan


@ukuran("nilai", "selisih target akhir Renstra dan realisasi", TITIK_SENDIRI, kerabat=("selisih_target_akhir",))
def selisih_target_akhir(titik: Titik) -> Decimal | None:
    """Distance between a year's realisasi and the Renstra's final target, in the indicator's unit."""
    return _jarak(titik.kini.realisasi, titik.indikator.target_akhir)


@ukuran("kata", "predikat target", TITIK)
def predikat_target(titik: Titik) -> str | None:
    """The predicate of a year's target on the indicator's own scale."""
    return titik.indikator.predikat_nilai(titik.kini.target, titik.kini.tahun)


@ukuran("kata", "predikat target akhir Renstra", INDIKATOR)
def predikat_target_akhir(indikator: Indikator) -> str | None:
    """The predicate of the Renstra's final target on the indicator's own scale."""
    return indikator.predikat_nilai(indikator.target_akhir, indikator.renstra[1])


@ukuran("kata", "predikat realisasi", TITIK)
def predikat_realisasi(titik: Titik) -> str | None:
    """The predicate of a year's realisasi on the indicator's own scale."""
    return titik.indikator.predikat_nilai(titik.kini.realisasi, titik.kini.tahun)


@ukuran("kata", "predikat capaian", INDIKATOR)
def predikat_capaian(indikator: Indikator) -> str | None:
    """The predicate of this year's achievement on the scale of capaian."""
    return indikator.predikat_capaian


@ukuran("persen", "capaian", SASARAN, kerabat=("capaian_sasaran", "capaian", "serapan_mata", "serapan_total"))
def capaian_sasaran(sasaran: Sasaran) -> Decimal | None:
    """Mean achievement of a sasaran's indicators, percent."""
    return sasaran.capaian


def _jarak(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else abs(a - b)
