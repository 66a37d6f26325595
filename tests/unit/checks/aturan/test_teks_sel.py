"""Figures within words: the rule fires where the cell beside them says another."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import teks_sel
from tests.support.clean import changed, fact
from tests.support.firing import assert_pair, codes_of

Rows = dict[str, Any]


def facility(uraian: str) -> Rows:
    """The clean facilities: six vehicles of 2019 in good order, called otherwise."""
    return {"sarana": changed("sarana", 1, uraian=uraian)}


CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H48": [
        (facility("Kendaraan roda 2 (3 unit)"), facility("Kendaraan roda 2 (6 unit)"), "kolomnya 6 unit"),
        (facility("Kendaraan tahun 2007"), facility("Kendaraan tahun 2019"), "kolomnya tahun 2019"),
        (facility("Kendaraan (rusak)"), facility("Kendaraan (baik)"), "kolomnya Baik"),
        (
            {"anggaran": changed("anggaran", 5, indikator="Gedung terpelihara selama 10 bulan")},
            {"anggaran": changed("anggaran", 5, indikator="Gedung terpelihara selama 12 bulan")},
            "menyebut 10 bulan, sedangkan targetnya 12 bulan",
        ),
        (
            {"identitas": fact("identitas", sumber_penduduk="Seksi Pemerintahan, Juni 2024")},
            {"identitas": fact("identitas", sumber_penduduk="Seksi Pemerintahan, Desember 2024")},
            "menyebut Juni 2024, sedangkan datanya per Desember 2024",
        ),
    ]
}


@pytest.mark.parametrize("at", range(len(CASES["H48"])))
def test_rule_fires_and_is_silent_beside_it(at: int) -> None:
    planted, beside, words = CASES["H48"][at]
    assert words in assert_pair("H48", planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert list(CASES) == codes_of(teks_sel)
