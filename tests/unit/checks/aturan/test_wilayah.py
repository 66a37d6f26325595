"""The territory: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import wilayah
from tests.support.clean import changed, fact, found, without
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A03": ({"batas": without("batas", 1)}, ("batas.csv, Selatan",), "sebelah Selatan"),
    "A04": ({"wilayah": fact("wilayah", lingkungan=1)}, ("wilayah.csv, lingkungan",), "1 lingkungan untuk 2 kelurahan"),
    "C22": (
        {"wilayah": fact("wilayah", bujur_akhir="102°6'0\"")},
        ("wilayah.csv, koordinat dan luas",),
        "sedangkan luas wilayahnya 21.300 hektare.",
    ),
    "C23": (
        {"wilayah": fact("wilayah", suhu_terendah=43)},
        ("wilayah.csv, suhu",),
        "Suhu terendah 43 °C dan tertinggi 34 °C tidak mungkin.",
    ),
    "C24": (
        {"wilayah": fact("wilayah", luas=21)},
        ("wilayah.csv, luas",),
        "jiwa per km²: 18.528 jiwa pada luas 21 hektare.",
    ),
    "H46": (
        {"batas": changed("batas", 1, nama="Laut Jawa")},
        ("batas.csv, Utara, Selatan",),
        "sama-sama Laut Jawa",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(wilayah)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("3.0.20.'1", "bukan bujur di Indonesia"),
        ("3°20'1\"", "bukan bujur di Indonesia"),
        ("102°75'0\"", "bukan bujur di Indonesia"),
        ("102°20'0\"", "Bujur awal, 102°20'0\", tidak lebih kecil daripada"),
    ],
)
def test_coordinates_tell_what_is_wrong(text, message):
    findings = found("C22", wilayah=fact("wilayah", bujur_awal=text))
    assert any(message in item.pesan for item in findings)
