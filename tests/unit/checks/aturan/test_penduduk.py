"""The people: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import penduduk
from tests.support.clean import changed, fact
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A01": (
        {"desa": changed("desa", 2, laki_laki=1112)},
        ("penduduk_kelompok.csv, jumlah agama", "penduduk_kelompok.csv, jumlah suku"),
        "18.528 jiwa, sedangkan menurut desa dan kelurahan 18.529 jiwa; selisihnya 1 jiwa",
    ),
    "A02": ({"desa": changed("desa", 3, perempuan="")}, ("desa.csv, Pasir Putih, perempuan",), "tidak dapat dihitung"),
    "C20": (
        {"desa": changed("desa", 2, laki_laki=2111)},
        ("desa.csv, Sukamaju, jenis kelamin",),
        "2.111 laki-laki dan 1.103 perempuan, 191 laki-laki untuk 100 perempuan",
    ),
    "C21": (
        {"desa": changed("desa", 2, laki_laki=11110, perempuan=11030)},
        ("desa.csv, Sukamaju, jumlah",),
        "22.140 jiwa",
    ),
    "C36": (
        {"identitas": fact("identitas", penduduk_per="2023-12")},
        ("identitas.csv, penduduk_per",),
        "per Desember 2023",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(penduduk)
