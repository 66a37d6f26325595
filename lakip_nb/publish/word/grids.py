"""Tables for Word: widths by what stands in the columns, a style for each cell; and what stands side by side."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import html
from lxml.html import builder

from lakip_nb.publish.word.blocks import paragraph, styled

_ROOM = {False: 94, True: 146}
"""Characters that have room beside each other on an upright page, and on one that lies on its side."""
_DENSE = " Rapat"
"""What the styles of a table of many columns end with; an eighth more has room in it."""
_PADDING = 2.6
"""The distance between two columns, in characters."""
_LONGEST = 44
"""A column needs no more characters than that to be read well."""
_ROWS = {"total": "Jumlah Tabel", "sorot": "Sorot Tabel"} | {f"tingkat-{n}": f"Tingkat {n} Tabel" for n in (1, 2, 3)}
_NAMES = {f"Tingkat {n} Tabel": f"Nama Tingkat {n} Tabel" for n in (2, 3)}
"""Of rows that lie below others the name stands further in."""
_ALIGN = {"angka": "right", "tengah": "center"}

Cell = tuple[Any, int, int]
"""A cell, its column from 0, and how many columns it spans."""


def table(element: Any, landscape: bool = False, dense: bool = False) -> None:
    """Make a table of the page one that pandoc sets as we want it, in place."""
    for row in element.iter("tr"):
        in_head = row.getparent().tag == "thead"
        kinds = set(row.get("class", "").split()) & _ROWS.keys()
        style = "Kepala Tabel" if in_head else _ROWS[min(kinds)] if kinds else "Isi Tabel"
        for cell in row:
            named = cell.tag == "th" and "tengah" not in cell.get("class", "")
            # A row's name is a cell like others: only the head is repeated overleaf
            cell.tag = "th" if in_head else "td"
            _align(cell, in_head)
            wrap(cell, (_NAMES.get(style, style) if named else style) + _DENSE * dense)
    widths = _widths(list(_cells(element)), _ROOM[landscape] * (1.125 if dense else 1))
    element.insert(1 if element.find("caption") is not None else 0, _columns(widths))


def wrap(cell: Any, style: str) -> None:
    """Put what stands in a cell into a paragraph of a style."""
    inner = _moved(style, cell)
    cell.text = None
    cell.append(inner)


def side_by_side(columns: Sequence[Sequence[tuple[str, str]]]) -> Any:
    """A table of one row: a column each, with lines of (style, words)."""
    cells = []
    for lines in columns:
        cells.append(builder.TD(*(styled(style, paragraph(words)) for style, words in lines)))
    return builder.TABLE(_columns([100 / len(cells)] * len(cells)), builder.TBODY(builder.TR(*cells)))


def facts(element: Any) -> Any:
    """A table of a list of facts: names on the left, what is so on the right."""
    rows: list[Any] = []
    for child in element:
        if child.tag == "dt":
            rows.append(builder.TR(_cell("Isi Tabel", child), builder.TD()))
        elif child.tag == "dd" and rows:
            rows[-1][1].append(_moved("Judul Kartu", child))
    return builder.TABLE(_columns([30, 70]), builder.TBODY(*rows))


def tree(element: Any) -> Any:
    """A table of a tree of boxes, from left to right: each box is as high as all that hangs on it."""
    width = max(map(_depth, element.findall("li")))
    rows: list[Any] = []

    def walk(item: Any, level: int, new: bool) -> int:
        """Put in a box and all below it; how many rows that takes."""
        if new:
            rows.append(builder.TR())
        below = item.findall("ul/li")
        for filled in item.find("span").findall("span"):
            filled.insert(0, builder.BR())
            filled[0].tail, filled.text = filled.text, None
        box = _cell("Isi Tabel" if level > 1 else "Judul Kartu", item.find("span"))
        rows[-1].append(box)
        height = sum(walk(each, level + 1, number > 0) for number, each in enumerate(below)) or 1
        box.set("rowspan", str(height))
        box.set("colspan", "1" if below else str(width - level + 1))
        return height

    for item in element.findall("li"):
        walk(item, 1, True)
    return builder.TABLE(_columns([100 / width] * width), builder.TBODY(*rows))


def _depth(item: Any) -> int:
    return 1 + max(map(_depth, item.findall("ul/li")), default=0)


def _columns(widths: Sequence[float]) -> Any:
    return builder.COLGROUP(*(builder.COL(style=f"width: {width:.2f}%") for width in widths))


def _align(cell: Any, in_head: bool) -> None:
    classes = cell.get("class", "").split()
    sides = [side for name, side in _ALIGN.items() if name in classes]
    if in_head and cell.get("scope") == "colgroup":
        sides = ["center"]
    cell.set("style", f"text-align: {sides[0] if sides else 'left'}")


def _cell(style: str, source: Any) -> Any:
    return builder.TD(_moved(style, source))


def _moved(style: str, source: Any) -> Any:
    """The content of an element as a paragraph of a style."""
    moved = html.Element("p")
    moved.text = source.text
    for child in list(source):
        moved.append(child)
    return styled(style, moved)


def _cells(element: Any) -> Iterator[Cell]:
    """Every cell with the column it stands in, spans taken into account."""
    for group in element:
        if group.tag not in ("thead", "tbody", "tfoot"):
            continue
        taken: dict[int, int] = {}  # column: rows that a cell from above still covers
        for row in group:
            column = 0
            covered = {key: rows for key, rows in taken.items() if rows > 0}
            taken = {key: rows - 1 for key, rows in covered.items()}
            for cell in row:
                while column in covered:
                    column += 1
                span = int(cell.get("colspan", 1))
                yield cell, column, span
                below = int(cell.get("rowspan", 1)) - 1
                taken |= {key: below for key in range(column, column + span) if below}
                column += span


def _widths(cells: Sequence[Cell], room: float) -> list[float]:
    """The share of each column in percent: its longest word first, what is left by what else stands in it."""
    columns = max(column + span for _, column, span in cells)
    least, wanted = [3.0] * columns, [3.0] * columns
    for cell, column, span in cells:
        text = " ".join("".join(cell.itertext()).split())
        if span > 1 or not text:
            continue
        # A line may break after a blank, a slash, a hyphen
        longest = max(map(len, re.split(r"\s|(?<=[/–-])", text)))
        least[column] = max(least[column], longest + _PADDING)
        wanted[column] = max(wanted[column], min(len(text), _LONGEST) + _PADDING)
    left = max(room - sum(least), 0)
    more = [want - low for want, low in zip(wanted, least, strict=True)]
    share = left / sum(more) if any(more) else 0
    widths = [low + extra * share for low, extra in zip(least, more, strict=True)]
    return [100 * width / sum(widths) for width in widths]
