"""The workbooks of one report: the one in which its data is typed, and the one of its tables as shown."""

from collections.abc import Callable
from pathlib import Path

from lakip_nb.data import DataError, Fault, load_laporan, project
from lakip_nb.data.folder import raw_tables
from lakip_nb.data.tables import LAPORAN
from lakip_nb.publish.workbook.entry_book import ACUAN_NEEDED, entry_book
from lakip_nb.publish.workbook.report_book import report_book
from lakip_nb.run.outputs import TABLES, report_target
from lakip_nb.run.place import write
from lakip_nb.run.report import build
from lakip_nb.run.run import Listener, Progress


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
    tables = raw_tables(root, project.report_folder(root, kecamatan, year), LAPORAN)
    acuan = raw_tables(root, root / "data" / "acuan", ACUAN_NEEDED)
    faults: tuple[Fault, ...] = ()
    try:
        load_laporan(kecamatan, year, root)
    except DataError as error:
        faults = error.faults
    target = report_target(root, kecamatan, year)
    target.mkdir(parents=True, exist_ok=True)
    path = target / f"lakip-{kecamatan}-{year}.xlsx"
    write(path, entry_book(kecamatan, year, tables, acuan, faults), ".excel-")
    return path
