"""Findings among each other: one that says the same yields; one that rests on a decision says so."""

from lakip_nb.checks import Finding, Material, apply_rules
from lakip_nb.checks.dependence import cede, tie
from tests.support.clean import changed, clean_laporan, tables
from tests.support.rules import EVERY

FILE = "data/tanjung-makmur/2024/desa.csv"


def decided_by(menyangkut: str, status: str = "perlu_keputusan"):
    return {"koreksi": changed("koreksi", status=status, menyangkut=menyangkut)}


def test_a_finding_names_the_decisions_that_concern_its_cell():
    first = tables()["desa"][0]["nama"]
    laporan = clean_laporan(**decided_by(f"desa.jenis:{first}"))
    here = Finding("x", "a", berkas=FILE, baris=2, kolom="jenis")
    other_row = Finding("x", "b", berkas=FILE, baris=3, kolom="jenis")
    other_column = Finding("x", "c", berkas=FILE, baris=2, kolom="nama")
    whole_table = Finding("x", "d", berkas=FILE, kolom="jenis")
    found = tie(laporan, [here, other_row, other_column, whole_table])
    assert [item.bergantung for item in found] == [(1,), (), (), (1,)]


def test_nothing_is_tied_to_what_is_decided():
    laporan = clean_laporan(**decided_by("desa.jenis", "mengikuti_sumber"))
    here = Finding("x", "a", berkas=FILE, baris=2, kolom="jenis")
    assert tie(laporan, [here]) == [here]


def test_a_decision_on_which_a_finding_rests_is_a_warning_that_names_it():
    broken = changed("desa", laki_laki="")
    laporan = clean_laporan(desa=broken, **decided_by("desa.laki_laki"))
    found = apply_rules(Material(laporan), EVERY).temuan
    (decision,) = [item for item in found if item.kode == "B16"]
    resting = [item for item in found if item.bergantung and item.kode != "B16"]
    assert resting and decision.tingkat == "peringatan"
    assert {place.nama for place in decision.juga} == {item.tempat for item in resting}


def test_a_decision_on_which_nothing_rests_is_a_note():
    laporan = clean_laporan(**decided_by("desa.laki_laki"))
    (decision,) = apply_rules(Material(laporan), EVERY).temuan
    assert (decision.kode, decision.tingkat, decision.juga, decision.bergantung) == ("B16", "catatan", (), (1,))


def test_of_two_that_say_the_same_of_a_row_one_yields():
    def at(kode: str, baris: int) -> Finding:
        return Finding("x", f"{kode} {baris}", berkas="anggaran.csv", baris=baris, kode=kode)

    found = [at("C10", 5), at("C10", 6), at("B26", 5), at("B26", 7), at("B21", 7)]
    assert [item.tempat for item in cede(found)] == ["C10 6", "B26 5", "B21 7"]
