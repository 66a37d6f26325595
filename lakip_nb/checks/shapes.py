"""The shapes in which tables go wrong: blank cells, numbers that skip, values out of range, sums that differ."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Protocol, TypeVar

R = TypeVar("R")
Bilangan = Decimal | int | float


class Bertahun(Protocol):
    """A row of a year."""

    @property
    def tahun(self) -> int:
        """The year."""


def kosong(rows: Iterable[R], *kolom: str) -> Iterator[tuple[R, str]]:
    """The blank cells of some columns, as row and column."""
    return ((row, name) for row in rows for name in kolom if getattr(row, name) is None)


def kelompok(rows: Iterable[R], *kolom: str) -> dict[tuple[Any, ...], list[R]]:
    """The rows by what they share in some columns, in the order of the table."""
    found: dict[tuple[Any, ...], list[R]] = {}
    for row in rows:
        found.setdefault(tuple(getattr(row, name) for name in kolom), []).append(row)
    return found


def urutan_putus(nomor: Iterable[int]) -> int:
    """The first position, from 1, that holds another number; 0 where none does. What follows is broken by it.

    >>> urutan_putus([1, 2, 4, 5]), urutan_putus([1, 2])
    (3, 0)
    """
    return next((at for at, number in enumerate(nomor, start=1) if number != at), 0)


def di_luar(nilai: Bilangan | None, batas: tuple[Bilangan, Bilangan]) -> bool:
    """Whether a value is known and below the lowest or above the highest.

    >>> di_luar(101, (0, 100)), di_luar(100, (0, 100)), di_luar(None, (0, 100))
    (True, False, False)
    """
    return nilai is not None and not batas[0] <= nilai <= batas[1]


def selisih(a: Decimal | None, b: Decimal | int | None) -> Decimal:
    """How far two numbers that should be one are apart; nothing where one of them is not known.

    >>> selisih(Decimal(7), 10), selisih(Decimal(7), None)
    (Decimal('3'), Decimal('0'))
    """
    return Decimal(0) if a is None or b is None else abs(a - b)


def tahun_dari(rows: Iterable[Bertahun]) -> list[int]:
    """The years of which there are rows, in order."""
    return sorted({row.tahun for row in rows})
