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
        "kelas Tinggi berakhir pada 80, tidak bersambung dengan kelas Sangat Tinggi yang mulai dari 91.",
    ),
    "A42": (
        {
            "skala_predikat": [
                row | ({"tahun_akhir": 2019} if row["tahun_akhir"] else {}) for row in acuan("skala_predikat")
            ]
        },
        ("skala_predikat.csv, akip, 2015",),
        "dipakai 2015–2019, padahal peraturannya bertahun 2015 dan skala sesudahnya dipakai sejak 2021.",
    ),
    "A43": (
        {"peraturan": acuan("peraturan", 0, tahun=1989)},
        ("peraturan.csv, uu-28-1999",),
        "Nomor 28 Tahun 1989 berkode “uu-28-1999”",
    ),
    "A44": (
        {"peraturan": acuan("peraturan", 1, status="berlaku")},
        ("peraturan.csv, uu-33-2004, status",),
        "berlaku, padahal",
    ),
    "A45": ({"butir_reviu": acuan("butir_reviu")[1:]}, ("butir_reviu.csv, bagian I",), "seharusnya 1 sampai 6"),
    "A46": (
        {"butir_reviu": acuan("butir_reviu", kode="F99")},
        ("butir_reviu.csv, F99",),
        "ke-1 formulir berkode “F99”",
    ),
    "A47": (
        {"nama_wilayah": acuan("nama_wilayah", 0, kabupaten="Batubara")},
        ("nama_wilayah.csv, Medang Deras",),
        "“Batubara”, yang tidak ada",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(aturan_acuan)


def test_a_cause_is_told_once():
    """A missing item by its part, not by codes after it; a class with other years by its scale alone."""
    assert found("A46", butir_reviu=acuan("butir_reviu")[1:]) == ()
    assert found("A42", skala_predikat=acuan("skala_predikat", 2, tahun_awal=2018)) == ()


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
