"""Reading displayed HTML back as a reader, or a screen reader, gets it."""

from typing import Any
from xml.etree.ElementTree import Element

import html5lib


def parse(html: str) -> Element:
    """A fragment as a tree; markup that is not well-formed HTML 5 fails."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parseFragment(html, container="body")


def text(element: Element) -> str:
    """All text of an element, white space made even."""
    return " ".join("".join(element.itertext()).split())


def texts(root: Element, path: str) -> list[str]:
    """The text of each element found."""
    return [text(element) for element in root.findall(path)]


def grid(rows: list[Element]) -> list[list[Element]]:
    """The cells of rows as a full grid: a cell that spans stands at each place it covers."""
    taken: dict[tuple[int, int], Element] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            for dy, dx in _spanned(cell):
                assert (y + dy, x + dx) not in taken, "two cells at one place"
                taken[y + dy, x + dx] = cell
    height, width = (max(place[axis] for place in taken) + 1 for axis in (0, 1))
    assert height == len(rows), "a cell reaches below the last row"
    assert len(taken) == height * width, "rows differ in width"
    return [[taken[y, x] for x in range(width)] for y in range(height)]


def _spanned(cell: Element) -> Any:
    rows, columns = (int(cell.get(name, "1")) for name in ("rowspan", "colspan"))
    return ((dy, dx) for dy in range(rows) for dx in range(columns))
