"""The staff: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import pegawai
from tests.support.clean import changed, found, tables
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A20": (
        {"jabatan": changed("jabatan", 2, formasi=0)},
        ("jabatan.csv, kasi",),
        "Kepala Seksi diduduki 1 orang, sedangkan kedudukannya 0.",
    ),
    "A21": ({"jabatan": changed("jabatan", 2, formasi=3)}, ("jabatan.csv, kasi",), "Kepala Seksi (1 dari 3 kedudukan)"),
    "A22": (
        {"jabatan": changed("jabatan", 2, formasi="")},
        ("jabatan.csv, kasi, formasi",),
        "Kepala Seksi belum menyebut banyaknya kedudukan.",
    ),
    "A23": (
        {"pegawai": changed("pegawai", 3, golongan="")},
        ("pegawai.csv, d, golongan",),
        "Golongan Staf belum diisi, sehingga tidak terhitung",
    ),
    "A24": (
        {"pegawai": changed("pegawai", 4, golongan="II")},
        ("pegawai.csv, e, golongan",),
        "non-PNS dengan jabatan Staf Non PNS tercatat bergolongan II.",
    ),
    "A25": (
        {"pegawai": changed("pegawai", 2, golongan="II")},
        ("pegawai.csv, c, golongan dan eselon",),
        "Kepala Seksi, jabatan eselon IV.a, tercatat bergolongan II.",
    ),
    "A26": (
        {"jabatan": changed("jabatan", 1, eselon="III.a")},
        ("jabatan.csv, sekretaris, eselon",),
        "Sekretaris bereselon III.a, padahal Camat yang membawahinya bereselon III.a.",
    ),
    "A27": (
        {"jabatan": changed("jabatan", 2, unit_id="sekretariat")},
        ("struktur.csv, seksi, jabatan",),
        "“Seksi Pemerintahan” ada dalam susunan organisasi, tetapi tidak mempunyai jabatan",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(pegawai)


def test_blanks_of_a_column_are_one_finding():
    rows = [row | {"golongan": ""} for row in tables()["pegawai"]]
    (finding,) = found("A23", pegawai=rows)
    assert finding.pesan.startswith("Golongan Camat, Sekretaris, Kepala Seksi, dan 1 lainnya belum diisi")
    assert len(finding.juga) == 3


def test_vacant_posts_are_one_finding():
    (finding,) = found(
        "A21", jabatan=[row | ({"formasi": 2} if row.get("eselon") else {}) for row in tables()["jabatan"]]
    )
    assert len(finding.juga) == 2 and "Camat (1 dari 2 kedudukan), Sekretaris (1 dari 2" in finding.pesan
