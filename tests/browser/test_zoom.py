"""Enlarged to 200 %, by window or by letters alone, and at 320 px (400 %), a page loses nothing."""

import pytest

from .conftest import DESK, PAGES

# What letters of 14 px double to; larger ones need not double to be read.
LARGE = 28.0

ZOOMS = {
    "100": (DESK, {}),
    "200": ((640, 450), {"device_scale_factor": 2}),
    "400": ((320, 256), {"device_scale_factor": 4}),
}


def faults(seen) -> dict[str, list]:
    """What of a page cannot be read where it stands."""
    found = {
        "wider than the window": [seen.look("overflow")],
        "cut off": seen.look("cut"),
        "one on the other": seen.look("overlaps"),
        "out of reach": seen.look("unreachable"),
    }
    return {fault: places for fault, places in found.items() if places not in ([], [0])}


def unfold(seen) -> None:
    """Show what a telephone folds in long tables, which a reader opens by a switch."""
    for switch in seen.page.locator(".lipat:visible").all():
        switch.check()


def lost(before, after) -> list[str]:
    """Texts that were seen and are not, but for links that stand elsewhere with the same words."""
    assert [text["words"] for text in before] == [text["words"] for text in after]
    links = {text["key"] for text in after if text["seen"]} - {None}
    pairs = zip(before, after, strict=True)
    return [old["place"] for old, new in pairs if old["seen"] and not new["seen"] and new["key"] not in links]


def small(before, after, factor) -> list[str]:
    """Texts that did not grow with the page: `factor` is what a pixel of `after` is worth."""
    was = {text["index"]: text["size"] for text in before}
    return [
        f"{text['place']}: {was[text['index']]} to {text['size'] * factor}"
        for text in after
        if text["index"] in was and text["size"] * factor < min(2 * was[text["index"]], LARGE) - 0.1
    ]


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("name", PAGES)
def test_everything_can_be_read(show, name, zoom):
    size, options = ZOOMS[zoom]
    with show(name, size, **options) as seen:
        assert faults(seen) == {}


@pytest.mark.parametrize("zoom", ["200", "400"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_lost_and_letters_grow(show, name, zoom):
    size, options = ZOOMS[zoom]
    with show(name) as seen:
        words, sizes = seen.look("words"), seen.look("sizes")
    with show(name, size, **options) as seen:
        unfold(seen)
        assert sum(text["seen"] for text in words) > 2000
        assert lost(words, seen.look("words")) == []
        assert small(sizes, seen.look("sizes"), options["device_scale_factor"]) == []


@pytest.mark.parametrize("width", [320, 390, 700, 701, 768, 900, 1024, 1279, 1280])
def test_no_table_runs_off(show, width):
    with show("laporan.html", (width, 800)) as seen:
        unfold(seen)
        assert seen.look("running") == []
        assert seen.look("overflow") == 0


def test_a_table_that_runs_off_is_seen(show_html):
    wide = '<div class="gulir" style="width: 9em; overflow-x: auto"><table><tr><td>{}</td></tr></table></div>'
    with show_html(wide.format("a" * 99)) as seen:
        assert len(seen.look("running")) == 1
    with show_html(wide.format("a a a")) as seen:
        assert seen.look("running") == []


def test_the_budget_folds_on_a_telephone_and_opens_by_keyboard(show):
    with show("laporan.html", (390, 844)) as seen:
        rows = seen.page.locator("#tbl-efisiensi-program tbody:has(.lipat) tr")
        closed = sum(row.is_visible() for row in rows.all())
        seen.page.locator(".lipat").first.focus()
        seen.page.keyboard.press("Space")
        assert closed < sum(row.is_visible() for row in rows.all()) < rows.count()
    with show("laporan.html") as seen:
        rows = seen.page.locator("#tbl-efisiensi-program tbody tr")
        assert all(row.is_visible() for row in rows.all())
        assert seen.page.locator(".lipat:visible").count() == 0


@pytest.mark.parametrize("name", PAGES)
def test_letters_alone_can_be_twice_as_large(show, name):
    with show(name) as seen:
        words, sizes = seen.look("words"), seen.look("sizes")
        # As set in the browser: "Setelan, Tampilan, Ukuran font". The drawing of a chart keeps its
        # size; its values stand beneath it as a table.
        browser = seen.page.context.new_cdp_session(seen.page)
        browser.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        seen.page.wait_for_function("getComputedStyle(document.documentElement).fontSize === '32px'")
        unfold(seen)
        assert faults(seen) == {}
        assert lost(words, seen.look("words")) == []
        assert [text for text in small(sizes, seen.look("sizes"), 1) if "#fig-" not in text] == []


@pytest.mark.parametrize(
    ("fault", "style"),
    [
        ("wider than the window", "main { width: 1400px }"),
        ("cut off", "p { width: 3em; overflow: hidden; white-space: nowrap }"),
        ("cut off", "p { height: 1em; overflow: hidden; font: 2em serif }"),
        ("cut off", "p { position: relative; left: -99px }"),
        ("one on the other", "p { line-height: .3 }"),
        ("one on the other", "p + p { position: relative; top: -2.1em }"),
        ("out of reach", "main { width: 9em; overflow-x: auto; white-space: nowrap }"),
    ],
)
def test_faults_are_seen(show_html, fault, style):
    body = "<p>Angka di dalam kalimat, tabel, dan grafik</p><p>dihitung oleh<br>program</p>"
    with show_html(body) as seen:
        assert faults(seen) == {}
    with show_html(body, head=f"<style>{style}</style>") as seen:
        assert fault in faults(seen)


@pytest.mark.parametrize(
    ("style", "gone", "stunted"),
    [
        ("", [], []),
        ("@media (max-width: 40em) { b { display: none } }", ["Tiga"], []),
        ("@media (max-width: 40em) { a + a { visibility: hidden } }", [], []),
        ("@media (max-width: 40em) { a { opacity: 0 } }", ["Dua", "Dua"], []),
        ("p { font-size: 1.25vw }", [], ["Satu", "Dua", "Dua", "Tiga"]),
    ],
)
def test_losses_are_seen(show_html, style, gone, stunted):
    body = '<p>Satu <a href="#a">Dua</a> <a href="#a">Dua</a> <b>Tiga</b></p>'
    with show_html(body, head=f"<style>{style}</style>") as seen:
        words, sizes = seen.look("words"), seen.look("sizes")
        seen.page.set_viewport_size({"width": 640, "height": 450})
        assert [place.partition(" ")[0] for place in lost(words, seen.look("words"))] == gone
        assert [place.partition(" ")[0] for place in small(sizes, seen.look("sizes"), 2)] == stunted
