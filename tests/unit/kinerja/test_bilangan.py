"""Rounding half up, and sums that know what is not known."""

from decimal import Decimal

import pytest

from lakip_nb.kinerja import bulat, jumlah, rata_rata

D = Decimal


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0.005", "0.01"),  # half to even, and binary floats, would give 0.00
        ("2.675", "2.68"),
        ("0.0049999", "0.00"),
        ("-0.005", "-0.01"),  # half up means away from zero
        ("-0.004", "-0.00"),
        ("70.004", "70.00"),
        ("70.005", "70.01"),
        ("7", "7.00"),
        ("999.995", "1000.00"),
    ],
)
def test_bulat_is_half_up(value: str, shown: str) -> None:
    assert str(bulat(D(value))) == shown


@pytest.mark.parametrize(("decimals", "shown"), [(0, "3"), (1, "2.5"), (3, "2.500"), (4, "2.5000")])
def test_bulat_gives_as_many_decimals_as_asked(decimals: int, shown: str) -> None:
    assert str(bulat(D("2.5"), decimals)) == shown


def test_jumlah_adds_exactly() -> None:
    assert jumlah([D("0.1")] * 3) == D("0.3")
    mixed: list[Decimal | int] = [1, D("2.5")]
    assert jumlah(iter(mixed)) == D("3.5")
    assert jumlah([0, 0]) == 0


@pytest.mark.parametrize("parts", [[], [None], [D(1), None], [None, 0]])
def test_a_sum_with_an_unknown_part_is_unknown(parts: list) -> None:
    assert jumlah(parts) is None
    assert rata_rata(parts) is None


def test_rata_rata_divides_by_the_number_of_parts() -> None:
    assert rata_rata(iter([D(100), D(80), D(0)])) == 60
