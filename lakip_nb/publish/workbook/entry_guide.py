"""The first sheet of the workbook: how to use it, what each sheet holds, what is missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from xlsxwriter.worksheet import Worksheet

from lakip_nb.data.errors import Fault
from lakip_nb.present import kata
from lakip_nb.publish.workbook.entry_sheet import EntryTable
from lakip_nb.publish.workbook.styles import Styles

_STEPS = (
    "Isi lembar dari kiri ke kanan. Arahkan tetikus ke judul kolom untuk membaca arti, satuan, dan contohnya; "
    "pada lembar identitas dan wilayah, juga ke tiap kunci.",
    "Judul kolom gelap: setiap barisnya wajib diisi. Judul terang: kosongkan bila belum diketahui, jangan tulis 0.",
    "Yang dapat dihitung (jumlah, persentase, capaian, predikat) tidak diketik. Jumlah tampak di atas judul kolom.",
    "Kode, tahun, NIP, dan tanggal adalah teks; kolomnya sudah berformat Teks. Tanggal ditulis 2024-01-30.",
    "Persentase ditulis angkanya saja: 92,5, bukan 92,5% dan bukan 0,925.",
    "Baris boleh ditambah, dihapus, diurutkan, dan disaring. Lembar sendiri boleh ditambah; awali namanya dengan _.",
    "Buku kerja ini dibaca dari folder {folder} (make excel {which} PAKAI=1); simpan sebagai .xlsx, bukan .xls.",
    "Periksa dengan make check {which}; temuan menyebut lembar dan selnya. Lalu susun: make report {which}.",
)
_SHOWN = 300
"""Most faults that the sheet lists."""


@dataclass(frozen=True)
class Guide:
    """What the sheet is about: the report, its tables, what is wrong in them, and how much of each is not done."""

    judul: str
    kecamatan: str
    tahun: int
    tabel: Sequence[EntryTable]
    salah: Sequence[Fault]
    menunggu: Mapping[str, int] | None

    @property
    def which(self) -> str:
        """The report in a command."""
        return f"YEAR={self.tahun} KECAMATAN={self.kecamatan}"


def write_guide(sheet: Worksheet, styles: Styles, guide: Guide) -> None:
    """Fill the first sheet."""
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 118)
    sheet.set_column(2, 3, 12)
    sheet.set_column(4, 4, 26)
    sheet.write_string(0, 0, guide.judul, styles("judul"))
    row = 2
    folder = f"data/{guide.kecamatan}/{guide.tahun}/"
    for number, text in enumerate(_STEPS, start=1):
        sheet.write_string(row, 0, f"Langkah {number}", styles("tebal"))
        sheet.write_string(row, 1, text.format(folder=folder, which=guide.which), styles("teks"))
        row += 1
    row = _contents(sheet, row + 1, styles, guide)
    _missing(sheet, row + 1, styles, guide)
    sheet.protect("", {"format_columns": True})


def _contents(sheet: Worksheet, row: int, styles: Styles, guide: Guide) -> int:
    heads = ("Lembar", "Isi", "Wajib ada", "Baris", "Belum selesai")
    for at, words in enumerate(heads):
        sheet.write_string(row, at, words, styles("kepala"))
    for table in guide.tabel:
        row += 1
        sheet.write_url(row, 0, f"internal:'{table.nama}'!A1", styles("tautan"), table.nama)
        sheet.write_string(row, 1, table.isi, styles("teks"))
        sheet.write_string(row, 2, "ya" if table.wajib else "tidak", styles("teks"))
        sheet.write_number(row, 3, len(table.baris), styles("angka"))
        if guide.menunggu and table.nama in guide.menunggu:
            sheet.write_number(row, 4, guide.menunggu[table.nama], styles("angka"))
    return row + 1


def _missing(sheet: Worksheet, row: int, styles: Styles, guide: Guide) -> None:
    for head, said in _sayings(guide):
        sheet.write_string(row, 0 if head else 1, said, styles("judul" if head else "teks"))
        row += 1
    by_name = {table.nama: table for table in guide.tabel}
    for fault in guide.salah[:_SHOWN]:
        name = PurePosixPath(fault.file).stem
        table = by_name.get(name)
        if table:
            cell = table.place(fault.row, fault.column)
            sheet.write_url(row, 0, f"internal:'{name}'!{cell}", styles("tautan"), f"{name} {cell}")
        else:
            sheet.write_string(row, 0, name, styles("teks"))
        column = f"{fault.column}: " if fault.column else ""
        sheet.write_string(row, 1, f"{column}{fault.problem} {fault.remedy}".strip(), styles("teks"))
        row += 1
    if len(guide.salah) > _SHOWN:
        rest = f"… dan {len(guide.salah) - _SHOWN} lagi; lihat make check {guide.which}."
        sheet.write_string(row, 1, rest, styles("teks"))


def _sayings(guide: Guide) -> Iterator[tuple[bool, str]]:
    """What is missing in all, as of the writing of the workbook: a heading, and lines on what it means."""
    check = f"make check {guide.which}"
    waiting = [count for count in (guide.menunggu or {}).values() if count]
    if guide.salah:
        yield True, "Yang masih kurang"
    elif waiting:
        yield True, f"Yang masih kurang: {kata.angka(sum(waiting))} isian dalam {len(waiting)} tabel"
    elif guide.menunggu is not None:
        yield True, "Tidak ada tabel atau isian yang kurang."
    if guide.menunggu is None:
        yield False, f"Isian yang belum selesai baru dapat dihitung sesudah kesalahan tabel diperbaiki; lihat {check}."
    yield (
        False,
        (
            "Belum selesai: sel tahun laporan yang kosong, contoh dalam […] yang belum diganti, dan tabel yang belum "
            f"dipastikan, saat buku kerja ini ditulis. Keadaan terkini: make todo {guide.which}."
        ),
    )
