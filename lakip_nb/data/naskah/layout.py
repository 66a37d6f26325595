"""Lines set with spaces, as a page of a PDF gives them: which are prose, and which the rows of a table.

The spaces between columns are all there is to go by. Columns are taken where every row has as many
cells as the heading, and rows of totals as many figures; any other table is kept as lines of words,
about whose figures nothing can be said.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lakip_nb.data.naskah.grid import PrintedRow, PrintedTable, table_of
from lakip_nb.data.naskah.structure import Line

PlacedLine = tuple[str, int]
"""A line and its place."""

_GAP = re.compile(r"\s{2,}")
_FIGURE = re.compile(r"(?:Rp\.?\s*)?[-−]?\d[\d.,]*\s*%?(?:\s*\([A-Z]{1,2}\))?|[-–]", re.IGNORECASE)
_TOTAL = re.compile(r"(?:sub\s*)?(?:jumlah|total)\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\s*[-–]?\s*(?:halaman\s+)?(?:\d{1,3}|[ivxlc]{1,6})\s*[-–]?\s*", re.IGNORECASE)
_CAPTION = re.compile(r"\s*(?:Tabel|Gambar|Grafik|Sumber)\b", re.IGNORECASE)
_HEADING_LINES = 9


def without_running_heads(halaman: Sequence[Sequence[str]]) -> list[list[str]]:
    """Pages without their page numbers and without the running heads and feet of all but the first."""
    counts: Counter[str] = Counter()
    for page in halaman:
        counts.update({_alike(page[at]) for at in _edges(page)})
    seen: set[str] = set()
    result = []
    for page in halaman:
        edges = set(_edges(page))
        kept = []
        for at, line in enumerate(page):
            key = _alike(line)
            if at in edges and _PAGE_NUMBER.fullmatch(line):
                continue
            if at in edges and key and counts[key] > max(2, len(halaman) // 3):
                if key in seen:
                    continue
                seen.add(key)
            kept.append(line)
        result.append(kept)
    return result


def _edges(page: Sequence[str]) -> list[int]:
    written = [at for at, line in enumerate(page) if line.strip()]
    return list(dict.fromkeys(written[:2] + written[-2:]))


def _alike(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))


def split(rows: Sequence[PlacedLine]) -> Iterator[Line | PrintedTable]:
    """The lines of prose, and the tables, in order."""
    width = max((len(" ".join(line.split())) for line, _ in rows), default=0)
    at, blank, before = 0, True, 0
    for start, end in [*_regions(rows), (len(rows), len(rows))]:
        while at < start:
            line, place = rows[at]
            text = " ".join(line.split())
            contents = re.search(r"\S(?:\s*\.){4,}[\s.]*\S+$|\S\s{4,}\d{1,3}$", line)
            if text:
                yield Line(line.strip() if contents else text, place, blank or before < width * 6 // 10)
                before = len(text)
            blank = not text
            at += 1
        if start < end:
            yield _table(rows[start:end])
            at, blank = end, True


def _cells(line: str) -> list[str]:
    return _GAP.split(line.strip()) if line.strip() else []


def _is_row(line: str) -> bool:
    """Whether a line is a row of figures: two of them, or one among words that stand apart."""
    cells = _cells(line)
    figures = sum(bool(_FIGURE.fullmatch(cell)) for cell in cells)
    # A line that is spread to the margin stands apart word by word
    spread = len(cells) > 5 and all(" " not in cell for cell in cells)
    return len(cells) > 2 and (figures > 1 or (figures == 1 and len(cells) > 3 and not spread))


def _regions(lines: Sequence[PlacedLine]) -> list[tuple[int, int]]:
    """Where the tables are: rows of figures with nothing but blank and short lines between, and the heading above."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        if not _is_row(lines[at][0]):
            at += 1
            continue
        first, last, ahead = at, at, at + 1
        while ahead < len(lines) and ahead - last <= 5:
            if _is_row(lines[ahead][0]):
                last = ahead
            elif _CAPTION.match(lines[ahead][0]) or _is_prose(lines[ahead][0]):
                break
            ahead += 1
        top = first
        floor = found[-1][1] if found else 0
        for above in range(first - 1, max(floor, first - _HEADING_LINES) - 1, -1):
            line = lines[above][0]
            if _CAPTION.match(line) or _is_prose(line):
                break
            if len(_cells(line)) > 1:
                top = above
        found.append((top, last + 1))
        at = last + 1
    return found


def _is_prose(line: str) -> bool:
    cells = _cells(line)
    return bool(cells) and (len(max(cells, key=len).split()) > 7 or line.strip().endswith((".", ":")))


def _table(lines: Sequence[PlacedLine]) -> PrintedTable:
    """A table of lines: with columns where they are certain, else its lines as rows of one cell."""
    written = [(line, place) for line, place in lines if line.strip()]
    start = next(at for at, (line, _) in enumerate(written) if _is_row(line))
    counts = Counter(
        len(_cells(line)) for line, _ in written[start:] if _is_row(line) and not _TOTAL.match(line.strip())
    )
    width = counts.most_common(1)[0][0] if counts else 0
    heading = _heading([line for line, _ in written[:start]], width)
    rows = [_row(line, width) for line, _ in written[start:]] if heading else []
    place = written[0][1]
    if heading is None or not rows or any(row is None for row in rows):
        return table_of([PrintedRow((" ".join(line.split()),), at) for line, at in written], place, certain=False)
    body = [PrintedRow(tuple(row), at) for row, (_, at) in zip(rows, written[start:], strict=True) if row]
    return table_of([*(PrintedRow(tuple(row), place) for row in heading), *body], place, certain=False)


def _row(line: str, width: int) -> list[str] | None:
    """The cells of a row; [] for words that go on from the row before; None where columns are not certain."""
    cells = _cells(line)
    if len(cells) == width:
        return cells
    if not any(_FIGURE.fullmatch(cell) for cell in cells):
        return [] if len(cells) < width else None
    words = [cell for cell in cells if not _FIGURE.fullmatch(cell)]
    if len(words) == 1 and _TOTAL.match(words[0]) and cells[0] == words[0] and len(cells) < width:
        return [words[0], *[""] * (width - len(cells)), *cells[1:]]
    return None


def _heading(lines: Sequence[str], width: int) -> list[list[str]] | None:
    """The heading rows, spanning cells first and "" behind; None where they do not fit the columns."""
    lines = [line for line in lines if len(_cells(line)) > 1]
    cells = [_cells(line) for line in lines]
    if not cells or width < 2:
        return None
    if len(cells) == 1:
        return cells if len(cells[0]) == width else None
    if len(cells) == 2 and len(cells[0]) < width and len(cells[1]) < width:
        top, below = cells
        names = width - len(below)
        groups = len(top) - names
        if names < 0 or groups < 1 or len(below) % groups:
            return None
        each = len(below) // groups
        spread = [cell for name in top[names:] for cell in (name, *[""] * (each - 1))]
        return [[*top[:names], *spread], [*[""] * names, *below]]
    whole = [row for row in cells if len(row) == width]
    if len(whole) != 1 or any(len(row) > width for row in cells):
        return None
    # Wrapped headings: the words of the other lines belong to the column that they stand over
    main = lines[cells.index(whole[0])]
    middles = [(found.start() + found.end()) / 2 for found in re.finditer(r"\S+(?:\s\S+)*", main)]
    joined = [""] * width
    for line in lines:
        for found in re.finditer(r"\S+(?:\s\S+)*", line):
            middle = (found.start() + found.end()) / 2
            column = min(range(width), key=lambda at: abs(middles[at] - middle))
            joined[column] = f"{joined[column]} {found[0]}".strip()
    return [joined]
