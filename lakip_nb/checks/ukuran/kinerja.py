"""Measures of Bab III: indicators against their targets, and the efficiency of each sasaran."""

from decimal import Decimal

from lakip_nb.checks.ukuran.dasar import (
    KunciTidakDikenal,
    Ukuran,
    bilangan,
    indikator_dari,
    sasaran_dari,
)
from lakip_nb.data import Laporan
from lakip_nb.data.pengukuran import Pengukuran


def _pada(laporan: Laporan, id: str, tahun: str, kecamatan: str | None = None) -> Pengukuran:
    indikator = indikator_dari(laporan, id)
    if kecamatan is not None and kecamatan not in indikator.pembanding:
        raise KunciTidakDikenal(f'kecamatan "{kecamatan}" tidak ada dalam indikator_tahun.csv untuk {id}')
    return indikator.pada(bilangan(tahun), kecamatan)


def _jarak(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else abs(a - b)


def target(laporan: Laporan, id: str, tahun: str, *kecamatan: str) -> Decimal | None:
    """An indicator's target, in its unit."""
    return _pada(laporan, id, tahun, *kecamatan).target


def realisasi(laporan: Laporan, id: str, tahun: str, *kecamatan: str) -> Decimal | None:
    """An indicator's realisasi, in its unit."""
    return _pada(laporan, id, tahun, *kecamatan).realisasi


def capaian(laporan: Laporan, id: str, tahun: str, *kecamatan: str) -> Decimal | None:
    """An indicator's achievement, percent of its target."""
    return _pada(laporan, id, tahun, *kecamatan).capaian


def perubahan(laporan: Laporan, id: str, tahun: str, *kecamatan: str) -> Decimal | None:
    """How far realisasi moved from the year before, without its sign, in the indicator's unit."""
    before = str(bilangan(tahun) - 1)
    return _jarak(realisasi(laporan, id, tahun, *kecamatan), realisasi(laporan, id, before, *kecamatan))


def perubahan_capaian(laporan: Laporan, id: str, tahun: str, *kecamatan: str) -> Decimal | None:
    """How far the achievement moved from the year before, without its sign, percentage points."""
    before = str(bilangan(tahun) - 1)
    return _jarak(capaian(laporan, id, tahun, *kecamatan), capaian(laporan, id, before, *kecamatan))


def selisih_target(laporan: Laporan, id: str, tahun: str, *kecamatan: str) -> Decimal | None:
    """Distance between realisasi and the year's target, in the indicator's unit."""
    found = _pada(laporan, id, tahun, *kecamatan)
    return _jarak(found.realisasi, found.target)


def target_akhir(laporan: Laporan, id: str) -> Decimal | None:
    """The target at the end of the Renstra, in the indicator's unit."""
    return indikator_dari(laporan, id).target_akhir


def kemajuan(laporan: Laporan, id: str) -> Decimal | None:
    """This year's realisasi in percent of the Renstra's final target."""
    return indikator_dari(laporan, id).kemajuan


def selisih_target_akhir(laporan: Laporan, id: str, tahun: str) -> Decimal | None:
    """Distance between a year's realisasi and the Renstra's final target, in the indicator's unit."""
    return _jarak(realisasi(laporan, id, tahun), target_akhir(laporan, id))


def predikat_target(laporan: Laporan, id: str, tahun: str, *kecamatan: str) -> str | None:
    """The predicate of a year's target on the indicator's own scale."""
    found = _pada(laporan, id, tahun, *kecamatan)
    return indikator_dari(laporan, id).predikat_nilai(found.target, found.tahun)


def predikat_target_akhir(laporan: Laporan, id: str) -> str | None:
    """The predicate of the Renstra's final target on the indicator's own scale."""
    return indikator_dari(laporan, id).predikat_nilai(target_akhir(laporan, id), laporan.identitas.renstra_akhir)


def predikat_realisasi(laporan: Laporan, id: str, tahun: str, *kecamatan: str) -> str | None:
    """The predicate of a year's realisasi on the indicator's own scale."""
    found = _pada(laporan, id, tahun, *kecamatan)
    return indikator_dari(laporan, id).predikat_nilai(found.realisasi, found.tahun)


def predikat_capaian(laporan: Laporan, id: str) -> str | None:
    """The predicate of this year's achievement on the scale of capaian."""
    return indikator_dari(laporan, id).predikat_capaian


def ikm_dari_unsur(laporan: Laporan) -> Decimal | None:
    """The satisfaction index computed from its unsur."""
    return laporan.survei.ikm


def nilai_akip(laporan: Laporan, tahun: str) -> Decimal | None:
    """The AKIP score of a year, the sum of its components."""
    return laporan.akip(bilangan(tahun)).nilai


def komponen_akip(laporan: Laporan, tahun: str, komponen: str) -> Decimal | None:
    """The score of one AKIP component in a year."""
    if komponen not in {row.komponen for row in laporan.tabel.skema_akip}:
        raise KunciTidakDikenal(f'komponen "{komponen}" tidak ada dalam data/acuan/skema_akip.csv')
    found = laporan.akip(bilangan(tahun)).komponen.get(komponen)
    return found.nilai if found else None


def capaian_sasaran(laporan: Laporan, id: str) -> Decimal | None:
    """Mean achievement of a sasaran's indicators, percent."""
    return sasaran_dari(laporan, id).capaian


def serapan_sasaran(laporan: Laporan, id: str) -> Decimal | None:
    """Realised budget of a sasaran's programmes, percent of pagu."""
    return sasaran_dari(laporan, id).serapan


def efisiensi_sasaran(laporan: Laporan, id: str) -> Decimal | None:
    """Efficiency of this year's achievement of an indicator, percentage points."""
    indikator = indikator_dari(laporan, id)
    return sasaran_dari(laporan, indikator.baris.sasaran_id).efisiensi(indikator)


def _tahun_indikator(laporan: Laporan) -> list[tuple[str, ...]]:
    own = laporan.identitas.kecamatan
    return [
        (item.id, str(tahun), *(() if place == own else (place,)))
        for item in laporan.indikator
        for place, tahun in item.pengukuran
    ]


def _tahun_sendiri(laporan: Laporan) -> list[tuple[str, ...]]:
    return [key for key in _tahun_indikator(laporan) if len(key) == 2]


def _tahun_akip(laporan: Laporan) -> list[tuple[str, ...]]:
    return [(str(tahun),) for tahun in sorted({row.tahun for row in laporan.tabel.akip_komponen})]


def _komponen(laporan: Laporan) -> list[tuple[str, ...]]:
    return [(str(row.tahun), row.komponen) for row in laporan.tabel.akip_komponen]


def _sasaran(laporan: Laporan) -> list[tuple[str, ...]]:
    return [(item.id,) for item in laporan.sasaran]


def _indikator(laporan: Laporan) -> list[tuple[str, ...]]:
    return [(item.id,) for item in laporan.indikator]


def _tentang(awal: str):
    def sebutan(laporan: Laporan, id: str, *lain: str) -> str:
        name = indikator_dari(laporan, id).singkatan
        year = f" tahun {lain[0]}" if lain else ""
        return f"{awal} {name}{year}" + "".join(f" Kecamatan {place}" for place in lain[1:])

    return sebutan


def _tentang_sasaran(awal: str):
    return lambda laporan, id: f"{awal} sasaran {sasaran_dari(laporan, id).nomor}"


_DATUM = ("target", "realisasi", "capaian")
_CAPAIAN = ("capaian", "serapan_mata", "serapan_total")

UKURAN: dict[str, Ukuran] = {
    "target": Ukuran("nilai", target, _tentang("target"), _tahun_indikator, kerabat=_DATUM),
    "realisasi": Ukuran(
        "nilai",
        realisasi,
        _tentang("realisasi"),
        _tahun_indikator,
        kerabat=("realisasi", "target", "capaian"),
    ),
    "capaian": Ukuran("persen", capaian, _tentang("capaian"), _tahun_indikator, kerabat=_CAPAIAN),
    "perubahan": Ukuran("nilai", perubahan, _tentang("perubahan"), _tahun_indikator, kerabat=("perubahan",)),
    "perubahan_capaian": Ukuran(
        "persen",
        perubahan_capaian,
        _tentang("perubahan capaian"),
        _tahun_indikator,
        kerabat=("perubahan_capaian",),
    ),
    "selisih_target": Ukuran(
        "nilai",
        selisih_target,
        _tentang("selisih realisasi dan target"),
        _tahun_indikator,
        kerabat=("selisih_target",),
    ),
    "target_akhir": Ukuran("nilai", target_akhir, _tentang("target akhir Renstra"), _indikator, kerabat=_DATUM),
    "kemajuan": Ukuran(
        "persen", kemajuan, _tentang("kemajuan terhadap target akhir Renstra"), _indikator, kerabat=_CAPAIAN
    ),
    "selisih_target_akhir": Ukuran(
        "nilai",
        selisih_target_akhir,
        lambda lap, id, tahun: (
            f"selisih target akhir Renstra dan realisasi {indikator_dari(lap, id).singkatan} tahun {tahun}"
        ),
        _tahun_sendiri,
        kerabat=("selisih_target_akhir",),
    ),
    "predikat_target": Ukuran("kata", predikat_target, _tentang("predikat target")),
    "predikat_target_akhir": Ukuran("kata", predikat_target_akhir, _tentang("predikat target akhir Renstra")),
    "predikat_realisasi": Ukuran("kata", predikat_realisasi, _tentang("predikat realisasi")),
    "predikat_capaian": Ukuran("kata", predikat_capaian, _tentang("predikat capaian")),
    "ikm_dari_unsur": Ukuran("nilai", ikm_dari_unsur, lambda lap: "IKM dari unsur pelayanan"),
    "nilai_akip": Ukuran(
        "nilai",
        nilai_akip,
        lambda lap, t: f"jumlah komponen AKIP tahun {t}",
        _tahun_akip,
        kerabat=("nilai_akip",),
    ),
    "komponen_akip": Ukuran(
        "nilai",
        komponen_akip,
        lambda lap, t, k: f"nilai komponen {k} tahun {t}",
        _komponen,
        kerabat=("komponen_akip",),
    ),
    "capaian_sasaran": Ukuran(
        "persen",
        capaian_sasaran,
        _tentang_sasaran("capaian"),
        _sasaran,
        kerabat=("capaian_sasaran", "capaian", "serapan_mata", "serapan_total"),
    ),
    "serapan_sasaran": Ukuran(
        "persen",
        serapan_sasaran,
        _tentang_sasaran("serapan program pendukung"),
        _sasaran,
        kerabat=("serapan_sasaran", "serapan_mata", "serapan_total", "capaian"),
    ),
    "efisiensi_sasaran": Ukuran(
        "persen",
        efisiensi_sasaran,
        _tentang("efisiensi"),
        _indikator,
        kerabat=("efisiensi_sasaran", "efisiensi_mata", "efisiensi_total"),
    ),
}
