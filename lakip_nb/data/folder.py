"""The tables of one folder, each from its CSV file or from a sheet of a workbook that lies there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lakip_nb.data import project
from lakip_nb.data.delimited import TableFileError
from lakip_nb.data.delimited import raw_table as csv_table
from lakip_nb.data.errors import DataError, Fault, Lembar, nearest
from lakip_nb.data.raw import RawTable
from lakip_nb.data.reading import columns_of, read_table, rows_of
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.identitas import Pasangan
from lakip_nb.data.tables import LAPORAN, TableSpec


@dataclass(frozen=True)
class Folder:
    """What a folder holds: rows by table, all faults, and the sheet of each table that was read from one."""

    rows: dict[str, Any]
    faults: list[Fault]
    lembar: dict[str, Lembar]
    terbuka: bool
    """Whether every workbook could be opened; else nothing can be said of what is missing."""


@dataclass(frozen=True)
class _Read:
    """A table as one source has it."""

    sumber: str
    rows: Sequence[Row]
    faults: Sequence[Fault]
    lembar: Lembar | None = None


def read_folder(root: Path, folder: Path, specs: Mapping[str, TableSpec]) -> Folder:
    """Read the tables of a folder.

    A table may stand in a CSV file and in a sheet as well, or in two sheets, as long as they say
    the same: which of two unlike ones is meant is not guessed.
    """
    below = folder.relative_to(root).as_posix()
    sheets, faults, opened = _workbooks(root, folder, below, specs)
    rows: dict[str, Any] = {}
    places: dict[str, Lembar] = {}
    for name, spec in specs.items():
        file = f"{below}/{name}.csv"
        found = list(sheets.get(name, ()))
        if (path := folder / f"{name}.csv").is_file():
            found.insert(0, _Read(file, *read_table(path, file, spec.model)))
        if not found:
            # A sheet that may be this table renamed is named already
            if spec.wajib and opened and not any(fault.file == file for fault in faults):
                faults.append(
                    _missing(file, name, spec, next((r.lembar for each in sheets.values() for r in each), None))
                )
            continue
        first, *others = found
        rows[name] = tuple(first.rows)
        faults += first.faults
        if first.lembar:
            places[file] = first.lembar
        for other in others:
            faults += placed(other.faults, {file: other.lembar} if other.lembar else {})
            if not (first.faults or other.faults or _alike(first, other)):
                faults.append(_differing(file, name, first, other))
        if spec.wajib and not first.rows and not first.faults:
            faults.append(Fault(file, None, None, "tidak ada barisnya.", "Isi paling sedikit satu baris."))
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in specs:
            hint = nearest(path.stem, specs) or "Hapus, atau bila tabel sendiri, pindahkan ke folder tabel/."
            faults.append(Fault(path.relative_to(root).as_posix(), None, None, "tabel tidak dikenal.", hint))
    return Folder(rows, faults, places, opened)


def raw_tables(root: Path, folder: Path, specs: Mapping[str, TableSpec]) -> dict[str, RawTable]:
    """The tables of a folder as they are written, whatever is wrong in their cells, each from its first source.

    Raises DataError where a file cannot be read at all.
    """
    below = folder.relative_to(root).as_posix()
    found: dict[str, RawTable] = {}
    faults: list[Fault] = []
    for name, spec in specs.items():
        if (path := folder / f"{name}.csv").is_file():
            try:
                found[name] = csv_table(path, f"{below}/{name}.csv", columns_of(spec.model))
            except TableFileError as error:
                faults.append(Fault(f"{below}/{name}.csv", error.baris, None, error.masalah, error.saran))
    paths = project.workbooks(folder)
    if paths:
        from lakip_nb.data.workbook.books import read_books  # as below

        books = read_books(paths, root, below, specs)
        found = dict(books.tables) | found
        faults += books.faults
    if faults:
        raise DataError(faults)
    return found


def placed(faults: Iterable[Fault], lembar: Mapping[str, Lembar]) -> list[Fault]:
    """The faults, each with the sheet that its table was read from."""
    return [fault if fault.lembar else replace(fault, lembar=lembar.get(fault.file)) for fault in faults]


def identity(root: Path, path: Path) -> list[Pasangan]:
    """The pairs of a report's identity that can be read of `identitas.csv` or of a workbook."""
    if path.suffix == ".csv":
        return read_table(path, path.name, Pasangan)[0]
    from lakip_nb.data.workbook.books import read_books  # as below

    books = read_books([path], root, "", {"identitas": LAPORAN["identitas"]})
    return [row for _, raw in books.tables for row in rows_of(raw, Pasangan)[0]]


def _workbooks(
    root: Path, folder: Path, below: str, specs: Mapping[str, TableSpec]
) -> tuple[dict[str, list[_Read]], list[Fault], bool]:
    paths = project.workbooks(folder)
    if not paths:
        return {}, [], True
    from lakip_nb.data.workbook.books import read_books  # 0.2 s, which a folder of CSV files does without

    books = read_books(paths, root, below, specs)
    found: dict[str, list[_Read]] = {}
    for name, raw in books.tables:
        rows, more = rows_of(raw, specs[name].model)
        source = f'{raw.lembar.buku}, lembar "{raw.lembar.nama}"' if raw.lembar else raw.file
        found.setdefault(name, []).append(_Read(source, rows, more, raw.lembar))
    return found, books.faults, books.terbuka


def _alike(one: _Read, other: _Read) -> bool:
    return [dict(row) for row in one.rows] == [dict(row) for row in other.rows]


def _differing(file: str, name: str, one: _Read, other: _Read) -> Fault:
    pairs = zip(one.rows, other.rows, strict=False)
    at = next((a.asal.row for a, b in pairs if dict(a) != dict(b)), None)
    where = f" mulai baris {at}" if at else ""
    return Fault(
        other.lembar.buku if other.lembar else file,
        None,
        None,
        f"tabel {name} ada di {one.sumber} dan di {other.sumber}, dan isinya berbeda{where}.",
        "Hapus yang tidak dipakai; satu tabel cukup di satu tempat.",
    )


def _missing(file: str, name: str, spec: TableSpec, beside: Lembar | None) -> Fault:
    """What is said of a table that is nowhere; `beside` is a sheet that others stand in."""
    if beside:
        remedy = f"Tambahkan lembar {name}: {spec.isi}."
        return Fault(file, None, None, "lembar tidak ada.", remedy, Lembar(beside.buku, name, {}))
    return Fault(file, None, None, "berkas tidak ada.", f"Buat berkas ini: {spec.isi}.")
