"""The guide to the house style: its examples are what the code gives, its pictures what the code draws."""

import html
import importlib.util
import re
from xml.etree import ElementTree

import pytest

from lakip_nb.checks.prosa.sentences import typed_numbers
from lakip_nb.present import kata, ungkapan
from tests.contract.imports import ROOT
from tests.support.examples import Example, examples, names
from tests.support.reports import public, real

GUIDE = (ROOT / "docs" / "gaya.md").read_text("utf-8")
CASES = list(examples(GUIDE))
PICTURES = dict((path, alt) for alt, path in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", GUIDE))
FOLDER = ROOT / "docs" / "gambar" / "gaya"


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("gambar_gaya", ROOT / "docs" / "gambar_gaya.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.pictures()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_example_is_what_the_code_gives(case: Example) -> None:
    laporan = real()
    ikm = laporan.indikator_ber_id("ikm")
    sasaran = next(item for item in laporan.sasaran if ikm in item.indikator)
    assert case.evaluate(**names({"laporan": laporan, "indikator": ikm, "sasaran": sasaran})) == case.result


def test_every_word_is_in_the_guide() -> None:
    shown = {re.match(r"(kata|ungkapan)\.(\w+)\(", case.code) for case in CASES}
    assert {match.groups() for match in shown if match} == {
        (module.__name__.rpartition(".")[2], name) for module in (kata, ungkapan) for name in public(module)
    }


def test_pictures_are_as_the_code_draws_them(drawn: dict[str, str]) -> None:
    stored = {path.name: path.read_bytes().decode() for path in FOLDER.iterdir()}
    stale = sorted(name for name in stored.keys() | drawn.keys() if stored.get(name) != drawn.get(name))
    assert stale == [], "renew them: python docs/gambar_gaya.py"


def test_every_picture_is_shown_and_described() -> None:
    shown = {path for path in PICTURES if path.startswith("gambar/gaya/")}
    assert shown == {f"gambar/gaya/{path.name}" for path in FOLDER.iterdir()} and shown == PICTURES.keys()
    assert all(len(alt) > 40 for alt in PICTURES.values())


def test_pictures_need_nothing_else_and_are_small(drawn: dict[str, str]) -> None:
    for name, text in drawn.items():
        root = ElementTree.fromstring(text)
        assert root.tag == "{http://www.w3.org/2000/svg}svg", name
        addresses = set(re.findall(r"https?://[^\"' )<]+", text))
        assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"}, name
        assert not re.search(r"<script|@import|url\((?!#)|href=\"(?!#)", text), name
        assert len(text.encode()) < 20_000, name


def test_links_of_the_guides_lead_somewhere() -> None:
    for page in ("gaya.md", "panduan.md"):
        code = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
        text = code.sub("", (ROOT / "docs" / page).read_text("utf-8"))
        links = re.findall(r"\]\(([^)#:]+)\)", text)
        assert links and [link for link in links if not (ROOT / "docs" / link).exists()] == [], page
    assert "docs/gaya.md" in (ROOT / "README.md").read_text("utf-8")


def test_quoted_alternative_text_is_the_real_one(drawn: dict[str, str]) -> None:
    (quoted,) = re.findall(r"(?m)^> (Diagram .*) …$", GUIDE)
    assert f'aria-label="{quoted}' in html.unescape(drawn["batang.svg"])


def test_good_sentences_hold_no_typed_number_and_bad_ones_do() -> None:
    section = GUIDE.partition("### Nilai hidup")[2].partition("###")[0]
    pairs = re.findall(r"(?m)^\| `([^`|]+)` \| (?:`` ?(.+?) ?``|`([^`]+)`) \|$", section)
    assert len(pairs) == 4
    for bad, *good in pairs:
        assert typed_numbers(bad) and not typed_numbers("".join(good)), bad


def test_live_values_in_the_guide_give_text() -> None:
    laporan = real()
    found = re.findall(r"\{eval\}`([^`]+)`", GUIDE)
    assert len(found) >= 6
    for code in found:
        case = Example(0, "", code, "")
        assert case.evaluate(**names({"laporan": laporan, "indikator": laporan.indikator_ber_id("ikm")}))
