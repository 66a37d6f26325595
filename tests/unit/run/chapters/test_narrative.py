"""Code cells in a narrative: a table or chart of the office's own below the heading of a part."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lakip_nb.run.chapters.narrative import fill, read_narrative
from lakip_nb.run.failures import ExpandError

SLOT = "(sarana)=\n## Sarana\n\nKurang."


def narrative(*cells):
    return read_narrative(new_notebook(cells=cells), "notebooks/narasi/x-2024.ipynb")


@pytest.mark.parametrize(
    "source",
    ['tabel.dari(laporan, "x.csv", judul="X", label="tbl-x")', "tabel.sarana(laporan)", "x = 1\n\ngrafik.dari(x)"],
)
def test_a_cell_that_shows_something_comes_along(source):
    made = fill(
        [new_markdown_cell("{narasi}`sarana`", id="s")], narrative(new_markdown_cell(SLOT), new_code_cell(source))
    )
    assert [cell.source for cell in made] == ["Kurang.", "from lakip_nb.present.bab import grafik, tabel", source]
    assert made[1].metadata["tags"] == ["setup"]
    assert len({cell["id"] for cell in made}) == 3


@pytest.mark.parametrize(
    "source", ["1 / 0", "print(1)", "x = tabel.dari(laporan)", "tabel.dari(laporan); 1", "tabel.("]
)
def test_a_cell_that_shows_nothing_is_refused(source):
    with pytest.raises(ExpandError, match="sel 2: sel kode dalam narasi berdiri di bawah judul bagian"):
        narrative(new_markdown_cell(SLOT), new_code_cell(source))


def test_a_cell_above_all_parts_is_refused():
    with pytest.raises(ExpandError, match="sel 1: sel kode"):
        narrative(new_code_cell("tabel.sarana(laporan)"), new_markdown_cell(SLOT))
