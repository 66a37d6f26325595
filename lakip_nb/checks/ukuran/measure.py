"""A measure: a figure of a report, by name and keys; how it is computed, written and called."""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Generic, Literal, TypeVar

from lakip_nb.data import Laporan
from lakip_nb.present import kata

T = TypeVar("T")

Bentuk = Literal["cacah", "rupiah", "nilai", "persen", "kata"]
"""How the report writes a measure: a count, an amount, a score, a percentage, a word."""

_DESIMAL: dict[Bentuk, int] = {"cacah": 0, "rupiah": 0, "nilai": 2, "persen": 2, "kata": 0}

Nilai = Decimal | int | str | None
"""What a measure can be; None when the data does not allow it."""

Kunci = tuple[str, ...]
"""The keys of a measure as a table writes them: `("ikm", "2023")`."""


class UnknownKey(LookupError):
    """A measure was asked for something that the report does not know; the text says what."""


_signature = cache(inspect.signature)


@dataclass(frozen=True, slots=True)
class Subject(Generic[T]):
    """What measures are of: a line of the budget, an indicator in a year, the report itself.

    `find(laporan, *keys)` gives its name for a reader and the thing itself by the keys that are
    `find`'s parameters, or raises `UnknownKey`. `every` lists the keys for which there is one.
    """

    find: Callable[..., tuple[str, T]]
    every: Callable[[Laporan], Iterable[Kunci]] = lambda laporan: ()


LAPORAN: Subject[Laporan] = Subject(lambda laporan: ("", laporan), lambda laporan: [()])
"""The whole report: a measure of it has no key."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A computed measure.

    `fungsi` gives its value from its subject, and `sebutan` is what a reader calls it, before the
    subject's name. `bagian` marks shares of one whole, whose first key names the whole. `kerabat`
    are the measures that a figure printed in this one's place may really be, the likeliest first.
    """

    nama: str
    bentuk: Bentuk
    sebutan: str
    subjek: Subject[Any]
    fungsi: Callable[[Any], Nilai]
    bagian: bool
    kerabat: tuple[str, ...]

    @property
    def desimal(self) -> int:
        """Decimals with which the report writes it; a word has none."""
        return _DESIMAL[self.bentuk]

    def hitung(self, laporan: Laporan, kunci: Kunci = ()) -> Nilai:
        """Its value; `UnknownKey` for what cannot exist."""
        _, thing = self._found(laporan, kunci)
        return self.fungsi(thing)

    def disebut(self, laporan: Laporan, kunci: Kunci = ()) -> str:
        """What it is called for a reader, for example `capaian IKM tahun 2023`."""
        name, _ = self._found(laporan, kunci)
        return f"{self.sebutan} {name}".rstrip()

    def tulis(self, nilai: Nilai) -> str:
        """A value of it as the report writes it."""
        if nilai is None or isinstance(nilai, str):
            return nilai or kata.TIDAK_ADA
        if self.bentuk == "rupiah":
            return kata.rupiah(nilai)
        return kata.persen(nilai) if self.bentuk == "persen" else kata.angka(nilai, self.desimal)

    def _found(self, laporan: Laporan, kunci: Kunci) -> tuple[str, Any]:
        try:
            _signature(self.subjek.find).bind(laporan, *kunci)
        except TypeError:
            raise UnknownKey(f'ukuran "{self.nama}" tidak memakai {len(kunci)} kunci') from None
        return self.subjek.find(laporan, *kunci)


def ukuran(
    bentuk: Bentuk, sebutan: str, subjek: Subject[T], bagian: bool = False, kerabat: tuple[str, ...] = ()
) -> Callable[[Callable[[T], Nilai]], Ukuran]:
    """Declare the function below as the measure of its name, which stands for the measure from then on."""
    return lambda fungsi: Ukuran(fungsi.__name__, bentuk, sebutan, subjek, fungsi, bagian, kerabat)


def known(found: T | None, problem: str) -> T:
    """What was found; `UnknownKey` with the problem when there is nothing."""
    if found is None:
        raise UnknownKey(problem)
    return found


def tahun_dari(teks: str) -> int:
    """A key that is a year."""
    if not teks.isdecimal():
        raise UnknownKey(f'"{teks}" bukan tahun')
    return int(teks)
