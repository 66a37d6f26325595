"""What the report says of itself and who signs: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import identitas
from tests.support.clean import changed, fact, found
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
        "Pembina Tingkat I",
    ),
    "B32": (
        {"pegawai": changed("pegawai", 0, jenis_kelamin="L")},
        ("penandatangan.csv, jenis kelamin",),
        "menurut pegawai.csv L",
    ),
    "B33": (
        {"penandatangan": changed("penandatangan", jabatan="Camat Muara Damai")},
        ("penandatangan.csv, jabatan",),
        "tidak menyebut",
    ),
    "B34": ({"identitas": fact("identitas", jenis_pk=None)}, ("identitas.csv, jenis_pk",), "dipakai bawaan: murni"),
    "B35": ({"identitas": fact("identitas", sumber_anggaran="P-APBD")}, ("identitas.csv, jenis_pk",), "menurut P-APBD"),
    "C33": (
        {"identitas": fact("identitas", tanggal="2024-01-20")},
        ("identitas.csv, tanggal",),
        "sebelum tahunnya berakhir",
    ),
    "C34": (
        {"identitas": fact("identitas", tanggal="2025-03-01")},
        ("identitas.csv, tanggal",),
        "melewati batas penyampaian 28 Februari 2025",
    ),
    "C35": (
        {"identitas": fact("identitas", batas_penyampaian_bulan=3)},
        ("identitas.csv, batas_penyampaian_bulan",),
        "3 bulan",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(identitas)


@pytest.mark.parametrize(
    ("nip", "reason"),
    [
        ("197503122000132004", "tanggal lahir atau bulan pengangkatan"),
        ("197503121992032004", "diangkat pada usia 16 tahun"),
        ("195503121980032004", "tidak mungkin masih menjabat"),
        ("197503122026032004", "diangkat tahun 2026"),
        ("197503122000033004", "jenis kelamin 3"),
        ("197503122000032000", "nomor urut 000"),
    ],
)
def test_nip_tells_what_is_wrong(nip, reason):
    (finding,) = found("B30", penandatangan=changed("penandatangan", nip=nip))
    assert reason in finding.pesan
