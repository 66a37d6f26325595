"""The tables of a report as shown, in one workbook: `laporan.xlsx`, for those who go on computing."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lakip_nb.publish.workbook.entry_book import CREATED, OPTIONS
from lakip_nb.publish.workbook.report_tables import ShownCell, ShownTable, shown_tables
from lakip_nb.publish.workbook.styles import Styles

_CONTENTS = "Daftar tabel"
_TOP = 2
"""The row in which a table begins, from 0, below its title."""
_WIDEST = 50


def report_book(page: str) -> bytes:
    """The bytes of the workbook of a page: a sheet per table, and a list that leads to them."""
    content = BytesIO()
    book = Workbook(content, OPTIONS)
    book.set_properties({"title": "Tabel laporan kinerja", "author": "lakip-nb", "created": CREATED})
    styles = Styles(book)
    contents = book.add_worksheet(_CONTENTS)
    contents.set_landscape()
    contents.fit_to_pages(1, 0)
    contents.set_column(0, 0, 14)
    contents.set_column(1, 1, 90)
    contents.write_string(0, 0, "Tabel laporan sebagaimana tersaji", styles("judul"))
    for row, table in enumerate(shown_tables(page), start=2):
        name = re.sub(r"[\[\]:*?/\\]", "-", table.nomor)[:31]
        contents.write_url(row, 0, f"internal:'{name}'!A1", styles("tautan"), table.nomor)
        contents.write_string(row, 1, table.judul, styles("teks"))
        _write_table(book.add_worksheet(name), table, styles)
    book.close()
    return content.getvalue()


def _write_table(sheet: Worksheet, table: ShownTable, styles: Styles) -> None:
    sheet.write_string(0, 0, f"{table.nomor} {table.judul}", styles("judul"))
    widths: dict[int, int] = {}
    head = last = _TOP
    for row, column, cell in _placed(table.baris):
        at, number = _TOP + row, cell.nilai
        style = styles("kepala_boleh" if cell.kepala else "angka" if number else "teks", number[1] if number else "@")
        if cell.kepala and (cell.tinggi > 1 or cell.lebar > 1):
            sheet.merge_range(at, column, at + cell.tinggi - 1, column + cell.lebar - 1, "", style)
        # Below the head a cell that spans rows stands in each of them, so that rows can be sorted and summed
        for line in range(at, at + (1 if cell.kepala else cell.tinggi)):
            if number and not cell.kepala:
                sheet.write_number(line, column, number[0], style)
            else:
                sheet.write_string(line, column, cell.teks, style)
        if cell.lebar == 1:
            widths[column] = max(widths.get(column, 0), min(len(cell.teks), _WIDEST))
        head, last = (at + cell.tinggi if cell.kepala else head), max(last, at + cell.tinggi)
    for column, width in widths.items():
        sheet.set_column(column, column, width + 3)
    for line, note in enumerate(table.catatan, start=last + 1):
        sheet.write_string(line, 0, note)
    sheet.freeze_panes(head, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _placed(rows: Sequence[Sequence[ShownCell]]) -> Iterator[tuple[int, int, ShownCell]]:
    """Each cell with the row and the column where it begins, from 0, those that it spans taken into account."""
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            yield row, column, cell
            taken |= {(row + down, column + right) for down in range(cell.tinggi) for right in range(cell.lebar)}
            column += cell.lebar
