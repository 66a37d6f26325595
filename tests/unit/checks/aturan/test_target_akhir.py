"""The Renstra's final targets: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import target_akhir
from tests.support.clean import changed, found
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B01": (
        {"indikator": changed("indikator", 2, target_akhir_renstra=75)},
        ("indikator.csv, akip, target akhir",),
        "dalam perjanjian kinerja 72,00, sedangkan target akhir Renstra 75,00",
    ),
    "B09": (
        {"indikator": changed("indikator", 1, target_akhir_renstra=3)},
        ("indikator.csv, waktu, target akhir Renstra",),
        "Waktu layanan, 3 hari, lebih ringan daripada target tahun 2024, 2 hari",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(target_akhir)


@pytest.mark.parametrize("end", [70, 720])
def test_a_final_target_is_told_once(end):
    """By B09 where it is easier than this year's, by C03 where it cannot be."""
    assert found("B01", indikator=changed("indikator", 2, target_akhir_renstra=end)) == ()
