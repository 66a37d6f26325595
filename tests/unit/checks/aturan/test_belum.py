"""What nobody has filled in yet is named once, and no more than that."""

import pytest

from lakip_nb.checks import apply_rules
from lakip_nb.checks.material import Material
from tests.support import clean, rolled
from tests.support.rules import EVERY
from tests.support.wording import assert_reads_well

NEW = rolled.second_year()


def rolled_found(tmp_path, table, rows):
    rolled.write_years(tmp_path, {table: rows})
    return [item for item in rolled.examine(tmp_path).temuan if item.berkas and f"/{table}.csv" in item.berkas]


def blanked(table, columns, at=None):
    return [row | dict.fromkeys(columns, "") if at in (None, n) else row for n, row in enumerate(NEW[table])]


def test_a_value_that_was_known_last_year_is_missed(tmp_path):
    found = rolled_found(tmp_path, "desa", blanked("desa", ["laki_laki"], 2))
    (item,) = [item for item in found if item.kode == "G09"]
    assert (item.kode, item.tingkat, item.nilai["sel"]) == ("G09", "peringatan", "1")
    assert_reads_well(item)


def test_a_table_that_nobody_touched_is_said_once(tmp_path):
    found = rolled_found(
        tmp_path, "anggaran", blanked("anggaran", ["pagu", "realisasi", "target_kinerja", "realisasi_kinerja"])
    )
    by_code = {item.kode: item for item in found}
    assert by_code["G09"].tingkat == "galat"
    assert {"A13", "B23"}.isdisjoint(by_code)


def test_what_last_year_did_not_know_is_not_asked_for():
    assert clean.found("G09", desa=clean.changed("desa", laki_laki="")) == ()


def test_without_a_last_year_an_empty_table_waits():
    empty = [row | {"laki_laki": "", "perempuan": ""} for row in clean.tables()["desa"]]
    (item,) = clean.found("G09", desa=empty)
    assert item.nilai["sel"] == str(2 * len(empty)) and "terisi pada tahun" not in item.pesan


@pytest.mark.parametrize(
    ("table", "cells"),
    [("penandatangan", {"nama": "[Nama dan gelar]"}), ("sasaran", {"nama": "[Rumusan dalam perjanjian kinerja]"})],
)
def test_an_example_is_named(table, cells):
    (item,) = clean.found("C07", **{table: clean.changed(table, **cells)})
    assert item.tingkat == "galat" and "[" in item.pesan
    assert_reads_well(item)
    assert (
        clean.found("C07", **{table: clean.changed(table, **{name: f"A {text}" for name, text in cells.items()})}) == ()
    )


def test_a_mark_stays_until_somebody_confirms():
    (rule,) = [rule for rule in EVERY if rule.kode == "G03"]

    def found(**cells):
        mark = {"tabel": "sarana", "jabatan": "Sekretaris", **cells}
        return apply_rules(Material(clean.clean_laporan(penanggung_jawab=[mark])), [rule]).temuan

    (item,) = found(dipastikan="belum")
    assert item.berkas.endswith("/sarana.csv")
    assert_reads_well(item)
    assert found(dipastikan="2025-01-10") == found() == ()


def test_a_confirmation_copied_from_last_year_is_none(tmp_path):
    def found(date, folder):
        root = tmp_path / folder
        mark = [{"tabel": "struktur", "jabatan": "Sekretaris", "dipastikan": date}]
        rolled.write_years(root, {"penanggung_jawab": mark})
        return [item for item in rolled.examine(root).temuan if item.kode == "G03" and "struktur" in item.tempat]

    assert len(found("2025-01-10", "lama")) == 1
    assert found("2026-01-10", "baru") == []
