"""The survey: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import survei
from tests.support.clean import changed, without
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A33": (
        {"ikm_unsur": changed("ikm_unsur", 3, nilai="2.60")},
        ("ikm_unsur.csv, 2024",),
        "dari 9 unsur dengan bobot 0,111 (dibulatkan 3 desimal) adalah 83,10, sedangkan yang dilaporkan 85,88.",
    ),
    "A34": ({"ikm_unsur": changed("ikm_unsur", 3, nilai="3.62")}, ("ikm_unsur.csv, 2024",), "karena pembulatan unsur"),
    "A35": ({"ikm_unsur": without("ikm_unsur")}, ("ikm_unsur.csv, 2024, banyaknya unsur",), "memuat nilai 8 unsur"),
    "A36": (
        {"ikm_survei": changed("ikm_survei", bobot="0.1300")},
        ("ikm_survei.csv, 2024, bobot",),
        "berjumlah 1,17, bukan 1",
    ),
    "A37": (
        {"ikm_survei": changed("ikm_survei", puas=386)},
        ("ikm_survei.csv, 2024, responden",),
        "tidak berjumlah 400",
    ),
    "C06": (
        {"ikm_survei": changed("ikm_survei", responden=25)},
        ("ikm_survei.csv, 2024, responden",),
        "18.528 jiwa memerlukan 376 orang",
    ),
    "C38": ({"ikm_survei": changed("ikm_survei", bulan_awal=12)}, ("ikm_survei.csv, 2024, bulan",), "dimulai Desember"),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(survei)
