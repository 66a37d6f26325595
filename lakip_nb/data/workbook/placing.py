"""Where the table stands in a sheet: its header is found by the names of its columns, not by a place."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from lakip_nb.data.errors import Fault, Lembar, nearest
from lakip_nb.data.raw import RawTable, Record, column_name
from lakip_nb.data.rows.base import Jenis, Row, jenis
from lakip_nb.data.workbook.cells import CellError, Value, text_of
from lakip_nb.data.workbook.sheet import Sheet

_SEARCHED = 30
"""Filled rows in which the header is looked for."""
_TITLE = 2
"""Most typed cells of a row above the header: a title, a subtitle beside it."""


@dataclass(frozen=True)
class Header:
    """The row of the header, and the name of each column of the table by its number in the sheet."""

    baris: int
    kolom: Mapping[int, str]


class Kinds:
    """What the columns of a table hold; of a table of keys and values, what the value of each key is."""

    def __init__(self, model: type[Row], keys: type[Row] | None, epoch: dt.datetime) -> None:
        names = {field.alias or name: field for name, field in model.model_fields.items()}
        self.kolom = tuple(names)
        self.epoch = epoch
        self._kinds: dict[str, Jenis] = {name: jenis(field) for name, field in names.items()}
        self._keys: dict[str, Jenis] = {n: jenis(f) for n, f in keys.model_fields.items()} if keys else {}

    def of(self, column: str, key: str) -> Jenis:
        """What a cell of a column holds, in the row of a key."""
        return self._keys.get(key, "teks") if self._keys and column == "nilai" else self._kinds.get(column, "teks")


def raw_table(sheet: Sheet, book: str, file: str, kinds: Kinds) -> RawTable:
    """The table of a sheet as text; `book` is the workbook's path, `file` the table's as a CSV file."""
    rows = sheet.baris()
    header = _header(rows, kinds.kolom)
    letters = {name: get_column_letter(number) for number, name in reversed([*header.kolom.items()])}
    place = Lembar(book, sheet.nama, letters)
    faults = [*_shape_faults(sheet, header, file, rows)]
    records = []
    for number, cells in rows.items():
        if number <= header.baris or not any(column in cells for column in header.kolom):
            continue
        texts, wrong = _texts(header, cells, kinds)
        faults += [Fault(file, number, name, error.masalah, error.saran) for name, error in wrong]
        records.append(Record(number, texts))
    return RawTable(file, header.baris, tuple(header.kolom.values()), tuple(records), tuple(faults), place)


def _header(rows: Mapping[int, Mapping[int, Value]], columns: Sequence[str]) -> Header:
    """The first row that names the most columns; the first filled one where none names any."""
    best, most = next(iter(rows), 1), 0
    for number in list(rows)[:_SEARCHED]:
        known = len({column_name(str(cell.nilai), columns) for cell in rows[number].values()} & set(columns))
        if known > most:
            best, most = number, known
    return Header(best, dict(_columns(rows, best, columns)))


def _columns(rows: Mapping[int, Mapping[int, Value]], header: int, columns: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The columns of the table: all that are known, and whatever else adjoins them.

    What stands beyond an empty column is a note or a computation beside the table, unless its name
    may be a known one misspelt.
    """
    below = {column for number, cells in rows.items() if number >= header for column in cells}
    names = {at: column_name(str(cell.nilai), columns) for at, cell in rows.get(header, {}).items()}
    known = [at for at, name in names.items() if name in columns]
    missing = set(columns) - set(names.values())
    start = end = known[0] if known else min(below, default=1)
    while end + 1 in below:
        end += 1
    while start - 1 in below:
        start -= 1
    for at in sorted(below):
        name = names.get(at, "")
        if at in known or start <= at <= end or (name and nearest(name, missing)):
            yield at, name


def _texts(
    header: Header, cells: Mapping[int, Value], kinds: Kinds
) -> tuple[tuple[str, ...], list[tuple[str, CellError]]]:
    key = next(
        (str(cells[at].nilai).strip() for at, name in header.kolom.items() if name == "kunci" and at in cells), ""
    )
    texts, wrong = [], []
    for at, name in header.kolom.items():
        cell = cells.get(at)
        try:
            texts.append(text_of(cell, kinds.of(name, key), kinds.epoch) if cell else "")
        except CellError as error:
            texts.append("")
            wrong.append((name, error))
    return tuple(texts), wrong


def _shape_faults(sheet: Sheet, header: Header, file: str, rows: Mapping[int, Mapping[int, Value]]) -> Iterator[Fault]:
    if sheet.lembar_tersembunyi:
        remedy = "Tampilkan lembarnya (klik kanan, Tampilkan), lalu hapus bila bukan data."
        yield Fault(file, None, None, "lembar ini tersembunyi.", remedy)
    for number, cells in rows.items():
        typed = [at for at in cells if (number, at) not in sheet.berumus]
        if number < header.baris and len(typed) > _TITLE:
            yield Fault(
                file, number, None, "berisi di atas judul kolom.", "Pindahkan ke bawah judul kolom, atau hapus."
            )
        if number > header.baris and number in sheet.tersembunyi and any(at in cells for at in header.kolom):
            remedy = "Tampilkan barisnya (Unhide), lalu hapus bila bukan data."
            yield Fault(file, number, None, "baris ini tersembunyi tetapi berisi.", remedy)
    for top, left, bottom, right in sheet.gabungan:
        inside = [at for at in header.kolom if left <= at <= right]
        if inside and bottom > header.baris and any(header.baris < number <= bottom for number in rows):
            first = f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}"
            remedy = "Pisahkan sel (Unmerge Cells), lalu isi setiap selnya."
            yield Fault(file, max(top, header.baris + 1), header.kolom[inside[0]], f"sel {first} digabung.", remedy)
