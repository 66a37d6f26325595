"""The performance of the budget's lines: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import kinerja_anggaran
from tests.support.clean import changed, found, tables
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B23": (
        {"anggaran": changed("anggaran", 5, indikator="")},
        ("anggaran.csv, 1.2.2",),
        "Pemeliharaan Gedung tidak mempunyai indikator.",
    ),
    "B25": (
        {"anggaran": changed("anggaran", 5, satuan_realisasi="Unit")},
        ("anggaran.csv, 1.2.2",),
        "ditargetkan dalam bulan, tetapi realisasinya dalam unit.",
    ),
    "B28": (
        {"anggaran": changed("anggaran", 2, realisasi_kinerja=3)},
        ("anggaran.csv, 1.1.1",),
        "untuk 3 orang, sedangkan daftar pegawai memuat 4 PNS",
    ),
    "B29": ({"sarana": changed("sarana", 1, jumlah=5)}, ("anggaran.csv, 1.2.1",), "6 unit, lebih banyak daripada"),
    "C10": (
        {"anggaran": changed("anggaran", 7, realisasi_kinerja=25)},
        ("anggaran.csv, 2.1",),
        "Capaian kinerja kegiatan Pelayanan Terpadu 25,00%: realisasi 25,00%, target 100,00%.",
    ),
    "C11": (
        {"anggaran": changed("anggaran", 4, realisasi_kinerja="5.5")},
        ("anggaran.csv, 1.2.1, realisasi_kinerja",),
        "Kendaraan Dinas 5,50 unit, padahal satuan itu dihitung utuh.",
    ),
    "C12": (
        {"anggaran": changed("anggaran", 6, target_kinerja=110)},
        ("anggaran.csv, 2, target_kinerja",),
        "Target kinerja Program Pelayanan Publik 110,00%, melebihi 100%.",
    ),
    "C13": (
        {"anggaran": changed("anggaran", 5, target_kinerja=0)},
        ("anggaran.csv, 1.2.2, target_kinerja",),
        "Target kinerja sub kegiatan Pemeliharaan Gedung nol, padahal pagunya Rp40.000.000.",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(kinerja_anggaran)


def test_units_left_blank_are_one_finding():
    rows = [row | {"satuan_realisasi": ""} for row in tables()["anggaran"]]
    (finding,) = found("B25", anggaran=rows)
    assert len(finding.juga) == len(rows) - 1


def test_the_more_telling_rule_speaks_alone():
    """Of what its parts deny, of an IKU, of nothing done for money, of a line without money or target."""
    assert found("C10", anggaran=changed("anggaran", 0, realisasi_kinerja=20)) == ()
    assert found("C10", anggaran=changed("anggaran", 6, realisasi_kinerja=25)) == ()
    assert found("C10", anggaran=changed("anggaran", 5, realisasi_kinerja=0)) == ()
    assert found("B23", anggaran=changed("anggaran", 5, pagu=0, realisasi=0, indikator="")) == ()
    assert found("B23", anggaran=changed("anggaran", 5, target_kinerja=0)) == ()
