"""What fits on a telephone, and how cards show what does not."""

from lakip_nb.present.tabel.narrow import ROOM, abreast, fits


def test_a_table_is_as_wide_as_what_cannot_be_broken() -> None:
    assert fits(["No.", "Nama"], [["1"], ["Penyelenggaraan urusan pemerintahan umum kecamatan"]], [False, False])
    assert not fits(["No.", "Nama"], [["1"], ["Penyelenggaraan" * 3]], [False, False])
    assert not fits(["Nama", "Nilai"], [["a"], ["1 234 567 890 123 456 789 012 345 678"]], [False, True])
    assert not fits(["Ketidaksesuaian" * 3, "Nilai"], [["a"], ["1"]], [False, True])


def test_many_columns_never_fit() -> None:
    assert fits(["a"] * 5, [["1"]] * 5, [True] * 5)
    assert not fits(["a"] * 6, [["1"]] * 6, [True] * 6)


def test_numbers_of_a_card_stand_side_by_side_as_far_as_they_fit() -> None:
    assert abreast(["2022", "2023"], ["85,35", "66,66 (B)"]) == 4
    assert abreast(["Target"], ["54.390.000"]) == 3
    assert abreast(["Target"], ["4.922.354.214"]) == 2
    assert abreast(["Ketidaksesuaian" * 3], ["1"]) == 1
    assert abreast([], []) == 4
    assert ROOM < 320
