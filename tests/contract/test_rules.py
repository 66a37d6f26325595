"""The rules of the checks: each with a code, a reason and a source, and a page that lists them all."""

import re

import pytest

from lakip_nb.checks import Aturan
from lakip_nb.checks.finding import SEVERITIES
from lakip_nb.checks.rulebook import KELUARGA, KONTRAK, aturan_md, naskah_rules
from tests.contract.imports import ROOT
from tests.support.rules import EVERY

WITHOUT_EXAMPLE = re.compile(r"N")
"""Rules that may still lack an example."""

RULES = (KONTRAK, *EVERY, *naskah_rules())


def test_every_family_that_finds_something_is_there():
    assert {rule.kode[0] for rule in RULES} == set(KELUARGA) - {"F"}  # the review form has answers
    assert len(RULES) > 50


def test_codes_and_titles_are_unique():
    assert len({rule.kode for rule in RULES}) == len(RULES)
    assert len({rule.judul for rule in RULES}) == len(RULES)
    assert len({rule.fungsi for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_a_rule_says_what_why_and_from_where(rule):
    assert re.fullmatch(r"[A-EGHKN]\d\d", rule.kode)
    assert rule.tingkat in SEVERITIES
    assert 10 <= len(rule.judul) <= 90 and not rule.judul.endswith(".")
    assert len(rule.penjelasan) > 30 and rule.penjelasan.endswith(".")
    assert len(rule.dasar) > 5
    if rule.contoh or not WITHOUT_EXAMPLE.match(rule.kode):
        assert 15 <= len(rule.contoh) <= 200 and rule.contoh.endswith("."), rule.contoh


def test_the_page_of_rules_is_fresh():
    page = (ROOT / "docs" / "aturan.md").read_text(encoding="utf-8")
    assert page == aturan_md((*EVERY, *naskah_rules())), "run `python -m lakip_nb check --aturan > docs/aturan.md`"


def test_the_page_is_a_table_whatever_a_rule_says():
    rule = Aturan("A01", "Judul | dengan garis", "galat", "Dua\nbaris.", "dasar", lambda material: (), "Dua | tiga.")
    lines = aturan_md([rule]).splitlines()
    assert "| A01 | Judul \\| dengan garis | Dua baris. | Dua \\| tiga. | galat | dasar |" in lines
    assert "## A: Jumlah dan bagian" in lines and "## B: Antartabel dan antartahun" not in lines
