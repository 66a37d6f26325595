"""Printed from a browser: the whole report on A4, without what only a screen needs."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from .conftest import PAGES

# What the margins leave of the width of A4, in CSS pixels.
PAPER = {"laporan.html": (624, 900), "pemeriksaan.html": (680, 900)}


@pytest.mark.parametrize("name", PAGES)
def test_paper_shows_no_means_of_the_screen(show, name):
    with show(name, PAPER[name]) as seen:
        seen.page.emulate_media(media="print")
        assert seen.look("pinned") == []
        for selector in (".navigasi", ".lewati", ".penyaring", "summary"):
            assert seen.page.locator(f"{selector}:visible").count() == 0
        # Whatever is wider makes the browser print all of it smaller; wide tables have sheets on their side.
        seen.page.add_style_tag(content=".tabel.lebar { display: none }")
        assert seen.look("overflow") == 0


@pytest.mark.parametrize("name", PAGES)
def test_paper_has_every_word_of_the_chapters(show, name):
    screen_only = (
        "nav, footer, .lewati, .penyaring, .hampa, .kembali, details.data, details.rincian, summary, "
        "#tbl-terbitan, #tbl-reviu"
    )
    words = f"""() => [...document.querySelectorAll("main :is(h2, h3, h4, p, li, td, th, dt, dd, caption, figcaption)")]
        .filter(e => !e.closest({screen_only!r})).map(e => [e.textContent.trim(), e.checkVisibility()])"""
    with show(name) as seen:
        before = seen.page.evaluate(words)
        seen.page.emulate_media(media="print")
        assert [words for words, shown in seen.page.evaluate(words) if not shown] == []
        assert sum(shown for _, shown in before) > 800


@pytest.mark.parametrize("name", PAGES)
def test_sheets_are_a4_and_none_is_empty(show, name):
    with show(name) as seen:
        sheets = PdfReader(BytesIO(seen.page.pdf(prefer_css_page_size=True, print_background=False))).pages
        assert seen.complaints == []
    sizes = {tuple(sorted(round(float(side)) for side in (s.mediabox.width, s.mediabox.height))) for s in sheets}
    assert {(abs(short - 595) < 2, abs(long - 842) < 2) for short, long in sizes} == {(True, True)}
    assert len(sheets) > 10
    assert [number for number, sheet in enumerate(sheets, 1) if len(sheet.extract_text().split()) < 10] == []


@pytest.mark.parametrize("style", ["h1 { position: fixed }", "h1 { position: sticky; top: 0 }"])
def test_what_is_pinned_is_seen(show_html, style):
    with show_html("<p>Isi</p>", head=f"<style>@media print {{ {style} }}</style>") as seen:
        assert seen.look("pinned") == []
        seen.page.emulate_media(media="print")
        assert seen.look("pinned") == ["h1."]
