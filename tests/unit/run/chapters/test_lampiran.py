"""The annex as Markdown: a section for each file, whose words mean nothing but themselves."""

import pytest
from nbformat.v4 import new_markdown_cell

from lakip_nb.data.errors import DataError
from lakip_nb.present import gambar, myst
from lakip_nb.publish import prose
from lakip_nb.run.chapters.lampiran import annex, plain
from lakip_nb.run.chapters.narrative import Narrative, fill
from tests.support.foto import photo, scan

BAD = '<script>alert(1)</script> {eval}`x` *a* [b](#c) ![d](e) "f" --> $g$ | #h @sasaran \\i'


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "data" / "tanjung-makmur" / "2024" / "lampiran"
    place.mkdir(parents=True)
    return place


def test_every_page_of_a_file_is_a_picture(tmp_path, folder):
    (folder / "1_LHE & #1.pdf").write_bytes(scan(2))
    (folder / "2_foto.jpg").write_bytes(photo())
    first, second = annex(tmp_path, "tanjung-makmur", 2024)
    seen = [(p.key, p.alt, p.judul) for p in gambar.pictures(myst.parser().parse(first))]
    assert seen == [
        ("lampiran/1_LHE & #1.pdf#page=1", "Pindaian LHE & #1 (halaman 1 dari 2)", "LHE & #1 (halaman 1 dari 2)"),
        ("lampiran/1_LHE & #1.pdf#page=2", "Pindaian LHE & #1 (halaman 2 dari 2)", "LHE & #1 (halaman 2 dari 2)"),
    ]
    assert second == '## Foto\n\n![Pindaian Foto](lampiran/2_foto.jpg "Foto")'


def test_words_of_the_office_stay_words():
    tokens = myst.parser().parse(f"## {plain(BAD)}")
    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    assert {token.type for token in tokens[1].children} <= {"text", "text_special"}
    assert prose.plain(tokens[1]) == BAD
    assert myst.roles(plain(BAD)) == ()


def test_what_cannot_be_attached_ends_the_run(tmp_path, folder):
    (folder / "LHE.docx").write_bytes(b"x")
    with pytest.raises(DataError, match="tidak dapat dilampirkan"):
        annex(tmp_path, "tanjung-makmur", 2024)


def test_the_annex_stands_where_a_chapter_says():
    cells = [
        new_markdown_cell("# Lampiran", id="a"),
        new_markdown_cell("<!-- Di sini -->\n\n{lampiran}`berkas`", id="b"),
    ]
    made = fill(cells, Narrative("narasi.ipynb", annex=("## Satu", "## Dua")))
    assert [(cell["id"], cell.source) for cell in made] == [
        ("a", "# Lampiran"),
        ("b-l1", "## Satu"),
        ("b-l2", "## Dua"),
    ]
    assert [cell["id"] for cell in fill(cells, Narrative("narasi.ipynb"))] == ["a"]
