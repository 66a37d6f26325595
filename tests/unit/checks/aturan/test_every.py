"""All rules over the data together: silent where nothing is wrong, and each shown by its subject's tests."""

from pathlib import Path

import pytest

from lakip_nb.checks import Material, apply_rules, aturan
from lakip_nb.run.collect import collect
from tests.support.clean import clean_laporan, found
from tests.support.firing import last_year
from tests.support.rules import EVERY, family
from tests.support.synthetic import REPOSITORY
from tests.support.wording import assert_reads_well

ABOUT_DATA = [rule.kode for letter in "ABC" for rule in family(letter)]


@pytest.mark.parametrize("kode", ABOUT_DATA)
def test_rule_is_silent_on_the_clean_report(kode):
    assert found(kode, lalu=last_year()) == ()


def test_the_clean_report_has_no_finding_of_any_rule():
    hasil = apply_rules(Material(clean_laporan()), EVERY)
    assert hasil.temuan == hasil.diterima == hasil.usang == ()


def test_the_findings_of_a_real_report_can_be_read_aloud():
    findings = apply_rules(collect(REPOSITORY, "medang-deras", 2023), EVERY).temuan
    assert {item.kode[0] for item in findings} == set("ABCDH")
    for item in findings:
        assert_reads_well(item)


def test_every_subject_is_shown():
    (folder,) = aturan.__path__
    subjects = {path.stem for path in Path(folder).glob("*.py")} - {"__init__"}
    shown = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert subjects == shown - {"every"}
