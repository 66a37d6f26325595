"""Achievement of a target."""

from decimal import Decimal
from typing import Literal

Arah = Literal["naik", "turun"]
"""Which way is better: `naik`, more is better; `turun`, less is better."""


def capaian(realisasi: Decimal | None, target: Decimal | None, arah: Arah = "naik") -> Decimal | None:
    """Achievement in percent of the target.

    `naik`: R / T x 100. `turun`: (2T - R) / T x 100. Not capped. Unknown (None) when either
    number is unknown (a target that is only a label such as "CC" has no number) or the target
    is zero. Source: PermenPANRB 53/2014; the form for less-is-better is the common one.

    >>> capaian(Decimal("62.35"), Decimal("70.00"))
    Decimal('89.07142857142857142857142857')
    >>> capaian(Decimal(8), Decimal(10), "turun"), capaian(Decimal(8), Decimal(0))
    (Decimal('120'), None)
    """
    if realisasi is None or target is None or target == 0:
        return None
    numerator = realisasi if arah == "naik" else 2 * target - realisasi
    return numerator * 100 / target


def tercapai(realisasi: Decimal | None, target: Decimal | None, arah: Arah = "naik") -> bool | None:
    """Whether the target was met; None when that cannot be said.

    Compares the numbers themselves, not the rounded percentage: 88.305 does not meet 88.31.

    >>> tercapai(Decimal("85.35"), Decimal("88.31")), tercapai(Decimal(70), Decimal(70))
    (False, True)
    >>> tercapai(Decimal(3), Decimal(5), "turun"), tercapai(None, Decimal(5))
    (True, None)
    """
    if realisasi is None or target is None:
        return None
    return realisasi >= target if arah == "naik" else realisasi <= target
