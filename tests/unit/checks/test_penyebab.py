"""Published figures by cause: what is grouped, what is told first, how much it weighs, what rests on a decision."""

import pytest

from lakip_nb.checks import Material, apply_rules
from lakip_nb.checks.terbitan.cause import bobot, golongan
from lakip_nb.checks.terbitan.comparison import bersandar, compare
from tests.support.clean import clean_laporan
from tests.support.reports import real
from tests.support.rules import family


def printed(*rows: tuple[str, ...], **replace):
    """The clean report with (place, printed, measure, key) as its published figures."""
    table = [
        {"no": no, "tempat": tempat, "tercetak": text, "ukuran": ukuran, "kunci_ukuran": kunci[0] if kunci else ""}
        for no, (tempat, text, ukuran, *kunci) in enumerate(rows, start=1)
    ]
    return clean_laporan(terbitan=table, **replace)


def found(laporan, kode: str):
    return [item for item in apply_rules(Material(laporan), family("D")).temuan if item.kode == kode]


def places(finding) -> list[str]:
    return [finding.tempat, *(place.nama for place in finding.juga)]


def of_2023(kode: str, tempat: str):
    return next(item for item in found(real(), kode) if item.tempat == tempat)


def test_last_year_s_achievement_and_all_it_drags_along_is_one_finding():
    finding = of_2023("D01", "Tabel 3.2, Nilai Evaluasi AKIP, capaian")
    assert len(places(finding)) == 10
    assert {"Tabel 3.13, AKIP, tingkat kemajuan", "Tabel 3.16, AKIP, tingkat efisiensi"} <= set(places(finding))
    assert finding.bergantung == ()  # the cause rests on nothing, though what follows from it does
    assert "Terbawa 98,07" in finding.pesan and "Terbawa 1,93" in finding.pesan


def test_a_sentence_with_one_figure_in_the_place_of_another_is_one_finding():
    finding = of_2023("D01", "Paragraf predikat di bawah Tabel 3.6, target")
    assert places(finding)[1:] == ["Paragraf predikat di bawah Tabel 3.6, realisasi"]


def test_one_slip_in_two_places_is_one_finding():
    finding = of_2023("D01", "Kalimat di bawah Tabel 3.5, kenaikan IKM")
    assert places(finding)[1:] == ["Kalimat di bawah Tabel 3.8, kenaikan IKM Medang Deras"]


def test_a_column_that_another_formula_fills_is_one_finding_the_programme_first():
    (finding,) = [item for item in found(real(), "D01") if "Pada kolom" in item.pesan]
    assert len(places(finding)) == 9 and finding.tempat.startswith("Tabel 3.17, Program ")
    assert "realisasi dibagi target" in finding.pesan and "Angka 45,11 adalah rata-rata" in finding.pesan


def test_a_difference_is_judged_by_the_sentence_s_own_figures_as_well():
    finding = of_2023("D01", "Kalimat di bawah Tabel 3.7, capaian IKM 2022 (disebut realisasi)")
    assert "selisih 99,75% dan 96,64% adalah 3,11" in finding.pesan


def test_what_rules_over_the_data_say_is_not_said_again():
    told = {place for item in found(real(), "D01") for place in places(item)}
    assert not {"Tabel 3.12, Total, 2020", "Tabel 3.12, Total, 2021"} & told
    assert "Tabel 3.12, Total, 2022" not in {place for item in found(real(), "D03") for place in places(item)}


def test_the_findings_of_2023_are_few_and_none_doubles_another():
    every = [item for item in apply_rules(Material(real()), family("D")).temuan]
    assert len(every) <= 25
    named = [place for item in every for place in places(item)]
    assert len(named) == len(set(named))


def test_every_row_to_be_told_is_in_one_group():
    items = compare(real())
    groups = golongan(items, "berbeda", "rumus_lain")
    told = [item.row.no for group in groups for item in group.isi]
    wanted = [
        item.row.no
        for item in items
        if item.putusan in ("berbeda", "rumus_lain") and not (item.sebab and item.sebab.jenis == "dilaporkan")
    ]
    assert sorted(told) == wanted


def test_findings_stand_in_the_order_of_their_consequence():
    severities = [(item.tingkat, item.bobot) for item in found(real(), "D01")]
    assert severities == sorted(severities, key=lambda pair: (pair[0] != "peringatan", -pair[1]))
    assert {bobot for _, bobot in severities} == {1, 2, 3} and {level for level, _ in severities} == {
        "peringatan",
        "catatan",
    }


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("Tabel 1, a", "85,89", "realisasi", "ikm/2024"), 3),
        (("Tabel 1, a", "19.000", "jumlah_kelompok", "agama"), 2),
        (("Tabel 1, a", "18.529", "jumlah_kelompok", "agama"), 1),
        (("Tabel 1, a", "(kosong)", "pagu_total"), 3),
        (("Tabel 1, a", "(kosong)", "jumlah_kelompok", "agama"), 1),
    ],
)
def test_what_a_wrong_figure_weighs(row, expected):
    (item,) = compare(printed(row))
    assert bobot(item) == expected


def test_a_printed_figure_that_another_formula_gives_names_both():
    """The clean report computes capaian less serapan; printed is what is left of 100."""
    mata = clean_laporan().anggaran.bernomor("1")
    left, distance = 100 - mata.serapan, mata.capaian - mata.serapan
    assert f"{left:.2f}" != f"{distance:.2f}"
    laporan = printed(("Tabel 9, efisiensi", f"{left:.2f}".replace(".", ","), "efisiensi_mata", "1"))
    assert [item.putusan for item in compare(laporan)] == ["rumus_lain"]
    (finding,) = found(laporan, "D07")
    for formula in ("100% − persentase serapan", "persentase capaian kinerja − persentase serapan"):
        assert formula in finding.pesan
    assert found(laporan, "D01") == []


WAITING = {
    "koreksi": [
        {
            "tempat": "Tabel 5", "tercetak": "L", "diambil": "P", "alasan": "Kolom bergeser",
            "status": "perlu_keputusan", "menyangkut": "pegawai.jenis_kelamin:d",
        }
    ]
}  # fmt: skip
STAFF = ("Tabel 5, staf perempuan", "0", "pegawai", "jenis_kelamin=P/golongan=II")


def test_a_figure_that_rests_on_an_open_decision_is_no_error():
    laporan = printed(STAFF, **WAITING)
    (item,) = compare(laporan)
    assert (item.putusan, item.bergantung) == ("bergantung", (1,))
    assert item.terhitung == "sementara dihitung 1 (bergantung pada keputusan 1)"
    assert found(laporan, "D01") == []


def test_the_same_figure_is_wrong_once_it_is_decided():
    decided = {"koreksi": [WAITING["koreksi"][0] | {"status": "mengikuti_sumber"}]}
    assert compare(printed(STAFF, **decided))[0].putusan == "berbeda"


def test_a_figure_that_the_decision_cannot_change_is_wrong():
    assert compare(printed(("T, a", "2", "pegawai", "golongan=II"), **WAITING))[0].putusan == "berbeda"
    # Sex of a person of golongan II does not change who is counted in golongan III
    other = ("T, a", "3", "pegawai", "jenis_kelamin=P/golongan=III")
    assert compare(printed(other, **WAITING))[0].putusan == "berbeda"


def test_a_figure_that_the_report_itself_prints_otherwise_is_wrong():
    twice = (STAFF, ("Tabel 6, staf perempuan", "1", *STAFF[2:]))
    assert [item.putusan for item in compare(printed(*twice, **WAITING))] == ["berbeda", "sama"]


def test_decisions_in_a_sentence():
    assert bersandar((5,)) == "bergantung pada keputusan 5"
    assert bersandar((5, 7, 9)) == "bergantung pada keputusan 5, 7 dan 9"
