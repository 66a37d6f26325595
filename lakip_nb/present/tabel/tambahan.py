"""A table of the office's own, from a CSV file of its folder or from a DataFrame, in the house's form."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lakip_nb.data.errors import ParameterError
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.tambahan import baca
from lakip_nb.present import kata
from lakip_nb.present.named import named
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow, teks

if TYPE_CHECKING:
    import pandas as pd

_NUMBER = re.compile(r"[-−]?(?:Rp\s?)?[-−]?\d[\d.]*(?:,\d+)?\s?%?")
_WIDE, _DENSE = 9, 6
"""Columns from which a table lies across the paper, and from which its letters are small."""


def dari(
    laporan: Laporan,
    isi: "str | pd.DataFrame",
    *,
    judul: str = "",
    label: str = "",
    sumber: str | None = None,
    desimal: int = 2,
) -> Tabel:
    """A table from `tabel/<isi>` of the office's folder, a CSV file or a sheet, as shown there, or from a DataFrame.

    `judul` is its caption, `label` the name by which prose refers to it: "tbl-inovasi". `desimal` are
    those of a DataFrame's fractions.

    Raises:
        ParameterError: without a title or a label. DataError: the file cannot be shown.
    """
    named(judul, label, "tbl", "tabel.dari")
    if isinstance(isi, str):
        table = baca(laporan.kecamatan, laporan.year, isi)
        columns, rows = table.kolom, table.baris
    else:
        columns, rows = _framed(isi, desimal)
    heads = 2 if len(columns) > 2 and columns[0].rstrip(".").casefold() in ("no", "nomor") else 1
    return Tabel(
        judul=judul,
        stub=("No.", columns[1]) if heads == 2 else columns[:1],
        kolom=tuple(_kolom(name, [row[n] for row in rows]) for n, name in enumerate(columns) if n >= heads),
        baris=[TableRow(tuple(cell or "" for cell in row[:heads]), row[heads:]) for row in rows],
        sumber=sumber,
        lebar=len(columns) >= _WIDE,
        rapat=len(columns) >= _DENSE,
    ).berlabel(label)


def _kolom(name: str, cells: Sequence[str | None]) -> Kolom:
    known = [cell for cell in cells if cell]
    return Kolom(name) if known and all(map(_NUMBER.fullmatch, known)) else teks(name)


def _framed(frame: Any, desimal: int) -> tuple[tuple[str, ...], tuple[tuple[str | None, ...], ...]]:
    """Names and cells of a DataFrame; an index that was given to it is its first column."""
    if not hasattr(frame, "isna"):
        raise ParameterError(f"tabel.dari: {type(frame).__name__} bukan nama berkas CSV atau DataFrame.")
    if frame.index.name or frame.index.dtype == object:
        frame = frame.reset_index()
    gaps, values = frame.isna().to_numpy().tolist(), frame.to_numpy(dtype=object).tolist()
    rows = [
        [None if gap else value for value, gap in zip(row, empty, strict=True)]
        for row, empty in zip(values, gaps, strict=True)
    ]
    # A column of counts with a gap holds 1200.0
    decimals = [desimal if any(map(_broken, column)) else 0 for column in zip(*rows, strict=True)]
    written = tuple(tuple(map(_written, row, decimals)) for row in rows)
    return tuple(" ".join(str(name).split()) for name in frame.columns), written


def _broken(value: Any) -> bool:
    return isinstance(value, float | Decimal) and value != int(value)


def _written(value: Any, desimal: int) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int | float | Decimal):
        return kata.angka(Decimal(str(value)), desimal)
    return str(value)
