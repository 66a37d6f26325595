"""Money against performance: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import serapan
from tests.support.clean import changed
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B20": (
        {"anggaran": changed("anggaran", 5, realisasi_kinerja="")},
        ("anggaran.csv, 1.2.2",),
        "Terealisasi Rp38.000.000, tetapi realisasi kinerjanya kosong",
    ),
    "B21": (
        {"anggaran": changed("anggaran", 5, realisasi=0)},
        ("anggaran.csv, 1.2.2",),
        "tanpa realisasi anggaran (pagu Rp40.000.000)",
    ),
    "B22": (
        {"anggaran": changed("anggaran", 5, realisasi=0, realisasi_kinerja="")},
        ("anggaran.csv, 1.2.2",),
        "tanpa realisasi anggaran dan kinerja",
    ),
    "B24": ({"anggaran": changed("anggaran", 5, pagu=0, realisasi=0)}, ("anggaran.csv, 1.2.2",), "berpagu nol"),
    "C14": (
        {"anggaran": changed("anggaran", 5, realisasi=3800000)},
        ("anggaran.csv, 1.2.2, serapan",),
        "Serapan 9,50%",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(serapan)
