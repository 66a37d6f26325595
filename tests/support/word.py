"""Word documents read back, as they lie in their parts; and whether this machine can make any."""

import re
import zipfile
from io import BytesIO
from typing import Any

import pytest
from lxml import etree

from lakip_nb.publish.word.document import WordError, load_pandoc

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def need_pandoc() -> None:
    """Skips the test where the libraries of `make docx` are missing."""
    try:
        load_pandoc()
    except WordError:
        pytest.skip("needs the libraries of requirements-docx.lock: run `make docx` once")


class Word:
    """A Word document: its bytes, its parts, the tree of its text."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        with zipfile.ZipFile(BytesIO(content)) as archive:
            self.entries = archive.infolist()
            self.parts = {entry.filename: archive.read(entry) for entry in self.entries}
        self.body: Any = etree.fromstring(self.parts["word/document.xml"]).find(f"{W}body")

    def paragraphs(self, style: str | None = None) -> list[str]:
        """The words of every paragraph, in order; of one style."""
        return [words(each) for each in self.body.iter(f"{W}p") if style in (None, style_of(each))]

    def tables(self) -> list[list[list[str]]]:
        """The cells of every table, row by row; a cell that goes on from above is empty."""
        return [
            [
                [" ".join(filter(None, map(words, cell.iter(f"{W}p")))) for cell in row.iter(f"{W}tc")]
                for row in each.iter(f"{W}tr")
            ]
            for each in self.body.iter(f"{W}tbl")
        ]

    def instructions(self) -> list[str]:
        """What the fields compute, in order."""
        simple = [each.get(f"{W}instr") for each in self.body.iter(f"{W}fldSimple")]
        return [text.strip() for text in simple + [each.text for each in self.body.iter(f"{W}instrText")]]

    def alternatives(self) -> list[str]:
        """The words that stand for each picture."""
        return [each.get("descr") for each in self.body.iter(f"{WP}docPr")]

    def bookmarks(self) -> set[str]:
        """The names of all places."""
        return {each.get(f"{W}name") for each in self.body.iter(f"{W}bookmarkStart")}

    def links(self) -> list[str]:
        """The places that links lead to."""
        return [each.get(f"{W}anchor") for each in self.body.iter(f"{W}hyperlink") if each.get(f"{W}anchor")]


def style_of(paragraph: Any) -> str | None:
    """The identifier of a paragraph's style."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


def words(paragraph: Any) -> str:
    """The words of a paragraph, white space folded."""
    parts = [each.text or "" if each.tag == f"{W}t" else " " for each in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab")]
    return re.sub(r"\s+", " ", "".join(parts)).strip()
