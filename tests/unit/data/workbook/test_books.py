"""A kecamatan's tables in a workbook, as people keep them: read where certain, named where not."""

import datetime as dt
import shutil
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from lakip_nb.data import load_laporan
from tests.support.synthetic import KECAMATAN, YEAR, write_project
from tests.support.workbook import book_of, column

BOOK = f"data/{KECAMATAN}/{YEAR}/data.xlsx"


class Books:
    """A made-up project whose tables stand in a workbook."""

    def __init__(self, made_up):
        self.made_up, self.plain = made_up, made_up.load()
        self.book = book_of(made_up.folder)

    def __getitem__(self, table):
        return self.book[table]

    def save(self):
        self.book.save(self.made_up.folder / "data.xlsx")

    def same(self):
        """Whether all tables say what the CSV files said."""
        self.save()
        read = self.made_up.load().tabel
        pairs = (
            (dict(a), dict(b))
            for name, rows in self.plain.tabel.items()
            for a, b in zip(rows, read.rows(name), strict=True)
        )
        return all(a == b for a, b in pairs)

    def faults(self):
        self.save()
        return self.made_up.faults()

    def fault(self):
        (found,) = self.faults()
        return found


@pytest.fixture
def books(made_up):
    return Books(made_up)


def test_a_workbook_instead_of_files(books):
    assert books.same()
    read = books.made_up.load()
    desa = read.tabel.desa[2].asal
    assert (desa.file, desa.row) == (f"data/{KECAMATAN}/{YEAR}/desa.csv", 4)
    sheet = read.lembar[desa.file]
    assert (sheet.buku, sheet.nama, sheet.sel(4, "perempuan")) == (
        BOOK,
        "desa",
        f"{column(books['desa'], 'perempuan')}4",
    )


def test_habits_that_are_read(books):
    desa = books["desa"]
    desa.insert_rows(1, 3)  # a title, merged, above
    desa["A1"] = "DATA DESA"
    desa.merge_cells("A1:D1")
    for cell in desa[4]:
        cell.value = f" {cell.value.upper().replace('_', ' ')}\n"
    desa.cell(desa.max_row + 5, 2).fill = PatternFill("solid", fgColor="FFFF00")  # formats below and beside
    desa.cell(4, 12).value = "Catatan saya"
    desa.cell(9, 12).value = "cek lagi"
    desa["A5"].comment = Comment("dari Dukcapil", "operator")
    books["tujuan"].title = " TUJUAN "
    books.book.create_sheet("Sheet1")
    books.book.create_sheet("_hitungan")["A1"] = "apa saja"
    books.book.create_sheet("Petunjuk")["A1"] = "cara mengisi"
    indikator = books["indikator_tahun"]
    indikator.move_range(f"A1:A{indikator.max_row}", cols=12)  # columns in another order
    indikator.delete_cols(1)
    books["identitas"].append(["", ""])
    assert books.same()


def test_dates_and_months_as_excel_keeps_them(books):
    sheet = books["identitas"]
    rows = {row[0].value: row[1] for row in sheet.iter_rows()}
    rows["tanggal"].value = dt.datetime.combine(books.plain.identitas.tanggal, dt.time())
    rows["renstra_awal"].value = books.plain.identitas.renstra_awal
    sheet.append(["penduduk_per", dt.datetime(2024, 12, 1)])
    books.save()
    read = books.made_up.load().identitas
    assert (read.tanggal, read.renstra_awal) == (books.plain.identitas.tanggal, books.plain.identitas.renstra_awal)
    assert read.penduduk_per == "2024-12"


HABITS = {
    "percent": ("indikator_tahun", "target", 2, 0.925, "0.0%", "terlihat 92,5%, tersimpan 0,925"),
    "code as number": ("anggaran", "no", 3, 1.1, "General", 'misalnya "1.1" atau "1.10"'),
    "code as date": ("anggaran", "no", 3, dt.datetime(2024, 10, 1), "d-mmm", "tanggal 1 Oktober 2024"),
    "NIP as number": ("penandatangan", "nip", 2, 196810281989031005, "0", "lebih dari 15 digit"),
    "NIP in exponents": ("penandatangan", "nip", 2, "1,96810281989031E+17", "@", "diringkas oleh Excel"),
    "date for a count": ("desa", "laki_laki", 4, dt.datetime(2024, 1, 2), "d/m/yyyy", "tanggal 2 Januari 2024"),
    "decimals in a count": ("desa", "laki_laki", 4, 123.456, "General", '"123.4560"'),
    "formula never computed": ("desa", "laki_laki", 4, "=100+23", "General", 'galat rumus "belum dihitung"'),
    "true": ("desa", "nama", 4, True, "General", "BENAR/SALAH"),
}


@pytest.mark.parametrize(("table", "name", "row", "value", "pattern", "said"), HABITS.values(), ids=HABITS)
def test_habits_that_are_named_with_their_cell(books, table, name, row, value, pattern, said):
    address = f"{column(books[table], name)}{row}"
    books[table][address].value = value
    books[table][address].number_format = pattern
    found = [fault for fault in books.faults() if f"lembar {table}, sel {address} (kolom {name}): " in fault]
    assert len(found) == 1
    assert found[0].startswith(f"{BOOK}, ") and said in found[0]


def test_an_error_cell(books):
    letter = column(books["desa"], "laki_laki")
    cell = books["desa"][f"{letter}4"]
    cell.value, cell.data_type = "#REF!", "e"
    assert books.fault() == (
        f'{BOOK}, lembar desa, sel {letter}4 (kolom laki_laki): berisi galat rumus "#REF!". '
        "Perbaiki rumusnya, atau ketik nilainya."
    )


def test_a_row_of_sums(books):
    desa = books["desa"]
    last = desa.max_row + 1
    desa.cell(last, 2).value = "JUMLAH"
    assert books.fault() == (
        f'{BOOK}, lembar desa, baris {last}: baris jumlah ("JUMLAH") tidak diketik. '
        "Hapus baris ini; jumlah dihitung dari baris lainnya."
    )


def test_hidden_rows_but_not_filtered_ones(books):
    desa = books["desa"]
    desa.row_dimensions[5].hidden = True
    assert "lembar desa, baris 5: baris ini tersembunyi tetapi berisi." in books.fault()
    desa.auto_filter.ref = "A1:E61"
    desa.auto_filter.add_filter_column(2, ["desa"])
    assert books.same()


def test_a_hidden_sheet(books):
    books["batas"].sheet_state = "hidden"
    assert "lembar batas: lembar ini tersembunyi." in books.fault()


def test_merged_cells_in_the_table(books):
    books["desa"].merge_cells("C4:C6")
    assert any("sel C4 (kolom jenis): sel C4:C6 digabung. Pisahkan sel" in fault for fault in books.faults())


def test_something_typed_above_the_header(books):
    books["desa"].insert_rows(1)
    for at, value in enumerate((1, "Desa", "desa", 10, 20), start=1):
        books["desa"].cell(1, at).value = value
    assert "lembar desa, baris 1: berisi di atas judul kolom." in books.fault()


def test_a_header_misspelt_even_beyond_a_gap(books):
    desa = books["desa"]
    letter = column(desa, "perempuan")
    desa[f"{letter}1"].value = "perempaun"
    unknown, missing = books.faults()
    assert "lembar desa, sel F1 (kolom perempaun)" in unknown.replace(f"{letter}1", "F1")
    assert 'Mungkin maksud Anda "perempuan"?' in unknown and "kolom perempuan: kolom tidak ada." in missing
    desa.insert_cols(desa.max_column)
    assert len(books.faults()) == 2


def test_a_sheet_with_a_name_like_a_table(books):
    books["sasaran"].title = "sasran"
    assert books.fault().startswith(
        f"{BOOK}, lembar sasran: lembar sasaran tidak ditemukan; mungkin berganti nama menjadi “sasran”. "
        "Kembalikan namanya menjadi sasaran."
    )


@pytest.mark.parametrize(
    ("table", "title"),
    [("sarana", "Sarana Prasarana"), ("desa", "Data Desa"), ("penduduk_kelompok", "Penduduk"), ("batas", "1. Batas")],
)
def test_a_sheet_renamed_is_told_which_missing_table_it_may_be(books, table, title):
    books[table].title = title
    assert books.fault() == (
        f"{BOOK}, lembar {title}: lembar {table} tidak ditemukan; mungkin berganti nama menjadi “{title}”. "
        f'Kembalikan namanya menjadi {table}. Bila bukan data, awali nama lembarnya dengan "_".'
    )


def test_a_sheet_that_is_no_table_where_none_is_missing(books):
    books.book.create_sheet("Sasaran Prasarana")["A1"] = "apa saja"
    assert books.fault() == (
        f'{BOOK}, lembar Sasaran Prasarana: bukan nama tabel. Bila bukan data, awali nama lembarnya dengan "_".'
    )


def test_a_sheet_that_is_missing(books):
    del books.book["sasaran"]
    assert f"{BOOK}, lembar sasaran: lembar tidak ada. Tambahkan lembar sasaran" in "\n".join(books.faults())


def test_one_sheet_called_by_its_file(books):
    desa = books.book["desa"]
    other = Workbook()
    for row in desa.values:
        other.active.append(row)
    del books.book["desa"]
    other.save(books.made_up.folder / "Desa.xlsx")
    assert books.same()


def test_a_workbook_without_tables(made_up):
    Workbook().save(made_up.folder / "kosong.xlsx")
    (fault,) = made_up.faults()
    assert fault.endswith("kosong.xlsx: tidak memuat satu tabel pun. Namai tiap lembar dengan nama tabelnya.")


def test_a_table_in_both_that_says_the_same_or_not(made_up):
    csv_files = {path: path.read_bytes() for path in made_up.folder.glob("*.csv")}
    book = book_of(made_up.folder)
    for path, content in csv_files.items():
        path.write_bytes(content)
    book.save(made_up.folder / "data.xlsx")
    assert made_up.load().tabel.desa[0].asal.file.endswith("desa.csv")
    letter = column(book["desa"], "laki_laki")
    book["desa"][f"{letter}3"].value += 1
    book.save(made_up.folder / "data.xlsx")
    (fault,) = made_up.faults()
    assert f'tabel desa ada di data/{KECAMATAN}/{YEAR}/desa.csv dan di {BOOK}, lembar "desa"' in fault
    assert "isinya berbeda mulai baris 3. Hapus yang tidak dipakai" in fault


def test_a_damaged_workbook_is_told_and_nothing_else(books):
    books.save()
    path = books.made_up.folder / "data.xlsx"
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w") as new:
        for name, part in parts.items():
            new.writestr(name, part.replace(b'<c r="A1" ', b'<c r="A1" s="99" '))  # a style that is not there
    (fault,) = books.made_up.faults()
    assert fault.startswith(f"{BOOK}: bukan buku kerja Excel yang utuh. ")


def test_a_changed_workbook_is_read_again(books):
    books.save()
    before = books.made_up.load()
    assert books.made_up.load() is before
    letter = column(books["desa"], "laki_laki")
    books["desa"][f"{letter}3"].value += 1
    books.save()
    assert books.made_up.load().penduduk.total == before.penduduk.total + 1
    assert f"{BOOK}" in before.masukan


def test_a_folder_without_workbooks_imports_nothing_for_them(tmp_path):
    import subprocess
    import sys

    write_project(tmp_path)
    code = (
        "import sys; from lakip_nb.data import load_laporan; "
        f"load_laporan({KECAMATAN!r}, {YEAR}); sys.exit('openpyxl' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=False).returncode == 0


def test_names_of_another_kecamatan_are_read_from_its_workbook(tmp_path):
    from lakip_nb.data import project
    from lakip_nb.data.folder import identity

    folder = write_project(tmp_path)
    other = tmp_path / "data" / "tetangga" / "2024"
    shutil.copytree(folder, other)
    book_of(other).save(other / "data.xlsx")
    (path,) = project.other_identities(tmp_path, KECAMATAN)
    assert path.name == "data.xlsx"
    names = {row.kunci_: row.nilai for row in identity(tmp_path, path)}
    assert names["kecamatan"] == load_laporan(KECAMATAN, YEAR, tmp_path).identitas.kecamatan
