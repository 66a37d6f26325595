"""The budget: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import anggaran
from tests.support.clean import changed, tables
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A10": (
        {"belanja": changed("belanja", 0, pagu=690000001)},
        ("belanja.csv, jumlah pagu",),
        "menurut program Rp850.000.000, menurut jenis belanja Rp850.000.001; selisihnya Rp1.",
    ),
    "A11": (
        {"belanja": changed("belanja", 1, realisasi=150000100)},
        ("belanja.csv, jumlah realisasi",),
        "selisihnya Rp100.",
    ),
    "A12": (
        {"anggaran": changed("anggaran", 2, realisasi=520000001)},
        ("anggaran.csv, 1.1.1",),
        "Rp520.000.001 melampaui pagu Rp520.000.000 sebesar Rp1.",
    ),
    "A13": ({"anggaran": changed("anggaran", 2, pagu="")}, ("anggaran.csv, 1.1.1, pagu",), "Kolom pagu kosong"),
    "A14": (
        {"anggaran": [*tables()["anggaran"], {"no": "3", "nama": "Program Tanpa Rincian", "pagu": 5, "realisasi": 5}]},
        ("anggaran.csv, 3",),
        "berpagu Rp5 tetapi tidak mempunyai kegiatan",
    ),
    "A15": (
        {"anggaran": changed("anggaran", 3, kode="7.01.02.2.02")},
        ("anggaran.csv, 1.2, kode", "anggaran.csv, 1.2.1, kode", "anggaran.csv, 1.2.2, kode"),
        "tidak melanjutkan",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(anggaran)
