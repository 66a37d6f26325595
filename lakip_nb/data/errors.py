"""What can be wrong with the input.

LakipError
├── ParameterError      a year, a kecamatan or another parameter that does not exist
├── NaskahError         a finished report that cannot be read
└── DataError           the tables: every fault of every file at once
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches


class LakipError(Exception):
    """Any foreseen error; its text is ready for the analyst, in Indonesian."""


class ParameterError(LakipError):
    """A parameter names something that does not exist or is not allowed."""


class NaskahError(LakipError):
    """The file cannot be taken as a report: what is wrong with it, and what to do."""

    def __init__(self, nama: str, masalah: str, saran: str) -> None:
        self.nama, self.masalah, self.saran = nama, masalah, saran
        super().__init__(f"Naskah {nama}: {masalah} {saran}")


@dataclass(frozen=True, slots=True)
class Lembar:
    """The sheet that a table is read from: path of the workbook, name of the sheet, letters of its columns."""

    buku: str
    nama: str
    kolom: Mapping[str, str]

    def sel(self, row: int | None, column: str | None) -> str | None:
        """The address of a cell, `B7`; None where a row or a column is not known."""
        letters = self.kolom.get(column or "")
        return f"{letters}{row}" if letters and row else None

    def tempat(self, row: int | None, column: str | None) -> str:
        """A place in words: `lembar anggaran, sel J7 (kolom pagu)`."""
        cell = self.sel(row, column)
        where = [f"sel {cell} (kolom {column})"] if cell else []
        if not cell:
            where += [f"baris {row}"] if row else []
            where += [f"kolom {column}"] if column else []
        return ", ".join((f"lembar {self.nama}", *where))


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one place of the data, and what to do about it.

    `file` is the table as a CSV file, by which a table is known wherever it is read from; `lembar`
    is the sheet of a workbook, where it stands in one.
    """

    file: str
    row: int | None
    column: str | None
    problem: str
    remedy: str
    lembar: Lembar | None = field(default=None, compare=False)

    def __str__(self) -> str:
        place = self.file
        if self.lembar is not None:
            place = f"{self.lembar.buku}, {self.lembar.tempat(self.row, self.column)}"
        else:
            place += f" baris {self.row}" if self.row is not None else ""
            place += f", kolom {self.column}" if self.column is not None else ""
        return f"{place}: {self.problem} {self.remedy}".rstrip()


class DataError(LakipError):
    """The data cannot be read as a report; `faults` holds every fault found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint "Mungkin maksud Anda …?" when a known word is close to `word`, else ""."""
    found = closest(word, known)
    return f'Mungkin maksud Anda "{found}"?' if found is not None else ""


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is close to `word`, if one is."""
    by_fold = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else None


def nearly(name: str, other: str) -> bool:
    """Whether a name of a place is another one misspelt: by case, spaces, a word "Kecamatan", a slip.

    Names that really differ often differ by little ("Medan Barat", "Medan Baru"; "Ilir Timur I",
    "Ilir Timur II"), so one slip is allowed, two in a long name, none in a numeral.
    """
    ours, theirs = _bare(name), _bare(other)
    if ours == theirs:
        return True
    if _numeral(ours) != _numeral(theirs):
        return False
    return _slips(ours, theirs) <= (2 if len(theirs) >= 12 else 1)


def _bare(name: str) -> str:
    words = name.casefold().replace(".", " ").split()
    return " ".join(words[1:] if words[:1] in (["kecamatan"], ["kec"]) else words)


def _numeral(name: str) -> str:
    found = re.search(r" (?:[ivx]+|[0-9]+)$", name)
    return found[0] if found else ""


def _slips(a: str, b: str) -> int:
    """Letters added, left out, replaced or swapped with their neighbour between two words."""
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        row = [i]
        for j, y in enumerate(b, start=1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, last = last, row
    return last[-1]
