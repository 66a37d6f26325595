"""Sections of an office's own: where they go, and what is refused."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lakip_nb.run.chapters.narrative import read_narrative
from lakip_nb.run.chapters.own import place
from lakip_nb.run.failures import ExpandError

FILE = "notebooks/narasi/tanjung-makmur-2024.ipynb"


def md(*sources):
    return [new_markdown_cell(source, id=f"s{n}-{abs(hash(source)) % 999}") for n, source in enumerate(sources)]


def own(*sources):
    return read_narrative(new_notebook(cells=md(*sources)), FILE)


def section(after, heading="## Penghargaan", name="penghargaan"):
    return own(f"({name})=\n{heading}\n\n{{setelah}}`{after}`\n\nPiala.", "Lanjutan.").own


CHAPTERS = (
    ("(bab-satu)=\n# Satu", "(a)=\n## A\n\nIsi.\n\n(a1)=\n### A1\n\nIsi.\n\n(a2)=\n### A2\n\nIsi.", "(b)=\n## B"),
    ("(c)=\n## C", "Isi C."),
    ("(bab-dua)=\n# Dua", "(d)=\n## D"),
    ("# Lampiran",),
)  # fmt: skip


def placed(sections, chapters=CHAPTERS):
    made = [md(*sources) for sources in chapters]
    made[2].append(new_code_cell("daftar.tanda_tangan(laporan)", metadata={"tags": ["lepas"]}))
    done = place(made, sections)
    for cells in done:
        assert len({cell["id"] for cell in cells}) == len(cells)
    return [[cell.source.split("\n\n")[0].replace("\n", " ") for cell in cells] for cells in done]


OWN = ["(penghargaan)= ## Penghargaan", "Lanjutan."]


def test_after_a_subbab_comes_the_own_one():
    assert placed(section("a"))[0] == ["(bab-satu)= # Satu", "(a)= ## A", *OWN, "(b)= ## B"]


def test_at_the_end_of_a_file_it_stays_in_the_file():
    done = placed(section("b"))
    assert done[0][-2:] == OWN and done[1][0] == "(c)= ## C"


def test_a_deeper_one_goes_between_deeper_ones_and_cuts_the_cell():
    done = placed(section("a1", "### Penghargaan"))[0]
    assert done == [
        "(bab-satu)= # Satu",
        "(a)= ## A",
        "(penghargaan)= ### Penghargaan",
        OWN[1],
        "(a2)= ### A2",
        "(b)= ## B",
    ]


def test_a_subbab_never_parts_a_subbab():
    assert placed(section("a1"))[0][1:4] == ["(a)= ## A", *OWN]


def test_a_deeper_one_after_a_subbab_is_its_last():
    assert placed(section("a", "### Penghargaan"))[0][1:3] == ["(a)= ## A", "(penghargaan)= ### Penghargaan"]


def test_a_bab_of_its_own_comes_after_a_bab():
    done = placed(section("bab-satu", "# Inovasi"))
    assert done[1] == ["(c)= ## C", "Isi C.", "(penghargaan)= # Inovasi", OWN[1]]


def test_the_signature_stays_last():
    assert placed(section("d"))[2][-3:] == [*OWN, "daftar.tanda_tangan(laporan)"]


def test_several_come_in_the_order_of_writing_and_may_follow_each_other():
    more = own(
        "(satu)=\n## Satu\n\n{setelah}`a`", "(dua)=\n## Dua\n\n{setelah}`satu`", "(tiga)=\n### Tiga\n\n{setelah}`dua`"
    ).own
    assert placed(more)[0][2:5] == ["(satu)= ## Satu", "(dua)= ## Dua", "(tiga)= ### Tiga"]


def test_slots_and_own_sections_stand_side_by_side():
    found = own("(sarana)=\n## Sarana\n\nKurang.", "(x)=\n## X\n\n{setelah}`a`\n\nIsi.", "(y)=\n## Y\n\nIsi Y.")
    assert list(found.slots) == ["sarana", "y"]
    assert [(item.name, item.after, item.level) for item in found.own] == [("x", "a", 2)]
    assert found.own[0].cells[0].source == "(x)=\n## X\n\nIsi."


def test_a_place_that_is_nowhere_is_named_with_the_nearest():
    with pytest.raises(ExpandError, match='sel 1: tidak ada judul berlabel "bab-sato".*Mungkin maksud Anda "bab-satu"'):
        placed(section("bab-sato"))
    made = [md(*CHAPTERS[0])]
    assert place(made, section("bab-dua"), whole=False) == made


@pytest.mark.parametrize(
    "source",
    [
        "(x)=\n{setelah}`a`\n\nIsi.",
        "(x)=\n## X\n\nIsi {setelah}`a` lagi.",
        "(x)=\n## X\n\n{setelah}`a`\n\n{setelah}`b`",
    ],
)
def test_what_is_not_as_agreed_is_refused(source):
    with pytest.raises(ExpandError, match=r'sel 1: bagian "x" yang memakai \{setelah\} diawali'):
        own(source)
