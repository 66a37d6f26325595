"""The pace of a value, and when it meets a target."""

from decimal import Decimal

import pytest

from lakip_nb.kinerja import laju, tahun_lagi

D = Decimal


@pytest.mark.parametrize(
    ("values", "pace"),
    [({}, None), ({2023: D(1)}, None), ({2021: D(3), 2023: D(2)}, D("-0.5")), ({2021: D(3), 2022: D(3)}, D(0))],
)
def test_pace(values: dict[int, Decimal], pace: Decimal | None) -> None:
    assert laju(values) == pace


@pytest.mark.parametrize(
    ("way", "pace", "years"),
    [("1", "1", 1), ("1.01", "1", 2), ("-3", "-2", 2), ("3", "-2", None), ("-3", "2", None), ("3", "0", None)],
)
def test_years_to_the_target(way: str, pace: str, years: int | None) -> None:
    assert tahun_lagi(D(way), D(pace)) == years
