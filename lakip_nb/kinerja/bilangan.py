"""Sums, means and the one place where numbers are rounded."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal


def bulat(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Round half up, the way Indonesian offices round.

    `nilai` in any unit; the result has exactly `desimal` decimals.

    >>> bulat(Decimal("96.645")), bulat(Decimal("-0.005")), bulat(Decimal(7))
    (Decimal('96.65'), Decimal('-0.01'), Decimal('7.00'))
    """
    return nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)


def jumlah(nilai: Iterable[Decimal | int | None]) -> Decimal | None:
    """Add up; unknown as soon as one part is unknown, or when there is no part.

    >>> jumlah([Decimal(2), 3]), jumlah([Decimal(2), None]), jumlah([])
    (Decimal('5'), None, None)
    """
    parts = list(nilai)
    known = [Decimal(part) for part in parts if part is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(parts) else None


def rata_rata(nilai: Iterable[Decimal | None]) -> Decimal | None:
    """Arithmetic mean; unknown under the same rule as `jumlah`.

    Source: PermenPANRB 53/2014 as offices apply it, the achievement of a sasaran is the mean
    of the achievements of its indikator.

    >>> rata_rata([Decimal(90), Decimal(100)]), rata_rata([Decimal(90), None])
    (Decimal('95'), None)
    """
    parts = list(nilai)
    total = jumlah(parts)
    return None if total is None else total / len(parts)
