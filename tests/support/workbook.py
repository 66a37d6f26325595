"""A made-up kecamatan's tables as a person keeps them in Excel, to be spoilt by habits."""

import csv
import re
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")


def book_of(folder: Path) -> Workbook:
    """The CSV files of a folder as one workbook, numbers typed as numbers; the files are removed."""
    book = Workbook()
    book.remove(book.active)
    for path in sorted(folder.glob("*.csv")):
        sheet = book.create_sheet(path.stem)
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        sheet.append(header)
        for row in rows:
            sheet.append([_typed(name, cell) for name, cell in zip(header, row, strict=True)])
        path.unlink()
    return book


def _typed(column: str, cell: str) -> str | float | None:
    if not cell:
        return None
    if column in ("no", "kode", "program_no", "nip", "tercetak", "diambil", "nilai") or not _NUMBER.fullmatch(cell):
        return cell
    return float(cell) if "." in cell else int(cell)


def column(sheet: Worksheet, name: str) -> str:
    """The letter of a column by its header in the first row."""
    (at,) = [at for at, cell in enumerate(sheet[1], start=1) if cell.value == name]
    return get_column_letter(at)
