"""axe-core finds nothing against WCAG 2.0 to 2.2, level A and AA, nor against its best practice."""

from collections import Counter

import pytest

from .conftest import DESK, DOCUMENTS, HERE, TELEPHONE

AXE = (HERE / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RULES = "wcag2a wcag2aa wcag21a wcag21aa wcag22a wcag22aa best-practice".split()

# What axe leaves to a person.
LEFT = {
    "color-contrast",  # it sees no colour behind drawings and shadows: test_every_word_stands_out
    "th-has-data-cells",  # the head of a group of rows goes across the table and has no cells of its own
}


def axe(seen, rules=RULES):
    """What axe finds: violations and what it cannot decide, each as rule and elements."""
    seen.page.evaluate(AXE)
    result = seen.page.evaluate("only => axe.run(document, {runOnly: only})", rules)
    found = {
        kind: {rule["id"]: [node["html"][:200] for node in rule["nodes"]] for rule in result[kind]}
        for kind in ("violations", "incomplete", "passes")
    }
    return found["violations"], found["incomplete"], found["passes"]


@pytest.mark.parametrize("size", [DESK, TELEPHONE], ids=["1280", "390"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_axe_finds_no_violation(show, name, size):
    with show(name, size) as seen:
        violations, left, passes = axe(seen)
    assert violations == {}
    assert left.keys() <= LEFT
    assert {"html-has-lang", "td-headers-attr", "target-size", "region"} <= passes.keys()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*DOCUMENTS, "catatan-hasil-reviu.html"])
def test_every_word_stands_out_by_day_and_by_night(show, name, scheme):
    with show(name, color_scheme=scheme) as seen:
        ground = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 25, 31)"}[scheme]
        assert seen.look("pale") == []
        assert axe(seen, ["wcag2aa"])[0] == {}


def test_cards_are_still_a_table_to_who_hears_them(show):
    def kinds(size):
        with show("laporan.html", size) as seen:
            for switch in seen.page.locator(".lipat:visible").all():
                switch.check()
            nodes = seen.page.context.new_cdp_session(seen.page).send("Accessibility.getFullAXTree")["nodes"]
        named = Counter(node["role"]["value"] for node in nodes if not node["ignored"])
        return {kind: named[kind] for kind in ("table", "rowgroup", "row", "rowheader", "columnheader")}

    assert kinds(TELEPHONE) == kinds(DESK)
    assert min(kinds(DESK).values()) > 20


def test_a_dark_screen_prints_on_white_paper(show):
    with show("laporan.html", color_scheme="dark") as seen:
        seen.page.emulate_media(media="print", color_scheme="dark")
        assert seen.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert seen.page.evaluate("getComputedStyle(document.body).color") == "rgb(27, 36, 48)"


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<p style="color: #999">Pucat</p>', "color-contrast"),
        ('<svg role="img" viewBox="0 0 9 9" width="90"></svg>', "svg-img-alt"),
        ("<h2>Bab</h2><h4>Butir</h4>", "heading-order"),
        ('<p>Buka <a href="#a"></a></p>', "link-name"),
    ],
)
def test_axe_sees_faults(show_html, body, rule):
    with show_html(body) as seen:
        assert rule in axe(seen)[0]


@pytest.mark.parametrize(
    ("body", "ratio"),
    [
        ('<p style="color: #777">Pucat</p>', "4.48"),
        ('<p style="color: #757575">Cukup</p>', None),
        ('<p style="color: #949494; font-size: 24px">Besar</p>', None),
        ('<p style="opacity: .5">Samar</p>', "3.98"),
        ('<div style="background: #12436d"><p>Gelap</p></div>', "2.05"),
        ('<p style="background: #12436d80">Campuran</p>', "nothing certain"),
        (
            '<svg viewBox="0 0 90 90" width="90"><path d="M0 0h90v90H0z" fill="#12436d"/>'
            '<text x="20" y="50" fill="#000">x</text></svg>',
            "2.05",
        ),
    ],
)
def test_pale_words_are_seen(show_html, body, ratio):
    with show_html(body) as seen:
        found = seen.look("pale")
    assert [ratio in text for text in found] == ([True] if ratio else [])
