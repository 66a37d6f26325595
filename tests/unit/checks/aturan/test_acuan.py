"""The reference tables: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import acuan as aturan_acuan
from tests.support.clean import acuan, found
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A43": (
        {"peraturan": acuan("peraturan", 0, tahun=1989)},
        ("peraturan.csv, uu-28-1999",),
        "Nomor 28 Tahun 1989 berkode “uu-28-1999”",
    ),
    "A44": (
        {"peraturan": acuan("peraturan", 1, status="berlaku")},
        ("peraturan.csv, uu-33-2004, status",),
        "berlaku, padahal",
    ),
    "A45": ({"butir_reviu": acuan("butir_reviu")[1:]}, ("butir_reviu.csv, bagian I",), "seharusnya 1 sampai 6"),
    "A46": (
        {"butir_reviu": acuan("butir_reviu", kode="F99")},
        ("butir_reviu.csv, F99",),
        "ke-1 formulir berkode “F99”",
    ),
    "A47": (
        {"nama_wilayah": acuan("nama_wilayah", 0, kabupaten="Batubara")},
        ("nama_wilayah.csv, Medang Deras",),
        "“Batubara”, yang tidak ada",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(aturan_acuan)


def test_a_missing_item_is_told_once():
    """By its part, not by the codes after it."""
    assert found("A46", butir_reviu=acuan("butir_reviu")[1:]) == ()
