"""Matplotlib's SVG made fit for a page."""

import re

from lakip_nb.present.grafik.svg import clean

RAW = b"""<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 viewBox="0 0 10.12345 20" width="10pt">
<metadata><x/></metadata>
<defs><style type="text/css">*{stroke-linejoin: round}</style><clipPath id="pabc"><path d="M 0 0"/></clipPath>
<path id="m1" d="M 1 1"/></defs>
<g id="figure_1"><g id="patch_1" clip-path="url(#pabc)"><path d="M 1.23456 -0.0001
L 2 3.10000" style="fill: #12436d; stroke: none; stroke-width: 0.5"/></g>
<use xlink:href="#m1" x="1"/><use xlink:href="#m1" x="2"/>
<text style="font-weight: 700; font-size: 11px; font-family: 'DejaVu Sans', serif; fill: #1f2328" x="1" y="2"
 transform="rotate(-0 1 2)">Rp5 &lt; 6 &amp; "7"</text>
<text style="font-size: 9px" x="1" y="2" transform="rotate(-90 1 2)">miring</text></g></svg>"""


def test_references_follow_their_ids_and_begin_with_the_label():
    out = clean(RAW, "fig-x", "alt", 560)
    ids = set(re.findall(r'\bid="([^"]*)"', out))
    assert ids == {"fig-x-svg-1", "fig-x-svg-2"}
    assert 'clip-path="url(#fig-x-svg-1)"' in out
    assert out.count('href="#fig-x-svg-2"') == 2
    assert '<clipPath id="fig-x-svg-1">' in out and '<path id="fig-x-svg-2"' in out


def test_two_figures_do_not_share_an_id():
    ids = [re.findall(r'\bid="([^"]*)"', clean(RAW, label, "alt", 560)) for label in ("fig-a", "fig-b")]
    assert ids[0] and set(ids[0]).isdisjoint(ids[1])


def test_colours_are_not_taken_for_references():
    assert 'fill="#12436d"' in clean(RAW, "fig-x", "alt", 560)


def test_nothing_of_the_document_stays():
    out = clean(RAW, "fig-x", "alt", 560)
    for gone in (
        "<?xml",
        "DOCTYPE",
        "xmlns",
        "http",
        "metadata",
        "<style",
        "style=",
        "font-family",
        "xlink",
        "rotate(-0",
    ):
        assert gone not in out
    assert 'transform="rotate(-90 1 2)"' in out


def test_root_scales_and_is_named():
    out = clean(RAW, "fig-x", 'A "b" & <c>', 560)
    assert out.startswith(
        '<svg role="img" aria-label="A &quot;b&quot; &amp; &lt;c&gt;" viewBox="0 0 10.12 20" width="560" '
    )
    assert "10pt" not in out


def test_styles_become_attributes_and_numbers_short():
    out = clean(RAW, "fig-x", "alt", 560)
    assert '<path d="M 1.23 0 L 2 3.1" fill="#12436d" stroke-width="0.5"/>' in out
    assert '<text font-weight="700" font-size="11" fill="#1f2328" x="1" y="2">Rp5 &lt; 6 &amp; "7"</text>' in out
