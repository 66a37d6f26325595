"""PDFs read back; and whether this machine can make any."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from lakip_nb.publish.typeset import PdfError, load_weasyprint


def need_pango() -> None:
    """Skips the test where the system libraries of WeasyPrint are missing."""
    try:
        load_weasyprint()
    except PdfError as error:
        pytest.skip(f"needs the system library Pango: {error.__cause__ or 'libharfbuzz-subset is missing'}")


class Pdf:
    """A PDF: its bytes, its reader, the words of each page with white space folded."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.reader = PdfReader(BytesIO(content))
        self.root: Any = self.reader.trailer["/Root"]
        self.raw = [page.extract_text() for page in self.reader.pages]
        self.words = [re.sub(r"\s+", " ", text).strip() for text in self.raw]

    @property
    def places(self) -> dict[str, int]:
        """The page number, from 1, of everything that a link may lead to."""
        named = self.reader.named_destinations
        return {name: self.reader.get_destination_page_number(place) + 1 for name, place in named.items()}

    def bookmarks(self) -> Iterator[tuple[int, str, int]]:
        """Depth, words and page number of every bookmark."""

        def walk(entries, depth):
            for entry in entries:
                if isinstance(entry, list):
                    yield from walk(entry, depth + 1)
                else:
                    yield depth, entry.title, self.reader.get_destination_page_number(entry) + 1

        return walk(self.reader.outline, 0)

    def tags(self, kind: str) -> Iterator[dict]:
        """Every element of the tag tree of one kind, for example "/Figure"."""
        waiting: list[Any] = [self.root["/StructTreeRoot"]]
        while waiting:
            element = waiting.pop(0)
            if element.get("/S") == kind:
                yield element
            waiting[:0] = self.children(element)

    def children(self, element: dict) -> list[dict]:
        """The elements right below one, without what is painted for it."""
        below = element.get("/K", [])
        below = below.get_object() if hasattr(below, "get_object") else below
        found = [child.get_object() for child in (below if isinstance(below, list) else [below])]
        return [child for child in found if hasattr(child, "get")]
