"""A printed table as a grid: its heading rows, its rows, and what each column is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

TOTAL = re.compile(r"(?:sub\s*|grand\s*)?(?:jumlah|total)\b", re.IGNORECASE)
"""How a row of sums begins."""
_NUMBER = re.compile(r"(?:Rp\.?\s*)?[-−]?\d[\d.,]*\s*%?(?:\s*\([A-Z]{1,2}\))?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = re.compile(r"\(?(\d{1,2})\)?(?:\s*=.*)?")
_UNIT_AND_NUMBER = re.compile(r"(?!Rp\b)([^\W\d]+(?:\s*/\s*[^\W\d]+)?)\s+(\d{1,3}(?:\.\d{3})+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One row as printed; `tebal` says that its label is set in bold."""

    cells: tuple[str, ...]
    place: int
    bold: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is written in it."""
        return not any(self.cells)


@dataclass(frozen=True, eq=False)
class PrintedTable:
    """A table of equally long rows. A cell that spans columns stands in the first, the others are "".

    Each is itself alone, so that what is worked out of it is remembered without looking at every cell.
    """

    all_rows: tuple[PrintedRow, ...]
    place: int
    certain: bool = True
    """Whether the columns come from the file itself; those of a PDF are worked out from its layout."""

    @cached_property
    def head_count(self) -> int:
        """How many rows at the top are headings, a row of column numbers included."""
        count = 0
        if len(self.all_rows[0].cells) < 2:
            return 0  # lines of which the columns are not known
        for row in self.all_rows:
            cells = [cell for cell in row.cells if cell]
            if count and _numbered(cells):
                return count + 1
            if count and (not cells or any(_is_value(cell) for cell in cells) or row.cells[0]):
                return count
            if not count and any(_is_value(cell) for cell in cells):
                return 0
            count += 1
        return min(count, 1)

    @cached_property
    def heads(self) -> tuple[tuple[str, ...], ...]:
        """For each column the headings above it, from the top; a spanning heading counts for each."""
        width = len(self.all_rows[0].cells) if self.all_rows else 0
        columns: list[tuple[str, ...]] = [()] * width
        for row in self.all_rows[: self.head_count]:
            if row.cells and _numbered([cell for cell in row.cells if cell]):
                continue
            columns = _below(columns, row.cells)
        return tuple(columns)

    @cached_property
    def rows(self) -> tuple[PrintedRow, ...]:
        """The rows below the headings; headings repeated after a page break are left out."""
        top = [row.cells for row in self.all_rows[: self.head_count]]
        rows: list[PrintedRow] = []
        after_break = False
        for row in self.all_rows[self.head_count :]:
            if row.empty:
                continue
            if top and _repeats(row.cells, top):
                after_break = True
                continue
            values = any(_is_value(cell) or cell in "-–" for cell in row.cells if cell)
            if rows and not values and (not row.cells[0] or after_break):
                rows[-1] = _continued(rows[-1], row)
            else:
                rows.append(_unmerged(row))
            after_break = False
        return tuple(rows)

    def column(self, number: int) -> list[str]:
        """What is written in a column below its heading."""
        return [row.cells[number] for row in self.rows]


def table_of(rows: Sequence[PrintedRow], place: int, certain: bool = True) -> PrintedTable:
    """A table of rows, all made as long as the longest.

    Where they are not equally long, as in a text, rows that are written on behind the last heading
    leave its columns in doubt.
    """
    width = max(len(row.cells) for row in rows)
    rows = [rows[0], *(_under_groups(rows[0], row) for row in rows[1:2]), *rows[2:]]
    ragged = any(len(row.cells) != width for row in rows)
    heading = max(len(_stripped(row.cells)) for row in rows[:3]) if ragged else width
    sure = all(len(_stripped(row.cells)) <= heading for row in rows)
    made = tuple(PrintedRow(_widened(row.cells, heading, width), row.place, row.bold) for row in rows)
    return PrintedTable(made, place, certain and sure)


def _under_groups(top: PrintedRow, row: PrintedRow) -> PrintedRow:
    """A second row of headings without the cells that the first one spans downwards, put below its groups."""
    cells = _stripped(row.cells)
    groups: list[int] = []
    for at, cell in enumerate(top.cells):
        spans = at + 1 < len(top.cells) and not top.cells[at + 1]
        if (cell and spans) or (not cell and groups):
            groups.append(at)
    if not all(cells) or len(cells) != len(groups) or len(cells) >= len(top.cells) or any(map(_is_value, cells)):
        return row
    below = [""] * len(top.cells)
    for at, cell in zip(groups, cells, strict=True):
        below[at] = cell
    return PrintedRow(tuple(below), row.place, row.bold)


def _widened(cells: tuple[str, ...], heading: int, width: int) -> tuple[str, ...]:
    """A row made longer at its end; of a total, whose word spans the first columns, behind the word."""
    if len(cells) > 2 and cells[1] and TOTAL.match(cells[0]):
        cells = (cells[0], *("",) * (heading - len(cells)), *cells[1:])
    return cells + ("",) * (width - len(cells))


def goes_on(rows: Sequence[PrintedRow], cells: Sequence[str]) -> bool:
    """Whether a row after a page break goes on with a table: its heading again, or as wide and no heading."""
    known = {cell.casefold() for cell in rows[0].cells if cell}
    words = {cell.casefold() for cell in cells if cell}
    if known and words and len(known & words) * 2 > min(len(known), len(words)):
        return True
    numbers = [re.fullmatch(r"(\d{1,3})\.?", each) for each in (rows[-1].cells[0], cells[0] if cells else "")]
    if numbers[0] and numbers[1] and int(numbers[1][1]) == int(numbers[0][1]) + 1:
        return True
    heading = re.match(r"(?:no|nomor)\b", cells[0], re.IGNORECASE) if cells else None
    return len(cells) == len(rows[-1].cells) and not heading


def _is_value(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell.strip())) and not _YEAR.fullmatch(cell.strip())


def _numbered(cells: Sequence[str]) -> bool:
    """Whether cells are the numbers of the columns: 1, 2, 3 or (1), (2), (3)."""
    numbers = [_ORDINAL.match(cell.strip().lstrip("$")) for cell in cells]
    return len(cells) > 2 and [int(found[1]) if found else 0 for found in numbers] == list(range(1, len(cells) + 1))


def _below(columns: Sequence[tuple[str, ...]], cells: Sequence[str]) -> list[tuple[str, ...]]:
    """The headings with one more row; an empty cell takes what its left neighbour of the same group has."""
    result: list[tuple[str, ...]] = []
    for index, cell in enumerate(cells):
        text = " ".join(cell.split())
        if not text and index and columns[index] == columns[index - 1]:
            text = result[-1][-1] if len(result[-1]) > len(columns[index]) else ""
        result.append((*columns[index], text) if text else columns[index])
    return result


def _repeats(cells: Sequence[str], top: Sequence[Sequence[str]]) -> bool:
    words = [cell for cell in cells if cell]
    for heading in top:
        known = {re.sub(r"\W", "", cell.casefold()) for cell in heading if cell}
        if words and known and all(re.sub(r"\W", "", cell.casefold()) in known for cell in words):
            return True
    return False


def _continued(row: PrintedRow, more: PrintedRow) -> PrintedRow:
    cells = tuple(f"{old} {new}".strip() for old, new in zip(row.cells, more.cells, strict=True))
    return PrintedRow(cells, row.place, row.bold)


def _unmerged(row: PrintedRow) -> PrintedRow:
    """A row whose empty cells at the end come from a unit and an amount written into one cell."""
    empty = len(row.cells) - len(_stripped(row.cells))
    cells: list[str] = []
    for cell in _stripped(row.cells):
        found = _UNIT_AND_NUMBER.fullmatch(cell) if empty > 0 and cells else None
        if found:
            cells += found.groups()
            empty -= 1
        else:
            cells.append(cell)
    return PrintedRow((*cells, *("",) * (len(row.cells) - len(cells))), row.place, row.bold)


def _stripped(cells: Sequence[str]) -> list[str]:
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return kept
