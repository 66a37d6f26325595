"""What the report says of itself: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import identitas
from tests.support.clean import fact, found
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B34": (
        {"identitas": fact("identitas", jenis_pk=None)},
        ("identitas.csv, jenis_pk",),
        "Identitas laporan belum memuat perjanjian kinerja yang berlaku (dianggap murni).",
    ),
    "B35": ({"identitas": fact("identitas", sumber_anggaran="P-APBD")}, ("identitas.csv, jenis_pk",), "menurut P-APBD"),
    "C33": (
        {"identitas": fact("identitas", tanggal="2024-01-20")},
        ("identitas.csv, tanggal",),
        "sebelum tahunnya berakhir",
    ),
    "C34": (
        {"identitas": fact("identitas", tanggal="2025-03-01")},
        ("identitas.csv, tanggal",),
        "setelah batas penyampaian 28 Februari 2025",
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


def test_what_is_left_out_is_one_finding_of_its_table():
    (finding,) = found("B34", wilayah=fact("wilayah", lintang_awal=None, suhu_terendah=None))
    assert finding.pesan == "Keterangan wilayah belum memuat lintang paling selatan; suhu terendah, °C."
    assert [place.nama for place in finding.juga] == ["wilayah.csv, suhu_terendah"]
