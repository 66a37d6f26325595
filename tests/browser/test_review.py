"""Catatan Hasil Reviu in a real browser: read on any screen, and printed on A4 to be signed."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from .conftest import DESK, TELEPHONE
from .test_accessibility import LEFT, axe
from .test_valid import check, ours
from .test_zoom import ZOOMS, faults, lost

NAME = "catatan-hasil-reviu.html"


@pytest.mark.parametrize("size", [DESK, TELEPHONE], ids=["1280", "390"])
def test_axe_finds_no_violation(show, size):
    with show(NAME, size) as seen:
        violations, left, _ = axe(seen)
        assert (violations, seen.look("pale")) == ({}, [])
        assert left.keys() <= LEFT
        assert (seen.foreign, seen.complaints) == ([], [])


@pytest.mark.parametrize("zoom", ZOOMS)
def test_everything_can_be_read(show, zoom):
    size, options = ZOOMS[zoom]
    with show(NAME) as seen:
        words = seen.look("words")
    with show(NAME, size, **options) as seen:
        assert faults(seen) == {}
        assert lost(words, seen.look("words")) == []


def test_page_is_valid(folder):
    assert [message["message"] for message in check(folder / NAME) if ours(message)] == []


def test_sheets_are_a4_and_the_statement_has_its_own(show):
    with show(NAME) as seen:
        sheets = PdfReader(BytesIO(seen.page.pdf(prefer_css_page_size=True, print_background=False))).pages
    sizes = {(round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height))) for sheet in sheets}
    assert {(abs(wide - 595) < 2, abs(high - 842) < 2) for wide, high in sizes} == {(True, True)}
    texts = [" ".join(sheet.extract_text().split()) for sheet in sheets]
    assert "FORMULIR CHECKLIST REVIU" in texts[0].upper() and "III.10" in " ".join(texts)
    assert "PERNYATAAN TELAH DIREVIU" in texts[-1].upper()[:40]  # the number of the sheet may come first
    assert all("PERNYATAAN TELAH DIREVIU" not in text.upper() for text in texts[:-1])
