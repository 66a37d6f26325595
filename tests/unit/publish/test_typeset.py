"""The PDF of small pages; what needs no Pango is tested without it."""

import sys
from xml.etree import ElementTree

import pytest

from lakip_nb.publish.typeset import STYLE, PdfError, identifier, load_weasyprint, prepare, render_pdf
from tests.support.pdf import Pdf, need_pango

SVG = "{http://www.w3.org/2000/svg}svg"

CSS = STYLE.with_name("laporan.css").read_text(encoding="utf-8")

PAGE = """<!doctype html><html lang="id"><head><title>Laporan Contoh</title>
<style>CSS</style></head><body>
<header class="sampul"><h1><span class="sampul-nama">Kecamatan Contoh</span>
<span class="sampul-tahun">Tahun 2023</span></h1></header>
<main><section class="daftar-halaman"><h2 id="daftar-isi">Daftar Isi</h2>
<ol><li><div class="baris"><a href="#satu"><span class="nomor">BAB I</span>
<span class="judul">Awal</span></a></div></li></ol></section>
<section class="bab"><h2 id="satu">Awal</h2><p>Capaian 96,65%.</p>
<figure class="grafik"><svg role="img" aria-label="Naik dari 1 ke 2" viewBox="0 0 9 9" width="90">
<text y="8">2</text></svg>
</figure><div class="tabel lebar">Lebar</div></section></main></body></html>""".replace("CSS", CSS)


def tree(body):
    return ElementTree.fromstring(f"<html><head/><body>{body}</body></html>")


@pytest.fixture
def lacking(tmp_path, monkeypatch):
    """Puts a WeasyPrint in the way that has not all it needs."""

    def put(**modules):
        for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
            monkeypatch.delitem(sys.modules, name)
        (tmp_path / "weasyprint" / "text").mkdir(parents=True)
        for name in ("__init__", "text/__init__", "text/ffi"):
            content = modules.get(name.rpartition("/")[2] if name != "text/__init__" else "text", "")
            (tmp_path / "weasyprint" / f"{name}.py").write_text(content)
        monkeypatch.syspath_prepend(tmp_path)

    yield put
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        del sys.modules[name]


@pytest.mark.parametrize(
    "modules",
    [
        {"__init__": 'print("WeasyPrint could not import")\nraise OSError("cannot load library libpango")'},
        {"ffi": "harfbuzz_subset = None"},
    ],
    ids=["no pango", "no harfbuzz-subset"],
)
def test_a_missing_system_library_is_said_in_one_sentence(lacking, capsys, modules):
    lacking(**modules)
    with pytest.raises(PdfError) as caught:
        load_weasyprint()
    said = str(caught.value)
    assert "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in said
    assert "MSYS2" in said and "GTK" in said and "laporan.html tidak memerlukannya" in said
    assert said.count(". ") == 0 and "\n" not in said
    assert capsys.readouterr() == ("", "")


def test_another_fault_of_weasyprint_is_not_taken_for_a_missing_library(lacking):
    lacking(__init__="raise ImportError('broken')")
    with pytest.raises(ImportError, match="broken"):
        load_weasyprint()


def test_our_style_sheet_comes_last():
    root = tree("")
    ElementTree.SubElement(root.find("head"), "style").text = "first"
    prepare(root, "")
    styles = [style.text for style in root.find("head")]
    assert styles[0] == "first" and "target-counter" in styles[1] and len(styles) == 2


def test_a_drawing_gets_its_title_and_the_font_of_the_page():
    root = tree(
        '<svg xmlns="http://www.w3.org/2000/svg" aria-label="A &amp; B"><g/></svg>'
        '<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true"/>'
    )
    prepare(root, ":root { --huruf: Arial, sans-serif; }")
    named, hidden = root.iter(SVG)
    assert named[0].tag.endswith("}title") and named[0].text == "A & B"
    assert named.get("font-family") == "Arial, sans-serif"
    assert list(hidden) == []


@pytest.mark.parametrize(
    ("paragraph", "marked"),
    [
        ("<p><strong>Langkah berikutnya</strong></p>", True),
        ("<p>Faktor pendukung:</p>", True),
        ("<p>Faktor <em>pendukung</em>: </p>", True),
        ("<p><strong>Nilai AKIP</strong> naik.</p>", False),
        ("<p>Nilai: 5</p>", False),
        ("<p/>", False),
    ],
)
def test_a_paragraph_that_opens_something_stays_with_it(paragraph, marked):
    root = tree(paragraph.replace("<p", '<p class="x"'))
    prepare(root, "")
    assert root.find(".//p").get("class").split() == (["x", "pembuka"] if marked else ["x"])


def test_identifier_is_of_the_page():
    assert identifier(b"") == b"e3b0c44298fc1c149afbf4c8996fb924"
    assert identifier(b"a") != identifier(b"b")


def test_parts_of_a_link_are_tagged_as_links():
    root = tree('<a href="#a"><span class="nomor">1</span> <span>Satu</span></a><span>Dua</span>')
    prepare(root, "")
    assert [(part.tag, part.get("class"), part.get("href")) for part in root.find("body").iter()][1:] == [
        ("a", None, "#a"),
        ("a", "nomor", None),
        ("a", None, None),
        ("span", None, None),
    ]


@pytest.fixture(scope="module")
def pdf():
    need_pango()
    return Pdf(render_pdf(PAGE))


def test_pages_have_header_and_number_but_not_the_cover(pdf):
    assert pdf.words[0] == "Kecamatan Contoh Tahun 2023"
    assert "Laporan Kinerja Kecamatan Contoh · Tahun 2023" in pdf.words[1]
    assert pdf.words[1].endswith("Halaman 2 dari 4") and "Daftar Isi" in pdf.words[1]
    assert "BAB I Awal 3" in pdf.words[1]
    assert [float(page.mediabox.width) > float(page.mediabox.height) for page in pdf.reader.pages] == [
        False,
        False,
        False,
        True,
    ]


def test_it_is_tagged_and_says_its_language_title_and_page(pdf):
    assert pdf.root["/Lang"] == "id" and pdf.root["/MarkInfo"]["/Marked"]
    assert pdf.reader.metadata.title == "Laporan Contoh"
    assert "/CreationDate" not in pdf.reader.metadata and "/ModDate" not in pdf.reader.metadata
    assert b'pdfuaid:part="1"' in pdf.root["/Metadata"].get_data()
    assert [figure["/Alt"] for figure in pdf.tags("/Figure")] == ["Naik dari 1 ke 2"]
    assert pdf.content.count(identifier(PAGE.encode())) == 1


def test_same_page_same_bytes_and_another_page_others(pdf):
    assert render_pdf(PAGE) == pdf.content
    assert render_pdf(PAGE.replace("96,65", "96,66")) != pdf.content


def test_nothing_is_fetched(pdf, tmp_path):
    (tmp_path / "rahasia.css").write_text("p { display: none }")
    link = f'<link rel="stylesheet" href="{(tmp_path / "rahasia.css").as_uri()}"></head>'
    assert Pdf(render_pdf(PAGE.replace("</head>", link))).words == pdf.words
