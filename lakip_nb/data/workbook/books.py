"""The workbooks of a folder: which sheet is which table, and what cannot be read of them."""

import datetime as dt
import warnings
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook

from lakip_nb.data.delimited import TableFileError
from lakip_nb.data.errors import Fault, Lembar, closest
from lakip_nb.data.raw import RawTable, folded
from lakip_nb.data.tables import PAIRS, TableSpec
from lakip_nb.data.workbook.guard import broken, guarded
from lakip_nb.data.workbook.placing import Kinds, raw_table
from lakip_nb.data.workbook.sheet import Sheet, sheet_of

PETUNJUK, TEMUAN = "Petunjuk", "Temuan"
"""The sheets of our own making that are no tables."""
_OURS = {folded(PETUNJUK), folded(TEMUAN)}


@dataclass
class Books:
    """The tables of some workbooks, each with its name, what is wrong with them, and whether all could be opened."""

    tables: list[tuple[str, RawTable]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    terbuka: bool = True


def read_books(paths: Sequence[Path], root: Path, folder: str, specs: Mapping[str, TableSpec]) -> Books:
    """Every table in some workbooks, with its name; `folder` is that of the tables, below the project.

    A sheet is a table by its name; one whose name begins with `_` is none. A workbook with a single
    filled sheet may be called by the table instead.
    """
    books = Books()
    unknown: list[tuple[str, Sheet]] = []
    for path in paths:
        shown = path.relative_to(root).as_posix()
        try:
            epoch, sheets = sheets_of(path)
        except TableFileError as error:
            books.faults.append(Fault(shown, None, None, error.masalah, error.saran))
            books.terbuka = False
            continue
        except OSError:
            remedy = "Tutup berkas ini di Excel, lalu ulangi."
            books.faults.append(Fault(shown, None, None, "tidak dapat dibaca.", remedy))
            books.terbuka = False
            continue
        found = [*_named(sheets, path.stem, specs)]
        if not found and not any(not sheet.kosong and _counts(sheet) for sheet in sheets):
            remedy = "Namai tiap lembar dengan nama tabelnya."
            books.faults.append(Fault(shown, None, None, "tidak memuat satu tabel pun.", remedy))
        known = {sheet.nama for _, sheet in found}
        unknown += [(shown, s) for s in sheets if not s.kosong and _counts(s) and s.nama not in known]
        for table, sheet in found:
            kinds = Kinds(specs[table].model, PAIRS.get(table), epoch)
            books.tables.append((table, raw_table(sheet, shown, f"{folder}/{table}.csv", kinds)))
    missing = specs.keys() - {table for table, _ in books.tables}
    books.faults += [_unknown(shown, sheet.nama, folder, missing) for shown, sheet in unknown]
    return books


def sheets_of(path: Path) -> tuple[dt.datetime, list[Sheet]]:
    """Day 0 of a workbook and its sheets, in order. Raises TableFileError."""
    book = guarded(path)
    values = _opened(book.content, data_only=True)
    formulas = _opened(book.content, data_only=False) if book.berumus else None
    computed = formulas.worksheets if formulas else [None] * len(values.worksheets)
    return values.epoch, [sheet_of(*pair) for pair in zip(values.worksheets, computed, strict=True)]


def _opened(content: bytes, *, data_only: bool) -> Workbook:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that no table needs
            return load_workbook(BytesIO(content), data_only=data_only, keep_links=False)
    except Exception:
        # openpyxl meets a damaged part with whatever its code comes upon: KeyError, TypeError, …
        raise broken() from None


def _named(sheets: Sequence[Sheet], stem: str, specs: Mapping[str, TableSpec]) -> Iterator[tuple[str, Sheet]]:
    filled = [sheet for sheet in sheets if not sheet.kosong and _counts(sheet)]
    named = [(folded(sheet.nama), sheet) for sheet in filled if folded(sheet.nama) in specs]
    if not named and len(filled) == 1 and folded(stem) in specs:
        named = [(folded(stem), filled[0])]
    yield from named


def _counts(sheet: Sheet) -> bool:
    return not sheet.nama.startswith("_") and folded(sheet.nama) not in _OURS


def _unknown(shown: str, name: str, folder: str, missing: Collection[str]) -> Fault:
    """What is said of a sheet that is no table; where it may be a missing one renamed, of that table."""
    skip = 'Bila bukan data, awali nama lembarnya dengan "_".'
    table = _renamed(folded(name), missing)
    if table is None:
        return Fault(f"{folder}/{name}.csv", None, None, "bukan nama tabel.", skip, Lembar(shown, name, {}))
    problem = f"lembar {table} tidak ditemukan; mungkin berganti nama menjadi “{name}”."
    remedy = f"Kembalikan namanya menjadi {table}. {skip}"
    return Fault(f"{folder}/{table}.csv", None, None, problem, remedy, Lembar(shown, name, {}))


def _renamed(name: str, missing: Collection[str]) -> str | None:
    """The missing table that a sheet is probably: the longest whose words stand in its name or the reverse, else one
    misspelt."""
    alike = [table for table in sorted(missing) if f"_{table}_" in f"_{name}_" or f"_{name}_" in f"_{table}_"]
    return max(alike, key=len) if alike else closest(name, missing)
