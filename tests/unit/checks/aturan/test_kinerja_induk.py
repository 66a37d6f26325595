"""Lines of the budget against their parts and their IKU: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import kinerja_induk
from tests.support.clean import changed, found, tables
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B26": (
        {"anggaran": changed("anggaran", 6, realisasi_kinerja=25)},
        ("anggaran.csv, 2",),
        "lebih rendah daripada rinciannya: Program Pelayanan Publik 25,00% (rinciannya 95,00%).",
    ),
    "B27": (
        {"anggaran": changed("anggaran", 0, target_kinerja=100, satuan_target="%")},
        ("anggaran.csv, 1",),
        "targetnya 100,00% dan realisasinya 71,25, sedangkan target IKU 72,00 dan realisasinya 71,25.",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(kinerja_induk)


def test_lines_that_differ_the_same_way_are_one_finding():
    rows = tables()["anggaran"]
    rows[1] |= {"realisasi_kinerja": 50}
    rows[3] |= {"realisasi_kinerja": 100}
    rows[6] |= {"realisasi_kinerja": 25}
    lower, higher = found("B26", anggaran=rows)
    assert higher.pesan == (
        "Rincian tidak mendukung capaian kinerja induknya: kegiatan Pemeliharaan Barang 100,00% (rinciannya 79,17% "
        "sampai 100,00%)."
    )
    assert (lower.tempat, [place.nama for place in lower.juga]) == ("anggaran.csv, 1.1", ["anggaran.csv, 2"])


def test_an_unknown_part_is_not_nothing():
    """Blank although money was spent: unknown; blank and nothing spent: not carried out."""
    rows = tables()["anggaran"]
    rows[3] |= {"realisasi_kinerja": 100}
    rows[5] |= {"realisasi_kinerja": ""}
    assert found("B26", anggaran=rows) == ()
    rows[5] |= {"realisasi": 0}
    (finding,) = found("B26", anggaran=rows)
    assert "rinciannya 0,00% sampai 100,00%" in finding.pesan


def test_other_rules_speak_of_an_iku_and_of_what_cost_nothing():
    rows = tables()["anggaran"]
    rows[0] |= {"realisasi_kinerja": 20}
    rows[6] |= {"realisasi_kinerja": 25}
    rows[7] |= {"realisasi": 0}
    assert found("B26", anggaran=rows) == ()
