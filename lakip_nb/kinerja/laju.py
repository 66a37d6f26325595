"""The pace at which a value moves, and when it meets a target at that pace."""

from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal


def laju(nilai: Mapping[int, Decimal]) -> Decimal | None:
    """The mean change in a year, from the first known year to the last; None with fewer than two.

    >>> laju({2020: Decimal(60), 2023: Decimal(66)}), laju({2023: Decimal(66)})
    (Decimal('2'), None)
    """
    first, last = min(nilai, default=0), max(nilai, default=0)
    return (nilai[last] - nilai[first]) / (last - first) if last > first else None


def tahun_lagi(selisih: Decimal, laju: Decimal) -> int | None:
    """After how many whole years what is lacking is made up for; None where the pace does not lead there.

    `selisih` is the way from the value to the target, with its sign.

    >>> tahun_lagi(Decimal(5), Decimal(2)), tahun_lagi(Decimal(-5), Decimal(2)), tahun_lagi(Decimal(5), Decimal(0))
    (3, None, None)
    """
    if laju == 0 or (selisih > 0) != (laju > 0):
        return None
    return int((selisih / laju).to_integral_value(rounding=ROUND_CEILING))
