"""Published figures: each verdict and each explanation on a small case, and the rules that tell them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lakip_nb.checks import Material, apply_rules
from lakip_nb.checks.terbitan.comparison import PUTUSAN, compare
from lakip_nb.checks.terbitan.explanation import implied_target
from lakip_nb.checks.terbitan.printed import read
from lakip_nb.checks.terbitan.rounding import decimals, forced, rounding, rounding_up
from lakip_nb.data import Laporan
from lakip_nb.data.tables import LAPORAN
from tests.support.reports import REPORTS, made_up, made_up_with, real
from tests.support.rules import family

GROUPS = {"agama": (1, 1, 1), "suku": (2, 23, 8)}


def compared(*rows: tuple[str, ...], **replace):
    """Verdict and explanation of (place, printed, measure, key) rows on the made-up report."""
    table = [
        {
            "no": no,
            "tempat": tempat,
            "tercetak": tercetak,
            "ukuran": ukuran,
            "kunci_ukuran": kunci[0] if kunci else "",
        }
        for no, (tempat, tercetak, ukuran, *kunci) in enumerate(rows, start=1)
    ]
    groups = [
        {"dimensi": name, "no": no, "kategori": f"{name}{no}", "jumlah": count}
        for name, counts in GROUPS.items()
        for no, count in enumerate(counts, start=1)
    ]
    return made_up_with(**({"terbitan": table, "penduduk_kelompok": groups} | replace))


def on_real(tercetak: str, ukuran: str, kunci: str = "") -> tuple[str, str]:
    """Verdict and explanation of one figure, beside the real report's own rows."""
    laporan = real()
    row = laporan.tabel.terbitan[0].model_copy(
        update={
            "no": 9999,
            "tempat": "Tabel 3.17, uji",
            "tercetak": tercetak,
            "ukuran": ukuran,
            "kunci_ukuran": kunci or None,
        }
    )
    copy = replace(laporan, tabel=replace(laporan.tabel, terbitan=(*laporan.tabel.terbitan, row)))
    last = compare(copy)[-1]
    return last.putusan, last.note


@pytest.mark.parametrize(
    ("teks", "angka", "desimal"),
    [
        ("83,02 %", "83.02", 2),
        ("102,3%", "102.3", 1),
        ("± 56.313", "56313", 0),
        ("3.777.564.214,00", "3777564214.00", 2),
        ("RP 4.922.354.214", "4922354214", 0),
        ("Rp. 4.758.465.416", "4758465416", 0),
        ("33 ( Tiga Puluh Tiga )", "33", 0),
        ("4380", "4380", 0),
    ],
)
def test_printed_numbers_are_read(teks, angka, desimal):
    found = read(teks)
    assert (found.number, decimals(found.number)) == (Decimal(angka), desimal)
    assert not found.empty and not found.dash and found.words_agree


@pytest.mark.parametrize("teks", ["10.00.000", "1,5,0", "B", "30,163,1", "12a"])
def test_malformed_numbers_stay_text(teks):
    assert read(teks).number is None


def test_nothing_and_dash_are_told_apart():
    assert [read(t).empty for t in ("(kosong)", "%", "-", "0")] == [True, True, False, False]
    assert [read(t).dash for t in ("(kosong)", "-", "0")] == [False, True, False]


def test_roundings():
    assert rounding(Decimal("96.65"), Decimal("96.648")) == "dibulatkan ke 2 desimal"
    assert rounding(Decimal(97), Decimal("96.648")) == "dibulatkan ke bilangan bulat"
    assert rounding(Decimal("96.64"), Decimal("96.648")) == "dipotong pada 2 desimal tanpa dibulatkan"
    assert rounding(Decimal("96.66"), Decimal("96.648")) is None
    assert rounding(Decimal("0.00"), Decimal("0.009")) is None
    assert rounding_up(Decimal("24.25"), Decimal("24.2424")) and not rounding_up(Decimal("24.26"), Decimal("24.2424"))


def test_what_is_left_for_100_is_bounded_by_what_rounding_can_leave():
    others = [Decimal("33.33"), Decimal("33.33")]
    assert "tepat 100" in forced(Decimal("33.34"), Decimal("33.3333"), others)
    assert forced(Decimal("33.35"), Decimal("33.3333"), others) is None
    assert forced(Decimal("33.34"), Decimal("33.37"), others) is None
    assert forced(Decimal("100.00"), Decimal(100), []) is None


def test_equal_figures():
    laporan = compared(
        ("T, a", "33,33 %", "bagian_kelompok", "agama/agama1"),
        ("T, b", "100", "jumlah_bagian", "agama"),
        ("T, c", "3 (tiga)", "jumlah_kelompok", "agama"),
        ("T, d", "SUKU2", "kelompok_terbesar", "suku"),
        ("T, e", "-", "pegawai", "golongan=II"),
        ("T, f", "-", "nilai_akip", "1999"),
    )
    assert [(item.putusan, item.note) for item in compare(laporan)] == [
        ("sama", ""),
        ("sama", ""),
        ("sama", ""),
        ("sama", ""),
        ("sama", "tanda hubung untuk nol"),
        ("sama", "tercetak tanda hubung; datanya pun belum tersedia"),
    ]


def test_column_forced_to_100():
    # 2/33 = 6.0606, 23/33 = 69.6970, 8/33 = 24.2424
    def column(*printed: str) -> list[tuple[str, str]]:
        rows = [(f"T, suku{no}", text, "bagian_kelompok", f"suku/suku{no}") for no, text in enumerate(printed, 1)]
        return [(item.putusan, item.note.split(" ")[0]) for item in compare(compared(*rows))]

    assert column("6,06", "69,69", "24,25") == [
        ("sama", ""),
        ("pembulatan", "dipotong"),
        ("pembulatan", "diisi"),
    ]
    assert column("6,05", "69,70", "24,25") == [
        ("pembulatan", "diisi"),
        ("sama", ""),
        ("pembulatan", "dibulatkan"),
    ]
    assert column("6,06", "69,70", "24,27")[2] == ("berbeda", "berbeda")  # adds to 100.03
    assert column("6,06", "60,00", "33,94")[1:] == [("berbeda", ""), ("berbeda", "")]  # two are off
    assert column("6,06", "69,74")[1] == ("berbeda", "berbeda")  # not the whole column


@pytest.mark.parametrize(
    ("tercetak", "ukuran", "kunci", "putusan", "keterangan"),
    [
        ("96,64", "capaian", "ikm/2023", "pembulatan", "dipotong pada 2 desimal tanpa dibulatkan"),
        ("102,3%", "capaian", "ikm/2020", "pembulatan", "dibulatkan ke 1 desimal"),
        ("89,07", "capaian", "akip/2023", "berbeda", "sama dengan capaian AKIP tahun 2022"),
        (
            "98,07",
            "capaian",
            "akip/2023",
            "berbeda",
            "adalah 89,07% (capaian AKIP tahun 2022) dengan dua angka tertukar",
        ),
        ("85,35", "target", "ikm/2023", "berbeda", "sama dengan realisasi IKM tahun 2023"),
        ("35", "perubahan", "ikm/2023", "berbeda", "adalah 0,35 dengan koma yang bergeser 2 tempat"),
        ("0,1", "efisiensi_mata", "1.2.2", "berbeda", "adalah 0,01 dengan koma yang bergeser 1 tempat"),
        (
            "93,29",
            "serapan_belanja",
            "Belanja modal",
            "berbeda",
            "berbeda satu angka dari hasil hitung: tercetak 3, seharusnya 9",
        ),
        ("4.922.354.241", "pagu_total", "", "berbeda", "adalah hasil hitung dengan dua angka tertukar"),
        ("3,06", "selisih_target", "ikm/2023", "berbeda", "berselisih tepat 0,1 dari hasil hitung"),
        ("45,11", "capaian_mata", "3", "rumus_lain", "adalah rata-rata angka yang tercetak bagi bagian-bagiannya"),
        (
            "67",
            "capaian_mata",
            "1.2",
            "rumus_lain",
            "sesuai dengan cara lain, rata-rata capaian bagian-bagiannya, yang tanpa realisasi dihitung nol (66,67%); "
            "laporan ini memakai realisasi dibagi target kinerja baris itu sendiri",
        ),
        (
            "99,99 %",
            "capaian_sasaran",
            "s2",
            "berbeda",
            "sama dengan serapan Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
        ),
        (
            "69,12",
            "nilai_akip",
            "2020",
            "berbeda",
            "sama dengan nilai AKIP tahun 2020 yang dilaporkan; rinciannya memberi angka lain",
        ),
        (
            "1,93",
            "efisiensi_mata",
            "1",
            "berbeda",
            "sama dengan angka yang tercetak pada Tabel 3.16, AKIP, tingkat efisiensi",
        ),
        ("2 (tiga)", "banyak_sasaran", "", "berbeda", "bertentangan dengan katanya, “tiga”"),
        ("10.00.000", "pagu_mata", "1.5.1", "berbeda", "tidak dapat dibaca sebagai angka"),
        ("-", "serapan_total", "", "bergantung", "tercetak sebagai tanda hubung"),
        ("BB", "predikat_realisasi", "akip/2023", "berbeda", ""),
        ("100", "realisasi", "ikm/2023", "berbeda", ""),  # 100 is everywhere, so nothing is said
        ("50,00", "capaian_mata", "3.1", "berbeda", ""),  # four sub kegiatan fit, so nothing is said
        ("(kosong)", "pagu_total", "", "kosong", ""),
        ("%", "serapan_mata", "1.4", "kosong", "hanya satuan yang tercetak"),
        ("12", "nilai_akip", "2022", "tidak_dapat_dihitung", ""),
    ],
)
def test_verdict_and_explanation(tercetak, ukuran, kunci, putusan, keterangan):
    assert on_real(tercetak, ukuran, kunci) == (putusan, keterangan)


def test_rest_to_100_of_another_figure_in_the_same_sentence():
    found = {item.row.tempat: item for item in compare(real())}
    # By hand: 100 - 94,47 = 5,53 and 96,64 - 94,47 = 2,17
    assert found["Tabel 3.10, IKM, tingkat efisiensi"].note == (
        "adalah 100 dikurangi 96,64% yang tercetak pada Tabel 3.10, IKM, % capaian kinerja, yaitu capaian, bukan "
        "serapan; dari serapan 94,47 yang tercetak di sebelahnya, 100 − serapan memberi 5,53, dan capaian − serapan "
        "memberi 2,17"
    )


def test_target_behind_a_printed_achievement():
    assert "dengan target 58,50" in implied_target(Decimal("69.12"), Decimal("118.15"))
    assert implied_target(Decimal("69.12"), Decimal(118)) is None  # many targets fit
    assert implied_target(Decimal("69.12"), Decimal(0)) is None


def finding(code: str, laporan: Laporan):
    return [item for item in apply_rules(Material(laporan), family("D")).temuan if item.kode == code]


def rows(tercetak: str, ukuran: str, kunci: str = ""):
    return {
        "terbitan": [
            {
                "no": 7,
                "tempat": "Tabel X, baris",
                "tercetak": tercetak,
                "ukuran": ukuran,
                "kunci_ukuran": kunci,
            }
        ]
    }


def printed_for(ukuran: str, *texts: str, kunci: str = ""):
    """Several figures for one measure, each in a table of its own."""
    return [
        {"no": no, "tempat": f"Tabel {no}", "tercetak": text, "ukuran": ukuran, "kunci_ukuran": kunci}
        for no, text in enumerate(texts, start=1)
    ]


def test_one_measure_printed_with_two_numbers_that_nothing_explains():
    found = finding("D06", made_up_with(terbitan=printed_for("nilai_akip", "70,12", "71,12", kunci="2001")))
    assert len(found) == 1 and found[0].baris == 2
    assert "70,12 pada Tabel 1 dan 71,12 pada Tabel 2" in found[0].pesan


@pytest.mark.parametrize("texts", [("70,12", "70,12"), ("70,12", "(kosong)")])
def test_one_number_is_no_contradiction(texts):
    assert finding("D06", made_up_with(terbitan=printed_for("nilai_akip", *texts, kunci="2001"))) == []


def test_two_wrong_numbers_of_one_measure_are_one_finding():
    laporan = made_up_with(terbitan=printed_for("banyak_sasaran", "12", "13"))
    (found,) = finding("D01", laporan)
    assert found.pesan == "Tercetak 12; terhitung 4. Tercetak pula 13 pada Tabel 2; terhitung 4."
    assert [place.nama for place in found.juga] == ["Tabel 2"] and finding("D06", laporan) == []


@pytest.mark.parametrize(
    ("code", "severity", "table", "words"),
    [
        ("D01", "peringatan", rows("12", "banyak_sasaran"), ("Tercetak 12", "terhitung 4")),
        ("D02", "catatan", rows("54", "bagian_terbesar", "agama"), ("terhitung", "bilangan bulat")),
        ("D03", "catatan", rows("(kosong)", "banyak_sasaran"), ("tidak dicetak", "terhitung 4")),
        ("D03", "peringatan", rows("(kosong)", "pagu_total"), ("tidak dicetak", "terhitung Rp")),
        ("D04", "galat", rows("4", "banyak_sasarann"), ("nomor 7", '"banyak_sasaran"')),
        ("D05", "peringatan", rows("70,12", "nilai_akip", "2001"), ("70,12", "tidak dapat dihitung")),
    ],
)
def test_each_rule_fires_alone(code, severity, table, words):
    if code == "D02":
        table = table | {
            "penduduk_kelompok": [
                {"dimensi": "agama", "no": no, "kategori": f"a{no}", "jumlah": n} for no, n in ((1, 538), (2, 462))
            ]
        }
    laporan = made_up_with(**table)
    found = apply_rules(Material(laporan), family("D")).temuan
    assert [(item.kode, item.tingkat) for item in found] == [(code, severity)]
    assert all(word in found[0].pesan for word in words)
    assert found[0].berkas.endswith("terbitan.csv") and found[0].baris == 2
    assert found[0].nilai and found[0].saran


def test_accepted_values_are_those_that_decide():
    one, other = (finding("D01", made_up_with(**rows(text, "banyak_sasaran")))[0] for text in ("12", "13"))
    assert one.sidik != other.sidik and one.tempat == other.tempat == "Tabel X, baris"


@pytest.mark.parametrize("table", [rows("4", "banyak_sasaran"), rows("-", "nilai_akip", "2001"), {}])
def test_rules_are_silent(table):
    laporan = made_up_with(**table) if table else made_up()
    assert apply_rules(Material(laporan), family("D")).temuan == ()


@pytest.mark.parametrize("report", REPORTS)
def test_each_figure_is_compared_once_in_order(report):
    laporan = REPORTS[report]()
    found = compare(laporan)
    assert [item.row for item in found] == list(laporan.tabel.terbitan)
    assert all(item.putusan in PUTUSAN for item in found)


def test_a_row_that_names_no_measure_is_not_compared():
    (item,) = compare(made_up_with(**rows("4", "tidak_ada")))
    assert (item.putusan, item.computed) == ("salah_tunjuk", "") and '"tidak_ada"' in item.note


@pytest.mark.parametrize("name", [name for name, table in LAPORAN.items() if not table.wajib and name != "terbitan"])
def test_without_a_table_every_figure_still_has_its_verdict(name):
    laporan = real()
    poorer = replace(laporan, tabel=replace(laporan.tabel, **{name: ()}))
    found = compare(poorer)
    assert len(found) == len(laporan.tabel.terbitan)
    assert all(item.putusan in PUTUSAN and (item.computed or item.putusan == "salah_tunjuk") for item in found)
