"""The sets of the documents: each rule fires where one does not hold what another has."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import keselarasan
from tests.support.clean import changed, fact
from tests.support.firing import assert_pair, codes_of, more, point

Rows = dict[str, Any]
OPEN = {"indikator": changed("indikator", 1, target_akhir_renstra="")}
COPIED = more("analisis", point("penyebab", "Membuka loket kedua pada hari pasar."))
CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H52": [
        (OPEN, {}, "tidak mempunyai target akhir Renstra"),
        (
            {"sasaran": changed("sasaran", 0, nama_renstra="Membaiknya tata kelola")},
            {"sasaran": changed("sasaran", 0, nama_renstra="Meningkatnya mutu")},
            "yaitu sasaran lain",
        ),
        (
            {"identitas": fact("identitas", misi_terpilih=7)},
            {"identitas": fact("identitas", misi_terpilih=1)},
            "2 misi",
        ),
    ],
    "H53": [
        (
            {"indikator": changed("indikator", 2, nama="Nilai Indeks Kepuasan Masyarakat (IKM)")},
            {"indikator": changed("indikator", 2, nama="Nilai Indeks Kepuasan Aparatur")},
            "mengukur hal yang sama",
        )
    ],
    "H54": [
        (
            {"analisis": COPIED},
            {"analisis": more("analisis", point("penyebab", "Loket kedua tutup pada hari pasar"))},
            "tercantum sebagai penyebab dan sebagai solusi IKM",
        )
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    assert words in assert_pair(kode, planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert list(CASES) == codes_of(keselarasan)
