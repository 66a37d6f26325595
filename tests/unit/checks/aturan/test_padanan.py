"""Indicators that measure the same: each rule fires on other words for one thing."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import padanan
from tests.support.clean import changed
from tests.support.firing import assert_pair, codes_of

Rows = dict[str, Any]


def of_program(indikator: str, **cells: object) -> list[dict[str, object]]:
    """The clean budget with another indicator of the second programme."""
    return changed("anggaran", 6, indikator=indikator, **cells)


SAME: dict[str, object] = {"satuan_target": "Nilai", "target_kinerja": 86, "realisasi_kinerja": "85.88"}
CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H22": [
        (
            {"anggaran": of_program("Persentase kepuasan masyarakat terhadap pelayanan", realisasi_kinerja=100)},
            {"anggaran": of_program("Nilai survei kepuasan masyarakat", **SAME)},
            "; IKM belum tercapai",
        ),
        (
            {"anggaran": changed("anggaran", 0, indikator="Nilai SAKIP Kecamatan", target_kinerja=80)},
            {"anggaran": of_program("Persentase waktu penilaian Indeks Kepuasan Masyarakat")},
            "dari target 80,00",
        ),
    ],
    "H47": [
        (
            {"anggaran": changed("anggaran", 5, kode="7.01.01.2.02.0001")},
            {},
            "dipakai Pemeliharaan Kendaraan Dinas dan Pemeliharaan Gedung",
        )
    ],
    "H23": [
        (
            {"anggaran": changed("anggaran", 3, indikator="Persentase laporan keuangan tersusun")},
            {"anggaran": changed("anggaran", 3, indikator="Persentase barang terawat")},
            "hampir sama dengan indikator Administrasi Keuangan",
        )
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    assert words in assert_pair(kode, planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert sorted(CASES) == codes_of(padanan)
