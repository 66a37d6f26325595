"""Words: every value has one form, and what is not known says so; the cases stand in kata.md."""

import datetime as dt
import inspect
from pathlib import Path
from types import SimpleNamespace

import pytest

from lakip_nb.present import kata
from tests.support.examples import Example, examples, names
from tests.support.reports import LEAKS, public

CASES = list(examples(Path(__file__).with_name("kata.md").read_text("utf-8")))
FUNCTIONS = public(kata)


def milik(satuan: str, desimal: int | None = None) -> SimpleNamespace:
    """What has a unit and decimals, as an indicator has."""
    return SimpleNamespace(satuan=satuan, desimal=desimal)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_words(case: Example) -> None:
    text = case.evaluate(**names({"milik": milik}))
    assert text == case.result
    assert "-" not in text, "a negative number has a minus sign, not a hyphen"
    assert not LEAKS.search(text)


def test_every_function_has_its_cases() -> None:
    assert {name for name, _ in map(Example.call, CASES)} == set(FUNCTIONS)
    assert len({case.code for case in CASES}) == len(CASES)


def first(name: str) -> inspect.Parameter:
    return next(iter(inspect.signature(getattr(kata, name)).parameters.values()))


NUMBERS = [name for name in FUNCTIONS if first(name).annotation == kata.Angka]
EDGES = {None, 0, 1, 0.005, 0.015, 1.005, 2.675, 99.995, 4922354214}
"""What a value may be: unknown, none, one, on the edge of rounding, very large; and negative."""


@pytest.mark.parametrize("name", NUMBERS)
def test_every_number_is_tried_at_its_edges(name: str) -> None:
    tried = [value for called, value in map(Example.call, CASES) if called == name and value is not ...]
    assert EDGES - set(tried) == set()
    assert any(value is not None and value < 0 for value in tried)


UNKNOWN = [
    name
    for name in FUNCTIONS
    if first(name).annotation in (kata.Angka, dt.date | None, int | None, str | None, bool | None)
]


@pytest.mark.parametrize("name", UNKNOWN)
def test_the_unknown_stays_in_the_line(name: str) -> None:
    """Whatever may be unknown says so in words that can end a sentence."""
    function = getattr(kata, name)
    rest = list(inspect.signature(function).parameters.values())[1:]
    known = {"lalu": 5, "tahun_lalu": 2022, "label": None}
    text = function(None, **{p.name: known[p.name] for p in rest if p.default is p.empty})
    assert text.startswith("belum ")
    assert "\n" not in text


def test_these_lists_are_whole() -> None:
    assert len(NUMBERS) >= 16 and len(UNKNOWN) >= 20
    assert {"angka", "persen", "rupiah", "gerak", "terhadap"} <= set(NUMBERS)
    assert {"tanggal", "status", "predikat"} <= set(UNKNOWN)


@pytest.mark.parametrize("row", ["| kata.angka(0) | 0 |", "| `kata.angka(0)` |"])
def test_a_row_that_is_no_example_is_refused(row: str) -> None:
    with pytest.raises(ValueError, match="line 3"):
        list(examples(f"| Tulis | Hasil |\n|---|---|\n{row}\n"))
