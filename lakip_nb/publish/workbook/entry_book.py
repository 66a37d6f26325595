"""The workbook in which an analyst types: a sheet for each table of one report, in the order of work."""

import datetime as dt
from collections.abc import Mapping, Sequence
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from lakip_nb.data.errors import Fault
from lakip_nb.data.raw import RawTable
from lakip_nb.data.tables import ACUAN, LAPORAN, PAIRS
from lakip_nb.data.workbook.books import PETUNJUK
from lakip_nb.publish.workbook.entry_column import entry_columns, key_notes
from lakip_nb.publish.workbook.entry_guide import Guide, write_guide
from lakip_nb.publish.workbook.entry_sheet import FIRST, LAST, EntryTable, write_sheet
from lakip_nb.publish.workbook.styles import Styles

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""Text stays text, whatever it looks like; nothing is written to disk on the way."""
CREATED = dt.datetime(2000, 1, 1)
"""The same data gives the same bytes on any day."""
_LISTS = "_daftar"


def entry_book(
    kecamatan: str,
    year: int,
    tables: Mapping[str, RawTable],
    acuan: Mapping[str, RawTable],
    faults: Sequence[Fault],
    waiting: Mapping[str, int] | None,
) -> bytes:
    """The bytes of the workbook of one report.

    `tables` are the report's as they are written, `acuan` those that they refer to, `faults` what is
    wrong or missing in them, `waiting` how many items of a table are not done; None where that is not known.
    """
    content = BytesIO()
    book = Workbook(content, OPTIONS)
    book.set_properties({"title": f"Data LKjIP {kecamatan} {year}", "author": "lakip-nb", "created": CREATED})
    styles = Styles(book)
    sheets = [
        EntryTable(name, spec.isi, spec.wajib, entry_columns(spec.model), tables.get(name), _keys(name))
        for name, spec in LAPORAN.items()
    ]
    guide = book.add_worksheet(PETUNJUK)
    title = f"Data LKjIP Kecamatan {kecamatan.replace('-', ' ').title()} tahun {year}"
    write_guide(guide, styles, Guide(title, kecamatan, year, sheets, faults, waiting))
    written = [book.add_worksheet(table.nama) for table in sheets]
    lists = _lists(book, sheets, acuan)
    for sheet, table in zip(written, sheets, strict=True):
        keys = {"kunci": lists[f"kunci {table.nama}"]} if table.nama in PAIRS else {}
        write_sheet(sheet, table, styles, lists | keys, (PETUNJUK, f"← {PETUNJUK}"))
    guide.activate()
    book.close()
    return content.getvalue()


def _keys(name: str) -> dict[str, str]:
    return key_notes(PAIRS[name]) if name in PAIRS else {}


def _lists(book: Workbook, sheets: Sequence[EntryTable], acuan: Mapping[str, RawTable]) -> dict[str, str]:
    """The ranges that hold what a column may refer to: in the other table's sheet, or on a hidden one."""
    links = {link.rujukan for table in sheets for link in table.kolom if link.rujukan}
    ranges: dict[str, str] = {}
    hidden: dict[str, list[str]] = {f"kunci {name}": [*model.model_fields] for name, model in PAIRS.items()}
    by_name = {table.nama: table for table in sheets}
    for link in sorted(links, key=lambda link: (link.tabel, link.kolom_tujuan)):
        name = f"{link.tabel}.{link.kolom_tujuan}"
        if link.tabel in by_name:
            letter = by_name[link.tabel].letters(link.kolom_tujuan)
            ranges[name] = f"'{link.tabel}'!${letter}${FIRST + 1}:${letter}${LAST + 1}"
        elif link.tabel in acuan and link.kolom_tujuan in acuan[link.tabel].kolom:
            at = acuan[link.tabel].kolom.index(link.kolom_tujuan)
            hidden[name] = [*dict.fromkeys(record.sel[at].strip() for record in acuan[link.tabel].records)]
    sheet = book.add_worksheet(_LISTS)
    sheet.hide()
    for at, (name, words) in enumerate(hidden.items()):
        sheet.write_string(0, at, name)
        for row, word in enumerate(words, start=1):
            sheet.write_string(row, at, word)
        letter = xl_col_to_name(at)
        ranges[name] = f"'{_LISTS}'!${letter}$2:${letter}${len(words) + 1}"
    return ranges


ACUAN_NEEDED = {name: spec for name, spec in ACUAN.items() if name in ("peraturan", "skema_akip")}
"""The reference tables to which tables of a report refer."""
