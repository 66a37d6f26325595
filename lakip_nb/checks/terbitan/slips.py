"""Slips of the pen that lead from one number to another: digits swapped, one digit, the decimal comma, a carry."""

from decimal import Decimal

from lakip_nb.checks.terbitan.figure import Figure
from lakip_nb.checks.terbitan.rounding import decimals
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata

_DIGITS = 3
"""A shorter number is like any other by chance."""


def shifted_point(figure: Figure) -> str | None:
    """The computed number with its decimal comma moved."""
    places = figure.ukuran.desimal
    shown = None if figure.value is None else bulat(figure.value, places)
    for shift in (1, 2, 3, -1, -2, -3):
        if shown and figure.number == shown.scaleb(shift):
            return f"adalah {kata.angka(shown, places)} dengan koma yang bergeser {abs(shift)} tempat"
    return None


def mistyped(figure: Figure) -> str | None:
    """The computed number with two digits swapped, or one digit wrong."""
    printed, shown = f"{figure.number:f}", figure.shown
    if len(printed) != len(shown) or sum(c.isdigit() for c in shown) < _DIGITS:
        return None
    if swapped(printed, shown):
        return "adalah hasil hitung dengan dua angka tertukar"
    wrong = [pair for pair in zip(printed, shown, strict=True) if pair[0] != pair[1]]
    if len(wrong) == 1:
        return f"berbeda satu angka dari hasil hitung: tercetak {wrong[0][0]}, seharusnya {wrong[0][1]}"
    return None


def swapped(printed: str, shown: str) -> bool:
    """Whether two characters of a text changed places."""
    if len(printed) != len(shown):
        return False
    wrong = [pair for pair in zip(printed, shown, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 2 and wrong[0] == wrong[1][::-1]


def wrong_carry(figure: Figure) -> str | None:
    """A distance of exactly one in one place, as a wrong carry leaves."""
    if sum(c.isdigit() for c in figure.shown) < _DIGITS:
        return None
    distance = abs(figure.number - Decimal(figure.shown)).normalize()
    if distance.as_tuple().digits != (1,) or distance >= Decimal(figure.shown):
        return None
    return f"berselisih tepat {kata.angka(distance, decimals(distance))} dari hasil hitung"
