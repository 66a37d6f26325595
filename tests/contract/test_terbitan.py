"""The table of published figures of 2023 is whole, and every row of it can be compared."""

import re
from collections import Counter
from decimal import Decimal

import pytest

from lakip_nb.checks.terbitan.comparison import compare
from lakip_nb.checks.terbitan.printed import read
from lakip_nb.checks.ukuran.registry import UKURAN
from tests.support.reports import real

ROWS = real().tabel.terbitan

COUNTS = {
    "Tabel 1.1": 21 + 3,
    "Tabel 1.2": 6 + 2,
    "Tabel 1.3": 7 + 2,
    "Tabel 1.5": 22 - 2,  # two cells of the total row are blank
    "Tabel 1.7": 2 * 2 + 2,
    "Tabel 1.8": 5 * 2 + 2,
    "Tabel 2.1": 6 + 1 + 1,
    "Rencana Anggaran": 1,
    "Tabel 3.2": 3 + 5,
    "Tabel 3.4": 2,
    "Tabel 3.5": 4,
    "Tabel 3.7": 4 + 2,
    "Tabel 3.8": 3 + 3,
    "Tabel 3.9": 3,
    "Tabel 3.10": 3,
    "Tabel 3.11": 4 + 4 + 2,
    "Tabel 3.12": 4 + 4,
    "Tabel 3.13": 4 + 2 + 4,
    "Tabel 3.14": 2 + 3,
    "Tabel 3.15": 5,
    "Tabel 3.16": 3,
    "Tabel 3.17": 47 * 3 + 17 * 2 + 4,
    "Tabel Subbab 3.2": 3 * 2 + 1,
}
"""Figures of each printed table that are derived, or repeat one given earlier."""


def table_of(tempat: str) -> str | None:
    found = re.match(r"(Tabel (?:\d\.\d+|Subbab \d\.\d)|Rencana Anggaran),", tempat)
    return found[1] if found else None


def test_each_table_is_whole():
    assert Counter(name for row in ROWS if (name := table_of(row.tempat))) == COUNTS


def test_prose_is_there():
    assert sum(table_of(row.tempat) is None for row in ROWS) == len(ROWS) - sum(COUNTS.values()) == 98


def test_places_are_unique_and_rows_in_order():
    assert len({row.tempat for row in ROWS}) == len(ROWS)
    assert [row.no for row in ROWS] == list(range(1, len(ROWS) + 1))


@pytest.mark.parametrize("level, rows", [(1, 5), (2, 12), (3, 30)])
def test_every_line_of_the_budget_has_its_figures(level, rows):
    lines = [item for item in real().anggaran.tingkat(level) if item.pagu != 0]
    assert len(lines) == rows
    measures = ["capaian_mata", "efisiensi_mata", "serapan_mata"]
    if level < 3:
        measures += ["pagu_mata", "realisasi_mata"]
    for item in lines:
        here = [r.ukuran for r in ROWS if r.kunci_ukuran == item.no and r.tempat.startswith("Tabel 3.17")]
        assert sorted(here) == sorted(measures), item.no


def test_every_desa_and_group_has_its_figure():
    keys = {(row.ukuran, row.kunci_ukuran) for row in ROWS}
    assert {("penduduk_desa", row.nama) for row in real().penduduk.desa} <= keys
    assert {("bagian_kelompok", f"{row.dimensi}/{row.kategori}") for row in real().penduduk.kelompok} <= keys


def test_every_row_resolves():
    assert [item.note for item in compare(real()) if item.putusan == "salah_tunjuk"] == []


def test_numbers_are_readable():
    unread = [
        row.tercetak
        for row in ROWS
        if UKURAN[row.ukuran].bentuk != "kata"
        and (printed := read(row.tercetak)).number is None
        and not (printed.empty or printed.dash)
    ]
    assert unread == []


def test_verdicts_of_2023():
    assert Counter(item.putusan for item in compare(real())) == {
        "sama": 362,
        "pembulatan": 19,
        "rumus_lain": 8,
        "bergantung": 7,
        "berbeda": 38,
        "kosong": 5,
        "tidak_dapat_dihitung": 6,
    }


def test_printed_columns_forced_to_100_do_add_to_100():
    for table, measure in (
        ("Tabel 1.2", "bagian_kelompok"),
        ("Tabel 1.3", "bagian_kelompok"),
        ("Tabel 1.7", "bagian_pns"),
        ("Tabel 1.8", "bagian_pns"),
    ):
        printed = [
            read(r.tercetak).number or Decimal(0) for r in ROWS if r.ukuran == measure and table_of(r.tempat) == table
        ]
        assert sum(printed) == 100
