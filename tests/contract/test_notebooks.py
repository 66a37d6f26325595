"""Every notebook of the project keeps the chapter contract, and each rule of it can fail."""

import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lakip_nb.checks.prosa.sentences import typed_numbers
from tests.contract import chapter
from tests.contract.imports import ROOT

PARTS = {
    "00_pengantar": "front",
    "01_profile": "chapter",
    "02_perencanaan": "chapter",
    "03_akuntabilitas": "chapter",
    "04_realisasi_anggaran": "chapter",
    "05_penutup": "chapter",
    "06_lampiran": "annex",
    "07_kertas_kerja": "working",
}

CHAPTERS = sorted((ROOT / "notebooks").glob("*.ipynb"))
START = ROOT / "notebooks" / "mulai" / "mulai.ipynb"
NARRATIVES = sorted((ROOT / "notebooks" / "narasi").glob("*.ipynb"))


def read(path):
    """The notebook as it stands in the file."""
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


def test_every_chapter_is_there():
    assert [path.stem for path in CHAPTERS] == list(PARTS)


def test_the_start_page_is_no_chapter_and_as_clean():
    assert chapter.form_faults(START.read_bytes().decode("utf-8")) == []
    commands = [cell.source for cell in read(START).cells if cell.cell_type == "code"][1:]
    assert [re.sub(r"^(# )?!\{lakip\} (\w+) \{laporan\}$", r"\2", source) for source in commands] == [
        "todo",
        "check",
        "report",
        "new",
    ]


def test_a_narrative_notebook_is_there():
    assert "medang-deras-2023" in [path.stem for path in NARRATIVES]


def test_every_narrative_has_its_data():
    kecamatan_years = [path.stem.rpartition("-")[::2] for path in NARRATIVES]
    assert [pair for pair in kecamatan_years if not (ROOT / "data").joinpath(*pair).is_dir()] == []


@pytest.mark.parametrize("path", CHAPTERS + NARRATIVES, ids=lambda path: path.stem)
def test_form(path):
    assert chapter.form_faults(path.read_bytes().decode("utf-8")) == [], "`make tidy` removes what JupyterLab stored"


@pytest.mark.parametrize("path", CHAPTERS + NARRATIVES, ids=lambda path: path.stem)
def test_opening(path):
    assert chapter.opening_faults(read(path)) == []


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_part(path):
    assert read(path).metadata.get("lakip") == {"part": PARTS.get(path.stem)}


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("rule", [chapter.code_faults, chapter.block_faults, chapter.slot_faults])
def test_cells(path, rule):
    assert rule(read(path)) == []


@pytest.mark.parametrize("path", CHAPTERS + NARRATIVES, ids=lambda path: path.stem)
def test_prose_holds_no_typed_number(path):
    assert chapter.prose_faults(read(path), narrative=path in NARRATIVES) == []


@pytest.mark.parametrize("path", NARRATIVES, ids=lambda path: path.stem)
def test_narrative(path):
    assert chapter.narrative_faults(read(path)) == []


# ---- The rules themselves -------------------------------------------------------------------


def made_up(*cells, **metadata):
    """A faultless notebook with some cells after the opening three."""
    opening = [
        new_markdown_cell("(bab-contoh)=\n# Contoh", id="judul"),
        new_code_cell('year = 2023\nkecamatan = "medang-deras"', id="parameter", metadata={"tags": ["parameters"]}),
        new_code_cell(
            "from lakip_nb.present import load_laporan, tabel\nlaporan = load_laporan(kecamatan, year)",
            id="muat",
            metadata={"tags": ["setup"]},
        ),
    ]
    metadata = {"kernelspec": chapter.KERNELSPEC, "language_info": chapter.LANGUAGE, **metadata}
    return new_notebook(cells=opening + list(cells), metadata=metadata)


def code(source, *tags, **fields):
    """A code cell with tags."""
    return new_code_cell(source, metadata={"tags": list(tags)} if tags else {}, **fields)


def prose(source, *tags, **metadata):
    """A Markdown cell with tags."""
    return new_markdown_cell(source, metadata={"tags": list(tags)} | metadata if tags else metadata)


def text(nb):
    """The file that the notebook gives."""
    return nbformat.writes(nb) + "\n"


BIND_S, BIND_I = chapter.BINDINGS.values()
EACH_S, EACH_I = "setiap-sasaran", "setiap-indikator"


def test_rules_pass_a_good_notebook():
    nb = made_up(
        prose("(sec-iku)=\n## Capaian\n\nNilainya {eval}`kata.persen(laporan.x, 2)`, lihat [](#tbl-iku-2)."),
        code("tabel.capaian_iku(laporan, lengkap=True)"),
        prose("(sec-@sasaran)=\n### {eval}`sasaran.nama`", EACH_S),
        code(BIND_S, EACH_S),
        prose("#### {eval}`indikator.nama`", EACH_S, EACH_I),
        code(BIND_I, EACH_S, EACH_I),
        prose("<!-- Mengapa? -->\n\n{narasi}`sebab-@indikator`", EACH_S, EACH_I),
        lakip={"part": "chapter"},
    )
    assert chapter.form_faults(text(nb)) == []
    for rule in (chapter.opening_faults, chapter.code_faults, chapter.block_faults, chapter.slot_faults):
        assert rule(nb) == []
    assert chapter.prose_faults(nb) == []


@pytest.mark.parametrize(
    ("nb", "expected"),
    [
        (made_up(kernelspec={"name": "python3", "display_name": "lakip"}), "kernelspec"),
        (made_up(language_info={"name": "python", "version": "3.11.7"}), "language_info"),
        (made_up(widgets={}), "metadata ['widgets']"),
        (made_up(code("x", execution_count=3)), "execution count"),
        (made_up(code("x", outputs=[nbformat.v4.new_output("stream", text="1")])), "outputs"),
        (made_up(prose("x", user_expressions=[])), "metadata ['user_expressions']"),
        (made_up(prose("x", "belum-diisi")), "tags ['belum-diisi']"),
        (made_up(prose(" \n")), "empty"),
        (made_up(nbformat.v4.new_raw_cell("x")), "type raw"),
    ],
)
def test_form_finds(nb, expected):
    (fault,) = chapter.form_faults(text(nb))
    assert expected in fault


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda file: file.rstrip("\n"), "JSON"),
        (lambda file: file.replace("\n ", "\n  ", 1), "JSON"),
        (lambda file: file.replace("Contoh", "Ma\\u2019ruf"), "JSON"),
        (lambda file: file.replace('"nbformat_minor": 5', '"nbformat_minor": 4'), "format 4.4"),
        (lambda file: file.replace('"id": "muat"', '"id": "judul"'), "ids repeat"),
    ],
)
def test_form_finds_in_the_file(change, expected):
    assert any(expected in fault for fault in chapter.form_faults(change(text(made_up()))))


@pytest.mark.parametrize(
    ("number", "source", "expected"),
    [
        (0, "Pembuka", "not a heading"),
        (1, 'kecamatan = "medang-deras"\nyear = 2023', "cell 2"),
        (1, 'year = 2023\nkecamatan = "medang-deras"\nsumber = 1', "cell 2"),
        (1, 'year = "2023"\nkecamatan = "../x"', "cell 2"),
        (2, "import pandas as pd\nlaporan = load_laporan(kecamatan, year)", "cell 3"),
        (2, "from lakip_nb.present import *\nlaporan = load_laporan(kecamatan, 2023)", "cell 3"),
        (2, "from lakip_nb.present import x\nimport os\nlaporan = load_laporan(kecamatan, year)", "cell 3"),
    ],
)
def test_opening_finds(number, source, expected):
    nb = made_up()
    nb.cells[number].source = source
    (fault,) = chapter.opening_faults(nb)
    assert expected in fault


def test_opening_finds_wrong_tags():
    assert chapter.opening_faults(made_up(code("x", "setup"))) == ["cell 4: tags ['setup'] once more"]
    nb = made_up()
    nb.cells[1].metadata = {}
    assert "opens with" in chapter.opening_faults(nb)[0]


@pytest.mark.parametrize(
    "source",
    [
        "a(laporan)\nb(laporan)",
        "a(laporan); b(laporan)",
        "a(laporan);",
        "x = a(laporan)",
        "import os",
        "def f(): pass",
        "class C: pass",
        "for s in laporan.sasaran: tabel(s)",
        "while True: pass",
        "a(lambda s: s)",
        "[a(s) for s in laporan.sasaran]",
        "(x := a(laporan))",
        "pd.DataFrame()",
        "plt.show()",
        "display(a(laporan))",
        "tabel.capaian(laporan, 2022)",
        "%matplotlib inline",
    ],
)
def test_code_finds(source):
    assert len(chapter.code_faults(made_up(code(source)))) == 1


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([prose("x", EACH_S)], "no binding cell"),
        ([prose("x", EACH_S), prose("y")], "no binding cell"),
        ([code("a(laporan)", EACH_S), code(BIND_S, EACH_S)], "does not start with"),
        ([code(BIND_S)], "outside the start of a block"),
        ([code(BIND_S, EACH_S), code(BIND_S, EACH_S)], "outside the start of a block"),
        ([code(BIND_I, EACH_I)], "outside setiap-sasaran"),
        ([prose("[](#tbl-@sasaran)")], "@sasaran outside"),
        ([code(BIND_S, EACH_S), prose("[](#tbl-@indikator)", EACH_S)], "@indikator outside"),
    ],
)
def test_blocks_find(cells, expected):
    assert any(expected in fault for fault in chapter.block_faults(made_up(*cells)))


def test_slots_find():
    fault = ["cell 4: a slot without its question, or with something beside it"]
    assert chapter.slot_faults(made_up(prose("Sebab: {narasi}`sebab`"))) == fault
    assert chapter.slot_faults(made_up(prose("{narasi}`sebab`"))) == fault
    assert chapter.slot_faults(made_up(prose("<!-- Mengapa? -->\n\n{narasi}`sebab`"))) == []


def test_only_what_the_report_shows_of_a_narrative_counts():
    nb = made_up(prose("(sebab-ikm)=\n## Sasaran 1\n\nNaik 3 poin."), prose("## Rapat 2"))
    nb.cells[0].source = "# Narasi 2023"
    words = [re.search(r"'(.*)'", fault)[1] for fault in chapter.prose_faults(nb, narrative=True)]
    assert words == ["3", "2"]
    assert len(chapter.prose_faults(nb)) == 4


def test_narrative_finds():
    slot = "(sebab-ikm)=\n## Sebab\n\nKarena {eval}`x`."
    good = prose(slot)
    assert chapter.narrative_faults(made_up(good, prose("lanjutan"))) == []
    assert chapter.narrative_faults(made_up(prose("tanpa nama"))) != []
    assert chapter.narrative_faults(made_up()) != []
    assert chapter.narrative_faults(made_up(good, code("x"))) == ["cell 5: code"]
    assert chapter.narrative_faults(made_up(good, prose(slot))) == ["slot names repeat"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Capaian 96,65% dari target.", ["96,65%"]),
        ("Pada tahun 2023 terdapat 33 pegawai.", ["2023", "33"]),
        ("Sebesar Rp4.922.354.214.", ["Rp4.922.354.214."]),
        ("Ditetapkan tanggal 30 Januari 2024.", ["30", "2024."]),
        ("Lihat Tabel 3.2 dan Bab 3.", ["3.2", "3."]),
        ("## Kinerja Tahun 2023", ["2023"]),
        ("1. Ada 21 desa", ["21"]),
        ("Nilai `70,00`.", ["`70,00`."]),
        ("Peraturan Nomor 53 Tahun 2014 memuat 23 butir.", ["23"]),
        ("Peraturan Bupati Nomor {eval}`x` Tahun 2017", ["2017"]),
        ("Capaian {eval}`kata.persen(x, 2)` pada [](#tbl-ikm-2).", []),
        ("PermenPANRB Nomor 53 Tahun 2014 dan Permendagri 86/2017.", []),
        ("Ketetapan Nomor XI/MPR/1998 tanggal 13 November 1998", []),
        ("Pasal 5 ayat (1) angka 3", []),
        ("Lulusan S1, pegawai P3K, dan aduan lewat SP4N-LAPOR!", []),
        ("RP500.000 dan RP4", ["RP500.000", "RP4"]),
        ("1. pertama\n2. kedua", []),
        ("(sec-iku-3)=\n## Capaian", []),
    ],
)
def test_typed_numbers(source, found):
    assert typed_numbers(source) == found
