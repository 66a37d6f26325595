"""A report as text: Markdown or plain, tables with tabs or bars, or set with spaces."""

import re
from collections.abc import Iterator

from lakip_nb.data.errors import NaskahError
from lakip_nb.data.naskah.grid import PrintedRow, PrintedTable, goes_on, table_of
from lakip_nb.data.naskah.layout import PlacedLine, aligned_table, regions, without_running_heads
from lakip_nb.data.naskah.structure import Line

_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,60}>")
_BOLD = re.compile(r"\s*(?:\*\*|<b>)", re.IGNORECASE)
_EMPHASIS = re.compile(r"\*{2,3}|(?<![\w*])\*(?=\S)|(?<=[^\s*])\*(?![\w*])|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_RULE = re.compile(r"[\s|:+=*_-]+")
_PICTURE = re.compile(r"\s*!\[[^\]\n]*\]\([^)\n]*\)\s*")
_MARKER = re.compile(r"(?:\d{1,2}|[a-z])[.)]|[-•▪➢*]")


def decode(name: str, content: bytes) -> str:
    """The text of a file in one of the encodings that offices use."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252") if b"\0" not in content else ()
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NaskahError(name, "isinya bukan teks.", "Simpan laporan sebagai .txt (UTF-8), .docx, atau .pdf, lalu ulangi.")


def split(text: str) -> Iterator[Line | PrintedTable]:
    """The lines and tables of a text, each with its line number."""
    lines = _lines(text)
    aligned = {start: end for start, end in regions(["" if _cells(line) is not None else line for line in lines])}
    rows: list[PrintedRow] = []
    blank, gap, inside = True, 0, 0
    for number, line in enumerate(lines, start=1):
        if number <= inside:
            continue
        if number - 1 in aligned:
            inside, blank = aligned[number - 1], True
            yield aligned_table(
                [(_unmarked(each), at) for at, each in enumerate(lines[number - 1 : inside], start=number)]
            )
            continue
        cells = _cells(line)
        if cells is not None:
            # A page break inside a table leaves a line or two empty
            if rows and gap and not goes_on(rows, cells):
                yield table_of(rows, rows[0].place)
                rows = []
            if any(cells):
                rows.append(PrintedRow(cells, number, bool(_BOLD.match(line))))
            gap, blank = 0, True
            continue
        text = plain(line)
        if not text or _RULE.fullmatch(line) or _PICTURE.fullmatch(line):
            blank, gap = True, gap + 1
            continue
        if rows:
            yield table_of(rows, rows[0].place)
            rows = []
        heading = _HEADING.fullmatch(line)
        if heading:
            yield Line(plain(heading[2]), number, True, len(heading[1]), True)
            blank = True
            continue
        bold = bool(_BOLD.match(line))
        yield Line(text, number, blank, 0, bold)
        blank = False
    if rows:
        yield table_of(rows, rows[0].place)


def _lines(text: str) -> list[str]:
    """The lines; of a text with pages, as a PDF saved as text is, the running heads and feet are left empty."""
    pages = [page.splitlines() for page in text.split("\f")]
    if len(pages) < 4:
        return text.replace("\f", "").splitlines()
    at, placed = 0, []
    for page in pages:
        placed.append([PlacedLine(line, at + number) for number, line in enumerate(page)])
        at += len(page)
    lines = [""] * at
    for kept in without_running_heads(placed):
        for item in kept:
            if isinstance(item, PlacedLine):
                lines[item.place] = item.text
    return lines


def plain(text: str) -> str:
    """A line without the marks of Markdown and HTML."""
    return _unmarked(text).strip()


def _unmarked(text: str) -> str:
    return _EMPHASIS.sub("", _TAG.sub("", text)).replace("\\", "")


def _cells(line: str) -> tuple[str, ...] | None:
    """The cells of a row, None where the line is none."""
    bare = line.strip()
    if bare.startswith("|") and bare.endswith("|") and bare.count("|") > 2:
        cells = tuple(_cell(cell) for cell in bare[1:-1].split("|"))
        return () if _RULE.fullmatch(bare) else cells
    if "\t" not in line.strip(" \r\n"):
        return None
    cells = tuple(_cell(cell) for cell in line.split("\t"))
    first, written = cells[0], [cell for cell in cells if cell]
    if len(cells) == 2 and (_MARKER.fullmatch(first) or re.fullmatch(r"\d{1,3}|[ivxlc]+", cells[1])):
        return None  # an item of a list, or a line of the contents
    return cells if len(written) > 1 or len(cells) > 2 else None


def _cell(text: str) -> str:
    return " ".join(_TAG.sub("", text).replace("**", "").replace("$", "").split())
