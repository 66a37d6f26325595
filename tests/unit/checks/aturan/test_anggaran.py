"""The budget: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import anggaran
from tests.support.clean import changed, found, tables
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A10": (
        {"belanja": changed("belanja", 0, pagu=690000001)},
        ("belanja.csv, jumlah pagu",),
        "menurut program Rp850.000.000, sedangkan menurut jenis belanja Rp850.000.001; selisihnya Rp1.",
    ),
    "A11": (
        {"belanja": changed("belanja", 1, realisasi=150000100)},
        ("belanja.csv, jumlah realisasi",),
        "selisihnya Rp100.",
    ),
    "A12": (
        {"anggaran": changed("anggaran", 2, realisasi=520000001)},
        ("anggaran.csv, 1.1.1",),
        "Gaji dan Tunjangan ASN Rp520.000.001 melampaui pagunya, Rp520.000.000, sebesar Rp1.",
    ),
    "A13": (
        {"anggaran": changed("anggaran", 2, pagu="")},
        ("anggaran.csv, 1.1.1, pagu",),
        "Pagu sub kegiatan Penyediaan Gaji",
    ),
    "A14": (
        {"anggaran": [*tables()["anggaran"], {"no": "3", "nama": "Program Tanpa Rincian", "pagu": 5, "realisasi": 5}]},
        ("anggaran.csv, 3",),
        "berpagu Rp5, tetapi kegiatannya tidak dirinci",
    ),
    "A15": (
        {"anggaran": changed("anggaran", 3, kode="7.01.02.2.02")},
        ("anggaran.csv, 1.2, kode",),
        "Kegiatan Pemeliharaan Barang berkode “7.01.02.2.02”, padahal kode Program Penunjang Urusan “7.01.01”.",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(anggaran)


def test_what_is_wrong_for_one_reason_is_one_finding():
    (finding,) = found("A15", anggaran=changed("anggaran", 3, kode="7.01.02.2.02"))
    assert [place.nama for place in finding.juga] == ["anggaran.csv, 1.2.1, kode", "anggaran.csv, 1.2.2, kode"]
    blank = [row | {"realisasi": ""} for row in tables()["anggaran"]]
    (finding,) = found("A13", anggaran=blank)
    assert finding.tempat == "anggaran.csv, 1.1.1, realisasi" and len(finding.juga) == 3
    assert "Pemeliharaan Gedung, serta 1 lainnya belum diisi" in finding.pesan
