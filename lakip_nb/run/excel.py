"""The workbooks of one report: the one in which its data is typed, and the one of its tables as shown."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lakip_nb.checks.kemajuan import menunggu
from lakip_nb.checks.material import Material
from lakip_nb.data import DataError, Fault, Laporan, load_laporan, project
from lakip_nb.data.errors import LakipError, ParameterError
from lakip_nb.data.folder import Folder, raw_tables, read_folder
from lakip_nb.data.tables import LAPORAN
from lakip_nb.publish.workbook.entry_book import ACUAN_NEEDED, entry_book
from lakip_nb.publish.workbook.report_book import report_book
from lakip_nb.run.outputs import TABLES, report_target
from lakip_nb.run.place import scratch, write
from lakip_nb.run.report import build
from lakip_nb.run.run import Listener, Progress

KEPT = ".csv-lama"
"""Where CSV files are kept that a workbook has replaced: hidden, so that nothing there is an input."""


def adopt_entry_book(root: Path, kecamatan: str | None, year: int) -> Path:
    """Put the workbook in the place of the CSV files that it replaces; return its path below the data.

    The files are kept in a hidden folder beside it, which is no input. They are moved only once the
    workbook has been read back and says the same as each of them.

    Raises:
        ParameterError: a kecamatan or year that does not exist, or whose data is in a workbook already.
        DataError: a table that cannot be read at all, or does not come back as it was.
    """
    kecamatan = project.resolve(root, year, kecamatan)
    folder = project.report_folder(root, kecamatan, year)
    if books := project.workbooks(folder):
        raise ParameterError(f"Data sudah berada dalam buku kerja {books[0].relative_to(root).as_posix()}.")
    path, content = folder / _name(kecamatan, year), _entry_book(root, kecamatan, year)
    with scratch(report_target(root, kecamatan, year)) as place:
        (place / path.name).write_bytes(content)
        unlike = _unlike(read_folder(root, folder, LAPORAN), read_folder(root, place, LAPORAN))
    if unlike:
        raise LakipError(
            f"Tabel {', '.join(unlike)} tidak terbaca sama dari buku kerja. Perbaiki dahulu selnya yang disebut "
            "make check, atau tetap pakai berkas CSV."
        )
    write(path, content, ".excel-")
    kept = folder / KEPT
    kept.mkdir(exist_ok=True)
    for name in LAPORAN:
        if (file := folder / f"{name}.csv").is_file():
            os.replace(file, kept / file.name)
    return path


def _unlike(one: Folder, other: Folder) -> list[str]:
    """The tables that two folders do not hold alike, as far as they can be read."""

    def held(folder: Folder, name: str) -> tuple[list[dict[str, Any]], int]:
        rows = [dict(row) for row in folder.rows.get(name, ())]
        return rows, sum(Path(fault.file).stem == name for fault in folder.faults)

    # An optional table without rows has a sheet all the same
    return [name for name in LAPORAN if held(one, name) != held(other, name)]


def write_report_book(
    root: Path, kecamatan: str | None, year: int, on_progress: Callable[[Progress], None] = lambda progress: None
) -> Path:
    """Write the tables of a report, as shown, to `laporan.xlsx` beside it; return its path.

    The report is built first; the one in place is left alone when nothing changed.

    Raises:
        LakipError: whatever `build` raises.
    """
    page = build(root, kecamatan, year, listener=Listener(progress=on_progress))
    path = page.with_name(TABLES)
    write(path, report_book(page.read_text(encoding="utf-8")), ".excel-")
    return path


def write_entry_book(root: Path, kecamatan: str | None, year: int) -> Path:
    """Write the workbook of one kecamatan and year into its folder of outputs; return its path.

    Data is never touched: who wants to go on in Excel moves the workbook to the data and deletes
    the CSV files that it replaces.

    Raises:
        ParameterError: a kecamatan or year that does not exist.
        DataError: a table that cannot be read at all.
    """
    kecamatan = project.resolve(root, year, kecamatan)
    target = report_target(root, kecamatan, year)
    target.mkdir(parents=True, exist_ok=True)
    path = target / _name(kecamatan, year)
    write(path, _entry_book(root, kecamatan, year), ".excel-")
    return path


def _name(kecamatan: str, year: int) -> str:
    return f"lakip-{kecamatan}-{year}.xlsx"


def _entry_book(root: Path, kecamatan: str, year: int) -> bytes:
    tables = raw_tables(root, project.report_folder(root, kecamatan, year), LAPORAN)
    acuan = raw_tables(root, root / "data" / "acuan", ACUAN_NEEDED)
    faults: tuple[Fault, ...] = ()
    waiting: dict[str, int] | None = None
    try:
        laporan = load_laporan(kecamatan, year, root)
    except DataError as error:
        faults = error.faults
    else:
        waiting = _waiting(root, laporan)
    return entry_book(kecamatan, year, tables, acuan, faults, waiting)


def _waiting(root: Path, laporan: Laporan) -> dict[str, int] | None:
    """How many items of each table are not done; None where last year's tables, which say it, cannot be read."""
    kecamatan, before = laporan.kecamatan, laporan.year - 1
    known = project.report_folder(root, kecamatan, before).is_dir()
    try:
        return menunggu(Material(laporan, load_laporan(kecamatan, before, root) if known else None))
    except DataError:
        return None
