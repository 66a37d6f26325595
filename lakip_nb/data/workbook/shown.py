"""A sheet as Excel shows it, line by line: for a table of the office's own, whose columns nobody has agreed on."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

from lakip_nb.data.dates import written
from lakip_nb.data.delimited import TableFileError
from lakip_nb.data.workbook.books import sheets_of
from lakip_nb.data.workbook.cells import Value, plain

Line = tuple[int, list[str]]
"""The number of a row, and its texts."""


def lines(path: Path, lembar: str | None = None) -> list[Line]:
    """The visible rows of a sheet, or of the first one with anything in it.

    Raises:
        TableFileError: it is no workbook, has no such sheet, or a formula in it has failed.
    """
    _, sheets = sheets_of(path)
    filled = [sheet for sheet in sheets if not sheet.kosong and not sheet.lembar_tersembunyi]
    found = [sheet for sheet in filled if lembar in (None, sheet.nama)]
    if not found:
        names = ", ".join(sheet.nama for sheet in filled)
        missing = f'tidak memuat lembar "{lembar}".' if lembar else "tidak memuat lembar yang berisi."
        raise TableFileError(missing, f"Lembarnya: {names}." if names else "Isi dahulu lembarnya.")
    sheet = found[0]
    columns = range(1, max(column for _, column in sheet.sel) + 1)
    return [
        (row, [_text(cells.get(column), row) for column in columns])
        for row, cells in sheet.baris().items()
        if row not in sheet.tersembunyi
    ]


def _text(cell: Value | None, row: int) -> str:
    if cell is None:
        return ""
    value = cell.nilai
    if cell.galat:
        raise TableFileError(f'berisi galat rumus "{value}".', "Perbaiki rumusnya, atau ketik nilainya.", row)
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, (int, float)):
        return _number(value, cell.format)
    if isinstance(value, dt.date):
        return written(value)
    return str(value).strip()


def _number(value: float, pattern: str) -> str:
    """A number by its format: decimals, groups and percent; all its digits where the format is none.

    >>> _number(1234567.5, "#,##0.00"), _number(0.925, "0.0%"), _number(88.31, "General"), _number(12, "0")
    ('1.234.567,50', '92,5%', '88,31', '12')
    """
    first, percent = pattern.partition(";")[0], "%" in pattern
    digits = Decimal(plain(value * 100 if percent else value))
    places = first.partition(".")[2].count("0") if "0" in first else max(0, -int(digits.as_tuple().exponent))
    text = f"{digits:,.{places}f}" if "," in first else f"{digits:.{places}f}"
    return text.translate(str.maketrans(",.", ".,")) + ("%" if percent else "")
