"""What can be wrong with the input.

LakipError
├── ParameterError      a year, a kecamatan or another parameter that does not exist
└── DataError           the tables: every fault of every file at once
"""

from dataclasses import dataclass
from difflib import get_close_matches
from collections.abc import Iterable


class LakipError(Exception):
    """Any foreseen error; its text is ready for the analyst, in Indonesian."""


class ParameterError(LakipError):
    """A parameter names something that does not exist or is not allowed."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one place of the data, and what to do about it."""

    file: str
    row: int | None
    column: str | None
    problem: str
    remedy: str

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f" baris {self.row}"
        if self.column is not None:
            place += f", kolom {self.column}"
        return f"{place}: {self.problem} {self.remedy}".rstrip()


class DataError(LakipError):
    """The data cannot be read as a report; `faults` holds every fault found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint "Mungkin maksud Anda …?" when a known word is close to `word`, else ""."""
    known = list(known)
    by_fold = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return f'Mungkin maksud Anda "{by_fold[found[0]]}"?' if found else ""
