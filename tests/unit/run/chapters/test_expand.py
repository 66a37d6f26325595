import copy

import pytest

from lakip_nb.present.origin import where
from lakip_nb.run.chapters.expand import expand, is_expanded
from lakip_nb.run.chapters.narrative import Narrative, read_narrative
from lakip_nb.run.failures import ExpandError

NONE = Narrative("notebooks/narasi/contoh-2023.ipynb")


def sources(notebook):
    return [cell.source for cell in notebook.cells]


def test_blocks_are_repeated_and_bound(notebook, sasaran):
    expanded = expand(notebook("whole"), sasaran, NONE, "notebooks/01.ipynb")
    code = [cell.source for cell in expanded.cells if cell.cell_type == "code"][2:]
    assert code == [
        "sasaran = laporan.sasaran[0]",
        "indikator = sasaran.indikator[0]",
        "indikator = sasaran.indikator[1]",
        "sasaran = laporan.sasaran[1]",
        "indikator = sasaran.indikator[0]",
    ]


def test_names_become_ids_in_markdown(notebook, sasaran):
    text = "\n".join(sources(expand(notebook("whole"), sasaran, NONE, "notebooks/01.ipynb")))
    for label in ("(sec-s1)=", "(sec-s2)=", "(sec-ikm)=", "(sec-akip)=", "(sec-lhe)=", "[](#sec-s2)"):
        assert text.count(label) >= 1
    assert "@sasaran" not in text and "@indikator" not in text


def test_cell_ids_are_unique_and_the_same_each_time(notebook, sasaran):
    first, second = (expand(notebook("whole"), sasaran, NONE, "notebooks/01.ipynb") for _ in range(2))
    ids = [cell["id"] for cell in first.cells]
    assert len(set(ids)) == len(ids)
    assert ids == [cell["id"] for cell in second.cells]
    assert "sel-7-s1-akip" in ids


def test_expansion_is_pure_and_marked(notebook, sasaran):
    original = notebook("whole")
    before = copy.deepcopy(original)
    expanded = expand(original, sasaran, NONE, "notebooks/01.ipynb")
    assert original == before
    assert is_expanded(expanded) and not is_expanded(original)


def test_every_cell_knows_where_it_comes_from(notebook, sasaran):
    expanded = expand(notebook("whole"), sasaran, NONE, "notebooks/01.ipynb")
    places = [where(cell) for cell in expanded.cells]
    assert places[0] == "notebooks/01.ipynb, sel 1"
    assert "notebooks/01.ipynb, sel 8 (sasaran s1, indikator akip)" in places


def test_nothing_to_repeat_leaves_nothing(notebook):
    expanded = expand(notebook("whole"), (), NONE, "notebooks/01.ipynb")
    assert sources(expanded)[-1] == "Akhir bab."
    assert not any("sasaran[" in source for source in sources(expanded))


@pytest.mark.parametrize(
    ("fault", "cell", "words"),
    [
        ("orphan_block", 3, "di luar blok"),
        ("unbound_block", 3, "sasaran = laporan.sasaran"),
        ("unbound_inner_block", 4, "indikator = sasaran.indikator"),
        ("value_before_binding", 3, "mendahului sel pengikat"),
        ("doubled_binding", 4, "tanpa pemisah"),
        ("name_outside_block", 3, "hanya berlaku di dalam blok"),
        ("slot_among_text", 3, "berdiri sendiri"),
    ],
)
def test_faults_name_chapter_and_cell(notebook, sasaran, fault, cell, words):
    with pytest.raises(ExpandError, match=rf"notebooks/03\.ipynb, sel {cell}\b.*{words}"):
        expand(notebook(fault), sasaran, NONE, "notebooks/03.ipynb")


def test_narrative_fills_its_slots(notebook, sasaran):
    narrative = read_narrative(notebook("narrative"), NONE.file)
    assert list(narrative.slots) == ["analisis-ikm", "analisis-kosong", "analisis-lhe"]
    expanded = expand(notebook("whole"), sasaran, narrative, "notebooks/01.ipynb")
    text = sources(expanded)
    start = text.index("Naik, kata {eval}`indikator.id`.")
    assert text[start + 1] == "Paragraf kedua."
    assert where(expanded.cells[start]) == "notebooks/narasi/contoh-2023.ipynb, sel 4 (sasaran s1, indikator ikm)"
    assert not any("Analisis IKM" in source for source in text)


def test_an_unwritten_slot_is_left_out(notebook, sasaran):
    narrative = read_narrative(notebook("narrative"), NONE.file)
    assert any("{narasi}`analisis-@indikator`" in source for source in sources(notebook("whole")))
    expanded = expand(notebook("whole"), sasaran, narrative, "notebooks/01.ipynb")
    assert not any("{narasi}" in source or "analisis-akip" in source for source in sources(expanded))


def test_a_heading_alone_is_not_written_yet(notebook):
    assert read_narrative(notebook("narrative"), NONE.file).slots["analisis-kosong"] == ()


@pytest.mark.parametrize(
    ("fault", "cell", "words"),
    [("narrative_with_code", 4, "sel kode dalam narasi"), ("narrative_doubled_slot", 4, "dua kali")],
)
def test_faults_of_the_narrative(notebook, fault, cell, words):
    with pytest.raises(ExpandError, match=rf"narasi/contoh-2023\.ipynb, sel {cell}: .*{words}"):
        read_narrative(notebook(fault), NONE.file)
