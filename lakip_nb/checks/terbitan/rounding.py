"""Which rounding, if any, leads from a computed value to the printed figure.

A printed number is a Decimal with the decimals that are printed.
"""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_DOWN, Decimal

from lakip_nb.kinerja import bulat

HUNDRED = Decimal(100)


def decimals(number: Decimal) -> int:
    """How many decimals a printed number has."""
    return max(0, -int(number.as_tuple().exponent))


def last_place(number: Decimal) -> Decimal:
    """One unit of a printed number's last decimal: 0.01 for two."""
    return Decimal(1).scaleb(-decimals(number))


def rounding(printed: Decimal, value: Decimal) -> str | None:
    """The rounding of `value` that gives the printed number; None: no rounding does.

    >>> rounding(Decimal("96.64"), Decimal("96.648"))
    'dipotong pada 2 desimal tanpa dibulatkan'
    >>> rounding(Decimal("102.3"), Decimal("102.337"))
    'dibulatkan ke 1 desimal'
    >>> rounding(Decimal("96.70"), Decimal("96.648")) is None
    True
    """
    if printed == bulat(value, decimals(printed)):
        return f"dibulatkan ke {_places(printed)}"
    if printed and printed == value.quantize(last_place(printed), ROUND_DOWN):
        return f"dipotong pada {_places(printed)} tanpa dibulatkan"
    return None


def rounding_up(printed: Decimal, value: Decimal) -> str | None:
    """Whether a share is rounded up, which offices do to make a column add to 100; None when it is not."""
    up = printed == value.quantize(last_place(printed), ROUND_CEILING)
    return f"dibulatkan ke atas pada {_places(printed)}" if up else None


def forced(printed: Decimal, value: Decimal, others: Sequence[Decimal]) -> str | None:
    """Whether a share is what was left for the printed column to add to 100; None when it is not.

    `others` are the other printed shares of the column. At most one unit of the last decimal for
    each of them can be left over by rounding; a larger distance is another fault.
    """
    allowed = last_place(printed) * (len(others) + 1)
    if not others or printed != HUNDRED - sum(others, Decimal(0)) or abs(printed - value) >= allowed:
        return None
    return "diisi dengan sisa dari 100 agar kolomnya berjumlah tepat 100"


def _places(printed: Decimal) -> str:
    places = decimals(printed)
    return f"{places} desimal" if places else "bilangan bulat"
