"""The organisation in its lists: each rule fires on a post, unit or task out of place."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import susunan
from tests.support.clean import changed
from tests.support.firing import assert_pair, codes_of, more

Rows = dict[str, Any]


def post(nama: str, unit: str, formasi: int = 1) -> dict[str, object]:
    """A structural post."""
    return {"id": "baru", "nama": nama, "eselon": "IV.a", "unit_id": unit, "formasi": formasi, "urut": 6}


PMD = {"id": "pmd", "induk_id": "camat", "nama": "Seksi Pemberdayaan Masyarakat Desa", "urut": 3}
UNITS = more("struktur", PMD)
PERSON = {"id": "lurah", "induk_id": "camat", "nama": "Lurah", "urut": 3}
KELURAHAN = PERSON | {"nama": "Kelurahan"}


def task(teks: str) -> list[dict[str, object]]:
    """A list of one task."""
    return more("teks_daftar", {"daftar": "tugas", "urut": 1, "teks": teks})


CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H18": [
        (
            {"struktur": UNITS, "jabatan": more("jabatan", post("Kasi PMD", "seksi"))},
            {"struktur": UNITS, "jabatan": more("jabatan", post("Kasi PMD", "pmd"))},
            "padahal namanya menunjuk unit Seksi Pemberdayaan Masyarakat Desa",
        ),
        (
            {"jabatan": changed("jabatan", 2, nama="Kasi Tata Pemerintahan")},
            {"jabatan": changed("jabatan", 2, nama="Kepala Seksi Pemerintahan")},
            "Kasi Tata Pemerintahan pada Seksi Pemerintahan",
        ),
    ],
    "H19": [({"struktur": more("struktur", PERSON)}, {"struktur": more("struktur", KELURAHAN)}, "“Lurah”")],
    "H20": [
        (
            {"teks_daftar": task("Seksi Ekonomi dan Pembangunan mempunyai tugas membina usaha desa")},
            {"teks_daftar": task("Kasi Pemerintahan mempunyai tugas membina desa")},
            "tugas Seksi Ekonomi dan Pembangunan",
        )
    ],
    "H21": [
        (
            {"jabatan": more("jabatan", post("Lurah", "seksi", 3))},
            {"jabatan": more("jabatan", post("Lurah", "seksi", 2))},
            "3 kedudukan Lurah untuk 2 kelurahan",
        ),
        (
            {"jabatan": more("jabatan", post("Kasi Kelurahan", "seksi", 5))},
            {"jabatan": more("jabatan", post("Kasi Kelurahan", "seksi", 6))},
            "5 kedudukan Kasi Kelurahan untuk 2 kelurahan",
        ),
    ],
    "H45": [
        (
            {"pegawai": changed("pegawai", 0, pendidikan="S1")},
            {"pegawai": changed("pegawai", 0, pendidikan="S3")},
            "bergelar S2",
        )
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    assert words in assert_pair(kode, planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert list(CASES) == codes_of(susunan)
