"""What a finding says and keeps is for readers: no value of the program's own shows through."""

import re

import pytest

from lakip_nb.checks import Material, apply_rules
from tests.support.reports import made_up, real
from tests.support.rules import EVERY

ROOM = re.compile(r"\b(None|nan|NaN|Decimal|datetime)\b")


@pytest.mark.parametrize("laporan", [real, made_up], ids=["real", "made up"])
def test_no_value_of_the_program_shows_through(laporan):
    found = apply_rules(Material(laporan()), EVERY).temuan
    assert len(found) > 20
    for item in found:
        for text in (item.pesan, item.saran, item.tempat, *item.nilai.values()):
            assert not ROOM.search(text), (item.kode, text)


def test_code_and_place_name_one_finding():
    """A response is matched by code and place, so these must be unique."""
    named = [(item.kode, item.tempat) for item in apply_rules(Material(real()), EVERY).temuan]
    assert len(set(named)) == len(named)
