"""A measure: a figure of a report, by name and keys; how it is computed, written and called."""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Generic, Literal, TypeVar

from lakip_nb.data import Laporan
from lakip_nb.data.keputusan import Sel, baca_sel
from lakip_nb.present import kata

T = TypeVar("T")

Bentuk = Literal["cacah", "rupiah", "nilai", "persen", "bagian", "kata"]
"""How the report writes a measure: a count, an amount, a score, a percentage, a share of one whole, a word."""

_DESIMAL: dict[Bentuk, int] = {"cacah": 0, "rupiah": 0, "nilai": 2, "persen": 2, "bagian": 2, "kata": 0}

Nilai = Decimal | int | str | None
"""What a measure can be; None when the data does not allow it."""

Kunci = tuple[str, ...]
"""The keys of a measure as a table writes them: `("ikm", "2023")`."""


class UnknownKey(LookupError):
    """A measure was asked for something that the report does not know; the text says what."""


Membaca = Callable[..., Iterable[Sel]]
"""The cells of the data that a measure is computed from, by the report and its keys."""

Rumus = Callable[[T], Iterable[tuple[str, Decimal | None]]]
"""The formulas in use for a measure, in words, each with its result; the report's own comes first."""


def kolom(*names: str) -> Membaca:
    """Whole columns: `kolom("desa.jenis")`."""
    cells = baca_sel(";".join(names))
    return lambda laporan, *kunci: cells


def baris(tabel: str, *columns: str) -> Membaca:
    """Columns of the rows whose key begins with the measure's keys; of all rows where it has none."""
    return lambda laporan, *kunci: [Sel(tabel, column, "/".join(kunci) or None) for column in columns]


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
    subject's name. A share of one whole (`bagian`) has the whole as its first key. `kerabat` are the
    measures that a figure printed in this one's place may really be, the likeliest first. `membaca`
    names the cells it is computed from. `rumus` are the formulas in use for it, where there are
    several. `utama`: a wrong figure misleads about the year's performance or money as a whole.
    """

    nama: str
    bentuk: Bentuk
    sebutan: str
    subjek: Subject[Any]
    fungsi: Callable[[Any], Nilai]
    kerabat: tuple[str, ...]
    membaca: Membaca
    rumus: Rumus[Any] | None
    utama: bool

    @property
    def desimal(self) -> int:
        """Decimals with which the report writes it; a word has none."""
        return _DESIMAL[self.bentuk]

    @property
    def besaran(self) -> str:
        """The kind of quantity, whatever it is of: `serapan` for those of a line, of a sasaran and in all."""
        return self.nama.partition("_")[0]

    def hitung(self, laporan: Laporan, kunci: Kunci = ()) -> Nilai:
        """Its value; `UnknownKey` for what cannot exist."""
        _, thing = self._found(laporan, kunci)
        return self.fungsi(thing)

    def menurut(self, laporan: Laporan, kunci: Kunci = ()) -> list[tuple[str, Decimal | None]]:
        """Every formula in use for it with its result, the report's own first; none where there is but one."""
        return list(self.rumus(self._found(laporan, kunci)[1])) if self.rumus else []

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
        return kata.persen(nilai) if self.bentuk in ("persen", "bagian") else kata.angka(nilai, self.desimal)

    def _found(self, laporan: Laporan, kunci: Kunci) -> tuple[str, Any]:
        try:
            _signature(self.subjek.find).bind(laporan, *kunci)
        except TypeError:
            raise UnknownKey(f'ukuran "{self.nama}" tidak memakai {len(kunci)} kunci') from None
        return self.subjek.find(laporan, *kunci)


def ukuran(
    bentuk: Bentuk,
    sebutan: str,
    subjek: Subject[T],
    membaca: Membaca,
    *,
    kerabat: tuple[str, ...] = (),
    rumus: Rumus[T] | None = None,
    utama: bool = False,
) -> Callable[[Callable[[T], Nilai]], Ukuran]:
    """Declare the function below as the measure of its name, which stands for the measure from then on."""
    return lambda fungsi: Ukuran(fungsi.__name__, bentuk, sebutan, subjek, fungsi, kerabat, membaca, rumus, utama)


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
