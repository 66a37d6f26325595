"""The Word document of the real report: the same numbers as the page, as Word and LibreOffice show it."""

import os
import posixpath
import re
import shutil
import subprocess
import sys
from collections import Counter

import pytest
from lxml import etree

from lakip_nb.data.naskah.reader import read
from lakip_nb.publish.typeset import identifier
from lakip_nb.run.word import build_docx
from tests.support.shared import once
from tests.support.word import W, Word, need_pandoc, style_of, words

from .conftest import HTML

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
UNPRINTED = {f"{HTML}{name}" for name in ("head", "style", "nav", "footer", "summary")}
HIDDEN = {"lewati", "kembali", "dibacakan", "data"}
INLINE = {f"{HTML}{name}" for name in ("a", "span", "strong", "em", "wbr")}


@pytest.fixture(scope="module")
def path(project, tmp_path_factory):
    """The document, made in a copy of the project in which the report is built already."""
    need_pandoc()

    def make(folder):
        shutil.copytree(project, folder, dirs_exist_ok=True)
        build_docx(folder, None, 2023)

    return once(tmp_path_factory, "docx", make) / "outputs" / "medang-deras" / "2023" / "laporan.docx"


@pytest.fixture(scope="module")
def word(path):
    return Word(path.read_bytes())


def printed(element) -> str:
    """The text of an element of the page as paper shows it; not what is drawn."""
    if element.tag in UNPRINTED or "}svg" in element.tag or HIDDEN & set(element.get("class", "").split()):
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [printed(child), "" if child.tag in INLINE else " ", child.tail or ""]
    return "".join(parts)


def folded(element) -> str:
    return " ".join(printed(element).split())


def elements(page, name, cls=None):
    found = (element for element in page.tree.iter() if element.tag == f"{HTML}{name}")
    return [element for element in found if cls is None or cls in element.get("class", "").split()]


def test_page_and_document_hold_the_same_numbers(page, word):
    wanted = Counter(NUMBER.findall(printed(page.tree.find(f"{HTML}body"))))
    found = Counter(number for text in word.paragraphs() for number in NUMBER.findall(text))
    assert wanted.total() > 1500
    assert (wanted - found, found - wanted) == (Counter(), Counter())


def test_captions_are_those_of_the_page_and_counted_by_word(page, word):
    wanted = [folded(each) for each in elements(page, "caption") if each.find(f"{HTML}span") is not None]
    figures = [folded(each) for each in elements(page, "figcaption")]
    assert len(wanted) > 20 and len(figures) > 5
    assert word.paragraphs("TableCaption") == wanted
    assert word.paragraphs("ImageCaption") == figures
    numbers = [each for each in word.instructions() if each.startswith("SEQ")]
    assert Counter(each.split()[1] for each in numbers) == {"Tabel": len(wanted), "Gambar": len(figures)}


def test_headings_are_those_of_the_page(page, word):
    wanted = [
        (int(each.tag[-1]) - 1, folded(each))
        for each in page.tree.iter()
        if each.tag in {f"{HTML}h{level}" for level in range(2, 7)}
        and not each.get("id", "").startswith("daftar-")
        and not {"anak-judul", "kartu-judul"} & set(each.get("class", "").split())
    ]
    found = [
        (int(style_of(each).removeprefix("Heading")), words(each))
        for each in word.body.iter(f"{W}p")
        if (style_of(each) or "").startswith("Heading")
    ]
    assert found == wanted


def test_lists_hold_what_the_page_lists_and_word_makes_them_anew(page, word):
    links = [folded(each) for part in elements(page, "section", "daftar-halaman") for each in part.iter(f"{HTML}a")]
    styles = ("TOC1", "TOC2", "TOC3", "Tableoffigures")
    assert [words(each) for each in word.body.iter(f"{W}p") if style_of(each) in styles] == links
    lists = [each for each in word.instructions() if each.startswith("TOC")]
    assert lists == ['TOC \\o "1-3" \\h \\z \\u', 'TOC \\h \\z \\c "Tabel"', 'TOC \\h \\z \\c "Gambar"']
    assert b"<w:updateFields" in word.parts["word/settings.xml"]


def test_every_link_leads_somewhere(word):
    assert len(word.links()) > 100
    assert set(word.links()) - word.bookmarks() == set()
    pages = [each.split()[1] for each in word.instructions() if each.startswith("PAGEREF")]
    assert pages and set(pages) - word.bookmarks() == set()
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name, flags=re.ASCII) for name in pages)


def test_charts_have_their_words_and_are_sharp(page, word):
    drawings = [each for each in page.tree.iter() if each.tag.endswith("}svg") and each.get("role") == "img"]
    labels = [each.get("aria-label") for each in drawings if each.get("class") != "sempit"]
    assert len(labels) > 5 and word.alternatives() == labels
    pictures = [part for name, part in word.parts.items() if name.startswith("word/media/")]
    # One that is shown twice is there once
    assert 5 < len(pictures) <= len(labels) and all(part.startswith(b"\x89PNG") for part in pictures)
    assert b"data:image" not in word.parts["word/document.xml"]


def test_heads_of_tables_are_repeated_and_rows_are_whole(page, word):
    tables = list(word.body.iter(f"{W}tbl"))
    heads = [sum(1 for row in each if row.find(f"{W}trPr/{W}tblHeader") is not None) for each in tables]

    def rows(tables):
        found = (each.find(f"{HTML}thead") for each in tables)
        return Counter(len(list(each)) for each in found if each is not None)

    hidden = [table for part in elements(page, "details", "data") for table in part.iter(f"{HTML}table")]
    assert Counter(filter(None, heads)) == rows(elements(page, "table")) - rows(hidden)
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for each in tables for row in each.iter(f"{W}tr"))


def test_a_table_fits_the_page_it_stands_on(word):
    for table in word.body.iter(f"{W}tbl"):
        size = next(each for each in table.itersiblings() for each in each.iter(f"{W}pgSz"))
        margins = size.getnext()
        room = int(size.get(f"{W}w")) - sum(int(margins.get(f"{W}{side}")) for side in ("left", "right"))
        widths = [int(each.get(f"{W}w")) for each in table.iter(f"{W}gridCol")]
        assert sum(widths) == pytest.approx(room, abs=len(widths)) and min(widths) > 250


def test_wide_tables_lie_on_pages_of_their_own(page, word):
    wide = len(elements(page, "div", "lebar"))
    sizes = [each.get(f"{W}orient") for each in word.body.iter(f"{W}pgSz")]
    assert wide and sizes.count("landscape") == wide
    # Cover and text, then to and fro
    assert sizes == [None, *[None, "landscape"] * wide, None]


def test_it_says_its_language_its_title_and_its_data(page, word):
    assert b'w:lang w:bidi="ar-SA" w:eastAsia="id-ID" w:val="id-ID"' in word.parts["word/styles.xml"]
    title = page.tree.find(f"{HTML}head/{HTML}title").text
    mark = identifier(page.source.encode("utf-8")).decode()
    assert f"<dc:title>{title}</dc:title>" in word.parts["docProps/core.xml"].decode()
    assert f"<dc:identifier>{mark}</dc:identifier>".encode() in word.content, "not to be read without unpacking"
    footer = word.parts["word/footer1.xml"].decode()
    assert f"DRAF data per 30 Januari 2024 · sidik laporan {mark[:12]}" in footer
    sections = list(word.body.iter(f"{W}sectPr"))
    assert [len(each.findall(f"{W}footerReference")) for each in sections[:2]] == [0, 1]


def test_the_signature_is_whole(page, word):
    signed = elements(page, "div", "tanda-tangan")
    wanted = [folded(line) for block in signed for line in block]
    styles = {"TandaTangan", "TandaTanganTempat", "TandaTanganJabatan", "TandaTanganNama"}
    assert wanted and [words(each) for each in word.body.iter(f"{W}p") if style_of(each) in styles] == wanted


def test_every_part_that_another_names_is_there(word):
    for name, part in word.parts.items():
        if name.endswith(".rels"):
            folder = name.partition("_rels/")[0]
            targets = [each.get("Target") for each in etree.fromstring(part) if each.get("TargetMode") != "External"]
            assert {posixpath.join(folder, target) for target in targets} <= word.parts.keys(), name
    types = etree.fromstring(word.parts["[Content_Types].xml"])
    assert {each.get("PartName").removeprefix("/") for each in types if each.get("PartName")} <= word.parts.keys()


def test_no_time_and_no_name_of_this_machine_is_in_it(word, path):
    assert {entry.date_time for entry in word.entries} == {(1980, 1, 1, 0, 0, 0)}
    for name, part in word.parts.items():
        assert b"dcterms" not in part and os.fsencode(path.parent) not in part, name


def test_it_is_read_back_as_a_finished_report(path, word):
    # By what `make check NASKAH=` reads reports with that were written in Word
    captions = [f"{each.shown} {each.judul}" for _, each in read(path).captions()]
    # It takes numbers only, "Tabel 3.1", for the number of a caption
    wanted = [each for each in word.paragraphs("TableCaption") if re.match(r"Tabel \d", each)]
    assert len(wanted) > 20 and [each for each in captions if each.startswith("Tabel")] == wanted
    assert len(list(read(path).tables())) == len(word.tables())


@pytest.mark.slow
def test_same_bytes_in_other_circumstances(project, tmp_path, word):
    shutil.copytree(project, tmp_path, dirs_exist_ok=True)
    environment = os.environ | {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "lakip_nb", "docx", "--year", "2023"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Dokumen Word selesai: outputs/medang-deras/2023/laporan.docx\n"
    assert (tmp_path / "outputs" / "medang-deras" / "2023" / "laporan.docx").read_bytes() == word.content


@pytest.mark.slow
def test_libreoffice_opens_it_on_no_more_than_sixty_pages(path, tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("needs LibreOffice")
    from pypdf import PdfReader

    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pages = PdfReader(tmp_path / "laporan.pdf").pages
    assert 20 < len(pages) <= 60
    empty = [number for number, page in enumerate(pages, 1) if len(page.extract_text()) < 150]
    assert empty in ([], [1]), "pages with nothing on them"
