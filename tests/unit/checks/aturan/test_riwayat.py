"""The years of a report: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import riwayat
from tests.support.clean import changed, found, tables, without
from tests.support.firing import assert_fires, codes_of

# Rows of indikator_tahun: the own kecamatan in the report's year.
IKM = 4
WAKTU = 9

FIRES = {
    "B02": (
        {"indikator_tahun": changed("indikator_tahun", 3, realisasi="83.52")},
        ("indikator_tahun.csv, ikm, Tanjung Makmur, 2023, realisasi",),
        "Realisasi IKM tahun 2023 kini 83,52, sedangkan laporan tahun lalu menyebut 83,25.",
    ),
    "B05": (
        {"indikator_tahun": without("indikator_tahun", 1)},
        ("indikator_tahun.csv, ikm, 2021, kelengkapan",),
        "belum lengkap: IKM tahun 2021 tanpa target dan realisasi.",
    ),
    "B06": (
        {"akip_komponen": changed("akip_komponen", 7, tahun=2025)},
        ("akip_komponen.csv, 2025, tahun",),
        "“Nilai komponen evaluasi AKIP” memuat tahun 2025, padahal laporan ini tentang tahun 2024.",
    ),
    "C04": (
        {"indikator_tahun": changed("indikator_tahun", WAKTU, realisasi=21)},
        ("indikator_tahun.csv, waktu, Tanjung Makmur, 2024, realisasi",),
        "Realisasi Waktu layanan berubah dari 3 hari (2023) menjadi 21 hari (2024).",
    ),
    "C05": (
        {"indikator_tahun": changed("indikator_tahun", IKM, target=83)},
        ("indikator_tahun.csv, ikm, target",),
        "Target IKM tahun 2024, 83,00, lebih ringan daripada target tahun lalu, 84,00.",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(riwayat)


def test_a_gap_in_the_history_is_one_finding():
    rows = [row for row in tables()["indikator_tahun"] if row["tahun"] != 2021]
    (finding,) = found("B05", indikator_tahun=rows)
    assert [place.nama.split(", ")[1] for place in finding.juga] == ["waktu", "akip"]


def test_a_target_that_jumps_is_told_once():
    jumped = changed("indikator_tahun", IKM, target=60)
    assert len(found("C04", indikator_tahun=jumped)) == 1 and found("C05", indikator_tahun=jumped) == ()
