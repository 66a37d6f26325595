"""Shares of a whole: composition and budget absorption."""

from decimal import Decimal


def bagian(nilai: Decimal | int | None, total: Decimal | int | None) -> Decimal | None:
    """A part in percent of its total; None when unknown or when the total is zero.

    Used for shares of the population and for serapan (realised budget in percent of pagu).
    Shares are rounded only when shown, so a column may add to 99.99 or 100.01.

    >>> bagian(1, 4), bagian(0, 0), bagian(None, 4)
    (Decimal('25'), None, None)
    """
    if nilai is None or total is None or total == 0:
        return None
    return Decimal(nilai) * 100 / Decimal(total)
