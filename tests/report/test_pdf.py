"""The PDF of the real report: the same numbers as the page, on paper that reads well."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter

import pytest

from lakip_nb.run.paper import build_pdf
from tests.support.pdf import Pdf, need_pango
from tests.support.shared import once

from .conftest import HTML

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
FURNITURE = re.compile(r"Laporan Kinerja Kecamatan Medang Deras · Tahun 2023 .*?Halaman \d+ dari \d+$")
UNPRINTED = {f"{HTML}{name}" for name in ("head", "style", "nav", "footer", "summary")}
UNPRINTED_KINDS = {"lewati", "data", "kembali", "sempit"}
INLINE = {f"{HTML}{name}" for name in ("a", "span", "strong", "em", "b", "i", "sup", "sub", "wbr")}
HEADINGS = [f"{HTML}h{level}" for level in range(2, 7)]


@pytest.fixture(scope="module")
def path(project, tmp_path_factory):
    """The PDF, made in a copy of the project in which the report is built already."""
    need_pango()

    def make(folder):
        shutil.copytree(project, folder, dirs_exist_ok=True)
        build_pdf(folder, None, 2023)

    return once(tmp_path_factory, "pdf", make) / "outputs" / "medang-deras" / "2023" / "laporan.pdf"


@pytest.fixture(scope="module")
def pdf(path):
    return Pdf(path.read_bytes())


def printed(element, among=lambda element: True) -> str:
    """The text of an element as paper shows it; `among` says which elements count."""
    if element.tag in UNPRINTED or element.get("class") in UNPRINTED_KINDS or not among(element):
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [printed(child, among), "" if child.tag in INLINE else " ", child.tail or ""]
    return "".join(parts)


def folded(element) -> str:
    return re.sub(r"\s+", " ", printed(element)).strip()


def elements(page, name, cls=None):
    found = (element for element in page.tree.iter() if element.tag == f"{HTML}{name}")
    return [element for element in found if cls is None or cls in element.get("class", "").split()]


def test_the_report_is_not_built_again(page, path):
    assert path.with_name("laporan.html").stat().st_mtime_ns == page.path.stat().st_mtime_ns
    assert sorted(entry.name for entry in path.parent.iterdir() if entry.name.startswith(".")) == []


def test_page_and_pdf_hold_the_same_numbers(page, pdf):
    body = printed(page.tree.find(f"{HTML}body"))
    repeated = {number for head in elements(page, "thead") for number in NUMBER.findall(printed(head))}
    assert len(NUMBER.findall(body)) > 1500

    wanted, found = Counter(NUMBER.findall(body)), Counter()
    for words in pdf.words:
        found.update(NUMBER.findall(FURNITURE.sub("", words)))
    lists = [link for section in elements(page, "section", "daftar-halaman") for link in section.iter(f"{HTML}a")]
    found.subtract(str(pdf.places[link.get("href")[1:]]) for link in lists)
    items = Counter(str(number) for items in elements(page, "ol") for number, _ in enumerate(items, 1))

    # Paper has more only where it numbers a list, or repeats the head of a table that goes on overleaf.
    assert wanted - found == Counter()
    assert set(found - wanted - items) <= repeated


def test_bookmarks_are_the_headings_with_their_pages(page, pdf):
    headings = [element for element in page.tree.iter() if element.tag in HEADINGS and element.get("id")]
    wanted = [(HEADINGS.index(h.tag) + 1, folded(h), pdf.places[h.get("id")]) for h in headings]
    assert len(wanted) > 30
    assert list(pdf.bookmarks()) == [(0, "Sampul", 1), *wanted]
    for _, words, number in wanted:
        assert words in pdf.words[number - 1]


def test_lists_print_the_page_of_what_they_name(page, pdf):
    for section in elements(page, "section", "daftar-halaman"):
        start = pdf.places[section.find(f"{HTML}h2").get("id")]
        text = " ".join(FURNITURE.sub("", words) for words in pdf.words[start - 1 : start + 1])
        for link in section.iter(f"{HTML}a"):
            assert f"{folded(link)} {pdf.places[link.get('href')[1:]]}" in text


def test_every_page_has_words_a_header_and_its_number(pdf):
    count = len(pdf.words)
    assert 20 < count < 50
    assert "Halaman" not in pdf.words[0] and "Kecamatan Medang Deras" in pdf.words[0]
    for number, words in enumerate(pdf.words[1:], 2):
        assert words.endswith(f"Halaman {number} dari {count}")
        assert FURNITURE.search(words)
        assert len(FURNITURE.sub("", words)) > 150, number


def test_header_names_the_section_of_the_page(pdf):
    tops = [(words, number) for depth, words, number in pdf.bookmarks() if depth == 1]
    for at in range(tops[0][1], len(pdf.words) + 1):
        # The first that begins on the page, or else the one that goes on from the page before
        begins = [words for words, number in tops if number == at]
        goes_on = [words for words, number in tops if number < at]
        head = begins[0] if begins else goes_on[-1]
        assert f"Tahun 2023 {head} DRAF, data per 30 Januari 2024 Halaman {at} dari" in pdf.words[at - 1]


def test_pages_of_wide_tables_lie_on_their_side(page, pdf):
    starts = {
        pdf.places[table.get("id")] for table in elements(page, "div", "lebar") if "tegak" not in table.get("class")
    }
    sheets = [page.mediabox for page in pdf.reader.pages]
    wide = {number for number, sheet in enumerate(sheets, 1) if sheet.width > sheet.height}
    assert starts and starts <= wide
    # A page on its side is the beginning of a wide table or goes on from one.
    assert all(number in starts or number - 1 in wide for number in wide)
    assert {tuple(sorted(round(float(side)) for side in (s.width, s.height))) for s in sheets} == {(595, 842)}


def test_a_table_that_goes_on_repeats_its_head(pdf):
    start = pdf.places["tbl-efisiensi-program"]
    sheets = [page.mediabox for page in pdf.reader.pages]
    end = next(n for n in range(start, 99) if sheets[n - 1].width < sheets[n - 1].height)
    assert end - start > 1
    for number in range(start, end):
        assert "Program, kegiatan, sub kegiatan Indikator kinerja" in pdf.words[number - 1]


def test_captions_stand_with_their_tables(page, pdf):
    tables = elements(page, "div", "tabel")
    assert len(tables) > 20
    for table in tables:
        words = pdf.words[pdf.places[table.get("id")] - 1]
        _, caption, after = words.partition(folded(next(table.iter(f"{HTML}caption"))))
        assert caption
        first = next(row for row in next(table.iter(f"{HTML}tbody")))
        assert all(folded(cell).split()[0] in after for cell in first if folded(cell))


def test_charts_stand_with_their_captions(page, pdf):
    for chart in elements(page, "div", "grafik"):
        if not chart.get("id"):
            continue  # that of the summary, which has no caption
        words = pdf.words[pdf.places[chart.get("id")] - 1]
        folded_away = {part for details in chart.iter(f"{HTML}details") for part in details.iter()}
        parts = [part for part in chart.iter() if part.tag in (f"{HTML}p", f"{HTML}figcaption")]
        parts = [part for part in parts if part not in folded_away]
        assert len(parts) > 1 and all(folded(part) in words for part in parts)


def test_no_heading_ends_a_page(pdf):
    headings = [words for _, words, _ in pdf.bookmarks()]
    for words in pdf.words[1:]:
        content = FURNITURE.sub("", words).strip()
        assert not any(content.endswith(heading) for heading in headings), content[-80:]


def test_summary_and_signatures_are_not_split(page, pdf):
    summary = pdf.words[pdf.places["ikhtisar"] - 1]
    section = page.section("ikhtisar")
    texts = [folded(element) for element in section.iter() if element.tag in (f"{HTML}li", f"{HTML}dd", f"{HTML}p")]
    assert len(texts) > 10 and [text for text in texts if text not in summary] == []
    for block in elements(page, "div", "tanda-tangan"):
        assert any(all(folded(line) in words for line in block) for words in pdf.words)


def test_it_is_tagged_with_language_title_and_alternative_texts(page, pdf):
    assert pdf.root["/Lang"] == "id"
    assert pdf.root["/MarkInfo"]["/Marked"] and pdf.root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.reader.metadata.title == page.tree.find(f"{HTML}head/{HTML}title").text
    assert b'pdfuaid:part="1"' in pdf.root["/Metadata"].get_data()
    labels = [element.get("aria-label") for element in page.tree.iter() if element.get("class") == "luas"]
    assert len(labels) == 10
    assert [figure["/Alt"] for figure in pdf.tags("/Figure")] == labels
    assert sum(1 for _ in pdf.tags("/H2")) == len(elements(page, "h2"))
    assert sum(1 for _ in pdf.tags("/TH")) > 100


def test_charts_are_set_in_the_letters_of_the_text(pdf):
    def fonts(page):
        return {font.get_object()["/BaseFont"].partition("+")[2] for font in page["/Resources"]["/Font"].values()}

    chart = pdf.reader.pages[pdf.places["fig-unsur-ikm"] - 1]
    prose = pdf.reader.pages[1]
    assert {name.partition("-")[0] for name in fonts(chart)} == {name.partition("-")[0] for name in fonts(prose)}


def test_every_letter_is_of_the_reports_own_font(pdf):
    names = {
        font.get_object()["/BaseFont"].partition("+")[2]
        for page in pdf.reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert names == {"Lakip-Sans", "Lakip-Sans-Bold"}


def test_no_letter_of_a_table_is_smaller_than_8_points(page, pdf):
    sizes = Counter()

    def visit(text, _, matrix, font, size):
        if text.strip():
            sizes[round(size * abs(matrix[3]) if abs(matrix[3]) != 1 else size, 2)] += len(text)

    for table in elements(page, "div", "tabel"):
        pdf.reader.pages[pdf.places[table.get("id")] - 1].extract_text(visitor_text=visit)
    assert sizes and min(sizes) >= 8 * 0.75


def test_the_total_of_a_long_table_stands_with_its_last_rows(page, pdf):
    last = list(page.by_id("tbl-efisiensi-program").iter(f"{HTML}tr"))[-3:]
    sheet = max(n for n, sheet in enumerate(pdf.reader.pages) if sheet.mediabox.width > sheet.mediabox.height)
    words = [[folded(cell).split()[0] for cell in row if folded(cell)] for row in last]
    assert len(words) == 3 and [row for row in words if not all(word in pdf.words[sheet] for word in row)] == []


# Without any font of the machine: what a report needs it brings along
NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><cachedir>{}</cachedir></fontconfig>"""


@pytest.mark.slow
def test_same_bytes_in_other_circumstances(project, tmp_path, pdf):
    shutil.copytree(project, tmp_path, dirs_exist_ok=True)
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(NO_FONTS.format(tmp_path / "fonts"), encoding="utf-8")
    environment = os.environ | {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "1"}
    environment["FONTCONFIG_FILE"] = str(fonts)
    done = subprocess.run(
        [sys.executable, "-m", "lakip_nb", "pdf", "--year", "2023"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout == "PDF selesai: outputs/medang-deras/2023/laporan.pdf\n"
    assert (tmp_path / "outputs" / "medang-deras" / "2023" / "laporan.pdf").read_bytes() == pdf.content


def test_heads_of_tables_say_what_they_head_and_lists_are_whole(pdf):
    scopes = Counter(head["/A"]["/Scope"] for head in pdf.tags("/TH"))
    assert min(scopes["/Column"], scopes["/Row"]) > 50 and len(scopes) == 2
    assert not [cell for cell in pdf.tags("/TD") if "/Headers" in cell.get("/A", {})]
    for kind, inside in (("/L", {"/LI", "/L", "/Caption"}), ("/LI", {"/Lbl", "/LBody"})):
        for item in pdf.tags(kind):
            assert {kid["/S"] for kid in pdf.children(item)} <= inside, kind


def test_links_are_printed_as_they_are_shown(pdf):
    links = [link.get_object() for page in pdf.reader.pages for link in page.get("/Annots", ())]
    assert len(links) > 100 and {link["/F"] for link in links} == {4}


def test_nothing_is_painted_outside_the_tags(pdf):
    """Neither text nor a form stands between marked contents, as it does where a style asks for opacity."""
    for number, page in enumerate(pdf.reader.pages, 1):
        depth = 0
        for operands, operator in page.get_contents().operations:
            depth += (operator in (b"BDC", b"BMC")) - (operator == b"EMC")
            assert depth or operator not in (b"Do", b"Tj", b"TJ"), (number, operands)
