"""The survey: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import survei
from tests.support.clean import changed, found, tables, without
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "H64": (
        {"ikm_unsur": [row | {"nilai": "3.44"} for row in tables()["ikm_unsur"]]},
        ("ikm_unsur.csv, 2024, seragam",),
        "9 unsur survei tahun 2024 bernilai sama, 3,44.",
    ),
    "A33": (
        {"ikm_unsur": changed("ikm_unsur", 3, nilai="2.60")},
        ("ikm_unsur.csv, 2024",),
        "dihitung dari 9 unsur dengan bobot 0,111 (dibulatkan 3 desimal) 83,10, sedangkan yang dilaporkan 85,88.",
    ),
    "A34": (
        {"ikm_unsur": changed("ikm_unsur", 3, nilai="3.62")},
        ("ikm_unsur.csv, 2024",),
        "karena pembulatan nilai unsur.",
    ),
    "A35": (
        {"ikm_unsur": without("ikm_unsur")},
        ("ikm_unsur.csv, 2024, banyaknya unsur",),
        "memuat nilai 8 unsur, sedangkan yang ditetapkan 9 unsur.",
    ),
    "A36": (
        {"ikm_survei": changed("ikm_survei", bobot="0.1300")},
        ("ikm_survei.csv, 2024, bobot",),
        "0,13 untuk 9 unsur, berjumlah 1,17, bukan 1.",
    ),
    "A37": (
        {"ikm_survei": changed("ikm_survei", puas=386)},
        ("ikm_survei.csv, 2024, responden",),
        "puas (386) dan tidak puas (15) berjumlah 401, bukan 400.",
    ),
    "C06": (
        {"ikm_survei": changed("ikm_survei", responden=25)},
        ("ikm_survei.csv, 2024, responden",),
        "salah satu ukuran yang lazim, penduduk 18.528 jiwa memerlukan 376 responden",
    ),
    "C38": (
        {"ikm_survei": changed("ikm_survei", bulan_awal=12)},
        ("ikm_survei.csv, 2024, bulan",),
        "dimulai Desember dan berakhir November",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert sorted(FIRES) == codes_of(survei)


def test_a_missing_unsur_is_told_once():
    """Not by the index that cannot come out, nor by the weights that cannot add up."""
    for kode in ("A33", "A34", "A36"):
        assert found(kode, ikm_unsur=without("ikm_unsur")) == ()
    # A year that is not the report's is told by its table.
    (finding,) = found("A35", ikm_unsur=changed("ikm_unsur", 8, tahun=2025))
    assert finding.tempat == "ikm_unsur.csv, 2024, banyaknya unsur"


def test_a_survey_without_scores():
    (finding,) = found("A35", ikm_unsur=[])
    assert "Nilai unsur survei tahun 2024 tidak ada" in finding.pesan
