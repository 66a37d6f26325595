"""The file itself: alone, valid, accessible in its bones, and without a hole."""

import re
from collections import Counter

import html5lib

ROOM = re.compile(r"\b(nan|NaN|None|NaT|inf)\b")


def test_no_request_leaves_the_file(page):
    assert not re.search(r"<(script|link|iframe|object|embed)\b", page.source)
    for name, value in re.findall(r'\b(src|href|srcset|action|data|poster)="([^"]*)"', page.source):
        assert value.startswith(("#", "data:")), f"{name}={value}"
    assert not re.search(r"url\((?!['\"]?(#|data:))", page.source)
    assert "@import" not in page.source


def test_csp_forbids_scripts_and_network(page):
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page.source).group(1)
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


def test_ids_are_unique(page):
    ids = Counter(element.get("id") for element in page.tree.iter() if element.get("id"))
    assert [id for id, count in ids.items() if count > 1] == []
    assert len(ids) > 60


def test_html_is_valid_for_a_strict_parser(page):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page.source)
    assert parser.errors == []


def test_no_hole_and_no_traceback(page):
    text = page.text()
    assert not ROOM.search(text)
    for word in ("Traceback", "No description", "Error", "{eval}", "{narasi}", "belum diisi di", "](#"):
        assert word not in text
    assert "sebesar dan" not in text


def test_document_structure(page):
    tags = Counter(element.tag.rpartition("}")[2] for element in page.tree.iter() if isinstance(element.tag, str))
    assert tags["h1"] == 1 and tags["main"] == 1
    assert page.tree.get("lang") == "id"
    levels = [int(e.tag[-1]) for e in page.tree.iter() if isinstance(e.tag, str) and re.fullmatch(r".*\}h[1-6]", e.tag)]
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    for table in page.tree.iter("{http://www.w3.org/1999/xhtml}table"):
        heads = [e for e in table.iter("{http://www.w3.org/1999/xhtml}th")]
        assert heads and all(head.get("scope") for head in heads)
        assert any(e.tag.endswith("}caption") for e in table)
    for svg in re.findall(r"<svg\b[^>]*>", page.source):
        if 'aria-hidden="true"' in svg:
            continue
        label = re.search(r'aria-label="([^"]+)"', svg)
        assert label and len(label.group(1)) > 40, svg


def test_charts_hold_real_text(page):
    svgs = re.findall(r"<svg\b[^>]*role=\"img\".*?</svg>", page.source, re.S)
    assert len(svgs) >= 9
    assert all("<text" in svg for svg in svgs)


def test_size(page):
    assert len(page.source.encode()) < 800_000
