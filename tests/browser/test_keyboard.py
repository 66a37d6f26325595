"""Everything that can be clicked can be reached by the Tab key, in the order of reading, and is seen."""

import json

import pytest

from .conftest import DESK, PAGES, TELEPHONE


def tour(seen, key="Tab"):
    """What should be a stop, and where the focus went when a key was pressed that often."""
    stops = seen.look("stops")
    seen.look("record")
    for _ in stops:
        seen.page.keyboard.press(key)
    return stops, seen.look("recorded")


@pytest.mark.parametrize("size", [DESK, TELEPHONE], ids=["1280", "390"])
@pytest.mark.parametrize("name", PAGES)
def test_tab_stops_at_everything_in_order(show, name, size):
    with show(name, size) as seen:
        stops, reached = tour(seen)
        assert len(stops) > 100
        assert [stop["name"] for stop in reached] == stops
        assert [stop["name"] for stop in reached if stop["covered"]] == []
        # Nothing holds the focus: one step further it leaves the page for the window.
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement === document.body || !document.hasFocus()")


@pytest.mark.parametrize("name", PAGES)
def test_tab_goes_back_as_well(show, name):
    with show(name) as seen:
        stops, reached = tour(seen, "Shift+Tab")
        assert [stop["name"] for stop in reached] == stops[::-1]


@pytest.mark.parametrize("name", PAGES)
def test_focus_is_seen(show, name):
    with show(name) as seen:
        count, pale, kinds = len(seen.look("stops")), [], set()
        seen.look("record")
        for _ in range(count):
            seen.page.keyboard.press("Tab")
            stop = seen.look("recorded")[-1]
            if stop["kind"] in kinds:
                continue
            kinds.add(stop["kind"])
            focused = seen.page.screenshot()
            seen.page.evaluate("window.lakipFocus = document.activeElement, lakipFocus.blur()")
            if seen.page.screenshot() == focused:
                pale.append(stop["name"])
            seen.page.evaluate("lakipFocus.focus({preventScroll: true})")
        assert pale == []
        assert len(kinds) > 5


def test_the_first_stop_leads_past_the_navigation(show):
    for name in PAGES:
        with show(name) as seen:
            seen.page.keyboard.press("Tab")
            seen.page.keyboard.press("Enter")
            assert seen.page.url.endswith("#isi")
            seen.page.keyboard.press("Tab")
            assert seen.page.evaluate("document.activeElement.closest('main') !== null")


def test_data_of_a_chart_opens_by_keyboard(show):
    with show("laporan.html") as seen:
        chart = seen.page.locator(".grafik:has(summary)").first
        assert not chart.locator("table").is_visible()
        chart.locator("summary").focus()
        seen.page.keyboard.press("Enter")
        assert chart.locator("table").is_visible()


def test_a_wide_table_scrolls_by_keyboard(show):
    with show("laporan.html", TELEPHONE) as seen:
        # None has to be scrolled as the report stands; one in the prose of an office may
        seen.page.add_style_tag(content=".gulir:first-child table { min-width: 60rem; }")
        box = seen.page.locator(".tabel .gulir").first
        box.focus()
        seen.page.keyboard.press("ArrowRight")
        seen.page.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())


def test_filters_choose_by_keyboard_and_without_script(show, folder):
    record = json.loads((folder / "pemeriksaan.json").read_text("utf-8"))
    found = [item for item in record["temuan"] if item["bagian"] == "draf"]
    levels = sorted({item["tingkat"] for item in found})
    assert len(levels) > 1
    with show("pemeriksaan.html", java_script_enabled=False) as seen:
        page = seen.page
        items = page.locator("section:has(> #temuan) .butir:visible")
        assert items.count() == len(found)
        page.locator("#tingkat-semua").focus()
        chosen = set()
        for _ in levels:
            page.keyboard.press("ArrowRight")
            level = page.locator("input[name=tingkat]:checked").get_attribute("id").removeprefix("tingkat-")
            assert items.count() == sum(item["tingkat"] == level for item in found)
            chosen.add(level)
        assert sorted(chosen) == levels
        page.keyboard.press("ArrowRight")
        assert items.count() == len(found)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<p><a href="#a" tabindex="2">A</a> <a href="#b" tabindex="1">B</a></p>', "order"),
        ('<p><a href="#a" onfocus="this.blur()">A</a> <a href="#b">B</a></p>', "trap"),
        ('<p><a href="#a">A</a></p><div style="position: fixed; inset: 0; background: #fff"></div>', "covered"),
    ],
)
def test_the_tour_sees_faults(show_html, body, fault):
    with show_html(body) as seen:
        stops, reached = tour(seen)
        orderly = [stop["name"] for stop in reached] == stops
        assert {"order": not orderly, "trap": not orderly, "covered": any(s["covered"] for s in reached)}[fault]
