"""One sheet as openpyxl gives it, reduced to what a table needs: filled cells, what is hidden, what is merged."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from lakip_nb.data.workbook.cells import Value

Place = tuple[int, int]
"""Row and column, from 1."""


@dataclass(frozen=True)
class Sheet:
    """The filled cells of a sheet by place, in the order of reading."""

    nama: str
    sel: Mapping[Place, Value]
    berumus: frozenset[Place]
    """Cells with a formula."""
    tersembunyi: frozenset[int]
    """Rows that somebody has hidden, other than by a filter."""
    gabungan: tuple[tuple[int, int, int, int], ...]
    """Merged cells: first row, first column, last row, last column."""
    lembar_tersembunyi: bool

    @property
    def kosong(self) -> bool:
        """Whether nothing is written in it."""
        return not self.sel

    def baris(self) -> dict[int, dict[int, Value]]:
        """The filled cells by row, then by column."""
        rows: dict[int, dict[int, Value]] = {}
        for (row, column), cell in self.sel.items():
            rows.setdefault(row, {})[column] = cell
        return rows


def sheet_of(values: Worksheet, formulas: Worksheet | None) -> Sheet:
    """A sheet read with stored values, and the same with formulas where it has any.

    A formula without a stored value, as a program writes it that does not compute, is kept as an error.
    """
    computed = _cells(formulas) if formulas is not None else {}
    made = frozenset(place for place, cell in computed.items() if cell.data_type == "f")
    found: dict[Place, Value] = {}
    for place, cell in _cells(values).items():
        if cell.value is not None and str(cell.value).strip():
            found[place] = Value(cell.value, cell.number_format, cell.data_type == "e")
        elif place in made and cell.value is None:
            found[place] = Value("belum dihitung", galat=True)
    filters = [values.auto_filter, *(table.autoFilter for table in values.tables.values())]
    filtered = any(item and item.filterColumn for item in filters)
    hidden = () if filtered else (row for row, how in values.row_dimensions.items() if how.hidden)
    return Sheet(
        values.title,
        dict(sorted(found.items())),
        made,
        frozenset(hidden),
        tuple(sorted((r.min_row, r.min_col, r.max_row, r.max_col) for r in values.merged_cells.ranges)),
        values.sheet_state != "visible",
    )


def _cells(sheet: Worksheet) -> dict[Place, Cell]:
    # What openpyxl offers openly makes a cell of every place in the rectangle, which one far cell
    # makes immense; this holds what the file holds.
    stored: dict[Place, Any] = sheet._cells
    return {place: cell for place, cell in stored.items() if isinstance(cell, Cell)}
