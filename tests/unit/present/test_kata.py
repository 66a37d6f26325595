"""Words: every value has one form, and what is not known says so."""

import datetime as dt
import inspect
from decimal import Decimal

import pytest

from lakip_nb.present import kata
from tests.support.reports import LEAKS

D = Decimal
MISSING = "belum tersedia"


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0, 0, "0"),
        (1, 0, "1"),
        (-1, 0, "−1"),
        (999, 0, "999"),
        (1000, 0, "1.000"),
        (56313, 0, "56.313"),
        (10**18, 0, "1.000.000.000.000.000.000"),
        (D("0.5"), 0, "1"),
        (D("-0.5"), 0, "−1"),
        (0, 2, "0,00"),
        (1, 2, "1,00"),
        (D("0.005"), 2, "0,01"),
        (D("0.0049"), 2, "0,00"),
        (D("-0.005"), 2, "−0,01"),
        (D("-0.0049"), 2, "0,00"),  # never "−0,00"
        (D("96.645"), 2, "96,65"),
        (D("999.995"), 2, "1.000,00"),
        (D("1234567.891"), 1, "1.234.567,9"),
        (D("0.1111"), 4, "0,1111"),
        (None, 0, MISSING),
        (None, 2, MISSING),
    ],
)
def test_angka(value, decimals: int, text: str) -> None:
    assert kata.angka(value, decimals) == text


@pytest.mark.parametrize(("value", "text"), [(D("85.35"), "85,35"), (70, "70,00"), (None, MISSING)])
def test_nilai(value, text: str) -> None:
    assert kata.nilai(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(12, "12"), (D("12.00"), "12"), (D("83.33"), "83,33"), (D("0.5"), "0,50"), (1500, "1.500"), (0, "0"), (None, MISSING)]
)
def test_kinerja(value, text: str) -> None:
    assert kata.kinerja(value) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(D("96.648"), 2, "96,65%"), (100, 2, "100,00%"), (100, 0, "100%"), (D("-50"), 2, "−50,00%"), (D("0.005"), 2, "0,01%"), (None, 2, MISSING)],
)
def test_persen(value, decimals: int, text: str) -> None:
    assert kata.persen(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(4922354214, "Rp4.922.354.214"), (D(0), "Rp0"), (1, "Rp1"), (-500, "−Rp500"), (10**15, "Rp1.000.000.000.000.000"), (None, MISSING)],
)
def test_rupiah(value, text: str) -> None:
    assert kata.rupiah(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "Rp0"),
        (999, "Rp999"),
        (1000, "Rp1 ribu"),
        (706000, "Rp706 ribu"),
        (999_499, "Rp999 ribu"),
        (999_500, "Rp1,0 juta"),  # not "Rp1.000 ribu"
        (24_400_000, "Rp24,4 juta"),
        (999_949_999, "Rp999,9 juta"),
        (999_950_000, "Rp1,00 miliar"),  # not "Rp1.000,0 juta"
        (4_922_354_214, "Rp4,92 miliar"),
        (2_500_000_000_000, "Rp2.500,00 miliar"),
        (-24_400_000, "−Rp24,4 juta"),
        (-500, "−Rp500"),
        (D("4922354214"), "Rp4,92 miliar"),
        (None, MISSING),
    ],
)
def test_rupiah_ringkas(value, text: str) -> None:
    assert kata.rupiah_ringkas(value) == text


@pytest.mark.parametrize(("value", "text"), [(D("0.35"), "0,35 poin"), (D("-1.57"), "1,57 poin"), (0, "0,00 poin"), (None, MISSING)])
def test_poin(value, text: str) -> None:
    assert kata.poin(value) == text
    assert kata.poin_persen(value) == (text if value is None else f"{text} persen")


@pytest.mark.parametrize(
    ("value", "text"),
    [(D("0.35"), "+0,35"), (D("-1.57"), "−1,57"), (0, "0,00"), (D("0.004"), "0,00"), (D("-0.004"), "0,00"), (D("0.005"), "+0,01"), (D("-0.005"), "−0,01"), (None, MISSING)],
)
def test_bertanda(value, text: str) -> None:
    assert kata.bertanda(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0 (nol)"),
        (1, "1 (satu)"),
        (11, "11 (sebelas)"),
        (33, "33 (tiga puluh tiga)"),
        (100, "100 (seratus)"),
        (1001, "1.001 (seribu satu)"),
        (D(25), "25 (dua puluh lima)"),
        (None, MISSING),
    ],
)
def test_terbilang(value, text: str) -> None:
    assert kata.terbilang(value) == text


@pytest.mark.parametrize(
    ("number", "text"), [(1, "I"), (2, "II"), (3, "III"), (4, "IV"), (5, "V"), (6, "VI"), (9, "IX"), (10, "X"), (14, "XIV"), (39, "XXXIX")]
)
def test_romawi(number: int, text: str) -> None:
    assert kata.romawi(number) == text


def test_dates() -> None:
    assert kata.tanggal(dt.date(2024, 1, 30)) == "30 Januari 2024"
    assert kata.tanggal(dt.date(2024, 8, 1)) == "1 Agustus 2024"
    assert kata.tanggal(None) == MISSING
    assert kata.bulan_tahun("2023-12") == "Desember 2023"
    assert kata.bulan_tahun(None) == MISSING
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    assert " ".join(kata.bulan(number) for number in range(1, 13)) == months
    assert kata.bulan(None) == MISSING


@pytest.mark.parametrize(
    ("words", "text"),
    [([], MISSING), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c"), (list("abcd"), "a, b, c, dan d")],
)
def test_rangkai(words: list[str], text: str) -> None:
    assert kata.rangkai(words) == text
    assert kata.rangkai(iter(words)) == text


@pytest.mark.parametrize(
    ("difference", "way"),
    [
        (1, "naik"),
        (-1, "turun"),
        (0, "tetap"),
        (D("0.005"), "naik"),
        (D("0.0049"), "tetap"),  # what is shown as 0,00 did not rise
        (D("-0.0049"), "tetap"),
        (D("-0.005"), "turun"),
        (None, "belum dapat dibandingkan"),
    ],
)
def test_gerak(difference, way: str) -> None:
    assert kata.gerak(difference) == way


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        (D("85.35"), D("85.00"), "naik 0,35 poin dari 85,00 pada tahun 2022"),
        (D("62.35"), D("69.22"), "turun 6,87 poin dari 69,22 pada tahun 2022"),
        (85, D("85.00"), "tetap seperti pada tahun 2022"),
        (D("85.004"), 85, "tetap seperti pada tahun 2022"),
        (0, 5, "turun 5,00 poin dari 5,00 pada tahun 2022"),
        (5, 0, "naik 5,00 poin dari 0,00 pada tahun 2022"),
        (None, 85, "belum dapat dibandingkan karena angka tahun ini belum tersedia"),
        (85, None, "belum dapat dibandingkan karena angka tahun 2022 belum tersedia"),
        (None, None, "belum dapat dibandingkan karena angka tahun ini belum tersedia"),
    ],
)
def test_perubahan(now, before, text: str) -> None:
    assert kata.perubahan(now, before, 2022) == text


@pytest.mark.parametrize(("met", "text"), [(True, "tercapai"), (False, "belum tercapai"), (None, "belum dapat dinilai")])
def test_status(met: bool | None, text: str) -> None:
    assert kata.status(met) == text


@pytest.mark.parametrize(
    ("difference", "text"),
    [
        (D("-2.96"), "2,96 poin di bawah target"),
        (D("4.31"), "4,31 poin di atas target"),
        (0, "sama dengan target"),  # exactly on target
        (D("0.004"), "sedikit di atas target"),  # unseen in two decimals, and yet the target was met
        (D("-0.004"), "sedikit di bawah target"),
        (D("-0.005"), "0,01 poin di bawah target"),
        (None, "belum dapat dibandingkan dengan target"),
    ],
)
def test_terhadap(difference, text: str) -> None:
    assert kata.terhadap(difference) == text
    assert kata.terhadap(difference, "acuan") == text.replace("target", "acuan")


@pytest.mark.parametrize(
    ("value", "unit", "measure", "distance"),
    [
        (D("85.35"), "Nilai", "85,35", "85,35 poin"),
        (D("85.35"), "indeks", "85,35", "85,35 poin"),
        (D("96.645"), "%", "96,65%", "96,65 poin persen"),
        (D("96.645"), " Persen ", "96,65%", "96,65 poin persen"),
        (12, "Dokumen", "12 dokumen", "12 dokumen"),
        (D("1.5"), "Hari", "1,50 hari", "1,50 hari"),
        (-3, "Kasus", "−3 kasus", "3 kasus"),
        (D("-3.34"), "Nilai", "−3,34", "3,34 poin"),
        (None, "Kasus", MISSING, MISSING),
        (None, "%", MISSING, MISSING),
        (None, "Nilai", MISSING, MISSING),
    ],
)
def test_a_value_and_a_distance_in_their_unit(value, unit: str, measure: str, distance: str) -> None:
    assert kata.ukuran(value, unit) == measure
    assert kata.jarak(value, unit) == distance


def test_changes_and_distances_in_a_unit() -> None:
    assert kata.perubahan(5, 3, 2022, "Dokumen") == "naik 2 dokumen dari 3 dokumen pada tahun 2022"
    assert kata.perubahan(D("95.5"), 97, 2022, "%") == "turun 1,50 poin persen dari 97,00% pada tahun 2022"
    assert kata.terhadap(-3, satuan="Kasus") == "3 kasus di bawah target"
    assert kata.terhadap(D("1.5"), "target akhir", "Persen") == "1,50 poin persen di atas target akhir"


@pytest.mark.parametrize(("label", "text"), [("Sangat Tinggi", "Sangat Tinggi"), (None, "belum dapat ditentukan"), ("", "belum dapat ditentukan")])
def test_predikat(label: str | None, text: str) -> None:
    assert kata.predikat(label) == text


@pytest.mark.parametrize(
    ("value", "label", "text"), [(D("66.66"), "B", "66,66 (B)"), (D("66.66"), None, "66,66"), (None, "CC", "CC"), (None, None, MISSING), (0, "D", "0,00 (D)")]
)
def test_berpredikat(value, label: str | None, text: str) -> None:
    assert kata.berpredikat(value, label) == text


@pytest.mark.parametrize(("kind", "text"), [("murni", "Perjanjian Kinerja"), ("perubahan", "Perjanjian Kinerja Perubahan")])
def test_perjanjian(kind: str, text: str) -> None:
    assert kata.perjanjian(kind) == text


@pytest.mark.parametrize(("method", "text"), [("selisih", "selisih capaian dan serapan"), ("sisa", "sisa anggaran"), ("pmk", "PMK 22/PMK.02/2021")])
def test_metode(method: str, text: str) -> None:
    assert kata.metode(method) == text


@pytest.mark.parametrize(("text", "result"), [("belum Tercapai", "Belum Tercapai"), ("B", "B"), ("", ""), ("ékonomi", "Ékonomi")])
def test_besar(text: str, result: str) -> None:
    assert kata.besar(text) == result


NUMERIC = sorted(
    name
    for name, function in vars(kata).items()
    if inspect.isfunction(function)
    and function.__module__ == kata.__name__
    and next(iter(inspect.signature(function).parameters.values())).annotation in (kata.Angka, dt.date | None, int | None, str | None, bool | None)
)


@pytest.mark.parametrize("name", NUMERIC)
def test_the_unknown_stays_in_the_line(name: str) -> None:
    """Whatever may be unknown says so in words that can end a sentence."""
    function = getattr(kata, name)
    rest = list(inspect.signature(function).parameters.values())[1:]
    known = {"lalu": 5, "tahun_lalu": 2022, "label": None}
    text = function(None, **{p.name: known[p.name] for p in rest if p.default is p.empty})
    assert text.startswith("belum ")
    assert not LEAKS.search(text)
    assert "\n" not in text


def test_the_list_of_such_words_is_whole() -> None:
    assert len(NUMERIC) >= 19
    assert {"angka", "persen", "rupiah", "tanggal", "status", "gerak", "predikat"} <= set(NUMERIC)
