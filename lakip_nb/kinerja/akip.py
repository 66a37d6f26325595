"""The AKIP score."""

from collections.abc import Iterable
from decimal import Decimal

from lakip_nb.kinerja.bilangan import jumlah


def nilai_akip(komponen: Iterable[Decimal | None]) -> Decimal | None:
    """The score (0 to 100): the sum of the component scores, already weighted.

    Source: PermenPANRB 88/2021 (before 2021: 12/2015). None when a component is unknown.

    >>> nilai_akip([Decimal("21.37"), Decimal("18.22"), Decimal("11.20"), Decimal("15.87")])
    Decimal('66.66')
    """
    return jumlah(komponen)
