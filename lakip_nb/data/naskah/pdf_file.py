"""A report as a PDF, by the text and the ruled lines that lie in it; pictures of text are not read."""

import io
import logging
import time
from collections.abc import Iterator, Sequence
from operator import itemgetter
from statistics import median
from typing import Any

from lakip_nb.data.errors import NaskahError
from lakip_nb.data.naskah.grid import PrintedRow, PrintedTable, goes_on, table_of
from lakip_nb.data.naskah.layout import STARTS_ANEW, PlacedLine, without_running_heads
from lakip_nb.data.naskah.layout import split as split_lines
from lakip_nb.data.naskah.pdf_size import instructions
from lakip_nb.data.naskah.structure import Line

MOST_PAGES = 500
"""Pages of a report at most, annexes included."""
_LARGEST_PAGE = 4 * 2**20
"""Bytes of a page's instructions; a page of a report has some tens of thousands."""
_MOST_RULES = 4_000
"""Ruled lines of a page from which on it is a drawing, and no table is looked for."""
_SECONDS = 180
_WORDS = {"x_tolerance_ratio": 0.2, "y_tolerance": 3}
_SAVE = "Simpan ulang laporan sebagai PDF atau .docx, lalu ulangi."


def split(name: str, content: bytes) -> Iterator[Line | PrintedTable]:
    """The lines and tables of a PDF, each with its page."""
    pages = _pages(name, content)
    written = sum(len(item.text) if isinstance(item, PlacedLine) else 40 for page in pages for item in page)
    if written < 20 * min(len(pages), 10):
        raise NaskahError(
            name,
            "tidak memuat teks; tampaknya hasil pindaian.",
            "Berikan berkas asli dari Word, atau jalankan pengenalan huruf (OCR) dahulu.",
        )
    open_table: PrintedTable | None = None
    lines: list[PlacedLine] = []
    for item in [part for page in without_running_heads(pages) for part in (PlacedLine("", 0), *page)]:
        if isinstance(item, PlacedLine):
            lines.append(item)
        elif open_table and _goes_on(open_table, lines, item):
            whole = open_table.certain and not any(line.text for line in lines)
            open_table = table_of([*open_table.all_rows, *item.all_rows], open_table.place, whole)
            lines = []
        else:
            if open_table:
                yield open_table
            yield from split_lines(lines)
            open_table, lines = item, []
    if open_table:
        yield open_table
    yield from split_lines(lines)


def _goes_on(table: PrintedTable, between: Sequence[PlacedLine], more: PrintedTable) -> bool:
    """Whether a table on the next page is the same one; a row that the break cuts leaves words between."""
    written = [line.text.strip() for line in between if line.text]
    heads = [row.cells for row in table.all_rows[: table.head_count]]
    repeated = bool(heads) and more.all_rows[0].cells == heads[0]
    cut = len(written) < 9 and not any(STARTS_ANEW.match(text) or text.endswith((".", ":")) for text in written)
    if written:
        return repeated and cut
    return goes_on(table.all_rows, more.all_rows[0].cells)


def _pages(name: str, content: bytes) -> list[list[PlacedLine | PrintedTable]]:
    """The lines and tables of every page, from the top."""
    import pdfplumber  # takes longer to load than a text to check

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    deadline = time.monotonic() + _SECONDS
    try:
        with pdfplumber.open(io.BytesIO(content)) as document:
            count = len(document.pages)
            if count > MOST_PAGES:
                raise NaskahError(
                    name,
                    f"memuat {count} halaman, lebih dari {MOST_PAGES}.",
                    "Berikan laporannya saja, tanpa lampiran atau dokumen lain.",
                )
            pages = []
            for page in document.pages:
                size = instructions(page.page_obj, _LARGEST_PAGE)
                if size > _LARGEST_PAGE or time.monotonic() > deadline:
                    raise NaskahError(name, "terlalu rumit untuk dibaca.", _SAVE)
                pages.append(_items(page) if size else [])
                page.close()
            if not pages:
                raise NaskahError(name, "bukan PDF yang utuh.", _SAVE)
            return pages
    except NaskahError:
        raise
    except Exception as error:  # whatever a damaged file makes the library raise
        if "Password" in f"{type(error).__name__}{error!r}":
            raise NaskahError(
                name, "dikunci dengan kata sandi.", "Simpan salinannya tanpa kata sandi, lalu ulangi."
            ) from error
        raise NaskahError(name, "bukan PDF yang utuh.", _SAVE) from error


def _items(page: Any) -> list[PlacedLine | PrintedTable]:
    """What stands on a page, from the top: tables with ruled lines, and the lines outside them."""
    number = page.page_number
    rules = len(page.lines) + len(page.rects) + len(page.curves)
    ruled = page.filter(lambda thing: not _is_background(thing, page))
    found = [table for table in ruled.find_tables() if _is_table(table, page)] if 0 < rules < _MOST_RULES else []
    boxes = [table.bbox for table in found]
    placed: list[tuple[float, PlacedLine | PrintedTable]] = [
        (table.bbox[1], table_of(rows, number)) for table in found if (rows := _rows(table, page, number))
    ]
    outside = page.filter(lambda thing: thing["object_type"] != "char" or not _inside(thing, boxes)) if boxes else page
    placed += _lines(outside.extract_words(extra_attrs=["fontname"], **_WORDS), number)
    return [item for _, item in sorted(placed, key=itemgetter(0))]


def _is_background(thing: Any, page: Any) -> bool:
    """Whether a shape is the ground of a page or box rather than the border of a cell."""
    wide, high = thing["x1"] - thing["x0"] > page.width * 0.4, thing["bottom"] - thing["top"] > page.height * 0.3
    return thing["object_type"] in ("rect", "curve") and wide and high


def _is_table(table: Any, page: Any) -> bool:
    """Whether ruled lines make a table, and no frame around a page, a picture, a chart, or a line of words."""
    columns = max((len(row.cells) for row in table.rows), default=0)
    cells = [box for row in table.rows for box in row.cells if box]
    largest = max(((right - left) * (bottom - top) for left, top, right, bottom in cells), default=0)
    framed = largest > page.width * page.height / 5
    return not framed and (columns > 2 or (columns == 2 and len(table.rows) > 1))


def _inside(char: Any, boxes: list[tuple[float, float, float, float]]) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in boxes)


def _rows(table: Any, page: Any, number: int) -> list[PrintedRow]:
    bold = [char for char in page.chars if "Bold" in char["fontname"] and _inside(char, [table.bbox])]
    rows = []
    for row, cells in zip(table.rows, table.extract(**_WORDS), strict=True):
        texts = tuple(" ".join((cell or "").split()) for cell in cells)
        first = next((box for box, text in zip(row.cells, texts, strict=True) if box and text), None)
        rows.append(PrintedRow(texts, number, first is not None and any(_inside(char, [first]) for char in bold)))
    return rows if any(not row.empty for row in rows) else []


def _lines(words: list[Any], number: int) -> Iterator[tuple[float, PlacedLine]]:
    """Words as lines set with spaces, so that columns stand below each other; "" parts paragraphs."""
    if not words:
        return
    widths = sorted((word["x1"] - word["x0"]) / len(word["text"]) for word in words)
    step = max(widths[len(widths) // 10], 1.0)  # no word is shorter in spaces than on paper
    lines: list[list[Any]] = []
    for word in sorted(words, key=itemgetter("bottom")):
        if lines and word["bottom"] - lines[-1][0]["bottom"] <= 3:
            lines[-1].append(word)
        else:
            lines.append([word])
    tops = [min(word["top"] for word in line) for line in lines]
    leading = median([after - before for before, after in zip(tops, tops[1:], strict=False)] or [0])
    left = min(word["x0"] for word in words)
    before: float | None = None
    for line, top in zip(lines, tops, strict=True):
        if before is not None and top - before > 1.3 * leading:
            yield top - 0.01, PlacedLine("", number)
        yield top, PlacedLine(_spaced(line, left, step), number, "Bold" in line[0]["fontname"])
        before = top


def _spaced(line: list[Any], left: float, step: float) -> str:
    text, end = "", left
    for word in sorted(line, key=itemgetter("x0")):
        near = text and word["x0"] - end < 0.8 * (word["bottom"] - word["top"])
        text = text + " " if near else text.ljust(max(int((word["x0"] - left) / step), len(text) + 2 if text else 0))
        text, end = text + word["text"], word["x1"]
    return text
