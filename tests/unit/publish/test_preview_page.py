import base64
import hashlib
import re

import html5lib

from lakip_nb.publish.preview_page import render_preview
from lakip_nb.publish.template import asset

PAGE = render_preview("medang-deras", 2023)


def test_it_is_a_valid_document_in_indonesian():
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(PAGE)
    assert '<html lang="id">' in PAGE
    assert "<title>Pratinjau Medang Deras 2023</title>" in PAGE


def test_its_one_script_is_allowed_by_hash_and_no_other():
    (script,) = re.findall(r"<script>(.*?)</script>", PAGE, re.S)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', PAGE)
    assert f"default-src 'none'; script-src 'sha256-{digest}';" in policy
    assert "unsafe-eval" not in policy and "connect-src 'self'; frame-src 'self'" in policy
    assert not re.search(r"https?://|\son\w+=", PAGE)


def test_a_state_is_said_and_a_failure_announced():
    assert re.search(r'<span id="keadaan" role="status">', PAGE)
    assert re.search(r'<div role="alert">\s*<details id="gagal"', PAGE)
    assert 'tabindex="0" aria-label="Pesan kesalahan"' in PAGE  # scrolled by keyboard


def test_what_a_build_says_is_never_taken_for_markup():
    script = asset("pratinjau/pratinjau.js")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b", script)
    assert set(re.findall(r"getElementById\((\w+)\)", script)) == {"id"}
    for name in re.search(r"= \[(.*?)\]\.map", script)[1].replace('"', "").split(", "):
        assert f'id="{name}"' in PAGE


def test_a_name_is_text():
    assert "<x>" not in render_preview("<x>", 2023)


def test_links_lead_to_the_framed_pages():
    assert re.findall(r'href="([^"]*)" target="halaman"', PAGE) == ["laporan.html", "pemeriksaan.html"]
    assert '<iframe name="halaman"' in PAGE
