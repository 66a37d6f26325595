"""Staff: the finding follows the data."""

import pytest

from lakip_nb.data.rows.pegawai import Pegawai
from lakip_nb.present.grafik import pegawai_golongan
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
    assert table(pegawai_golongan(laporan)) == [
        ["Golongan IV", "5", "0", "5"],
        ["Golongan III", "14", "7", "21"],
        ["Golongan II", "3", "4", "7"],
        ["Golongan I", "0", "0", "0"],
    ]


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
        ([("L", None, "S1", None)], "Data PNS menurut golongan belum diketahui."),
        ([], "Data PNS menurut golongan belum diketahui."),
    ],
)
def test_finding_of_golongan(people, expected):
    assert headline(pegawai_golongan(office(*people))) == expected


def test_unrecorded_sex_is_said_and_not_counted_as_either():
    figure = pegawai_golongan(office(("L", "II", "S1", None), (None, "II", "S1", None)))
    assert "Jenis kelamin 1 PNS belum tercatat." in figure.html
    assert table(figure)[2] == ["Golongan II", "1", "0", "2"]
