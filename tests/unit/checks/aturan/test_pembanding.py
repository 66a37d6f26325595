"""The kecamatan compared with: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import pembanding
from tests.support.clean import fact, found, tables, without
from tests.support.firing import assert_fires, codes_of

# The neighbour's first row of indikator_tahun.
TETANGGA = 15

COPIED = tables()["indikator_tahun"]
for row in COPIED[TETANGGA : TETANGGA + 3]:
    row["realisasi"] = next(own["realisasi"] for own in COPIED if own["tahun"] == row["tahun"])

FIRES = {
    "H63": (
        {"indikator_tahun": COPIED},
        ("indikator_tahun.csv, ikm, Muara Damai, 2022, salinan",),
        "Realisasi IKM Kecamatan Muara Damai sama dengan realisasi kecamatan ini pada tahun 2022, 2023, dan 2024.",
    ),
    "B07": (
        {"indikator_tahun": without("indikator_tahun", TETANGGA + 1)},
        ("indikator_tahun.csv, ikm, Muara Damai, 2023, pembanding",),
        "IKM Kecamatan Muara Damai tahun 2023 tidak ada",
    ),
    "B08": (
        {
            "identitas": fact("identitas", kecamatan_pembanding=None),
            "indikator_tahun": tables()["indikator_tahun"][:TETANGGA],
        },
        ("identitas.csv, kecamatan_pembanding",),
        "Tidak ada kecamatan pembanding",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert sorted(FIRES) == codes_of(pembanding)


def test_another_name_is_one_finding_and_nothing_else():
    rows = [
        row
        | ({"kecamatan": "Hulu Sungai"} if row["kecamatan"] == "Muara Damai" and row["indikator_id"] == "ikm" else {})
        for row in tables()["indikator_tahun"]
    ]
    (finding,) = found("B07", indikator_tahun=rows)
    assert "memuat Kecamatan Hulu Sungai, sedangkan" in finding.pesan and len(finding.juga) == 2
