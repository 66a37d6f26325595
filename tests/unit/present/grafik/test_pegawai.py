"""Staff: the finding follows the data."""

import pytest

from lakip_nb.data.rows.pegawai import Pegawai
from lakip_nb.present.grafik import pegawai_golongan, pegawai_jenis_kelamin, pegawai_pendidikan
from tests.unit.present.grafik.samples import changed, headline, real, table

POST = {"III": "camat", "IV": "lurah", None: "staf-pns"}


def office(*people: tuple[str | None, str | None, str | None, str | None]):
    """A report whose civil servants have (sex, golongan, education, eselon)."""
    staff = [
        Pegawai(
            id=f"p{n}",
            jabatan_id=POST[eselon],
            status="PNS",
            jenis_kelamin=sex,
            golongan=rank,
            pendidikan=school,
        )
        for n, (sex, rank, school, eselon) in enumerate(people)
    ]
    outside = Pegawai(
        id="n", jabatan_id="staf-non-pns", status="Non PNS", jenis_kelamin="P", golongan=None, pendidikan="SD"
    )
    return changed(pegawai=[*staff, outside])


def test_published_staff():
    laporan = real()
    assert headline(pegawai_golongan(laporan)) == "Lebih dari separuh PNS bergolongan III (21 dari 33 orang, 63,64%)"
    assert headline(pegawai_pendidikan(laporan)) == "Sebagian besar PNS berpendidikan S1 (23 dari 33 orang, 69,70%)"
    assert headline(pegawai_jenis_kelamin(laporan)) == (
        "Perempuan berjumlah 11 dari 33 PNS (33,33%) dan 7 dari 19 pejabat struktural (36,84%)"
    )
    assert table(pegawai_golongan(laporan)) == [
        ["Golongan IV", "5", "0", "5"],
        ["Golongan III", "14", "7", "21"],
        ["Golongan II", "3", "4", "7"],
        ["Golongan I", "0", "0", "0"],
    ]
    assert table(pegawai_jenis_kelamin(laporan))[1] == ["Eselon III", "2", "0", "0,00%"]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([("L", "II", "S1", None)], "Seluruh PNS (1 orang) bergolongan II"),
        (
            [("L", "II", "S1", None), ("P", "IV", "S1", None), ("P", "I", "S1", None)],
            "PNS terbanyak bergolongan IV, II, dan I, masing-masing 1 orang",
        ),
        (
            [("L", "II", "S1", None)] * 2 + [("P", "IV", "S1", None), ("P", "I", "S1", None), ("P", "III", "S1", None)],
            "PNS terbanyak bergolongan II (2 dari 5 orang, 40,00%)",
        ),
        # One who has no golongan on record counts among all.
        (
            [("L", "II", "S1", None), ("L", None, "S1", None)],
            "PNS terbanyak bergolongan II (1 dari 2 orang, 50,00%)",
        ),
        ([("L", None, "S1", None)], "Data PNS menurut golongan belum tersedia."),
        ([], "Data PNS menurut golongan belum tersedia."),
    ],
)
def test_finding_of_golongan(people, expected):
    assert headline(pegawai_golongan(office(*people))) == expected


def test_education_shows_levels_between_but_not_beyond():
    figure = pegawai_pendidikan(office(("L", "II", "SLTA", None), ("P", "III", "S2", None), ("P", "III", None, None)))
    assert [row[0] for row in table(figure)] == ["S2", "S1", "D3", "SLTA", "Belum tercatat"]
    assert table(figure)[1:3] == [["S1", "0", "0", "0"], ["D3", "0", "0", "0"]]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([("P", "II", "S1", None)], "Seluruh PNS (1 orang) perempuan"),
        ([("L", "II", "S1", None)] * 2, "Seluruh PNS (2 orang) laki-laki"),
        ([("L", "II", "S1", None), ("P", "II", "S1", None)], "Perempuan berjumlah 1 dari 2 PNS (50,00%)"),
        (
            [("L", "IV", "S1", "III"), ("P", "II", "S1", None)],
            "Perempuan berjumlah 1 dari 2 PNS (50,00%), tetapi tidak seorang pun menduduki jabatan struktural",
        ),
        ([(None, "II", "S1", None)], "Data PNS menurut jenis kelamin belum tersedia."),
    ],
)
def test_finding_of_sex(people, expected):
    assert headline(pegawai_jenis_kelamin(office(*people))) == expected


def test_unrecorded_sex_is_said_and_not_counted_as_either():
    laporan = office(("L", "II", "S1", None), (None, "II", "S1", None))
    for chart in (pegawai_golongan, pegawai_pendidikan, pegawai_jenis_kelamin):
        assert "Jenis kelamin 1 PNS belum tercatat." in chart(laporan).html
    assert table(pegawai_golongan(laporan))[2] == ["Golongan II", "1", "0", "2"]


def test_one_group_is_not_drawn_twice():
    assert [row[0] for row in table(pegawai_jenis_kelamin(office(("L", "II", "S1", None))))] == ["Semua PNS"]
