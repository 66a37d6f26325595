"""Planning and the legal basis: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import perencanaan
from tests.support.clean import acuan, changed, fact, tables, without
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B10": (
        {"sasaran": changed("sasaran", 1, nama_renstra="Tata kelola")},
        ("sasaran.csv, tata-kelola",),
        "dirumuskan",
    ),
    "B11": ({"strategi": without("strategi")}, ("sasaran.csv, tata-kelola, strategi",), "tidak mempunyai strategi"),
    "B12": (
        {"sasaran_program": without("sasaran_program")},
        ("sasaran_program.csv, program 1", "sasaran_program.csv, sasaran tata-kelola"),
        "Program",
    ),
    "B14": ({"landasan_hukum": tables()["landasan_hukum"][1:]}, ("identitas.csv, peraturan_tugas",), "tidak dikutip"),
    "C30": (
        {"landasan_hukum": [*tables()["landasan_hukum"], {"urut": 4, "peraturan_id": "uu-33-2004"}]},
        ("landasan_hukum.csv, uu-33-2004",),
        "sudah dicabut dengan Undang-Undang Nomor 1 Tahun 2022",
    ),
    "C31": (
        {"landasan_hukum": [*tables()["landasan_hukum"], {"urut": 4, "peraturan_id": "pp-38-2007"}]},
        ("landasan_hukum.csv, pp-38-2007",),
        "belum dipastikan",
    ),
    "C32": (
        {"peraturan": acuan("peraturan", 6, tahun=2041)},
        ("landasan_hukum.csv, perpres-29-2014, tahun",),
        "lebih muda",
    ),
    "C37": ({"identitas": fact("identitas", renstra_awal=2019)}, ("identitas.csv, renstra_awal",), "mencakup 6 tahun"),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(perencanaan)
