"""What the office owns: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import sarana
from tests.support.clean import changed
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "C39": (
        {"sarana": changed("sarana", 1, tahun_pengadaan=2025)},
        ("sarana.csv, 2, tahun",),
        "Kendaraan roda 2 tercatat diadakan tahun 2025, padahal laporan ini tentang tahun 2024.",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(sarana)
