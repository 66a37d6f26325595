"""The font that every page brings along, and the widths by which charts are set in it."""

import base64
import importlib.util
import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from lakip_nb.present.grafik import huruf
from lakip_nb.publish.huruf import FOLDER, font_faces
from tests.contract.imports import ROOT

CUTS = {"400": "Regular", "700": "Bold", "400; font-style: italic": "Italic"}


def maker():
    """The script that made the font."""
    spec = importlib.util.spec_from_file_location("huruf_laporan", ROOT / "docs" / "huruf.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def embedded() -> dict[str, TTFont]:
    faces = re.findall(r"font-weight: ([^{}]*); src: url\(data:font/woff2;base64,([^)]*)\) format", font_faces())
    return {look: TTFont(BytesIO(base64.b64decode(data))) for look, data in faces}


def test_the_style_sheet_holds_three_cuts_under_our_name():
    fonts = embedded()
    assert fonts.keys() == CUTS.keys()
    for look, font in fonts.items():
        assert font["name"].getDebugName(6) == f"LakipSans-{CUTS[look]}"
        assert "Adobe" in font["name"].getDebugName(0)
    assert font_faces().count('font-family: "Lakip Sans"') == 3
    assert len(font_faces()) < 80_000


def test_name_reserved_by_the_licence_is_not_used():
    licence = (FOLDER / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence and "Reserved Font Name 'Source'" in licence
    for font in embedded().values():
        assert not any("Source" in font["name"].getDebugName(number) for number in (1, 3, 4, 6))


@pytest.mark.parametrize(("look", "widths"), [("400", huruf.BIASA), ("700", huruf.TEBAL)])
def test_charts_measure_by_the_letters_that_are_shown(look, widths):
    assert maker().by_width(embedded()[look]) == widths


def test_the_module_of_widths_is_as_the_script_writes_it():
    fonts = embedded()
    assert Path(huruf.__file__).read_text("utf-8") == maker().module(fonts["400"], fonts["700"])


@pytest.mark.parametrize("look", CUTS)
def test_the_signs_of_a_report_are_all_there(look):
    letters = {chr(code) for code in embedded()[look].getBestCmap()}
    assert set("–−×÷≥≤≈±→“”‘’…′″°•·½²³%‰€§ \u00a0éñçüāḥ☐✓") <= letters


@pytest.mark.parametrize("widths", [huruf.BIASA, huruf.TEBAL])
def test_figures_stand_under_each_other(widths):
    assert any(set("0123456789") <= set(letters) for letters in widths.values())
