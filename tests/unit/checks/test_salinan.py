"""Words carried from elsewhere: each rule fires on a copy, and is silent on names and years that belong here."""

import pytest

from lakip_nb.checks import Finding, Material, ProseCell
from tests.support.clean import clean_laporan
from tests.support.firing import more, point
from tests.support.rules import EVERY
from tests.support.wording import assert_reads_well

RULES = {rule.kode: rule for rule in EVERY}
LAPORAN = clean_laporan()


def cell(text: str, slot: str = "simpulan", number: int = 3) -> ProseCell:
    """A cell of the narrative."""
    return ProseCell("notebooks/narasi/x.ipynb", number, f"({slot})=\n## Judul\n\n{text}", "narasi", slot)


def datum(text: str) -> ProseCell:
    """A text of a table."""
    return ProseCell("data/x/2024/analisis.csv", 2, text, "data", "teks")


def find(kode: str, *cells: ProseCell) -> list[Finding]:
    """What one rule finds in some cells."""
    return list(RULES[kode].fungsi(Material(LAPORAN, prosa=cells)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Loket dibuka di Kecamatan Tanah Merah.", "Kecamatan Tanah Merah"),
        ("Arahan Bupati Rimba Jaya dijalankan.", "Bupati Rimba Jaya"),
        ("Petugas Kec. Sungai Rotan dilatih.", "Sungai Rotan"),
    ],
)
def test_another_place_is_found_by_its_title(text: str, name: str) -> None:
    (finding,) = find("H88", cell(text))
    assert name in finding.pesan
    assert_reads_well(finding)


@pytest.mark.parametrize(
    "text",
    [
        "Kecamatan Tanjung Makmur dan Kecamatan Muara Damai bertemu.",
        "Kabupaten Layak Anak dan Kecamatan Sehat dicanangkan.",
        "Kecamatan menata loket; Camat Tanjung Makmur hadir.",
        "Dibandingkan dengan Kecamatan Tanah Merah, antrean lebih pendek.",
        "Wilayah berbatasan dengan Kecamatan Tanah Merah.",
        "Kecamatan Hulu Sungai adalah tetangga.",
    ],
)
def test_a_place_that_belongs_here_is_left_alone(text: str) -> None:
    assert find("H88", cell(text)) == []


@pytest.mark.parametrize("text", ["Loket ditambah pada tahun 2023", "Melatih petugas sepanjang tahun 2022 di desa"])
def test_an_earlier_year_in_a_datum_is_worth_a_look(text: str) -> None:
    (finding,) = find("H89", datum(text))
    assert str(finding.nilai["tahun"]) in text
    assert_reads_well(finding)


@pytest.mark.parametrize(
    "text",
    [
        "Loket ditambah pada tahun 2024",
        "Rekomendasi evaluasi tahun 2023 belum tuntas",
        "Antrean lebih pendek dibandingkan tahun 2023",
        "Bekerja menurut Peraturan Bupati Nomor 59 Tahun 2022",
        "Sejak tahun 2021 loket dibuka",
        "Gedung yang dibangun pada tahun 2020 bocor",
    ],
)
def test_a_year_that_is_explained_is_left_alone(text: str) -> None:
    assert find("H89", datum(text)) == []
    assert find("H89", cell(text)) == []  # a narrative tells how things came to be


def test_one_sentence_in_two_slots_is_a_copy() -> None:
    text = "Lelang pemeliharaan gedung diulang karena penawar pertama mundur."
    (finding,) = find("H90", cell(text, "anggaran", 3), cell(f"Loket baru dibuka. {text}", "simpulan", 4))
    assert "“anggaran” dan “simpulan”" in finding.pesan and len(finding.juga) == 1
    assert_reads_well(finding)
    assert find("H90", cell(text, "anggaran", 3), cell(text, "anggaran", 4)) == []
    assert find("H90", cell("Loket baru dibuka.", "anggaran", 3), cell("Loket baru dibuka.", "simpulan", 4)) == []


def test_one_point_under_two_indicators_is_a_copy() -> None:
    point_of = next(row for row in LAPORAN.tabel.analisis if row.indikator_id == "ikm")
    laporan = clean_laporan(analisis=more("analisis", point("penyebab", point_of.teks, "akip")))
    (finding,) = RULES["H90"].fungsi(Material(laporan))
    assert finding.berat == "catatan" and "IKM dan AKIP" in finding.pesan
    assert list(RULES["H90"].fungsi(Material(LAPORAN))) == []
