"""The bytes of a Word document from a finished page: pandoc makes it, and what pandoc does not know is put in.

The same page gives the same bytes on a machine: no time is written, and the order of parts is kept.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lxml import etree

from lakip_nb.data.errors import LakipError
from lakip_nb.publish.word import styles
from lakip_nb.publish.word.drawings import letters
from lakip_nb.publish.word.printed import Printed, printed
from lakip_nb.publish.word.reference import REFERENCE, packed

_FILTER = REFERENCE.with_name("openxml.lua")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_CLOSE = (
    f'<w:tblCellMar xmlns:w="{_W[1:-1]}"><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>'
)
_SHORT = 8
"""A table of no more rows than this stays on one page."""


class WordError(LakipError):
    """The Word document cannot be made on this machine; the HTML can."""


_MISSING = (
    "Dokumen Word memerlukan pustaka yang belum terpasang (pandoc dan penggambar grafik). Pasanglah dengan "
    "`make docx YEAR=…`, atau tanpa make: python -m pip install --require-hashes -r requirements-docx.lock; "
    "laporan.html tidak memerlukannya."
)


def load_pandoc() -> Any:
    """The library that brings pandoc.

    Raises:
        WordError: it, or what draws the charts, is not installed.
    """
    try:
        import pypandoc
        import resvg_py
    except ImportError as error:
        raise WordError(_MISSING) from error
    assert resvg_py
    return pypandoc


def render_docx(page: str, mark: str) -> bytes:
    """The Word document of a finished HTML page; `mark` is what says from which page it was made.

    Raises:
        WordError: a library is missing.
    """
    pandoc = load_pandoc()
    with letters(page) as font:
        content = printed(page, font)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "laporan.docx"
        pandoc.convert_text(
            f'<html lang="id-ID">{content.body}</html>',
            "docx",
            format="html+empty_paragraphs",
            outputfile=str(path),
            extra_args=[f"--reference-doc={REFERENCE}", f"--lua-filter={_FILTER}", "--metadata=lang:id-ID"],
            sandbox=False,  # else pandoc may not read the two files; the page reads none
        )
        return _finished(path.read_bytes(), content, mark)


def _finished(document: bytes, content: Printed, mark: str) -> bytes:
    """What pandoc made with header, footer, tables and sections as a report needs them."""
    with zipfile.ZipFile(BytesIO(document)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    parts["docProps/core.xml"] = _properties(content, mark)
    words = {"JUDUL": content.title, "DATA": " · ".join(filter(None, (content.data, f"sidik laporan {mark[:12]}")))}
    for name in parts:
        if name.startswith(("word/header", "word/footer")) and name.endswith(".xml"):
            parts[name] = _filled(parts[name], words)
    tree = etree.fromstring(parts["word/document.xml"])
    _sections(tree)
    for table, width in _tables(tree):
        _table(table, width)
    for picture in tree.iter(f"{_PIC}cNvPr"):
        picture.attrib.pop("descr", None)  # pandoc's is the whole picture once more; the words stand beside it
    parts["word/document.xml"] = _text(tree)
    return packed(parts, plain=frozenset(["docProps/core.xml"]))


def _sections(tree: Any) -> None:
    """The cover has no header; what follows it has the one of the last section, which is the reference's."""
    sections = list(tree.iter(f"{_W}sectPr"))
    last = sections[-1]
    for note in last.findall(f"{_W}footnotePr"):
        last.remove(note)
    references = last.findall(f"{_W}headerReference") + last.findall(f"{_W}footerReference")
    if len(sections) > 2:
        for reference in reversed(references):
            sections[1].insert(0, etree.fromstring(etree.tostring(reference)))


def _tables(tree: Any) -> Iterator[tuple[Any, int]]:
    """Every table with the width of the text on its page."""
    waiting = []
    for element in tree.find(f"{_W}body"):
        if element.tag == f"{_W}tbl":
            waiting.append(element)
        for size in element.iter(f"{_W}pgSz"):
            sides = styles.LEFT if size.get(f"{_W}orient") != "landscape" else styles.RIGHT
            yield from ((table, int(size.get(f"{_W}w")) - sides - styles.RIGHT) for table in waiting)
            waiting = []


def _table(table: Any, width: int) -> None:
    """Give a table its width, its rows their colour, and keep together what must not part."""
    grid = [int(column.get(f"{_W}w")) for column in table.findall(f"{_W}tblGrid/{_W}gridCol")]
    widths = [round(each * width / sum(grid)) for each in grid]
    for column, size in zip(table.findall(f"{_W}tblGrid/{_W}gridCol"), widths, strict=True):
        column.set(f"{_W}w", str(size))
    properties = table.find(f"{_W}tblPr")
    _one(properties, "tblW", type="dxa", w=str(sum(widths)))
    if any(style.get(f"{_W}val").endswith(styles.DENSE) for style in table.iter(f"{_W}pStyle")):
        properties.find(f"{_W}tblLayout").addnext(etree.fromstring(_CLOSE))
    rows = table.findall(f"{_W}tr")
    for number, row in enumerate(rows):
        rules = row.find(f"{_W}trPr")
        if rules is None:
            rules = etree.Element(f"{_W}trPr")
            row.insert(0, rules)
        rules.insert(0, etree.Element(f"{_W}cantSplit"))
        # Its last row stays with what is said below it
        together = len(rows) <= _SHORT or number == len(rows) - 1
        _row(row, widths, together)


def _row(row: Any, widths: list[int], together: bool) -> None:
    """One row: widths of its cells, the colour that the style of its words asks for."""
    marks = [style.get(f"{_W}val") for style in row.iter(f"{_W}pStyle")]
    plain = (mark.removesuffix(styles.DENSE) for mark in marks)
    colour = next((styles.SHADED[mark] for mark in plain if mark in styles.SHADED), None)
    column = 0
    for cell in row.findall(f"{_W}tc"):
        rules = cell.find(f"{_W}tcPr")
        span = rules.find(f"{_W}gridSpan")
        count = 1 if span is None else int(span.get(f"{_W}val"))
        size = etree.Element(f"{_W}tcW")
        size.set(f"{_W}w", str(sum(widths[column : column + count])))
        size.set(f"{_W}type", "dxa")
        rules.insert(0, size)
        column += count
        if colour:
            _one(rules, "shd", val="clear", color="auto", fill=colour)
        for paragraph in cell.findall(f"{_W}p"):
            block = paragraph.find(f"{_W}pPr")
            if block is None:
                block = etree.Element(f"{_W}pPr")
                paragraph.insert(0, block)
            if block.find(f"{_W}pStyle") is None:
                style = etree.Element(f"{_W}pStyle")
                style.set(f"{_W}val", "IsiTabel")
                block.insert(0, style)
            if together and block.find(f"{_W}keepNext") is None:
                block.insert(1, etree.Element(f"{_W}keepNext"))


def _one(parent: Any, name: str, **values: str) -> None:
    """The one child of a name with values; made at the end where there is none."""
    child = parent.find(f"{_W}{name}")
    if child is None:
        child = etree.SubElement(parent, f"{_W}{name}")
    for key, value in values.items():
        child.set(f"{_W}{key}", value)


def _filled(part: bytes, words: dict[str, str]) -> bytes:
    """A header or footer with the words that stand in it for what is not known before."""
    tree = etree.fromstring(part)
    for text in tree.iter(f"{_W}t"):
        text.text = words.get(text.text, text.text)
    return _text(tree)


def _properties(content: Printed, mark: str) -> bytes:
    """What the file says of itself: title, language, and from which page it was made; no time."""
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    dc = "http://purl.org/dc/elements/1.1/"
    tree = etree.Element(f"{{{core}}}coreProperties", nsmap={"cp": core, "dc": dc})
    for name, value in (("title", content.title), ("identifier", mark), ("language", "id-ID")):
        etree.SubElement(tree, f"{{{dc}}}{name}").text = value
    return _text(tree)


def _text(tree: Any) -> bytes:
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))
