"""From CSV text to rows: encodings, line ends, and the line each row came from."""

from pathlib import Path

import pytest

from lakip_nb.data.reading import columns_of, read_table
from lakip_nb.data.rows.base import Asal
from lakip_nb.data.rows.identitas import Pasangan
from lakip_nb.data.rows.indikator import Analisis
from lakip_nb.data.tables import ACUAN, LAPORAN
from tests.support.project import Project

HEADER = "indikator_id,jenis,urut,teks\n"


def read(tmp_path: Path, content: str | bytes):
    """Rows and faults of a file with this content."""
    path = tmp_path / "analisis.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_table(path, "data/x/analisis.csv", Analisis)


def test_columns_are_the_fields_in_order() -> None:
    planned = ("bukti", "penanggung_jawab", "triwulan", "biaya", "target")
    assert columns_of(Analisis) == ("indikator_id", "jenis", "urut", "teks", *planned)
    assert columns_of(Pasangan) == ("kunci", "nilai")


def test_a_column_with_a_value_of_its_own_may_be_missing(tmp_path: Path) -> None:
    (row,), faults = read(tmp_path, HEADER.replace("teks", "teks,triwulan") + "ikm,solusi,1,Satu,2 2024\n")
    assert faults == []
    assert (row.waktu(2023), row.bukti, row.direncanakan) == ((2024, 2), None, True)
    (row,), faults = read(tmp_path, HEADER + "ikm,solusi,1,Satu\n")
    assert (faults, row.waktu(2023), row.direncanakan) == ([], None, False)


@pytest.mark.parametrize("cell", ["5", "II", "2-2024", "0 2024"])
def test_a_quarter_is_one_of_four(tmp_path: Path, cell: str) -> None:
    rows, (fault,) = read(tmp_path, HEADER.replace("teks", "teks,triwulan") + f"ikm,solusi,1,Satu,{cell}\n")
    assert rows == []
    assert "triwulan 1 sampai 4" in str(fault)


def test_cells_are_trimmed_and_blank_ones_are_unknown(made_up: Project) -> None:
    made_up.change("batas", "Utara,Laut Jawa,", "Utara,  Laut Jawa ,   ")
    (row,) = made_up.load().tabel.batas
    assert row.nama == "Laut Jawa"
    assert row.kabupaten is None


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with BOM"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_byte_order_mark_and_line_ends_do_not_matter(tmp_path: Path, mark: bytes, end: bytes) -> None:
    text = (HEADER + "ikm,solusi,1,Satu\nikm,solusi,2,Dua\n").encode()
    rows, faults = read(tmp_path, mark + text.replace(b"\n", end))
    assert faults == []
    assert [(row.teks, row.asal.row) for row in rows] == [("Satu", 2), ("Dua", 3)]


def test_the_last_line_needs_no_end(tmp_path: Path) -> None:
    rows, faults = read(tmp_path, HEADER + "ikm,solusi,1,Satu")
    assert (len(rows), faults) == (1, [])


def test_blank_lines_are_passed_over_and_counted(tmp_path: Path) -> None:
    rows, faults = read(tmp_path, HEADER + "\n,,,\nikm,solusi,1,Satu\n  , ,,\nikm,solusi,2,Dua\n\n")
    assert faults == []
    assert [row.asal.row for row in rows] == [4, 6]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_quoted_line_breaks_keep_the_line_numbers_right(tmp_path: Path, end: str) -> None:
    text = HEADER + 'ikm,solusi,1,"Satu\n\nbaris"\nikm,solusi,2,Dua\nikm,salah,3,Tiga\n'
    rows, faults = read(tmp_path, text.replace("\n", end))
    assert [(row.urut, row.asal.row) for row in rows] == [(1, 2), (2, 5)]
    assert [str(fault).split(":")[0] for fault in faults] == ["data/x/analisis.csv baris 6, kolom jenis"]
    assert rows[0].teks == "Satu\n\nbaris"


def test_a_header_over_two_lines_keeps_the_line_numbers_right(tmp_path: Path) -> None:
    rows, faults = read(tmp_path, 'indikator_id,jenis,urut,"teks\n"\nikm,solusi,1,Satu\n')
    assert faults == []
    assert rows[0].asal.row == 3


def test_an_open_quote_is_named_by_the_line_where_it_opens(tmp_path: Path) -> None:
    text = HEADER + 'ikm,solusi,1,"Satu\nbaris"\n\nikm,solusi,2,"Dua\nikm,solusi,3,Tiga\n'
    rows, (fault,) = read(tmp_path, text)
    assert rows == []
    assert (fault.row, fault.problem) == (5, "tanda petik tidak berpasangan.")


def test_a_cell_longer_than_the_reader_takes_is_a_fault_not_a_crash(tmp_path: Path) -> None:
    rows, (fault,) = read(tmp_path, HEADER + "ikm,solusi,1," + "x" * 200_000 + "\n")
    assert (rows, fault.row) == ([], 2)


@pytest.mark.parametrize("character", ["\u2028", "\x0b", "\x0c", "\x85", "\x1c"])
def test_only_line_ends_end_a_line(tmp_path: Path, character: str) -> None:
    rows, faults = read(tmp_path, HEADER + f"ikm,solusi,1,Satu{character}baris\nikm,solusi,2,Dua\n")
    assert faults == []
    assert [(row.teks, row.asal.row) for row in rows] == [(f"Satu{character}baris", 2), ("Dua", 3)]


def test_quoted_commas_and_quotes(tmp_path: Path) -> None:
    rows, faults = read(tmp_path, HEADER + 'ikm,solusi,1,"Satu, ""dua"", tiga"\n')
    assert faults == []
    assert rows[0].teks == 'Satu, "dua", tiga'


def test_good_rows_are_read_beside_bad_ones(tmp_path: Path) -> None:
    rows, faults = read(tmp_path, HEADER + "ikm,solusi,x,Satu\nikm,solusi,2,Dua\nikm\n")
    assert [row.urut for row in rows] == [2]
    assert [fault.row for fault in faults] == [2, 4]


def test_rows_are_frozen(tmp_path: Path) -> None:
    (row,), _ = read(tmp_path, HEADER + "ikm,solusi,1,Satu\n")
    with pytest.raises(ValueError, match="frozen"):
        row.urut = 2


def test_every_row_knows_its_file_and_line(made_up: Project) -> None:
    """The line named holds the row's own values."""
    laporan = made_up.load()
    seen = 0
    for name in ACUAN | LAPORAN:
        path = made_up.path(name)
        lines = path.read_text(encoding="utf-8").splitlines()
        for row in laporan.tabel.rows(name):
            assert row.asal == Asal(path.relative_to(made_up.root).as_posix(), row.asal.row)
            for part in type(row).kunci:
                assert str(row.model_dump(by_alias=True)[part]) in lines[row.asal.row - 1]
            seen += 1
        assert [row.asal.row for row in laporan.tabel.rows(name)] == list(range(2, len(lines) + 1))
    assert seen > 150


@pytest.mark.parametrize("name", ACUAN | LAPORAN)
def test_contracts_name_columns_that_exist(name: str) -> None:
    tables = ACUAN | LAPORAN
    columns = columns_of(tables[name].model)
    assert set(tables[name].model.kunci) <= set(columns)
    for link in tables[name].model.rujukan:
        assert link.kolom in columns
        assert link.kolom_tujuan in columns_of(tables[link.tabel].model)
    for field in tables[name].model.model_fields.values():
        assert field.description, "a column without a meaning"


# As offices save it

ROWS = 'ikm;solusi;1;Satu, dua\nikm;solusi;2;"Tiga; empat"\n'


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_separator_is_told_from_the_header(tmp_path: Path, mark: str) -> None:
    text = HEADER.replace(",", mark) + mark.join(["ikm", "solusi", "1", '"Satu, dua; tiga\tempat"']) + "\n"
    rows, faults = read(tmp_path, text)
    assert faults == []
    assert rows[0].teks == "Satu, dua; tiga\tempat"


def test_commas_need_no_quotes_between_semicolons(tmp_path: Path) -> None:
    rows, faults = read(tmp_path, HEADER.replace(",", ";") + ROWS)
    assert faults == []
    assert [row.teks for row in rows] == ["Satu, dua", "Tiga; empat"]


def test_a_row_of_another_separator_is_no_row(tmp_path: Path) -> None:
    """Only the header decides: a row that differs is told, not taken apart in another way."""
    rows, (fault,) = read(tmp_path, HEADER + "ikm;solusi;1;Satu\n")
    assert rows == []
    assert fault.problem == "ada 1 sel, seharusnya 4."


def test_width_is_told_in_the_words_of_the_separator(tmp_path: Path) -> None:
    _, (fault,) = read(tmp_path, HEADER.replace(",", ";") + "ikm;solusi;1;Satu; dua\n")
    assert "Periksa titik koma yang kurang atau berlebih" in fault.remedy


def test_quoted_titles_between_semicolons(tmp_path: Path) -> None:
    rows, faults = read(tmp_path, '"indikator_id";"jenis";"urut";"teks"\nikm;solusi;1;Satu\n')
    assert (len(rows), faults) == (1, [])


@pytest.mark.parametrize("text", ["Sungai Ré", "3°20\u20191\u201d", "2019\u20132023"])
def test_windows_1252_is_read_as_such(tmp_path: Path, text: str) -> None:
    rows, faults = read(tmp_path, (HEADER + f"ikm,solusi,1,{text}\n").encode("cp1252"))
    assert faults == []
    assert rows[0].teks == text


def test_semicolons_windows_1252_and_windows_line_ends_at_once(tmp_path: Path) -> None:
    text = (HEADER.replace(",", ";") + "ikm;solusi;1;Ré\nikm;solusi;2;Dua\n").replace("\n", "\r\n")
    rows, faults = read(tmp_path, text.encode("cp1252"))
    assert faults == []
    assert [(row.teks, row.asal.row) for row in rows] == [("Ré", 2), ("Dua", 3)]


def test_a_file_that_cannot_be_opened_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "analisis.csv").mkdir()
    rows, (fault,) = read_table(tmp_path / "analisis.csv", "analisis.csv", Analisis)
    assert (rows, fault.problem) == ([], "tidak dapat dibaca.")


COLUMN_A = 'indikator_id,jenis,urut,teks\n"ikm,solusi,1,""Satu, dua"""\nikm,solusi,2,Dua\n'
"""A file with commas that an Indonesian Excel opened in one column and saved."""


@pytest.mark.parametrize(
    "text",
    [
        'indikator_id;jenis;urut;teks\nikm;solusi;1;"Satu, dua"\nikm;solusi;2;Dua\n',
        "sep=;\nindikator_id;jenis;urut;teks\nikm;solusi;1;Satu, dua\nikm;solusi;2;Dua\n",
        'SEP=,\r\nindikator_id,jenis,urut,teks\r\nikm,solusi,1,"Satu, dua"\r\nikm,solusi,2,Dua\r\n',
        "indikator_id\tjenis\turut\tteks\nikm\tsolusi\t1\tSatu, dua\nikm\tsolusi\t2\tDua\n",
        COLUMN_A,
        COLUMN_A.replace("indikator_id,jenis,urut,teks", '"indikator_id,jenis,urut,teks"'),
        COLUMN_A.replace("\n", ";;\n").replace("ikm,solusi,2,Dua", '"ikm,solusi,2,Dua"'),
        'Indikator ID; JENIS ;Urut;Teks;;\nikm;solusi;1;"Satu, dua";;\nikm;solusi;2;Dua;;\n;;;;;\n',
    ],
    ids=["semicolons", "sep=;", "sep=,", "tabs", "in column A", "header too", "columns behind", "empty columns"],
)
def test_files_as_excel_saves_them(tmp_path: Path, text: str) -> None:
    for mark in (b"", b"\xef\xbb\xbf"):
        rows, faults = read(tmp_path, mark + text.encode())
        assert faults == []
        assert [(row.urut, row.teks) for row in rows] == [(1, "Satu, dua"), (2, "Dua")]


def test_a_line_that_names_the_separator_counts(tmp_path: Path) -> None:
    _, (fault,) = read(tmp_path, "sep=;\nindikator_id;jenis;urut;teks\nikm;solusi;x;Satu\n")
    assert fault.row == 3


def test_an_empty_column_between_others_is_no_last_one(tmp_path: Path) -> None:
    _, faults = read(tmp_path, "indikator_id;;jenis;urut;teks\nikm;;solusi;1;Satu\n")
    assert [fault.column for fault in faults] == ["(tanpa judul)"]


@pytest.mark.parametrize("word", ["SOLUSI", "Solusi", " solusi "])
def test_a_word_that_a_column_allows_is_read_whatever_its_capitals(tmp_path: Path, word: str) -> None:
    (row,), faults = read(tmp_path, HEADER + f"ikm,{word},1,Satu\n")
    assert (faults, row.jenis) == ([], "solusi")
