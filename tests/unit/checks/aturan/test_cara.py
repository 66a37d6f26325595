"""How results were come by: each rule fires on a word or method that is left open."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import cara
from tests.support.clean import changed, without
from tests.support.firing import assert_pair, codes_of, more

Rows = dict[str, Any]
BEFORE = {"tahun": 2023, "responden": 400, "puas": 390, "tidak_puas": 10, "bobot": "0.1100", "desimal": 3}
CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H34": [
        (
            {"ikm_survei": changed("ikm_survei", 0, puas=400, tidak_puas=0)},
            {"ikm_survei": changed("ikm_survei", 0, puas=399, tidak_puas=1)},
            "400 dari 400 responden",
        )
    ],
    "H35": [
        (
            {"ikm_survei": more("ikm_survei", BEFORE)},
            {"ikm_survei": more("ikm_survei", BEFORE | {"bobot": "0.111"})},
            "bobot 0,11 menjadi 0,111",
        )
    ],
    "H59": [
        (
            {"ikm_survei": changed("ikm_survei", 0, responden=40000, puas=39985)},
            {"ikm_survei": changed("ikm_survei", 0, responden=4000, puas=3985)},
            "40.000 orang dari penduduk 18.528 jiwa",
        )
    ],
    "H36": [({"landasan_hukum": without("landasan_hukum")}, {}, "PermenPANRB 88/2021")],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    assert words in assert_pair(kode, planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert sorted(CASES) == codes_of(cara)
