"""The reference tables: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import acuan as aturan_acuan
from tests.support.clean import acuan, found
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A40": (
        {"skema_akip": acuan("skema_akip", 0, bobot=31)},
        ("skema_akip.csv, akip-2015",),
        "berjumlah 101, bukan 100",
    ),
    "A41": (
        {"skala_predikat": acuan("skala_predikat", 1, batas_atas=80)},
        ("skala_predikat.csv, capaian, permendagri-86-2017, Tinggi, batas_atas",),
        "tidak bersambung dengan kelas Sangat Tinggi",
    ),
    "A42": (
        {
            "skala_predikat": [
                row | ({"tahun_akhir": 2019} if row["tahun_akhir"] else {}) for row in acuan("skala_predikat")
            ]
        },
        ("skala_predikat.csv, akip, 2015",),
        "tidak cocok dengan",
    ),
    "A43": ({"peraturan": acuan("peraturan", 0, tahun=1989)}, ("peraturan.csv, uu-28-1999",), "nomor 28 tahun 1989"),
    "A44": ({"peraturan": acuan("peraturan", 1, status="berlaku")}, ("peraturan.csv, uu-33-2004, status",), "berlaku"),
    "A45": ({"butir_reviu": acuan("butir_reviu")[1:]}, ("butir_reviu.csv, bagian I",), "seharusnya 1 sampai 6"),
    "A46": ({"butir_reviu": acuan("butir_reviu")[1:]}, ("butir_reviu.csv, F02",), "urutan ke-1"),
    "A47": (
        {"nama_wilayah": acuan("nama_wilayah", 0, kabupaten="Batubara")},
        ("nama_wilayah.csv, Medang Deras",),
        '"Batubara" tidak ada',
    ),
    "A48": (
        {"kelompok_formulir": acuan("kelompok_formulir", -1, poin=7)},
        ("kelompok_formulir.csv, poin",),
        "3a, 3b, dan 3c berjumlah 14,50, sedangkan bobot pelaporan kinerja 15",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(aturan_acuan)


@pytest.mark.parametrize(
    ("at", "cells", "column"),
    [
        (0, {"batas_atas": 99}, "batas_atas"),
        (1, {"batas_bawah": 91}, "batas_bawah"),
        (4, {"batas_bawah": 5}, "batas_bawah"),
        (2, {"tahun_awal": 2018}, "tahun_awal"),
        (5, {"predikat": "Sangat Memuaskan", "arti": "AA"}, "predikat"),
    ],
)
def test_a_scale_tells_what_is_wrong(at, cells, column):
    findings = found("A41", skala_predikat=acuan("skala_predikat", at, **cells))
    assert column in {item.kolom for item in findings}


def own_item(**cells):
    """The forms with one item of the kabupaten's own in place of 3b.6."""
    rows = acuan("butir_reviu")
    own = next(row for row in rows if row["kode"] == "F35")
    return [*rows, own | {"kode": "F46", "kabupaten": "Pesisir Jaya"} | cells]


def test_a_kabupatens_own_item_is_no_gap_in_the_form():
    assert found("A45", butir_reviu=own_item()) == found("A46", butir_reviu=own_item()) == ()
    (finding,) = found("A45", butir_reviu=own_item(nomor=11))
    assert "1, 2, 3, 4, 5, 6, 7, 8, 9, 11; seharusnya 1 sampai 10" in finding.pesan
    assert found("A45", butir_reviu=own_item(nomor=11, kabupaten="Lain")) == ()
