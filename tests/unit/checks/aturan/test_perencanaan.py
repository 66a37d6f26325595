"""Planning and the legal basis: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import perencanaan
from tests.support.clean import acuan, changed, fact, found, tables, without
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B10": (
        {"sasaran": changed("sasaran", 1, nama_renstra="Tata kelola")},
        ("sasaran.csv, tata-kelola",),
        "Sasaran “Membaiknya tata kelola” dalam perjanjian kinerja berbunyi “Tata kelola” dalam Renstra.",
    ),
    "H65": (
        {"sasaran": changed("sasaran", 1, nama="Tersusunnya dokumen kinerja")},
        ("sasaran.csv, tata-kelola, hasil",),
        "Sasaran “Tersusunnya dokumen kinerja” berbunyi kegiatan, bukan hasil.",
    ),
    "B11": (
        {"strategi": without("strategi")},
        ("sasaran.csv, tata-kelola, strategi",),
        "“Membaiknya tata kelola” tidak mempunyai strategi.",
    ),
    "B12": (
        {"sasaran_program": without("sasaran_program")},
        ("sasaran_program.csv, program 1",),
        "Program Penunjang Urusan belum ditautkan dengan sasaran mana pun; sasaran “Membaiknya tata kelola” belum",
    ),
    "B14": (
        {"landasan_hukum": tables()["landasan_hukum"][1:]},
        ("identitas.csv, peraturan_tugas",),
        "Nomor 23 Tahun 2014 menjadi dasar tugas kecamatan, tetapi tidak dikutip",
    ),
    "C30": (
        {"landasan_hukum": [*tables()["landasan_hukum"], {"urut": 4, "peraturan_id": "uu-33-2004"}]},
        ("landasan_hukum.csv, uu-33-2004",),
        "sudah dicabut: Undang-Undang Nomor 33 Tahun 2004 (dicabut dengan Undang-Undang Nomor 1 Tahun 2022).",
    ),
    "C31": (
        {"landasan_hukum": [*tables()["landasan_hukum"], {"urut": 4, "peraturan_id": "pp-38-2007"}]},
        ("landasan_hukum.csv, pp-38-2007",),
        "belum dipastikan: Peraturan Pemerintah Nomor 38 Tahun 2007 (",
    ),
    "C32": (
        {"peraturan": acuan("peraturan", 6, tahun=2041)},
        ("landasan_hukum.csv, perpres-29-2014, tahun",),
        "Nomor 29 Tahun 2041 dikutip sebagai landasan hukum, padahal laporan bertanggal 20 Januari 2025.",
    ),
    "C37": ({"identitas": fact("identitas", renstra_awal=2019)}, ("identitas.csv, renstra_awal",), "mencakup 6 tahun"),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert sorted(FIRES) == codes_of(perencanaan)


def test_what_lacks_its_counterpart_is_one_finding():
    (finding,) = found("B12", sasaran_program=without("sasaran_program"))
    assert [place.nama for place in finding.juga] == ["sasaran_program.csv, sasaran tata-kelola"]


def test_regulations_that_no_longer_hold_are_one_finding():
    more = ({"urut": 4, "peraturan_id": "uu-33-2004"}, {"urut": 5, "peraturan_id": "permenpanrb-12-2015"})
    (finding,) = found("C30", landasan_hukum=[*tables()["landasan_hukum"], *more])
    assert [place.nama for place in finding.juga] == ["landasan_hukum.csv, permenpanrb-12-2015"]
