import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lakip_nb.publish.faults import StitchError
from lakip_nb.publish.number import roman
from lakip_nb.publish.stitch import stitch

FILE = "notebooks/03.ipynb"


def shown(kind, label):
    word = {"table": "Tabel", "figure": "Gambar"}[kind]
    html = f'<div id="{label}"><span class="nomor" data-label="{label}">{word}</span></div>'
    output = new_output(
        "display_data",
        data={"text/html": html, "text/plain": label},
        metadata={"lakip": {"kind": kind, "label": label, "title": f"Judul {label}"}},
    )
    return new_code_cell("x", outputs=[output])


def chapter(*cells, part="chapter"):
    made = [new_markdown_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    return new_notebook(cells=made, metadata={"lakip": {"part": part}})


@pytest.fixture
def whole():
    return stitch(
        [
            ("00", chapter("(pengantar)=\n# Kata Pengantar", "## Tujuan", part="front")),
            (
                "01",
                chapter(
                    "# Satu", "## A", "### A1", "#### tanpa nomor", shown("table", "tbl-a"), shown("figure", "fig-a")
                ),
            ),
            (
                "03",
                chapter(
                    "(dua)=\n# Dua",
                    "(dua-a)=\n## A\n\nLihat [](#tbl-a).",
                    shown("table", "tbl-b"),
                    shown("table", "tbl-c"),
                ),
            ),
            ("04", chapter("(dua-b)=\n## B", "### B1", shown("table", "tbl-d"))),
            (
                "06",
                chapter(
                    "# Lampiran", "(lamp)=\n## Pertama", shown("table", "tbl-l"), "## Kedua", "### rinci", part="annex"
                ),
            ),
        ]
    ).report


def test_headings_are_numbered_by_part(whole):
    numbers = [
        heading["number"]
        for cell in whole.notebook.cells
        if cell.cell_type == "markdown"
        for heading in cell.metadata["lakip"]["judul"]
    ]
    assert numbers == [
        *("", ""),
        *("BAB I", "1.1", "1.1.1", ""),
        *("BAB II", "2.1"),
        *("2.2", "2.2.1"),  # a chapter that starts with ## continues the running Bab
        *("", "Lampiran 1", "Lampiran 2", ""),
    ]


def test_captions_are_numbered_by_bab_and_in_the_html(whole):
    numbers = {entry.id: entry.number for entry in whole.contents.tables + whole.contents.figures}
    assert numbers == {
        "tbl-a": "Tabel 1.1",
        "fig-a": "Gambar 1.1",
        "tbl-b": "Tabel 2.1",
        "tbl-c": "Tabel 2.2",
        "tbl-d": "Tabel 2.3",
        "tbl-l": "Tabel L.1",
    }
    html = "".join(o.data["text/html"] for c in whole.notebook.cells for o in c.get("outputs", []))
    assert '<span class="nomor">Tabel 2.3</span>' in html
    assert "data-label" not in html


def test_labels_have_the_words_a_reader_sees(whole):
    assert {name: whole.labels[name] for name in ("pengantar", "dua", "dua-a", "lamp", "tbl-a", "fig-a")} == {
        "pengantar": "Kata Pengantar",
        "dua": "Bab II",
        "dua-a": "Subbab 2.1",
        "lamp": "Lampiran 1",
        "tbl-a": "Tabel 1.1",
        "fig-a": "Gambar 1.1",
    }


def test_contents_nest_to_three_levels(whole):
    def shape(entries):
        return [(entry.text, shape(entry.below)) for entry in entries]

    assert shape(whole.contents.sections)[1:3] == [
        ("Satu", [("A", [("A1", [])])]),
        ("Dua", [("A", []), ("B", [("B1", [])])]),
    ]


def test_the_lists_stand_before_the_first_bab(whole):
    marked = [c.source for c in whole.notebook.cells if c.metadata["lakip"].get("daftar")]
    assert marked == ["# Satu"]


def test_headings_without_a_label_get_an_id_of_their_own(whole):
    ids = [entry.id for top in whole.contents.sections for entry in top.below]
    assert ids == ["judul-tujuan", "judul-a", "dua-a", "dua-b", "lamp", "judul-kedua"]


def test_two_headings_of_the_same_words_get_two_ids():
    done = stitch([(FILE, chapter("# Bab", "## Sama", "## Sama"))]).report
    assert [entry.id for entry in done.contents.sections[0].below] == ["judul-sama", "judul-sama-2"]


@pytest.mark.parametrize(
    ("fault", "cell", "words"),
    [
        ("dangling_reference", 3, '“tbl-ikn” tidak menemukan sasarannya. Mungkin maksud Anda "tbl-ikm"'),
        ("dangling_link_in_output", 2, "“tbl-lain” tidak menemukan sasarannya"),
        ("doubled_label", 3, f"“tbl-ikm” sudah dipakai di {FILE}, sel 2"),
        ("doubled_id_in_output", 3, f"“sumbu” sudah dipakai di {FILE}, sel 2"),
        ("label_without_heading", 2, "tidak diikuti judul"),
        ("prints", 2, "mencetak teks ('halo')"),
        ("plain_output", 2, "bukan tabel, grafik, atau daftar (text/plain)"),
        ("caption_in_front", 2, "“tbl-ikm” berdiri sebelum Bab I"),
        ("subbab_before_bab", 1, "sebelum bab pertama"),
        ("bab_inside_cell", 1, "harus membuka selnya"),
        ("unevaluated_expression", 2, "belum dievaluasi"),
        ("outside_image", 2, "https://contoh.id/peta.png"),
    ],
)
def test_faults_name_chapter_and_cell(notebook, fault, cell, words):
    with pytest.raises(StitchError) as caught:
        stitch([(FILE, notebook(fault))])
    assert f"{FILE}, sel {cell}: " in str(caught.value)
    assert words in str(caught.value)


def test_an_unknown_part_is_named(notebook):
    with pytest.raises(StitchError, match=rf"{FILE}: .*'bab'.*front, chapter, annex, working"):
        stitch([(FILE, notebook("unknown_part"))])


def test_warnings_are_not_shown(notebook):
    outputs = [o for c in stitch([(FILE, notebook("warns"))]).report.notebook.cells for o in c.get("outputs", [])]
    assert [output.output_type for output in outputs] == ["execute_result"]


@pytest.mark.parametrize(("value", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (38, "XXXVIII")])
def test_roman(value, text):
    assert roman(value) == text


def test_working_papers_are_a_document_of_their_own():
    papers = chapter("(kerja)=\n# Koreksi\n\nLihat [](#tbl-a).", shown("table", "tbl-k"), "# Masukan", part="working")
    done = stitch([(FILE, chapter("# Bab", shown("table", "tbl-a"))), ("07", papers)])
    assert [entry.text for entry in done.report.contents.sections] == ["Bab"]
    assert "tbl-k" not in done.report.labels
    assert done.working is not None
    assert [(entry.number, entry.text) for entry in done.working.contents.sections] == [
        ("Lembar 1", "Koreksi"),
        ("Lembar 2", "Masukan"),
    ]
    assert done.working.labels["tbl-k"] == "Tabel K.1"
    assert "tbl-a" in done.working.elsewhere and "tbl-k" not in done.working.elsewhere


def test_a_report_does_not_refer_to_its_working_papers():
    papers = chapter("# Koreksi", shown("table", "tbl-k"), part="working")
    with pytest.raises(StitchError, match="“tbl-k” tidak menemukan sasarannya"):
        stitch([(FILE, chapter("# Bab\n\nLihat [](#tbl-k).")), ("07", papers)])


def test_without_working_papers_there_is_one_document():
    assert stitch([(FILE, chapter("# Bab"))]).working is None


def evidence(label):
    html = f'<td><a class="rujukan" href="#{label}">{label}</a></td>'
    output = new_output("display_data", data={"text/html": html, "text/plain": "x"})
    return new_code_cell("x", outputs=[output])


def test_a_reference_inside_a_table_gets_the_words_of_its_label():
    report = stitch([("01", chapter("# Satu", shown("table", "tbl-a"), evidence("tbl-a")))]).report
    markup = report.notebook.cells[-1].outputs[0].data["text/html"]
    assert markup == '<td><a class="rujukan" href="#tbl-a">Tabel&#160;1.1</a></td>'


def test_a_reference_inside_a_table_to_nothing_is_refused():
    with pytest.raises(StitchError, match="tbl-b"):
        stitch([("01", chapter("# Satu", shown("table", "tbl-a"), evidence("tbl-b")))])
