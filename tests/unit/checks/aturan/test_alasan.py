"""Reasons of one result against each other: each rule fires on what contradicts, and is silent beside it."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import alasan
from tests.support.firing import assert_pair, codes_of, more, point

Rows = dict[str, Any]
OBSTACLE = point("penghambat", "SOP pelayanan perlu dievaluasi")
CAUSE = point("penyebab", "Jumlah pegawai terbatas")
GOOD = point("pendukung", "Pelayanan prima telah dijalankan")
IMPAIRED = point("penyebab", "Aplikasi sering terputus sehingga pelayanan terhambat")
CASES: dict[str, list[tuple[list[dict[str, Any]], list[dict[str, Any]], str]]] = {
    "H61": [
        (
            [OBSTACLE, CAUSE],
            [OBSTACLE, CAUSE, point("penyebab", "SOP belum dipahami", urut=3)],
            "sedangkan penyebab “Jumlah pegawai terbatas” tidak ada di antara hambatannya",
        ),
        ([OBSTACLE, CAUSE], [OBSTACLE], "Hambatan IKM “SOP pelayanan perlu dievaluasi” tidak ada"),
    ],
    "H62": [
        ([GOOD, IMPAIRED], [GOOD], "sedangkan penyebab menyebut “Aplikasi sering terputus sehingga"),
        (
            [GOOD, IMPAIRED],
            [point("pendukung", "Komitmen pimpinan pada pelayanan prima"), IMPAIRED],
            "target IKM belum tercapai",
        ),
        (
            [GOOD, IMPAIRED],
            [GOOD, point("penyebab", "Antrean pelayanan panjang")],
            "“Pelayanan prima telah dijalankan”",
        ),
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    finding = assert_pair(kode, {"analisis": more("analisis", *planted)}, {"analisis": more("analisis", *beside)})
    assert words in finding.pesan


def test_every_rule_is_shown() -> None:
    assert sorted(CASES) == codes_of(alasan)
