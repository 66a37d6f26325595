"""The rows of any table: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import baris
from tests.support.clean import changed, without
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A05": (
        {"strategi": without("strategi", 0)},
        ("strategi.csv, layanan, nomor 2",),
        "“Melatih petugas pelayanan” bernomor 2, padahal berdiri pada urutan ke-1",
    ),
    "A06": (
        {"anggaran": changed("anggaran", 5, no="1.2.4")},
        ("anggaran.csv, di bawah 1.2, nomor 1.2.4",),
        "Sub kegiatan Pemeliharaan Gedung bernomor 4, padahal berdiri pada urutan ke-2",
    ),
    "B18": (
        {"strategi": changed("strategi", 1, teks="Menyederhanakan alur pelayanan")},
        ("strategi.csv, layanan, 2, ganda",),
        "“Menyederhanakan alur pelayanan” ditulis dua kali, pada baris 2 dan 3",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(baris)
