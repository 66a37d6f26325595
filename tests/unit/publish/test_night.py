"""By night every colour has another: of the pages, and of the charts, which name theirs by classes."""

import re

import pytest

from lakip_nb.publish.template import TEMPLATES
from tests.support.reports import made_up, real
from tests.unit.present.grafik.samples import figures

SHEETS = {
    name: (TEMPLATES / name).read_text("utf-8")
    for name in ("lakip/laporan.css", "periksa/periksa.css", "reviu/reviu.css")
}
NIGHT = "@media screen and (prefers-color-scheme: dark) {"
# What is no colour, and what white letters stand on by day and by night.
ALIKE = {"--huruf", "--pekat"}


def night(sheet: str) -> str:
    """The rules of a sheet for a dark screen."""
    _, _, rest = SHEETS[sheet].partition(NIGHT)
    return rest.partition("\n}")[0]


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_colour_of_a_page_has_one_by_night(sheet):
    day = re.search(r":root \{(.*?)\}", SHEETS[sheet], re.S)[1]
    names = set(re.findall(r"--[a-z-]+(?=:)", day))
    assert names - set(re.findall(r"--[a-z-]+(?=:)", night(sheet))) <= ALIKE


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_rule_has_a_colour_of_its_own(sheet):
    paper = SHEETS[sheet].replace(night(sheet), "").partition("@media print")[0]
    own = re.findall(r"(?<!-)\b(?:color|background|border(?:-\w+)*): [^;{}]*(#[0-9a-f]{3,8})", paper)
    # White letters and the ornament of the cover stand on what is dark at any time; the rest is a sheet's head and foot
    assert set(own) <= {"#fff", "#7fa3c4", "#8b98a5", "#56616d", "#801650"}


@pytest.mark.parametrize("report", [real, made_up])
def test_every_colour_of_a_chart_is_one_of_the_sheet(report):
    rules = set(re.findall(r"\.grafik svg \.([a-z-]+) \{ (?:fill|stroke): var", SHEETS["lakip/laporan.css"]))
    drawn = "".join(re.findall(r"<svg.*?</svg>", "".join(figure.html for figure in figures(report()).values()), re.S))
    shapes = re.findall(r"<(?!text|svg)\w+ [^>]*(?:fill|stroke)=\"#[^>]*>", drawn)
    assert shapes
    named = {shape: set("".join(re.findall(r'class="([^"]*)"', shape)).split()) for shape in shapes}
    assert [shape for shape, classes in named.items() if not classes & (rules | {"tinta"})] == []
