"""The staff: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import pegawai
from tests.support.clean import changed
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A20": ({"jabatan": changed("jabatan", 2, formasi=0)}, ("jabatan.csv, kasi",), "1 orang untuk 0 kedudukan"),
    "A21": ({"jabatan": changed("jabatan", 2, formasi=3)}, ("jabatan.csv, kasi",), "1 orang untuk 3 kedudukan"),
    "A22": ({"jabatan": changed("jabatan", 2, formasi="")}, ("jabatan.csv, kasi, formasi",), "tanpa formasi"),
    "A23": ({"pegawai": changed("pegawai", 3, golongan="")}, ("pegawai.csv, d, golongan",), "tidak terhitung"),
    "A24": (
        {"pegawai": changed("pegawai", 4, golongan="II")},
        ("pegawai.csv, e, golongan",),
        "non-PNS tercatat dengan golongan II",
    ),
    "A25": ({"pegawai": changed("pegawai", 2, golongan="II")}, ("pegawai.csv, c, golongan dan eselon",), "eselon IV.a"),
    "A26": ({"jabatan": changed("jabatan", 1, eselon="III.a")}, ("jabatan.csv, sekretaris, eselon",), "tidak di bawah"),
    "A27": (
        {"jabatan": changed("jabatan", 2, unit_id="sekretariat")},
        ("struktur.csv, seksi, jabatan",),
        "tidak mempunyai jabatan",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(pegawai)
