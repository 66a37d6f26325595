"""Schemes and scales: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import skala as aturan_skala
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
        "dipakai 2015–2019, padahal skala sesudahnya dipakai sejak 2021.",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(aturan_skala)


def test_a_class_with_other_years_is_told_once():
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


def test_a_scale_older_than_its_regulation():
    regulations = [row | ({"tahun": 2022} if row["id"] == "permenpanrb-88-2021" else {}) for row in acuan("peraturan")]
    (finding,) = found("A42", peraturan=regulations)
    assert "dipakai 2021–sekarang, padahal peraturan itu baru ditetapkan tahun 2022." in finding.pesan
