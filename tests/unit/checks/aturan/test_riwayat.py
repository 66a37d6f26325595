"""The years of a report: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import riwayat
from tests.support.clean import changed, without
from tests.support.firing import assert_fires, codes_of

# Rows of indikator_tahun: the own kecamatan in the report's year.
IKM = 4
WAKTU = 9

FIRES = {
    "B02": (
        {"indikator_tahun": changed("indikator_tahun", 3, realisasi="83.52")},
        ("indikator_tahun.csv, ikm, Tanjung Makmur, 2023, realisasi",),
        "Realisasi tahun 2023 sekarang 83,52, dalam laporan tahun lalu 83,25",
    ),
    "B05": (
        {"indikator_tahun": without("indikator_tahun", 1)},
        ("indikator_tahun.csv, ikm, 2021, kelengkapan",),
        "target dan realisasi",
    ),
    "B06": (
        {"akip_komponen": changed("akip_komponen", 7, tahun=2025)},
        ("akip_komponen.csv, 2025, tahun",),
        "Tahun 2025 sesudah tahun laporan 2024",
    ),
    "C04": (
        {"indikator_tahun": changed("indikator_tahun", WAKTU, realisasi=21)},
        ("indikator_tahun.csv, waktu, Tanjung Makmur, 2024, realisasi",),
        "dari 3 hari (2023) menjadi 21 hari (2024)",
    ),
    "C05": (
        {"indikator_tahun": changed("indikator_tahun", IKM, target=83)},
        ("indikator_tahun.csv, ikm, target",),
        "lebih ringan",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(riwayat)
