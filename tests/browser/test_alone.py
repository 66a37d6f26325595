"""The file is enough: nothing is asked of any network, nothing is complained of, no script is needed."""

import pytest

from .conftest import DESK, PAGES, TELEPHONE


@pytest.mark.parametrize("size", [DESK, TELEPHONE], ids=["1280", "390"])
@pytest.mark.parametrize("name", PAGES)
def test_no_request_leaves_the_file_and_nothing_is_complained_of(show, name, size):
    with show(name, size) as seen:
        page = seen.page
        for summary in page.locator("summary:visible").all():
            summary.click()
        page.locator(".kembali a, .kaki a").last.hover()
        page.emulate_media(media="print")
        page.emulate_media(media="screen", color_scheme="dark", forced_colors="active", reduced_motion="reduce")
        page.wait_for_load_state("networkidle")
        assert seen.requests[0] == seen.url
        assert (seen.foreign, seen.complaints) == ([], [])


@pytest.mark.parametrize("name", PAGES)
def test_links_within_the_page_lead_somewhere(show, name):
    with show(name) as seen:
        dead = seen.page.evaluate(
            """() => [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute("href"))
                .filter(href => !document.getElementById(decodeURIComponent(href.slice(1))))"""
        )
        assert dead == []
        # Of each kind one is followed for real.
        link = seen.page.locator("nav a").last
        link.click()
        target = seen.page.locator(f'[id="{link.get_attribute("href")[1:]}"]')
        assert 0 <= target.bounding_box()["y"] < DESK[1] / 2
        assert (seen.foreign, seen.complaints) == ([], [])


@pytest.mark.parametrize("name", PAGES)
def test_no_script_is_needed(show, name):
    with show(name) as seen:
        words = seen.page.locator("body").inner_text()
        assert seen.page.locator("script").count() == 0
    with show(name, java_script_enabled=False) as seen:
        assert seen.page.locator("body").inner_text() == words
    assert len(words) > 20_000


@pytest.mark.parametrize(
    ("body", "head", "foreign", "complaint"),
    [
        ('<img alt="" src="https://example.org/x.png">', "", "https://example.org/x.png", "error: "),
        ("<script>console.log('x')</script>", "", None, "log: x"),
        ("<script>tidakAda()</script>", "", None, "tidakAda is not defined"),
        (
            '<p style="color: red">Merah</p>',
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
            None,
            "Content Security Policy",
        ),
    ],
    ids=["request", "console", "error", "policy"],
)
def test_the_ear_hears(show_html, body, head, foreign, complaint):
    with show_html(body, head=head) as seen:
        seen.page.wait_for_load_state("networkidle")
        assert seen.foreign == ([foreign] if foreign else [])
        assert any(complaint in text for text in seen.complaints)
