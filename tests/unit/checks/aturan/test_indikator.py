"""The indicators: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import indikator
from tests.support.clean import changed, found, tables, without
from tests.support.firing import assert_fires, codes_of

# Rows of indikator_tahun: the own kecamatan in the report's year.
IKM = 4
AKIP = 14

FIRES = {
    "B03": (
        {"indikator_tahun": changed("indikator_tahun", AKIP, realisasi_predikat="B")},
        ("indikator_tahun.csv, akip, Tanjung Makmur, 2024, realisasi_predikat",),
        "71,25, berpredikat BB, sedangkan yang ditulis B",
    ),
    "B04": (
        {"indikator_tahun": changed("indikator_tahun", 10, target="", target_predikat="CC")},
        ("indikator_tahun.csv, akip, Tanjung Makmur, 2020, target",),
        "AKIP hanya berupa predikat, tanpa nilai: target tahun 2020 “CC”",
    ),
    "B13": (
        {"analisis": without("analisis", 1)},
        ("analisis.csv, ikm, solusi",),
        "(85,88 dari 86,00), tetapi analisisnya tidak memuat solusi.",
    ),
    "C01": (
        {"indikator_tahun": changed("indikator_tahun", IKM, target=60)},
        ("indikator_tahun.csv, ikm, Tanjung Makmur, 2024",),
        "Capaian IKM tahun 2024 143,13%: realisasi 85,88, target 60,00.",
    ),
    "C02": (
        {"indikator_tahun": changed("indikator_tahun", IKM, target="95.00")},
        ("indikator_tahun.csv, ikm, skala capaian",),
        "Capaian IKM, 90,40, tidak termasuk kelas mana pun",
    ),
    "C03": (
        {"indikator_tahun": changed("indikator_tahun", IKM, realisasi="858.80")},
        ("indikator_tahun.csv, ikm, Tanjung Makmur, 2024, realisasi",),
        "858,80, di luar rentang nilainya, 25 sampai 100",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(indikator)


def test_labels_of_one_indicator_are_one_finding():
    rows = tables()["indikator_tahun"]
    for at in (10, 12):
        rows[at] |= {"target": "", "target_predikat": "CC"}
    (finding,) = found("B04", indikator_tahun=rows)
    assert "target tahun 2020 “CC” dan target tahun 2022 “CC”" in finding.pesan
    assert [place.nama for place in finding.juga] == ["indikator_tahun.csv, akip, Tanjung Makmur, 2022, target"]


def test_a_value_that_cannot_be_is_told_once():
    slipped = changed("indikator_tahun", IKM, realisasi="858.80")
    assert [found(kode, indikator_tahun=slipped) for kode in ("C01", "C04")] == [(), ()]


def test_a_neighbour_s_figure_weighs_less():
    """At row 17 stands the neighbour's IKM of the report's year."""
    (finding,) = found("C01", indikator_tahun=changed("indikator_tahun", 17, target=60))
    assert finding.tingkat == "catatan" and "Capaian IKM Kecamatan Muara Damai tahun 2024" in finding.pesan
