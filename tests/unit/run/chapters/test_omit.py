"""What has no data is left out, with all that names it, until nothing more goes."""

from nbformat.v4 import new_code_cell, new_markdown_cell

from lakip_nb.present.origin import stamp
from lakip_nb.run.chapters.omit import omit


class Known:
    """Everything is there but what is named so."""

    def has(self, source, ids):
        return "kosong" not in source or ids.get("indikator") == "ada"

    def label(self, source, ids):
        return source.partition("#")[2].strip() or None


def kept(*sources, tags=(), **ids):
    """What is left of a chapter: code cells begin with `>`, the tagged one with `>>`."""
    cells = []
    for number, source in enumerate(sources, 1):
        code = source.startswith(">")
        cell = new_code_cell(source.lstrip(">")) if code else new_markdown_cell(source)
        cell.metadata["tags"] = ["lepas"] if source.startswith(">>") else []
        stamp(cell, "01.ipynb", number)
        cell.metadata["lakip"]["asal"].update(ids)
        cells.append(cell)
    (left,), gone = omit([cells], Known())
    assert [cell.source for cell in cells] == [source.lstrip(">") for source in sources], "the chapter stays as it is"
    return [cell.source for cell in left], gone


def test_a_chapter_with_all_its_data_stays_as_it_is():
    sources = ["# Bab", ">x = 1", "Isi ([](#tbl-a)).", ">tabel() # tbl-a"]
    assert kept(*sources) == ([source.lstrip(">") for source in sources], frozenset())


def test_a_table_takes_its_sentence_with_it():
    left, gone = kept("# Bab", "Satu. Lihat [](#tbl-a).", ">kosong() # tbl-a")
    assert left == ["# Bab", "Satu."]
    assert gone == {"tbl-a"}


def test_a_sentence_without_its_live_value_goes():
    assert kept("# Bab", "Satu. Nilai {eval}`kosong`.")[0] == ["# Bab", "Satu."]
    assert kept("# Bab", "Nilai {eval}`kosong`.", indikator="ada")[0] == ["# Bab", "Nilai {eval}`kosong`."]


def test_an_empty_section_goes_with_what_refers_to_it():
    left, gone = kept(
        "# Bab",
        "Satu. Lihat [](#sec-a).",
        "(sec-a)=\n## A\n\n(sec-b)=\n### B\n\nDaftarnya:",
        ">kosong()",
        "## C\n\nTiga.",
    )
    assert left == ["# Bab", "Satu.", "## C\n\nTiga."]
    assert gone == {"kosong()", "sec-a", "sec-b"}


def test_a_section_lives_by_what_stands_below_it():
    assert kept("# Bab", "## A\n\n### B", ">tabel()")[0] == ["# Bab", "## A\n\n### B", "tabel()"]
    assert kept("# Bab", "## A", ">sasaran = laporan.sasaran[0]")[0] == ["sasaran = laporan.sasaran[0]"]


def test_the_signature_keeps_no_heading():
    assert kept("# Bab\n\nIsi.", "## A", ">>tanda_tangan()")[0] == ["# Bab\n\nIsi.", "tanda_tangan()"]
