"""Spelling: a word that a table writes in two ways."""

import pytest

from lakip_nb.checks.aturan import ejaan
from tests.support.clean import changed, found, tables
from tests.support.firing import assert_fires, codes_of

LINE = tables()["anggaran"][0]["no"]


def line(nama: str, indikator: str):
    return {"anggaran": changed("anggaran", nama=nama, indikator=indikator)}


def test_rule_fires():
    assert_fires(
        "B19",
        line("Pendiaan Jasa Komunikasi", "Jumlah laporan penyediaan jasa komunikasi"),
        (f"anggaran.csv, {LINE}, ejaan",),
        "“pendiaan” pada nama ditulis “penyediaan” pada indikator",
    )


@pytest.mark.parametrize(
    ("nama", "indikator"),
    [
        ("Penyediaan Jasa", "Jumlah jasa yang disediakan"),
        ("Laporan Triwulan", "Jumlah laporan triwulanan"),
        ("Pengembangan Ekonomi", "Perkembangan ekonominya"),
        ("Evaluasi Kinerja", ""),
    ],
)
def test_other_words_are_no_slip(nama, indikator):
    assert found("B19", **line(nama, indikator)) == ()


def test_every_rule_is_shown():
    assert codes_of(ejaan) == ["B19"]
