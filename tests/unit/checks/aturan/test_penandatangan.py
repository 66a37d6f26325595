"""Who signs: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import penandatangan
from tests.support.clean import changed, found
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B30": (
        {"penandatangan": changed("penandatangan", nip="197513122000032004")},
        ("penandatangan.csv, nip",),
        "tanggal lahir",
    ),
    "B31": (
        {"penandatangan": changed("penandatangan", pangkat="Pembina")},
        ("penandatangan.csv, pangkat",),
        "ditulis Pembina dengan golongan IV/b, padahal golongan itu berpangkat Pembina Tingkat I.",
    ),
    "B32": (
        {"pegawai": changed("pegawai", 0, jenis_kelamin="L")},
        ("penandatangan.csv, jenis kelamin",),
        "camat perempuan, sedangkan menurut daftar pegawai laki-laki.",
    ),
    "B33": (
        {"penandatangan": changed("penandatangan", jabatan="Camat Muara Damai")},
        ("penandatangan.csv, jabatan",),
        "tidak menyebut",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(penandatangan)


@pytest.mark.parametrize(
    ("nip", "reason"),
    [
        ("197503122000132004", "tanggal lahir atau bulan pengangkatan"),
        ("197503121992032004", "diangkat pada usia 16 tahun"),
        ("195503121980032004", "tidak mungkin menjabat"),
        ("197503122026032004", "diangkat tahun 2026"),
        ("197503122000033004", "jenis kelamin 3"),
        ("197503122000032000", "nomor urut 000"),
    ],
)
def test_nip_tells_what_is_wrong(nip, reason):
    (finding,) = found("B30", penandatangan=changed("penandatangan", nip=nip))
    assert reason in finding.pesan
