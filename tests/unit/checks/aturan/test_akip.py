"""The AKIP score: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import akip
from tests.support.clean import changed, without
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "A30": (
        {"akip_komponen": changed("akip_komponen", 4, nilai="22.50")},
        ("akip_komponen.csv, 2024",),
        "berjumlah 71,75, sedangkan nilai akhir yang dilaporkan 71,25",
    ),
    "A31": (
        {"akip_komponen": without("akip_komponen", 5)},
        ("akip_komponen.csv, 2024, kelengkapan",),
        "Pengukuran Kinerja",
    ),
    "A32": (
        {"akip_komponen": changed("akip_komponen", 4, nilai="22.01")},
        ("akip_komponen.csv, 2024",),
        "pembulatan komponen",
    ),
    "B15": (
        {
            "akip_komponen": [
                {"tahun": 2024, "skema": "akip-2015", "komponen": komponen, "nilai": "9.00"}
                for komponen in ("perencanaan", "pengukuran", "pelaporan", "evaluasi", "pencapaian")
            ]
        },
        ("akip_komponen.csv, 2024, skema",),
        "PermenPANRB 12/2015",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(akip)
