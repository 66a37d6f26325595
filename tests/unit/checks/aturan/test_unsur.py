"""The analysis against the scores: a strong unsur blamed, a weak unsur or component forgotten."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import unsur
from tests.support.clean import changed
from tests.support.firing import assert_pair, codes_of, more, point

Rows = dict[str, Any]
SKILL = [row | {"teks": f"Kemampuan petugas terbatas {row['jenis']}"} for row in more("analisis")]
CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H08": [
        (
            {"analisis": more("analisis", point("penghambat", "Biaya pengurusan dianggap mahal"))},
            {"analisis": more("analisis", point("penghambat", "Persyaratan dianggap rumit"))},
            "menilainya sangat baik (3,60 dari 4)",
        ),
        ({"analisis": SKILL}, {"analisis": more("analisis")}, "Waktu (3,30), tidak dibahas"),
    ],
    "H09": [
        (
            {"analisis": changed("analisis", 8, teks="Membahas target bersama perangkat daerah")},
            {"analisis": changed("analisis", 8, teks="Memperbaiki mutu evaluasi internal")},
            "Pelaporan Kinerja (70,00% dari bobotnya)",
        )
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    assert words in assert_pair(kode, planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert list(CASES) == codes_of(unsur)
