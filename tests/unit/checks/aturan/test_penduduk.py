"""The people: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import penduduk
from tests.support.clean import changed, fact, found, tables
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A01": (
        {"desa": changed("desa", 2, laki_laki=1112)},
        ("penduduk_kelompok.csv, jumlah agama",),
        "agama dan suku berjumlah 18.528 jiwa, sedangkan menurut desa dan kelurahan 18.529 jiwa; selisihnya 1 jiwa",
    ),
    "A02": (
        {"desa": changed("desa", 3, perempuan="")},
        ("desa.csv, Pasir Putih, perempuan",),
        "Penduduk perempuan Desa Pasir Putih belum diisi",
    ),
    "C20": (
        {"desa": changed("desa", 2, laki_laki=2111)},
        ("desa.csv, Sukamaju, jenis kelamin",),
        "Desa Sukamaju 191 laki-laki untuk 100 perempuan (2.111 dan 1.103 jiwa).",
    ),
    "C21": (
        {"desa": changed("desa", 2, laki_laki=11110, perempuan=11030)},
        ("desa.csv, Sukamaju, jumlah",),
        "Desa Sukamaju berpenduduk 22.140 jiwa, sedangkan nilai tengah",
    ),
    "C36": (
        {"identitas": fact("identitas", penduduk_per="2023-12")},
        ("identitas.csv, penduduk_per",),
        "keadaan Desember 2023, bukan akhir tahun laporan, Desember 2024.",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(penduduk)


def test_a_sum_that_differs_alone_is_a_finding_of_its_own():
    (both,) = found("A01", desa=changed("desa", 2, laki_laki=1112))
    assert [place.nama for place in both.juga] == ["penduduk_kelompok.csv, jumlah suku"]
    (one,) = found("A01", penduduk_kelompok=changed("penduduk_kelompok", 2, jumlah=12001))
    assert one.tempat == "penduduk_kelompok.csv, jumlah suku" and one.juga == ()


def test_places_with_one_cause_are_one_finding():
    rows = tables()["desa"]
    for at in (2, 3):
        rows[at] |= {"laki_laki": 2111}
    (finding,) = found("C20", desa=rows)
    assert [place.nama for place in finding.juga] == ["desa.csv, Pasir Putih, jenis kelamin"]
    (finding,) = found("A02", desa=[row | ({"perempuan": ""} if row["no"] != 1 else {}) for row in rows])
    assert "Desa Sukamaju, Desa Pasir Putih, dan 4 lainnya belum diisi" in finding.pesan


def test_a_number_that_slipped_is_told_once():
    assert found("C20", desa=changed("desa", 2, laki_laki=111100)) == ()


def test_a_month_of_the_same_year_weighs_less():
    for month, weight in (("2024-11", "catatan"), ("2023-12", "peringatan")):
        (finding,) = found("C36", identitas=fact("identitas", penduduk_per=month))
        assert finding.tingkat == weight
