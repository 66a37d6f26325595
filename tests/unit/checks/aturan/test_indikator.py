"""The indicators: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import indikator
from tests.support.clean import changed, without
from tests.support.firing import assert_fires, codes_of

# Rows of indikator_tahun: the own kecamatan in the report's year.
IKM = 4
AKIP = 14

FIRES = {
    "B01": (
        {"indikator": changed("indikator", 2, target_akhir_renstra=75)},
        ("indikator.csv, akip, target akhir",),
        "tahun 2024 dalam perjanjian kinerja 72,00, target akhir Renstra 75,00",
    ),
    "B03": (
        {"indikator_tahun": changed("indikator_tahun", AKIP, realisasi_predikat="B")},
        ("indikator_tahun.csv, akip, Tanjung Makmur, 2024, realisasi_predikat",),
        "71,25 berpredikat BB, sedangkan yang ditulis B",
    ),
    "B04": (
        {"indikator_tahun": changed("indikator_tahun", 10, target="", target_predikat="CC")},
        ("indikator_tahun.csv, akip, Tanjung Makmur, 2020, target",),
        "hanya berupa predikat",
    ),
    "B09": (
        {"indikator": changed("indikator", 1, target_akhir_renstra=3)},
        ("indikator.csv, waktu, target akhir Renstra",),
        "lebih ringan daripada target tahun 2024",
    ),
    "B13": ({"analisis": without("analisis", 1)}, ("analisis.csv, ikm, solusi",), "tidak memuat solusi"),
    "C01": (
        {"indikator_tahun": changed("indikator_tahun", IKM, target=60)},
        ("indikator_tahun.csv, ikm, Tanjung Makmur, 2024",),
        "Capaian IKM tahun 2024 143,13% dari target 60,00",
    ),
    "C02": (
        {"indikator_tahun": changed("indikator_tahun", IKM, target="95.00")},
        ("indikator_tahun.csv, ikm, skala capaian",),
        "Capaian IKM 90,40 tidak termasuk kelas mana pun",
    ),
    "C03": (
        {"indikator_tahun": changed("indikator_tahun", IKM, realisasi="858.80")},
        ("indikator_tahun.csv, ikm, Tanjung Makmur, 2024, realisasi",),
        "858,80 di luar rentang 25–100",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(indikator)
