"""The narrative with which a report begins: slots, questions, and last year's words where no reader sees them."""

from nbformat.v4 import new_markdown_cell, new_notebook

from lakip_nb.present import myst
from lakip_nb.run.cache.outline import Repeated
from lakip_nb.run.chapters.narrative import read_narrative
from lakip_nb.run.chapters.notebooks import Chapter
from lakip_nb.run.chapters.skeleton import asked, skeleton, written

SASARAN = (Repeated("s1", (Repeated("ikm"),)),)


def old(*sources):
    return new_notebook(cells=[new_markdown_cell(source) for source in sources])


def text(notebook, at):
    return notebook.cells[at].source


def test_slots_are_asked_for_with_their_questions():
    chapter = Chapter(
        "01.ipynb",
        "notebooks/01.ipynb",
        old("# Bab", "<!-- Mengapa? Sebut bukti. -->\n\n{narasi}`sebab`", "{narasi}`tanpa-tanya`"),
    )
    for number, cell in enumerate(chapter.notebook.cells):
        cell["id"] = str(number)
    assert asked([chapter], SASARAN) == {"sebab": "Mengapa? Sebut bukti.", "tanpa-tanya": ""}


def test_a_slot_has_its_heading_question_and_last_years_words():
    last = old("# Narasi", "(sebab)=\n## Sebab: IKM\n\nKarena antrean.", "Lanjutannya.")
    begun = skeleton("uji", "Kecamatan Uji", 2024, {"sebab": "Mengapa?", "baru-sekali": ""}, (2023, last))
    assert [cell.cell_type for cell in begun.cells] == ["markdown", "code", "code", "markdown", "markdown"]
    assert text(begun, 1) == 'year = 2024\nkecamatan = "uji"'
    assert text(begun, 3) == (
        "(sebab)=\n## Sebab: IKM\n\n<!-- Mengapa? -->\n\n"
        "<!-- Tulisan tahun 2023, hanya untuk dilihat:\n\nKarena antrean.\n\nLanjutannya.\n\n-->"
    )
    assert text(begun, 4) == "(baru-sekali)=\n## Baru sekali"


def test_nothing_of_it_reaches_the_report():
    last = old("(sebab)=\n## S\n\nAwal <!-- catatan --> {eval}`laporan.year` --> akhir <!-- terbuka")
    begun = skeleton("uji", "Kecamatan Uji", 2024, {"sebab": "Mengapa?"}, (2023, last))
    assert read_narrative(begun, "n.ipynb").slots == {"sebab": ()}
    assert myst.expressions(text(begun, 3)) == ()
    begun.cells[3].source += "\n\nSebabnya kini lain."
    (cell,) = read_narrative(begun, "n.ipynb").slots["sebab"]
    assert myst.parser().render(cell.source).strip() == "<p>Sebabnya kini lain.</p>"


def test_a_skeleton_that_nobody_filled_in_hands_on_nothing():
    first = skeleton("uji", "Kecamatan Uji", 2024, {"sebab": "Mengapa?"})
    second = skeleton("uji", "Kecamatan Uji", 2025, {"sebab": "Mengapa?"}, (2024, first))
    assert "Tulisan tahun" not in text(second, 3)
    assert written(first)["sebab"][0] == "## Sebab"


def test_a_stray_code_cell_without_code_does_no_harm():
    from nbformat.v4 import new_code_cell

    notebook = old("(sebab)=\n## S\n\nKarena.")
    notebook.cells += [new_code_cell(""), new_markdown_cell("  "), new_code_cell("\n")]
    (cell,) = read_narrative(notebook, "n.ipynb").slots["sebab"]
    assert cell.source == "Karena."
