"""A report as a Word document."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from lakip_nb.data.errors import NaskahError
from lakip_nb.data.naskah.grid import PrintedRow, PrintedTable, table_of
from lakip_nb.data.naskah.structure import Line

LARGEST = 60 * 2**20
"""Bytes of text that a document may unpack to; a report has one or two million."""
_MOST_FILES = 5_000
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT, _TAB, _BREAK, _SKIP = qn("w:t"), qn("w:tab"), {qn("w:br"), qn("w:cr")}, {qn("w:del"), _FALLBACK}
_SAVE = "Simpan ulang sebagai .docx dari Word atau LibreOffice, lalu ulangi."


def split(name: str, content: bytes) -> Iterator[Line | PrintedTable]:
    """The paragraphs and tables of a document, each with the number of its paragraph."""
    _check(name, content)
    try:
        document = docx.Document(io.BytesIO(content))
        levels = _levels(document)
    except Exception as error:  # whatever a damaged file makes the library raise
        raise NaskahError(name, "bukan dokumen Word yang utuh.", _SAVE) from error
    number = 0
    for element in _blocks(document.element.body):
        if element.tag == qn("w:tbl"):
            rows = list(_rows(element, number + 1))
            number += sum(1 for _ in element.iter(qn("w:p")))
            if rows:
                yield table_of(rows, rows[0].place)
            continue
        number += 1
        text = " ".join(_text(element).split("\n"))
        if text.strip():
            style = element.pPr.pStyle.val if element.pPr is not None and element.pPr.pStyle is not None else ""
            listed = element.pPr is not None and element.pPr.numPr is not None and style not in levels
            yield Line(" ".join(text.split()), number, True, levels.get(style, 0), _bold(element), listed)


def _check(name: str, content: bytes) -> None:
    """Refuse what is no Word document, and what unpacks to more than a report can hold."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            text = sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels")))
            locked = any(entry.flag_bits & 1 for entry in entries)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise NaskahError(name, "bukan dokumen Word yang utuh.", _SAVE) from error
    if "word/document.xml" not in names:
        raise NaskahError(name, "bukan dokumen Word.", "Berikan laporan sebagai .docx, .pdf, atau .txt.")
    if locked:
        raise NaskahError(name, "dikunci dengan kata sandi.", "Buka kuncinya di Word, simpan, lalu ulangi.")
    if text > LARGEST or len(entries) > _MOST_FILES:
        raise NaskahError(name, "terlalu besar untuk sebuah laporan setelah dibuka.", _SAVE)


def _levels(document: Any) -> dict[str, int]:
    """The level of each style that is a heading, by its identifier."""
    found = {}
    for style in document.styles:
        name = (style.name or "").casefold()
        heading = re.fullmatch(r"(?:heading|judul)\s*(\d)", name)
        if heading or name in ("title", "judul"):
            found[style.style_id] = int(heading[1]) if heading else 1
    return found


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, also inside content controls."""
    for element in parent:
        if element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
            yield from _blocks(element)


def _rows(table: Any, number: int) -> Iterator[PrintedRow]:
    """The rows of a table; a cell merged downward is empty from its second row on."""
    for row in table.iterchildren(qn("w:tr")):
        cells: list[str] = []
        bold = False
        paragraphs = 0
        for cell in row.iterchildren(qn("w:tc")):
            span = min(max(int(cell.grid_span), 1), 60)
            below = cell.vMerge == "continue"
            cells += ["" if below else " ".join(_text(cell).split()), *[""] * (span - 1)]
            bold = bold or (len(cells) == span and any(_bold(p) for p in cell.iter(qn("w:p"))))
            paragraphs += sum(1 for _ in cell.iter(qn("w:p")))
        if cells:
            yield PrintedRow(tuple(cells), number, bold)
        number += paragraphs


def _text(element: Any) -> str:
    """All the text below an element that a reader sees; what was deleted under revision is not there."""
    parts: list[str] = []
    for child in element:
        if child.tag in _SKIP:
            continue
        if child.tag == _TEXT:
            parts.append(child.text or "")
        elif child.tag == _TAB:
            parts.append("\t" if element.tag == qn("w:r") else "")
        elif child.tag in _BREAK:
            parts.append("\n")
        else:
            parts.append(_text(child))
            if child.tag == qn("w:p"):
                parts.append("\n")
    return "".join(parts)


def _bold(paragraph: Any) -> bool:
    """Whether a paragraph's first words are bold."""
    for run in paragraph.iter(qn("w:r")):
        if _text(run).strip():
            mark = run.rPr.find(qn("w:b")) if run.rPr is not None else None
            return mark is not None and mark.get(qn("w:val")) not in ("0", "false")
    return False
