"""The copy of a workbook that says what was found: at its cells and on a sheet."""

import io

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from lakip_nb.publish.workbook.annotated import annotated


def finding(sel, baris, tingkat="galat", pesan="Salah.", lembar="desa"):
    place = {"lembar": lembar, "sel": sel, "baris": baris, "letak": "Tabel 1.1"}
    return {**place, "tingkat": tingkat, "kode": "A01", "pesan": pesan, "saran": "Perbaiki."}


def marked(*findings):
    book, stream = Workbook(), io.BytesIO()
    sheet = book.active
    sheet.title = "desa"
    for row in (["no", "nama"], [1, "=bukan rumus"], [2, "Dua"], [3, "Tiga"]):
        sheet.append(row)
    sheet["B2"].data_type = "s"
    sheet["A2"].comment = Comment("catatan kami", "operator")
    sheet["B4"].number_format = "0.00"
    book.save(stream)
    content = annotated(stream.getvalue(), findings)
    assert annotated(stream.getvalue(), findings) == content
    return load_workbook(io.BytesIO(content))


def test_each_cell_says_what_is_wrong_and_is_coloured_by_the_worst():
    findings = finding("A2", 2, pesan="Satu."), finding("A2", 2, "catatan", "Dua."), finding("B3", 3, "catatan")
    sheet = marked(*findings)["desa"]
    parts = sheet["A2"].comment.text.split("\n\n")
    said = ["A01 galat: Satu.\n→ Perbaiki.", "A01 catatan: Dua.\n→ Perbaiki."]
    assert parts == ["catatan kami", *said]
    assert sheet["A2"].fill.fgColor.rgb.endswith("FFB3B3") and sheet["B3"].fill.fgColor.rgb.endswith("CFE2F3")
    assert sheet["A3"].comment is None and sheet["A3"].fill.fill_type is None


def test_a_finding_about_a_row_stands_at_its_first_cell_and_one_about_the_table_in_the_list_alone():
    book = marked(finding(None, 4), finding(None, None))
    assert [cell.coordinate for row in book["desa"] for cell in row if cell.comment] == ["A2", "A4"]
    assert [row[3].hyperlink.location for row in book["Temuan"].iter_rows(min_row=2)] == ["'desa'!A4", "'desa'!A1"]


def test_the_list_comes_first_and_nothing_in_it_or_in_the_cells_becomes_a_formula():
    book = marked(finding("B2", 2, pesan='=HYPERLINK("http://contoh.id")'))
    assert book.sheetnames[0] == "Temuan" and book.active.title == "Temuan"
    assert {cell.data_type for row in book["Temuan"] for cell in row} == {"s"}
    assert (book["desa"]["B2"].value, book["desa"]["B2"].data_type) == ("=bukan rumus", "s")
    assert [row[0].value for row in book["desa"].iter_rows(min_row=2)] == [1, 2, 3]
