"""The sheet of one table, in which an analyst types."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from lakip_nb.data.errors import LakipError
from lakip_nb.data.raw import RawTable
from lakip_nb.publish.workbook.entry_column import EntryColumn
from lakip_nb.publish.workbook.styles import Styles

TITLE, HEADER, FIRST = 0, 1, 2
"""The rows of the title and totals, of the header, and the first one of the table, from 0."""
LAST = 9_999
"""The last row to which lists and sums reach, from 0."""
_LONGEST = 32_767
"""Characters that Excel keeps of a cell."""
_PROTECTION = {
    "sort": True,
    "autofilter": True,
    "insert_rows": True,
    "delete_rows": True,
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
}
_NOTE = {"author": "lakip-nb", "x_scale": 2.2, "y_scale": 1.6}
_WIDEST, _SUMMED, _LINE = 60, 22, 15
"""Widths of columns in characters, the height of a line in points."""


@dataclass(frozen=True)
class EntryTable:
    """A table to be written: its name, what it holds, its columns, and its rows as text where there are any.

    `kunci` are the notes of its keys, where it is one of keys and values.
    """

    nama: str
    isi: str
    wajib: bool
    kolom: tuple[EntryColumn, ...]
    mentah: RawTable | None
    kunci: Mapping[str, str] = field(default_factory=dict)

    @property
    def baris(self) -> list[list[str]]:
        """The rows in the order of our columns, blanks trimmed."""
        if self.mentah is None:
            return []
        at = {name: number for number, name in enumerate(self.mentah.kolom)}
        return [
            [record.sel[at[c.nama]].strip() if c.nama in at else "" for c in self.kolom]
            for record in self.mentah.records
        ]

    def letters(self, column: str) -> str:
        """The letter of a column."""
        return str(xl_col_to_name([c.nama for c in self.kolom].index(column)))

    def place(self, row: int | None, column: str | None) -> str:
        """Where a cell that was read from a row of the source stands now: `J12`."""
        records = self.mentah.records if self.mentah else ()
        lines = [record.baris for record in records]
        line = lines.index(row) + FIRST + 1 if row in lines else HEADER + 1
        names = [c.nama for c in self.kolom]
        return f"{xl_col_to_name(names.index(column) if column in names else 0)}{line}"


def write_sheet(
    sheet: Worksheet, table: EntryTable, styles: Styles, lists: Mapping[str, str], back: tuple[str, str]
) -> None:
    """Fill a sheet. `lists` are ranges by `table.column` for what other tables allow; `back` is the first sheet."""
    rows = table.baris
    widths = [_width(column, [row[at] for row in rows]) for at, column in enumerate(table.kolom)]
    for number, row in enumerate(rows):
        sheet.set_row(FIRST + number, _LINE * _height(row, widths))
    sheet.write_url(TITLE, 0, f"internal:'{back[0]}'!A1", styles("tautan"), back[1])
    for at, column in enumerate(table.kolom):
        cells = [row[at] for row in rows]
        sheet.set_column(at, at, widths[at], styles("isi", column.format))
        sheet.write_string(HEADER, at, column.nama, styles("kepala" if column.wajib else "kepala_boleh"))
        sheet.write_comment(HEADER, at, column.catatan, _NOTE)
        numbers = [_write(sheet, FIRST + number, at, column, text, styles) for number, text in enumerate(cells)]
        if column.dijumlahkan:
            letter = xl_col_to_name(at)
            total = sum((number for number in numbers if number is not None), Decimal(0))
            formula = f"=SUM({letter}{FIRST + 1}:{letter}{LAST + 1})"
            sheet.write_formula(TITLE, at, formula, styles("jumlah", '"Jumlah: "#,##0'), int(total))
        _restrict(sheet, at, column, lists)
    for number, row in enumerate(rows):
        if note := next((table.kunci[text] for text in row if text in table.kunci), None):
            sheet.write_comment(FIRST + number, 0, note, _NOTE)
    width = len(table.kolom)
    sheet.freeze_panes(FIRST, 1 if width > 4 else 0)
    sheet.autofilter(HEADER, 0, max(FIRST + len(rows), FIRST + 200), width - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_col_to_name(width - 1)}{LAST + 1}"})
    sheet.protect("", _PROTECTION)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER)


def _write(sheet: Worksheet, row: int, at: int, column: EntryColumn, text: str, styles: Styles) -> Decimal | None:
    """Write a cell: text as text, whatever it begins with; gives the number where it is one."""
    if not text:
        return None
    if len(text) > _LONGEST:
        raise LakipError(
            f"Kolom {column.nama} memuat teks {len(text)} karakter, lebih panjang daripada satu sel Excel "
            f"({_LONGEST}). Ringkas teksnya, atau tetap pakai berkas CSV."
        )
    value, number_format = column.stored(text)
    if isinstance(value, Decimal):
        sheet.write_number(row, at, value, styles("isi", number_format))
        return value
    sheet.write_string(row, at, value, styles("isi", number_format))
    return None


def _restrict(sheet: Worksheet, at: int, column: EntryColumn, lists: Mapping[str, str]) -> None:
    link = column.rujukan
    source: Sequence[str] | str = column.pilihan
    if link is not None:
        source = lists.get(f"{link.tabel}.{link.kolom_tujuan}", "")
    elif column.nama == "kunci":
        source = lists.get("kunci", "")
    if not source:
        return
    rule: dict[str, Any] = {"validate": "list", "source": f"={source}" if isinstance(source, str) else list(source)}
    if column.terbuka and column.pilihan:
        rule |= {"input_message": f"Tulis {column.isi}.", "show_error": False}
    else:
        blank = "" if column.wajib else " Kosongkan bila belum diketahui."
        rule |= {
            "error_type": "stop" if column.pilihan else "warning",
            "error_title": "Isi tidak dikenal",
            "error_message": f"Pilih salah satu dari daftar pada sel ini.{blank}",
        }
    sheet.data_validation(FIRST, at, LAST, at, rule)


def _width(column: EntryColumn, cells: Sequence[str]) -> int:
    lengths = [len(line) for cell in cells for line in cell.splitlines()]
    return min(max([len(column.nama) + 4, _SUMMED if column.dijumlahkan else 0, *lengths]) + 2, _WIDEST)


def _height(cells: Sequence[str], widths: Sequence[int]) -> int:
    """The lines of a row whose cells are wrapped; not every program finds them out when it opens a file."""
    return max(
        (
            sum(-(-max(len(line), 1) // width) for line in cell.splitlines())
            for cell, width in zip(cells, widths, strict=True)
        ),
        default=1,
    )
