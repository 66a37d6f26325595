"""Lines set with spaces, as a page without ruled lines gives them: which are prose, and which the rows of a table.

The spaces between columns are all there is to go by: a column is where the figures of the rows stand
below each other. A table whose heading does not fit its columns is kept as lines of words, about
whose figures nothing can be said.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lakip_nb.data.naskah.grid import PrintedRow, PrintedTable, table_of
from lakip_nb.data.naskah.structure import Line


class PlacedLine(NamedTuple):
    """A line as set, its place, and whether it begins in bold."""

    text: str
    place: int
    bold: bool = False


_CHUNK = re.compile(r"\S+(?:\s\S+)*")
_FIGURE = re.compile(r"(?:Rp\.?\s*)?[-−]?\d[\d.,]*\s*%?(?:\s*\([A-Z]{1,2}\))?|[-–]", re.IGNORECASE)
_TOTAL = re.compile(r"(?:sub\s*)?(?:jumlah|total)\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\s*[-–]?\s*(?:halaman\s+)?(?:\d{1,3}|[ivxlc]{1,6})\s*[-–]?\s*", re.IGNORECASE)
STARTS_ANEW = re.compile(r"\s*(?:Tabel|Gambar|Grafik|Sumber|BAB)\b", re.IGNORECASE)
"""A line that is no part of the table above it."""
_CONTENTS = re.compile(r"\S(?:\s*\.){4,}[\s.]*\S+$|\S\s{4,}\d{1,3}$")
_LISTED = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})+\.?\s+[A-Z][^\d]*(?:\d[^\d]*)?\s{4,}\d{1,3}\s*")
"""A section with its page in a list of contents."""
_HEADING_LINES = 9
_ALIKE = 0.6
"""Of the longest line: a shorter one ends a paragraph."""


def without_running_heads(
    pages: Sequence[Sequence[PlacedLine | PrintedTable]],
) -> list[list[PlacedLine | PrintedTable]]:
    """Pages without their page numbers and without the running heads and feet of all but the first."""
    edges = [_edges(page) for page in pages]
    counts = Counter(key for each in edges for key in set(each.values()))
    seen: set[str] = set()
    result = []
    for page, each in zip(pages, edges, strict=True):
        kept: list[PlacedLine | PrintedTable] = []
        for at, item in enumerate(page):
            key = each.get(at, "")
            if key and isinstance(item, PlacedLine) and _PAGE_NUMBER.fullmatch(item.text):
                continue
            if key and counts[key] > max(2, len(pages) // 3):
                if key in seen:
                    continue
                seen.add(key)
            kept.append(item)
        result.append(kept)
    return result


def _edges(page: Sequence[PlacedLine | PrintedTable]) -> dict[int, str]:
    """The first and last two lines of a page, numbers blotted out."""
    written = [at for at, item in enumerate(page) if isinstance(item, PrintedTable) or item.text]
    lines = {at: item.text for at in written[:2] + written[-2:] if isinstance(item := page[at], PlacedLine)}
    return {at: re.sub(r"\d+", "#", " ".join(text.split())) for at, text in lines.items()}


def split(lines: Sequence[PlacedLine]) -> Iterator[Line | PrintedTable]:
    """The lines of prose, and the tables, in order."""
    width = max((len(" ".join(line.text.split())) for line in lines), default=0)
    at, blank, before = 0, True, 0
    for start, end in [*regions([line.text for line in lines]), (len(lines), len(lines))]:
        for line in lines[at:start]:
            text = " ".join(line.text.split())
            if text:
                whole = line.text.strip() if _CONTENTS.search(line.text) else text
                yield Line(whole, line.place, blank or before < width * _ALIKE, 0, line.bold)
                before = len(text)
            blank = not text
        if start < end:
            yield aligned_table([(line.text, line.place) for line in lines[start:end]])
            blank = True
        at = end


def _chunks(line: str) -> list[re.Match[str]]:
    """What stands apart in a line: words with a space between are one."""
    return list(_CHUNK.finditer(line))


def _is_row(line: str) -> bool:
    """Whether a line is a row of figures: two of them, or one among words that stand apart."""
    if _LISTED.fullmatch(line):
        return False
    cells = [chunk[0] for chunk in _chunks(line)]
    figures = sum(bool(_FIGURE.fullmatch(cell)) for cell in cells)
    # A line that is spread to the margin stands apart word by word
    spread = len(cells) > 5 and all(" " not in cell for cell in cells)
    return len(cells) > 2 and (figures > 1 or (figures == 1 and len(cells) > 3 and not spread))


def _is_prose(line: str) -> bool:
    cells = [chunk[0] for chunk in _chunks(line)]
    return bool(cells) and (len(max(cells, key=len).split()) > 7 or line.strip().endswith((".", ":")))


def regions(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where the tables are: rows of figures with nothing but blank and short lines between, and the heading above."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        if not _is_row(lines[at]):
            at += 1
            continue
        first, last, ahead = at, at, at + 1
        while ahead < len(lines) and ahead - last <= 5:
            if _is_row(lines[ahead]) or _TOTAL.match(lines[ahead].strip()):
                last = ahead
            elif STARTS_ANEW.match(lines[ahead]) or _is_prose(lines[ahead]):
                break
            ahead += 1
        top = first
        floor = found[-1][1] if found else 0
        for above in range(first - 1, max(floor, first - _HEADING_LINES) - 1, -1):
            if STARTS_ANEW.match(lines[above]) or _is_prose(lines[above]):
                break
            if len(_chunks(lines[above])) > 1:
                top = above
        found.append((top, last + 1))
        at = last + 1
    return found


def aligned_table(lines: Sequence[tuple[str, int]]) -> PrintedTable:
    """A table of lines: with columns where they are certain, else its lines as rows of one cell."""
    written = [(line, place) for line, place in lines if line.strip()]
    start = next(at for at, (line, _) in enumerate(written) if _is_row(line))
    columns = _columns([line for line, _ in written[start:]])
    heading = _heading([line for line, _ in written[:start]], columns)
    place = written[0][1]
    if heading is None:
        return table_of([PrintedRow((" ".join(line.split()),), at) for line, at in written], place, certain=False)
    rows: list[PrintedRow] = []
    for line, at in written[start:]:
        cells = _placed(line, columns)
        if rows and not any(_FIGURE.fullmatch(cell) for cell in cells) and not _TOTAL.match(line.strip()):
            joined = tuple(f"{old} {new}".strip() for old, new in zip(rows[-1].cells, cells, strict=True))
            rows[-1] = PrintedRow(joined, rows[-1].place)  # words that go on from the row before
        else:
            rows.append(PrintedRow(tuple(cells), at))
    return table_of([*(PrintedRow(tuple(row), place) for row in heading), *rows], place, certain=False)


def _columns(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where the columns stand: what is written below each other in the rows of figures is one."""
    spans = sorted(
        chunk.span()
        for line in lines
        if _is_row(line) or _TOTAL.match(line.strip())
        for chunk in _chunks(line)
        if _FIGURE.fullmatch(chunk[0]) or not _TOTAL.match(line.strip())
    )
    columns: list[tuple[int, int]] = []
    for start, end in spans:
        if columns and start < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(end, columns[-1][1]))
        else:
            columns.append((start, end))
    return columns


def _placed(line: str, columns: Sequence[tuple[int, int]]) -> list[str]:
    """The words of a line by the column that they stand in, or nearest to."""
    cells = [""] * len(columns)
    for chunk in _chunks(line):
        at = min(range(len(columns)), key=lambda n: _away(chunk.span(), columns[n]))
        cells[at] = f"{cells[at]} {chunk[0]}".strip()
    return cells


def _away(span: tuple[int, int], column: tuple[int, int]) -> tuple[int, float]:
    """How far words stand from a column: nothing where they overlap, then by their middles."""
    apart = max(0, max(span[0], column[0]) - min(span[1], column[1]))
    return apart, abs(sum(span) - sum(column)) / 2


def _between(span: tuple[int, int], columns: Sequence[tuple[int, int]]) -> bool:
    """Whether words of a heading stand over two columns, or as near to one as to another."""
    away = sorted(_away(span, column)[0] for column in columns)
    return away[1] == 0 or (away[0] > 0 and away[1] - away[0] < 3)


def _heading(lines: Sequence[str], columns: Sequence[tuple[int, int]]) -> list[list[str]] | None:
    """The heading rows, spanning cells first and "" behind; None where they do not fit the columns."""
    rows = [line for line in lines if len(_chunks(line)) > 1]
    width = len(columns)
    if not rows or width < 2:
        return None
    counts = [len(_chunks(line)) for line in rows]
    if len(rows) == 2 and max(counts) < width:
        top, below = ([chunk[0] for chunk in _chunks(line)] for line in rows)
        names = width - len(below)
        groups = len(top) - names
        if names < 0 or groups < 1 or len(below) % groups:
            return None
        each = len(below) // groups
        spread = [cell for name in top[names:] for cell in (name, *[""] * (each - 1))]
        return [[*top[:names], *spread], [*[""] * names, *below]]
    if max(counts) > width:
        return None
    # Wrapped headings: the words of each line belong to the column that they stand over
    joined = [""] * width
    if any(_between(chunk.span(), columns) for line in rows for chunk in _chunks(line)):
        return None
    for line in rows:
        joined = [f"{old} {new}".strip() for old, new in zip(joined, _placed(line, columns), strict=True)]
    return [joined] if all(joined) else None
