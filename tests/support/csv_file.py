"""CSV files as text cells, read and written without the package.

The tables of the repository, and those that `make new` writes, are as an Indonesian Excel opens them
by double click: a byte order mark, semicolons, decimal commas. A made-up kecamatan keeps commas, so
that both are read all the time.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

BOM = "\ufeff"


def parsed(text: str) -> list[list[str]]:
    """The records of a file's text, in either form, the header first."""
    return list(csv.reader(io.StringIO(text.removeprefix(BOM)), delimiter=";" if text.startswith(BOM) else ","))


def written(rows: Iterable[Sequence[object]]) -> str:
    """The text of a file as the repository keeps it."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\n").writerows(rows)
    return BOM + text.getvalue()


def read_cells(path: Path) -> list[list[str]]:
    """The records of a file, the header first."""
    return parsed(path.read_bytes().decode())


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a file, by column."""
    header, *rows = read_cells(path)
    return [dict(zip(header, row, strict=True)) for row in rows]


def write_cells(path: Path, rows: Iterable[Sequence[object]]) -> None:
    """Write a file as the repository keeps it."""
    path.write_bytes(written(rows).encode())


def write_rows(path: Path, rows: Sequence[dict[str, str]]) -> None:
    """The same, of rows by column."""
    write_cells(path, [[*rows[0]], *([*row.values()] for row in rows)])
