"""The AKIP score."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lakip_nb.kinerja.bilangan import jumlah


def nilai_akip(komponen: Iterable[Decimal | None]) -> Decimal | None:
    """The score (0 to 100): the sum of the component scores, already weighted.

    Source: PermenPANRB 88/2021 (before 2021: 12/2015). None when a component is unknown.

    >>> nilai_akip([Decimal("21.37"), Decimal("18.22"), Decimal("11.20"), Decimal("15.87")])
    Decimal('66.66')
    """
    return jumlah(komponen)


def gabungan_penutup(tambahan: Sequence[Decimal], selisih: Decimal) -> int | None:
    """How many of the gains, largest first, make up for what is lacking; None where all of them do not.

    >>> gabungan_penutup([Decimal(3), Decimal(2)], Decimal("3.34"))
    2
    >>> gabungan_penutup([Decimal(4)], Decimal(4)), gabungan_penutup([Decimal(1)], Decimal(2))
    (1, None)
    """
    gained = Decimal(0)
    for count, gain in enumerate(sorted(tambahan, reverse=True), start=1):
        gained += gain
        if gained >= selisih:
            return count
    return None
