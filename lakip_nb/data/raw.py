"""A table as it is written, before anybody asks what its cells mean: what CSV files and sheets have in common."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lakip_nb.data.errors import Fault, Lembar


@dataclass(frozen=True, slots=True)
class Record:
    """One record: the line of the file or the row of the sheet where it starts, and its cells."""

    baris: int
    sel: tuple[str, ...]

    @property
    def kosong(self) -> bool:
        """Whether every cell is blank."""
        return not any(cell.strip() for cell in self.sel)


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as text: the row of its header, the names of its columns, its records, all equally wide.

    `file` is the table's name in messages and places, as a CSV file; `lembar` the sheet that it
    stands in, if it does. `faults` is what reading the file or sheet has found; those with a row
    and a column make that cell unreadable, and the cell's text means nothing.
    """

    file: str
    judul: int
    kolom: tuple[str, ...]
    records: tuple[Record, ...]
    faults: tuple[Fault, ...] = ()
    lembar: Lembar | None = None


def column_name(written: str, columns: Collection[str]) -> str:
    """The column that a header means, whatever its case, spaces and line breaks; else as it is written.

    >>> column_name(" Indikator ID ", ["indikator_id"]), column_name("PAGU\\n", ["pagu"]), column_name("Sisa", ["pagu"])
    ('indikator_id', 'pagu', 'Sisa')
    """
    name = folded(written)
    return name if name in columns else written.strip()


def folded(written: str) -> str:
    """A name of a table or column in small letters, its words joined by `_`."""
    return re.sub(r"[\s_-]+", "_", written.strip().casefold()).strip("_")


def without_empty_columns(names: Sequence[str], records: Sequence[Record]) -> tuple[list[str], list[Record]]:
    """Names and records without the last columns as long as those are empty from the header down."""
    width = len(names)
    while width > 1 and not names[width - 1].strip():
        if any(len(record.sel) >= width and record.sel[width - 1].strip() for record in records):
            break
        width -= 1
    cut = [Record(r.baris, r.sel[:width]) if len(r.sel) == len(names) else r for r in records]
    return list(names[:width]), cut
