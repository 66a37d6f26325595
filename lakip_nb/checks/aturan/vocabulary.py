"""The words in which rules over the data are written: a rule, the place of a finding, the shapes of what is wrong.

Tables go wrong in few shapes: blank cells, numbers that skip, values out of range, sums that differ.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any, Protocol, TypeVar

from lakip_nb.checks.finding import Finding, Severity, Tempat
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import Aturan
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.identitas import Pasangan

R = TypeVar("R")
Bilangan = Decimal | int | float
Findings = Iterator[Finding]
FungsiData = Callable[[Laporan], Findings]


class Bertahun(Protocol):
    """A row of a year."""

    @property
    def tahun(self) -> int:
        """The year."""


def aturan_data(
    kode: str, judul: str, tingkat: Severity, penjelasan: str, dasar: str, contoh: str = ""
) -> Callable[[FungsiData], Aturan[Material]]:
    """Declare the function below, which looks at the data of the report alone, as the rule of a code."""
    return lambda fungsi: Aturan(
        kode, judul, tingkat, penjelasan, dasar, lambda material: fungsi(material.laporan), contoh
    )


def pada(row: Row, kolom: str | None = None, *rinci: object) -> Tempat:
    """At a row, which is called by its file and key: "anggaran.csv, 1.2.1".

    `rinci` follows where several findings of a rule may stand at one row: "pegawai.csv, p07, golongan".
    """
    names = {field.alias or name: name for name, field in type(row).model_fields.items()}
    return di(row, kolom, *(getattr(row, names[name]) for name in row.kunci), *rinci)


def di(asal: Row | Sequence[Row], kolom: str | None, *nama: object) -> Tempat:
    """At a row, or in a table that is not empty, called by its file and the names given."""
    at, line = (asal.asal, asal.asal.row) if isinstance(asal, Row) else (asal[0].asal, None)
    return Tempat(", ".join((PurePosixPath(at.file).name, *map(str, nama))), at.file, line, kolom)


def keterangan(rows: Sequence[Pasangan], kunci: str) -> Tempat:
    """At the value of a key, "identitas.csv, tanggal"; in the table at large where the key has no row."""
    return di(next((row for row in rows if row.kunci_ == kunci), rows), "nilai", kunci)


def bersama(
    tempat: Sequence[Tempat],
    pesan: str,
    saran: str,
    nilai: Mapping[str, object] | None = None,
    berat: Severity | None = None,
) -> Finding:
    """One finding of all the places that share a cause: at the first, the others besides."""
    first, *others = tempat
    return first.temuan(pesan, saran, nilai, others, berat)


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
