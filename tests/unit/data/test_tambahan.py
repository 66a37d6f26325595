"""Tables of an office's own: read as written, or refused with what to do."""

import datetime as dt

import openpyxl
import pytest

from lakip_nb.data import DataError
from lakip_nb.data.tambahan import baca

SLUG, YEAR = "tanjung-makmur", 2024


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "data" / SLUG / str(YEAR) / "tabel"
    place.mkdir(parents=True)
    (tmp_path / "data" / "acuan").mkdir()
    (tmp_path / "notebooks").mkdir()
    return place


def read(folder, content, name="inovasi.csv"):
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return baca(SLUG, YEAR, name, folder.parents[3])


def refused(folder, content="", name="inovasi.csv"):
    with pytest.raises(DataError) as caught:
        if content:
            read(folder, content, name)
        baca(SLUG, YEAR, name, folder.parents[3])
    return str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        "Nama,Biaya\nA,1.000\n\n,\nB,\n",
        "sep=;\nNama;Biaya\nA;1.000\nB;-\n",
        "\ufeffNama\tBiaya\t\t\nA\t1.000\t\t\nB\t\t\t\n\t\t\t\n",
        'Nama;Biaya\r\n"A";1.000\r\nB;–\r\n',
    ],
)
def test_a_table_is_read_as_it_is_written(folder, content):
    found = read(folder, content)
    assert (found.kolom, found.baris) == (("Nama", "Biaya"), (("A", "1.000"), ("B", None)))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("\n\n", "kosong"),
        ("a,b\n1\n", "baris 2: ada 1 sel, seharusnya 2"),
        ("a,,c\n1,2,3\n", "Beri judul pada tiap kolom"),
        ("a\n" + "1\n" * 401, "paling banyak 20 kolom dan 400 baris"),
        (",".join("x" * 30) + "\n", "paling banyak 20 kolom"),
        ('a\n"b\n', "tanda petik"),
        (b"PK\x03\x04\x00", "bukan berkas CSV"),
    ],
)
def test_what_is_no_table_is_refused(folder, content, words):
    assert words in refused(folder, content)


def test_a_file_that_is_not_there_is_named_with_the_nearest(folder):
    assert "tabel/inovasi.csv: tidak ditemukan. Simpan tabel sendiri" in refused(folder)
    read(folder, "a\n1\n", "inovasi2.csv")
    assert 'Mungkin maksud Anda "inovasi2.csv"?' in refused(folder)
    for name in ("../identitas.csv", "/etc/passwd", "..\\identitas.csv", ""):
        assert "tidak ditemukan" in refused(folder, name=name)


def workbook(folder, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


def test_a_sheet_is_read_as_excel_shows_it(folder):
    book = workbook(folder, Kosong=[], Inovasi=[["Nama", "Biaya", "Bagian", "Sejak"], ["A", 1000.5, 0.925, None]])
    sheet = book["Inovasi"]
    sheet["B2"].number_format, sheet["C2"].number_format = "#,##0.00", "0.0%"
    sheet["D2"] = dt.date(2024, 3, 1)
    sheet.append(["B", None, 0.5, None])
    sheet.append(["tersembunyi", 1, 1, None])
    sheet.row_dimensions[4].hidden = True
    book.save(folder / "inovasi.xlsx")
    for name in ("inovasi.xlsx", "inovasi.xlsx#Inovasi"):
        found = baca(SLUG, YEAR, name, folder.parents[3])
        assert found.kolom == ("Nama", "Biaya", "Bagian", "Sejak")
        assert found.baris == (("A", "1.000,50", "92,5%", "1 Maret 2024"), ("B", None, "0,5", None))


def test_what_is_no_sheet_is_refused(folder):
    book = workbook(folder, Satu=[["a"], ["=1/0"]])
    book.save(folder / "x.xlsx")
    assert 'tidak memuat lembar "Dua". Lembarnya: Satu.' in refused(folder, name="x.xlsx#Dua")
    assert "baris 2: berisi galat rumus" in refused(folder, name="x.xlsx")
    (folder / "y.xlsx").write_bytes(b"PK")
    assert "bukan buku kerja Excel yang utuh" in refused(folder, name="y.xlsx")
