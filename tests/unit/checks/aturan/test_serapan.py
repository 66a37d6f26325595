"""Money against performance: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import serapan
from tests.support.clean import changed, found, tables
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B20": (
        {"anggaran": changed("anggaran", 5, realisasi_kinerja="")},
        ("anggaran.csv, 1.2.2",),
        "realisasi kinerja sub kegiatan Pemeliharaan Gedung (Rp38.000.000) belum diisi.",
    ),
    "B21": (
        {"anggaran": changed("anggaran", 5, realisasi=0)},
        ("anggaran.csv, 1.2.2",),
        "terlaksana 9,50 bulan, padahal realisasi anggarannya Rp0 dari pagu Rp40.000.000.",
    ),
    "B22": (
        {"anggaran": changed("anggaran", 5, realisasi=0, realisasi_kinerja="")},
        ("anggaran.csv, 1.2.2",),
        "Sub kegiatan Pemeliharaan Gedung (pagu Rp40.000.000) tidak dilaksanakan",
    ),
    "B24": (
        {"anggaran": changed("anggaran", 5, pagu=0, realisasi=0)},
        ("anggaran.csv, 1.2.2",),
        "Sub kegiatan Pemeliharaan Gedung tercantum tanpa pagu.",
    ),
    "C14": (
        {"anggaran": changed("anggaran", 5, realisasi=3800000)},
        ("anggaran.csv, 1.2.2, serapan",),
        "Serapan sub kegiatan Pemeliharaan Gedung 9,50%: Rp3.800.000 dari pagu Rp40.000.000.",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(serapan)


def test_lines_with_one_cause_are_one_finding():
    rows = tables()["anggaran"]
    for at in (4, 5):
        rows[at] |= {"realisasi": 0, "realisasi_kinerja": ""}
    assert found("B22", anggaran=rows) == ()  # told by B21, of the kegiatan above them
    for row in rows:
        row |= {"realisasi_kinerja": ""} if row["no"] in ("1", "1.2") else {}
    (finding,) = found("B22", anggaran=rows)
    assert [place.nama for place in finding.juga] == ["anggaran.csv, 1.2.2"]
    rows = [row | {"realisasi_kinerja": ""} for row in tables()["anggaran"]]
    (finding,) = found("B20", anggaran=rows)
    assert len(finding.juga) == len(rows) - 1 and "serta 5 lainnya belum diisi" in finding.pesan


def test_money_spent_for_nothing_is_told_line_by_line():
    (finding,) = found("B20", anggaran=changed("anggaran", 5, realisasi_kinerja=0))
    assert "menyerap Rp38.000.000, tetapi realisasi kinerjanya nol." in finding.pesan


def test_a_line_without_money_and_measure_weighs_more():
    (finding,) = found("B24", anggaran=changed("anggaran", 5, pagu=0, realisasi=0, indikator="", target_kinerja=""))
    assert finding.tingkat == "peringatan"
    assert "Pemeliharaan Gedung tercantum tanpa pagu, indikator, dan target kinerja." in finding.pesan
