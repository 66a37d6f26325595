"""Output against money: each rule fires where one outruns the other."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import keluaran
from tests.support.clean import changed
from tests.support.firing import assert_pair, codes_of

Rows = dict[str, Any]


def line(at: int, **cells: object) -> dict[str, Any]:
    """The clean budget with one line changed."""
    return {"anggaran": changed("anggaran", at, **cells)}


STAFF = {"jenis": "Belanja pegawai", "realisasi": 510000000}
CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H28": [(line(4, realisasi_kinerja=3), line(4, realisasi_kinerja=5), "(keluaran 50,00%, anggaran 92,50%)")],
    "H29": [(line(4, realisasi=40000000), line(4, realisasi=46000000), "(anggaran 66,67%)")],
    "H30": [
        (
            line(5, nama="Pemeliharaan Peralatan dan Mesin", satuan_target="Unit", satuan_realisasi="Unit"),
            line(5, nama="Pemeliharaan Peralatan dan Mesin"),
            "mencatat tidak satu pun peralatan",
        )
    ],
    "H44": [
        (
            {"belanja": [STAFF | {"pagu": 500000000}]},
            {"belanja": [STAFF | {"pagu": 520000000}]},
            "belanja pegawai hanya Rp500.000.000",
        )
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    assert words in assert_pair(kode, planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert list(CASES) == codes_of(keluaran)
