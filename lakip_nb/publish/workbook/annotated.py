"""A copy of an analyst's workbook with the findings of a check in it: at their cells, and listed on a sheet."""

import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from lakip_nb.data.workbook.books import TEMUAN

_COLOURS = {"galat": "FFB3B3", "peringatan": "FFE699", "catatan": "CFE2F3"}
"""The fill of a cell by the most serious finding in it, which come first in a record."""
_HEAD = (("Tingkat", 12), ("Kode", 8), ("Lembar", 20), ("Sel", 10), ("Temuan", 80), ("Yang perlu dilakukan", 60))
_AUTHOR = "lakip-nb"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")

Item = Mapping[str, Any]


def annotated(content: bytes, findings: Sequence[Item]) -> bytes:
    """The bytes of the copy. `findings` are entries of the record that stand in this workbook.

    The same workbook and findings give the same bytes. What stands in the cells is not touched.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as in reading
        book = load_workbook(BytesIO(content), keep_links=False)
    marked: dict[tuple[str, str], list[Item]] = {}
    for item in findings:
        if (address := _address(item)) and item["lembar"] in book.sheetnames:
            marked.setdefault((item["lembar"], address), []).append(item)
    for (sheet, address), items in marked.items():
        _mark(book[sheet][address], items)
    _list(book, findings)
    stream = BytesIO()
    book.save(stream)
    return _settled(stream.getvalue())


def _address(item: Item) -> str | None:
    """The cell of a finding; of one that is about a row, its first cell."""
    if item["sel"]:
        return str(item["sel"])
    return f"A{item['baris']}" if item["baris"] else None


def _mark(cell: Any, items: Sequence[Item]) -> None:
    if not isinstance(cell, Cell):  # within merged cells, which can hold no comment
        return
    said = [cell.comment.text] if cell.comment else []
    said += [f"{item['kode']} {item['tingkat']}: {item['pesan']}\n→ {item['saran']}".strip() for item in items]
    text = _clean("\n\n".join(said))
    cell.comment = Comment(text, _AUTHOR, height=60 + 18 * (len(text) // 45), width=380)
    cell.fill = PatternFill("solid", fgColor=_COLOURS[items[0]["tingkat"]])


def _list(book: Workbook, findings: Sequence[Item]) -> None:
    if TEMUAN in book.sheetnames:
        del book[TEMUAN]
    sheet = book.create_sheet(TEMUAN, 0)
    for at, (words, width) in enumerate(_HEAD, start=1):
        cell = _written(sheet, 1, at, words)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1B3A57")
        sheet.column_dimensions[str(cell.column_letter)].width = width
    for row, item in enumerate(findings, start=2):
        for at, text in enumerate(_line(item), start=1):
            _written(sheet, row, at, text).alignment = Alignment(vertical="top", wrap_text=True)
        link = sheet.cell(row, 4)
        quoted = item["lembar"].replace("'", "''")
        if item["lembar"] in book.sheetnames:
            link.hyperlink = Hyperlink(link.coordinate, location=f"'{quoted}'!{_address(item) or 'A1'}")
            link.font = Font(color="0B5394", underline="single")
        sheet.cell(row, 1).fill = PatternFill("solid", fgColor=_COLOURS[item["tingkat"]])
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.auto_filter.ref = f"A1:F{len(findings) + 1}"
    book.active = 0
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet


def _line(item: Item) -> Iterator[str]:
    yield from (item["tingkat"], item["kode"], item["lembar"], _address(item) or "buka lembar")
    yield from (f"{item['letak']}: {item['pesan']}", item["saran"])


def _written(sheet: Worksheet, row: int, at: int, text: str) -> Cell:
    cell = sheet.cell(row, at)
    assert isinstance(cell, Cell)
    cell.value = _clean(text)
    cell.data_type = "s"  # whatever it begins with
    return cell


def _clean(text: str) -> str:
    return str(ILLEGAL_CHARACTERS_RE.sub("", text))


def _settled(content: bytes) -> bytes:
    """A workbook without the time at which it was saved."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", old.read(name))
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
