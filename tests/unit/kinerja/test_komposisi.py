"""Shares, and the AKIP score as a sum."""

from decimal import Decimal

import pytest

from lakip_nb.kinerja import bagian, bulat, nilai_akip

D = Decimal


@pytest.mark.parametrize(
    ("part", "total", "percent"),
    [(1, 3, "33.33"), (2, 3, "66.67"), (0, 5, "0.00"), (5, 4, "125.00"), (D("-1"), 4, "-25.00")],
)
def test_share(part, total, percent: str) -> None:
    assert str(bulat(bagian(part, total))) == percent


@pytest.mark.parametrize(("part", "total"), [(None, 5), (5, None), (None, None), (0, 0), (5, 0), (5, D("0.00"))])
def test_no_share_of_the_unknown_or_of_nothing(part, total) -> None:
    assert bagian(part, total) is None


def test_shares_are_not_forced_to_a_hundred() -> None:
    assert sum(bulat(bagian(1, 3)) for _ in range(3)) == D("99.99")


def test_akip_is_the_sum_of_its_components() -> None:
    assert nilai_akip([D("21.37"), D("18.22"), D("11.20"), D("15.87")]) == D("66.66")


@pytest.mark.parametrize("components", [[], [D(20), None]])
def test_akip_with_an_unknown_component_is_unknown(components: list) -> None:
    assert nilai_akip(components) is None
