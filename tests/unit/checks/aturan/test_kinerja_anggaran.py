"""The performance of the budget's lines: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import kinerja_anggaran
from tests.support.clean import changed
from tests.support.firing import assert_fires, codes_of

# Rows of indikator_tahun: ikm 0–4, waktu 5–9, akip 10–14 of the own kecamatan (2020–2024), then the neighbour's.
AKIP = 14

FIRES = {
    "B23": ({"anggaran": changed("anggaran", 5, indikator="")}, ("anggaran.csv, 1.2.2",), "tidak mempunyai indikator"),
    "B25": (
        {"anggaran": changed("anggaran", 5, satuan_realisasi="Unit")},
        ("anggaran.csv, 1.2.2",),
        'Satuan target "Bulan"',
    ),
    "B26": (
        {"anggaran": changed("anggaran", 6, realisasi_kinerja=25)},
        ("anggaran.csv, 2",),
        "Capaian kinerjanya 25,00%, sedangkan bagian-bagiannya 95,00%",
    ),
    "B27": (
        {"anggaran": changed("anggaran", 0, target_kinerja=100, satuan_target="%")},
        ("anggaran.csv, 1",),
        'Indikator "Nilai AKIP" bertarget 100,00% dan terealisasi 71,25, sedangkan IKU-nya 72,00 dan 71,25',
    ),
    "B28": (
        {"anggaran": changed("anggaran", 2, realisasi_kinerja=3)},
        ("anggaran.csv, 1.1.1",),
        "kepada 3 orang, sedangkan tercatat 4 PNS",
    ),
    "B29": ({"sarana": changed("sarana", 1, jumlah=5)}, ("anggaran.csv, 1.2.1",), "6 unit, lebih banyak"),
    "C10": ({"anggaran": changed("anggaran", 6, realisasi_kinerja=25)}, ("anggaran.csv, 2",), "25,00%"),
    "C11": (
        {"anggaran": changed("anggaran", 4, realisasi_kinerja="5.5")},
        ("anggaran.csv, 1.2.1, realisasi_kinerja",),
        "bukan bilangan bulat",
    ),
    "C12": (
        {"anggaran": changed("anggaran", 6, target_kinerja=110)},
        ("anggaran.csv, 2, target_kinerja",),
        "melebihi 100%",
    ),
    "C13": (
        {"anggaran": changed("anggaran", 5, target_kinerja=0)},
        ("anggaran.csv, 1.2.2, target_kinerja",),
        "pagu Rp40.000.000",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(kinerja_anggaran)
