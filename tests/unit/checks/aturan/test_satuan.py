"""Units: each rule fires on one that measures something else, and is silent on every usual one."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import satuan
from tests.support.clean import changed
from tests.support.firing import assert_pair, codes_of
from tests.support.wording import assert_reads_well

Case = tuple[dict[str, Any], dict[str, Any], str]


def one(table: str, at: int, **cells: object) -> dict[str, Any]:
    """A table with one row changed."""
    return {table: changed(table, at, **cells)}


CASES: dict[str, list[Case]] = {
    "H83": [
        (one("wilayah", 0, satuan="km²"), one("wilayah", 0, satuan="Hektar"), "Luas dicatat dalam “km²”"),
        (one("wilayah", 5, satuan="°C"), one("wilayah", 5, satuan="m dpl"), "seharusnya mdpl"),
        (one("wilayah", 3, satuan="LU"), one("wilayah", 3, satuan="BT"), "Letak bujur"),
    ],
    "H84": [
        (one("sarana", 1, satuan="Orang"), one("sarana", 1, satuan="Buah"), "“Orang”"),
        (
            one("sarana", 1, satuan="m"),
            one("sarana", 1, uraian="Pagar kantor", satuan="m"),
            "Kendaraan roda 2",
        ),
    ],
    "H93": [(one("indikator", 2, satuan="Hari"), one("indikator", 2, satuan="Indeks"), "AKIP dicatat")],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    finding = assert_pair(kode, planted, beside)
    assert words in finding.pesan
    assert_reads_well(finding)


def test_every_rule_is_shown() -> None:
    assert sorted(CASES) == codes_of(satuan)
