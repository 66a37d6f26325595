"""Which gains make up for what is lacking."""

from decimal import Decimal

import pytest

from lakip_nb.kinerja import gabungan_penutup

D = Decimal


@pytest.mark.parametrize(
    ("gains", "lacking", "count"),
    [([], 1, None), ([1, 4, 2], 4, 1), ([1, 4, 2], "4.01", 2), ([1, 4, 2], 7, 3), ([1, 4, 2], "7.01", None)],
)
def test_as_few_gains_as_can_do_it(gains: list[int], lacking: object, count: int | None) -> None:
    assert gabungan_penutup([D(gain) for gain in gains], D(str(lacking))) == count
