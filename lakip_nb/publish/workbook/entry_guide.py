"""The first sheet of the workbook: how to use it, what each sheet holds, what is missing."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from xlsxwriter.worksheet import Worksheet

from lakip_nb.data.errors import Fault
from lakip_nb.publish.workbook.entry_sheet import EntryTable
from lakip_nb.publish.workbook.styles import Styles

_STEPS = (
    "Isi lembar dari kiri ke kanan. Arahkan tetikus ke judul kolom untuk membaca arti, satuan, dan contohnya.",
    "Judul kolom gelap: setiap barisnya wajib diisi. Judul terang: kosongkan bila belum diketahui, jangan tulis 0.",
    "Yang dapat dihitung (jumlah, persentase, capaian, predikat) tidak diketik. Jumlah tampak di atas judul kolom.",
    "Kode, tahun, NIP, dan tanggal adalah teks; kolomnya sudah berformat Teks. Tanggal ditulis 2024-01-30.",
    "Persentase ditulis angkanya saja: 92,5, bukan 92,5% dan bukan 0,925.",
    "Baris boleh ditambah, dihapus, diurutkan, dan disaring. Lembar sendiri boleh ditambah; awali namanya dengan _.",
    "Buku kerja ini dibaca dari folder {folder} (make excel YEAR={year} PAKAI=1); simpan sebagai .xlsx, bukan .xls.",
    "Periksa dengan make check YEAR={year}; temuan menyebut lembar dan selnya. Lalu susun: make report YEAR={year}.",
)
_SHOWN = 300
"""Most faults that the sheet lists."""


def write_guide(
    sheet: Worksheet,
    styles: Styles,
    title: str,
    folder: str,
    year: int,
    tables: Sequence[EntryTable],
    faults: Sequence[Fault],
) -> None:
    """Fill the first sheet."""
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 118)
    sheet.set_column(2, 3, 12)
    sheet.set_column(4, 4, 26)
    sheet.write_string(0, 0, title, styles("judul"))
    row = 2
    for number, text in enumerate(_STEPS, start=1):
        sheet.write_string(row, 0, f"Langkah {number}", styles("tebal"))
        sheet.write_string(row, 1, text.format(folder=folder, year=year), styles("teks"))
        row += 1
    row = _contents(sheet, row + 1, styles, tables)
    _missing(sheet, row + 1, styles, tables, faults)
    sheet.protect("", {"format_columns": True})


def _contents(sheet: Worksheet, row: int, styles: Styles, tables: Sequence[EntryTable]) -> int:
    for at, words in enumerate(("Lembar", "Isi", "Wajib ada", "Baris", "Sel tahun ini yang kosong")):
        sheet.write_string(row, at, words, styles("kepala"))
    for table in tables:
        row += 1
        rows = table.baris
        yearly = [at for at, column in enumerate(table.kolom) if column.tahunan]
        blank = sum(not cells[at] for cells in rows for at in yearly)
        sheet.write_url(row, 0, f"internal:'{table.nama}'!A1", styles("tautan"), table.nama)
        sheet.write_string(row, 1, table.isi, styles("teks"))
        sheet.write_string(row, 2, "ya" if table.wajib else "tidak", styles("teks"))
        sheet.write_number(row, 3, len(rows), styles("angka"))
        if yearly and rows:
            sheet.write_number(row, 4, blank, styles("angka"))
    return row + 1


def _missing(sheet: Worksheet, row: int, styles: Styles, tables: Sequence[EntryTable], faults: Sequence[Fault]) -> None:
    by_name = {table.nama: table for table in tables}
    words = "Yang masih kurang" if faults else "Tidak ada tabel atau sel wajib yang kurang."
    sheet.write_string(row, 0, words, styles("judul"))
    for fault in faults[:_SHOWN]:
        row += 1
        name = PurePosixPath(fault.file).stem
        table = by_name.get(name)
        if table:
            cell = table.place(fault.row, fault.column)
            sheet.write_url(row, 0, f"internal:'{name}'!{cell}", styles("tautan"), f"{name} {cell}")
        else:
            sheet.write_string(row, 0, name, styles("teks"))
        column = f"{fault.column}: " if fault.column else ""
        sheet.write_string(row, 1, f"{column}{fault.problem} {fault.remedy}".strip(), styles("teks"))
    if len(faults) > _SHOWN:
        sheet.write_string(row + 1, 1, f"… dan {len(faults) - _SHOWN} lagi; lihat make check.", styles("teks"))
