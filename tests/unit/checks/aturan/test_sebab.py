"""Causes that the data deny: each rule fires on one, and is silent on a cause that the data bear out."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import sebab
from tests.support.clean import changed
from tests.support.firing import assert_pair, codes_of, more, point

Rows = dict[str, Any]
MONEY = more("analisis", point("penghambat", "Anggaran pelayanan terbatas"))
SPENT = changed("anggaran", 7, realisasi=229000000)
WIFI = {"no": 3, "uraian": "Jaringan Internet (wifi)", "satuan": "Unit", "jumlah": 1, "kondisi": "Baik"}
VACANT = [row for row in more("pegawai") if row["id"] != "c"]


def said(jenis: str, teks: str) -> list[dict[str, object]]:
    """The clean analysis with one more point."""
    return more("analisis", point(jenis, teks))


ABSENT = said("penyebab", "Belum tersedia jaringan internet di loket")
WORN = said("penghambat", "Kendaraan dinas rusak")
EMPTY = said("penyebab", "Beberapa jabatan masih kosong")
HELD = said("pendukung", "Seluruh jabatan telah terisi")
NEVER = said("penyebab", "Petugas belum pernah mengikuti bimbingan teknis")
TRAINED = changed("anggaran", 5, nama="Bimbingan Teknis Pelayanan")
GOOD = said("pendukung", "Sarana dan prasarana sudah memadai")
CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H06": [({"analisis": MONEY}, {"analisis": MONEY, "anggaran": SPENT}, "6,52%")],
    "H07": [
        ({"analisis": ABSENT, "sarana": more("sarana", WIFI)}, {"analisis": ABSENT}, "ada 1 unit Jaringan Internet"),
        (
            {"analisis": NEVER, "anggaran": TRAINED},
            {"analisis": NEVER},
            "Bimbingan Teknis Pelayanan terlaksana (Rp38.000.000)",
        ),
        (
            {"analisis": WORN},
            {"analisis": WORN, "sarana": changed("sarana", 1, kondisi="Rusak")},
            "kendaraan yang tercatat seluruhnya dalam keadaan baik",
        ),
        ({"analisis": EMPTY}, {"analisis": EMPTY, "pegawai": VACANT}, "seluruh jabatan struktural terisi"),
        ({"analisis": HELD, "pegawai": VACANT}, {"analisis": HELD}, "jabatan Kepala Seksi belum terisi penuh"),
        (
            {"analisis": GOOD, "sarana": changed("sarana", 1, kondisi="Rusak")},
            {"analisis": GOOD},
            "Kendaraan roda 2 dalam keadaan rusak",
        ),
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    assert words in assert_pair(kode, planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert list(CASES) == codes_of(sebab)
