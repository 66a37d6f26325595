"""Targets: each rule fires on one that asks for nothing new, or for more than the whole."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import target
from tests.support.clean import changed
from tests.support.firing import assert_pair, codes_of

Rows = dict[str, Any]


def year(at: int, **cells: object) -> dict[str, Any]:
    """The clean history with one year changed: 0 to 4 IKM, 5 to 9 time, 10 to 14 AKIP."""
    return {"indikator_tahun": changed("indikator_tahun", at, **cells)}


ASET = {"nama": "Persentase aset tercatat", "satuan": "%"}
CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H31": [
        (
            year(3, realisasi="86.50"),
            year(3, realisasi="85.90"),
            "tidak lebih baik daripada realisasi tahun 2023, 86,50",
        ),
        (year(8, realisasi=2), year(8, realisasi=3), "2 hari"),
    ],
    "H32": [
        (year(13, target=72), year(13, target=71), "sama dengan tahun 2023"),
        (year(12, target=60, realisasi="63.00"), {}, "CC tahun 2022 (sudah B tahun 2021)"),
    ],
    "H33": [
        (
            {"indikator": changed("indikator", 1, arah="naik", **ASET)} | year(9, target=100, realisasi=104),
            {"indikator": changed("indikator", 1, arah="naik", **ASET)} | year(9, target=100, realisasi=100),
            "104,00%",
        )
    ],
    "H91": [
        (year(17, target=80), year(17, target="83.50"), "berubah dari 83,00 (2023) menjadi 80,00"),
        (year(23, target=80), year(23, target=72), "menjadi 80,00"),
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    assert words in assert_pair(kode, planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert list(CASES) == codes_of(target)
