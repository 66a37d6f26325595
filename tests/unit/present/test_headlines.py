"""Which is largest, and how much of the whole."""

from decimal import Decimal

import pytest

from lakip_nb.present.headlines import kecil, peak, sebagian


def test_values_that_look_alike_are_a_tie():
    found = peak([("a", Decimal("99.991")), ("b", Decimal("99.994")), ("c", Decimal(5))])
    assert (found.nama, found.nilai, found.semua) == (("a", "b"), Decimal("99.99"), False)
    assert found.masing == "masing-masing "


def test_unknown_is_neither_largest_nor_smallest():
    assert peak([("a", None), ("b", 3)], terbesar=False).nama == ("b",)
    assert peak([("a", None)]) is None
    assert peak([]) is None


def test_many_are_counted_instead_of_named():
    many = peak([(name, 1) for name in "abcd"])
    assert many.sebut("desa") == "4 desa"
    assert peak([(name, 1) for name in "abc"]).sebut("desa") == "a, b, dan c"
    assert many.semua


@pytest.mark.parametrize(
    ("bagian", "expected"),
    [
        ("100", "Seluruh"),
        ("99.99", "Hampir seluruh"),
        ("90", "Hampir seluruh"),
        ("89.99", "Sebagian besar"),
        ("67", "Sebagian besar"),
        ("66.99", "Lebih dari separuh"),
        ("50.01", "Lebih dari separuh"),
        ("50", "Separuh"),
        ("49.99", "Kurang dari separuh"),
    ],
)
def test_how_much_of_the_whole(bagian, expected):
    assert sebagian(Decimal(bagian)) == expected


def test_abbreviations_keep_their_capitals():
    assert (kecil("Belanja modal"), kecil("PNS"), kecil("")) == ("belanja modal", "PNS", "")
