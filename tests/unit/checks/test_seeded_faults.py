"""Three hundred faults in a copy of the real report, which has a year before it: how many does the check find?

Slips of a typist and faults of meaning take turns, each drawn at random. A fault counts as found when a
finding that was not there before names its file and row, or the thing, or the sum that it broke.
"""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from lakip_nb.checks import Material, apply_rules
from tests.support.faults import SLIPS, Copy, Fault, Found, Said, caught
from tests.support.meaning import KINDS, MEANING, draw
from tests.support.rules import EVERY
from tests.support.synthetic import REPOSITORY

SEEDS, COUNT, ALLOWED = (2023, 1, 2), 100, 0.03

# Why a fault cannot be seen, by table and what was changed ("row": a row that is gone).
WHY = {
    ("sarana", "jumlah"): "the number of a facility stands nowhere else, except for vehicles and offices",
    ("sarana", "uraian"): "two facilities of one number and condition: only their names tell them apart",
    ("koreksi", "row"): "a note on the source stands nowhere else, and the data it explains is right without it",
    ("koreksi", "tercetak"): "what the source prints stands nowhere else where it is no derived figure",
    ("koreksi", "tempat and tercetak"): "two texts, neither of which the data holds",
    ("nama_wilayah", "row"): "a name that is missing from the list is only not looked for in prose",
    ("nama_wilayah", "kabupaten and keyakinan"): "the name that is lost is only not looked for in prose",
    ("terbitan", "kunci_ukuran"): "the measure has the same value under the other key",
    ("terbitan", "row"): "the last of a list that nothing counts",
    ("peraturan", "row"): "a regulation that no table refers to",
    ("identitas", "nilai"): "a date within the deadline, or a fact that stands nowhere else",
    ("ikm_survei", "bulan_awal"): "the months of the survey stand nowhere else",
    ("ikm_survei", "bulan_akhir"): "the months of the survey stand nowhere else",
    ("penandatangan", "nip"): "a day of birth or a serial that can be true as well",
    ("pegawai", "row"): "the published count of this group is itself wrong by one, and agrees with the slip",
    ("indikator_tahun", "row"): "a year of which nothing is known, told as such with and without its empty row",
    ("indikator_tahun", "target"): "a neighbour's target that moves as little as targets do",
    ("anggaran", "nama"): "the indicator of this line shares too few words with its name to tell them apart",
    ("anggaran", "indikator"): "the indicator is not worded after the name of its line, so that no word of it is held",
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The real report, to be spoilt."""
    return Copy(tmp_path_factory.mktemp("salinan") / "kantor", REPOSITORY, "medang-deras", 2023)


@pytest.fixture(scope="module")
def before(copy: Copy) -> Found:
    """What is found while nothing is spoilt."""
    return copy.found(EVERY)


def _missed(copy: Copy, before: Found, count: int, seeds: tuple[int, ...]) -> list[Fault]:
    drawn = [fault for seed in seeds for fault in draw(copy, count, seed)]
    missed = [fault for fault in drawn if not copy.caught(fault, before, copy.with_fault(fault, EVERY))]
    for fault in missed:
        print(f"not found: {fault}: {WHY.get((fault.table, fault.column), '?')}")
    return missed


def test_one_fault_of_each_kind_is_found(copy: Copy, before: Found) -> None:
    missed = _missed(copy, before, len(KINDS), SEEDS[:1])
    assert len(missed) <= 1, "\n".join(map(str, missed))


@pytest.mark.slow
def test_three_hundred_seeded_faults_are_found(copy: Copy, before: Found) -> None:
    missed = _missed(copy, before, COUNT, SEEDS)
    assert len(missed) / (COUNT * len(SEEDS)) <= ALLOWED, "\n".join(map(str, missed))
    assert [str(fault) for fault in missed if (fault.table, fault.column) not in WHY] == []


def test_the_draw_takes_every_kind_in_turn_and_many_tables(copy: Copy) -> None:
    drawn = list(draw(copy, COUNT, SEEDS[0]))
    kinds = Counter(fault.kind for fault in drawn)
    assert set(kinds) == set(KINDS) == {*SLIPS, *MEANING} and max(kinds.values()) - min(kinds.values()) <= 1
    assert len({fault.table for fault in drawn}) > len(copy.tables) / 2
    assert drawn == list(draw(copy, COUNT, SEEDS[0]))
    for fault in drawn:
        assert list(map(list, fault.rows)) != copy.drawn_from[fault.table], str(fault)


def test_a_copy_without_fault_has_nothing_new(copy: Copy, before: Found) -> None:
    rows = tuple(tuple(row) for row in copy.tables["desa"])
    same = Fault("wrong digit", "desa", 2, "no", "1", "1", (), rows)
    assert copy.with_fault(same, EVERY) == before
    assert copy.caught(same, before, before) == ""


def test_the_year_before_adds_nothing_but_what_is_to_be_confirmed(copy: Copy, before: Found) -> None:
    """A year made from the rows of this one is no reason for a finding, but for what an office must confirm."""
    alone = {f"{t.kode} {t.tempat}" for t in apply_rules(Material(copy.laporan), EVERY).temuan if t.kode[0] not in "E"}
    new = {said.text.partition(":")[0] for said in before.values()} - alone
    about_years = {text for text in new if text[0] == "G" or text[:3] in ("H80", "H81", "H82")}
    assert {text.partition(" ")[0] for text in about_years} <= {"G03"}


def test_another_table_s_finding_does_not_count(copy: Copy) -> None:
    rows = tuple(tuple(row) for row in copy.tables["desa"])
    fault = Fault("wrong digit", "desa", 5, "laki_laki", "1", "2", (), rows)
    own = str(Path("data") / "medang-deras" / "2023")
    assert not caught(fault, [Said("C39 sarana.csv, 4: x", ((f"{own}/sarana.csv", 5),))])
    assert not caught(fault, [Said("C20 Lalang: x", ((f"{own}/desa.csv", 9),))])
    assert caught(fault, [Said("C20 Durian: x", ((f"{own}/desa.csv", 5),))])
    assert caught(fault, [Said("C20 Lalang: x", ((f"{own}/desa.csv", 9), (f"{own}/desa.csv", 5)))])
    assert caught(fault, [Said("A01 jumlah agama: x", ((f"{own}/penduduk_kelompok.csv", None),))])
    swapped = replace(fault, names=("Nenas Siam",))
    assert caught(swapped, [Said("H41 naskah: penduduk terbanyak di Nenas Siam.", ())])
    assert not caught(swapped, [Said("H41 naskah: penduduk terbanyak di Nenas.", ())])
