"""Causes and answers: each rule fires where one does not meet the other."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import jawaban
from tests.support.clean import changed
from tests.support.firing import assert_pair, codes_of, more, point

Rows = dict[str, Any]
CAUSE, CURE = "Komputer loket sering mati", "Menambah jumlah pegawai loket"
BOTH = [*changed("analisis", 0, teks=CAUSE)[3:], point("penyebab", CAUSE, urut=1)]
CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H15": [
        (
            {"analisis": [*BOTH, point("tindak_lanjut", CURE, urut=1)]},
            {"analisis": [*BOTH, point("tindak_lanjut", "Mengganti komputer", urut=1)]},
            "tidak dijawab",
        ),
        (
            {"analisis": [*BOTH, point("solusi", CURE, urut=1), point("tindak_lanjut", "Mengganti komputer", urut=1)]},
            {"analisis": [*BOTH, point("solusi", "Mengganti komputer", urut=1)]},
            "yang tidak disebut sebagai sebab atau hambatan IKM",
        ),
    ],
    "H16": [
        (
            {
                "analisis": more(
                    "analisis",
                    point("solusi", "Penambahan pegawai loket"),
                    point("tindak_lanjut", "Mengusulkan penambahan pegawai"),
                )
            },
            {
                "analisis": more(
                    "analisis",
                    point("solusi", "Mengajukan penambahan pegawai loket"),
                    point("tindak_lanjut", "Mengusulkan penambahan pegawai"),
                )
            },
            "jadi baru diusulkan",
        )
    ],
    "H17": [
        (
            {
                "analisis": [
                    row for row in more("analisis", point("penghambat", "Hujan")) if row["indikator_id"] != "waktu"
                ]
            },
            {
                "analisis": [
                    row
                    for row in more("analisis", point("penghambat", "Hujan"), point("penghambat", "Kabut", "akip"))
                    if row["indikator_id"] != "waktu"
                ]
            },
            "Analisis AKIP tidak memuat penghambat",
        )
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    assert words in assert_pair(kode, planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert list(CASES) == codes_of(jawaban)
