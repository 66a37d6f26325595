"""The tables of a page as a workbook: what is shown is a number that shows so."""

import io

import pytest
from openpyxl import load_workbook

from lakip_nb.publish.workbook.report_book import report_book
from lakip_nb.publish.workbook.report_tables import ShownCell, shown_tables

PAGE = """<html><body><div class="tabel" id="tbl-a"><table><caption><span class="nomor">Tabel 1.1</span>
<span class="judul">Penduduk, <b>2023</b></span></caption>
<thead><tr><th rowspan="2">Agama</th><th colspan="2">Jumlah</th></tr>
<tr><th class="angka">Jiwa</th><th>%</th></tr></thead>
<tbody><tr><th rowspan="2">Islam</th><td class="angka">46.752</td><td class="angka">82,90%</td></tr>
<tr><td class="angka">–</td><td>=1+1</td></tr></tbody></table><p class="sumber">Sumber: kantor</p></div>
<table><caption>Data gambar</caption><tr><td>1</td></tr></table></body></html>"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("46.752", ("46752", "#,##0")),
        ("0,111", ("0.111", "#,##0.000")),
        ("Rp4.922.354.214", ("4922354214", '"Rp"#,##0')),
        ("−3,04 poin", ("-3.04", '#,##0.00" poin"')),
        ("69,90 (B)", ("69.90", '#,##0.00" (B)"')),
        ("2023", ("2023", "#,##0")),
        ("–", None),
        ("1.23", None),
        ("2019–2023", None),
        ("", None),
    ],
)
def test_a_number_as_shown(text, expected):
    found = ShownCell(text, True, False).nilai
    assert (found and (str(found[0]), found[1])) == expected


def test_only_cells_for_numbers_are_numbers():
    assert ShownCell("2023", False, False).nilai is None


def test_numbered_tables_and_their_notes():
    (table,) = shown_tables(PAGE)
    assert (table.nomor, table.judul, table.catatan) == ("Tabel 1.1", "Penduduk, 2023", ("Sumber: kantor",))


def test_the_workbook():
    content = report_book(PAGE)
    assert report_book(PAGE) == content
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Daftar tabel", "Tabel 1.1"]
    assert book["Daftar tabel"]["A3"].hyperlink.location == "'Tabel 1.1'!A1"
    sheet = book["Tabel 1.1"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3, max_row=6)]
    assert rows == [
        ["Agama", "Jumlah", None],
        [None, "Jiwa", "%"],
        ["Islam", 46752, 82.9],
        ["Islam", "–", "=1+1"],
    ]
    assert sheet["C6"].data_type == "s" and sheet["C5"].number_format == '#,##0.00"%"'
    assert {str(r) for r in sheet.merged_cells.ranges} == {"A3:A4", "B3:C3"}
    assert sheet["A8"].value == "Sumber: kantor"
