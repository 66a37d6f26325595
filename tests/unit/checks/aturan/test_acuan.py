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
    "A48": (
        {"kelompok_formulir": acuan("kelompok_formulir", -1, poin=7)},
        ("kelompok_formulir.csv, poin",),
        "3a, 3b, dan 3c berjumlah 14,50, sedangkan bobot pelaporan kinerja 15",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(aturan_acuan)


def own_item(**cells):
    """The forms with one item of the kabupaten's own in place of 3b.6."""
    rows = acuan("butir_reviu")
    own = next(row for row in rows if row["kode"] == "F35")
    return [*rows, own | {"kode": "F46", "kabupaten": "Pesisir Jaya"} | cells]


def test_a_kabupatens_own_item_is_no_gap_in_the_form():
    assert found("A45", butir_reviu=own_item()) == found("A46", butir_reviu=own_item()) == ()
    (finding,) = found("A45", butir_reviu=own_item(nomor=11))
    assert "8, 9, dan 11; seharusnya 1 sampai 10" in finding.pesan
    assert found("A45", butir_reviu=own_item(nomor=11, kabupaten="Lain")) == ()


def test_a_missing_item_is_told_once():
    """By its part, not by the codes after it."""
    assert found("A46", butir_reviu=acuan("butir_reviu")[1:]) == ()
