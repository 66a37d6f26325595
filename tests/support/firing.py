"""A rule over the data shown firing: a report with one thing spoilt, and what the rule says of it."""

from collections.abc import Mapping
from functools import cache
from types import ModuleType
from typing import Any

from lakip_nb.checks import Aturan, Finding
from lakip_nb.data import Laporan
from tests.support.clean import clean_laporan, found, tables
from tests.support.synthetic import Rows
from tests.support.wording import assert_reads_well


def codes_of(module: ModuleType) -> list[str]:
    """The codes of the rules that a module declares, in order."""
    return sorted(value.kode for value in vars(module).values() if isinstance(value, Aturan))


def more(table: str, *rows: dict[str, object]) -> list[dict[str, object]]:
    """The clean rows of a table and some more."""
    return [*tables()[table], *rows]


def point(jenis: str, teks: str, indikator: str = "ikm", urut: int = 2) -> dict[str, object]:
    """A point of the analysis."""
    return {"indikator_id": indikator, "jenis": jenis, "urut": urut, "teks": teks}


def assert_pair(kode: str, planted: Mapping[str, Any], beside: Mapping[str, Any]) -> Finding:
    """The rule finds one thing in what is planted, in whole sentences, and nothing in what stands beside it."""
    (finding,) = found(kode, **planted)
    assert_reads_well(finding)
    assert finding.berkas and finding.nilai
    assert found(kode, **beside) == ()
    return finding


@cache
def last_year() -> Laporan:
    """A report that knew the same history as the clean one."""
    return clean_laporan()


def assert_fires(kode: str, replace: Mapping[str, Rows], places: tuple[str, ...], message: str) -> None:
    """The rule finds just the places, says the message of the first, and names the file that the place names."""
    findings = found(kode, lalu=last_year(), **replace)
    assert sorted(item.tempat for item in findings) == sorted(places)
    for item in findings:
        assert_reads_well(item)
    assert message in findings[0].pesan
    assert findings[0].berkas is not None
    assert findings[0].berkas.endswith(places[0].partition(",")[0])
