"""The workbook in which data is typed: what it holds, what it allows, and that nothing is lost on the way."""

import io

import pytest
from openpyxl import load_workbook

from lakip_nb.cli import main
from lakip_nb.data import LakipError, ParameterError, load_laporan, project
from lakip_nb.data.tables import LAPORAN
from lakip_nb.publish.workbook.entry_sheet import EntryTable
from lakip_nb.run.begin import new_office
from lakip_nb.run.excel import KEPT, adopt_entry_book, write_entry_book
from lakip_nb.run.todo import todo
from tests.support import rolled
from tests.support.synthetic import KECAMATAN, REPOSITORY, YEAR, write_project

HOSTILE = ["=1+1", "+62 812", "-5 poin", "@nama", "=cmd|'/c calc'!A1", "http://contoh.id", "007", "1.10", "_x0041_"]


@pytest.fixture
def root(tmp_path):
    write_project(tmp_path, missing=())
    return tmp_path


def written(root):
    return load_workbook(io.BytesIO(write_entry_book(root, KECAMATAN, YEAR).read_bytes()))


def moved(root):
    """The project with the workbook in place of its CSV files."""
    path = write_entry_book(root, KECAMATAN, YEAR)
    folder = root / "data" / KECAMATAN / str(YEAR)
    for file in folder.glob("*.csv"):
        file.unlink()
    path.rename(folder / path.name)
    return root


def rows(laporan):
    # As text: a decimal keeps the zeros that were typed, for fingerprints of findings quote it
    return {name: [str(dict(row)) for row in rows] for name, rows in laporan.tabel.items()}


def test_everything_comes_back_as_it_was(root):
    before = rows(load_laporan(KECAMATAN, YEAR, root))
    assert rows(load_laporan(KECAMATAN, YEAR, moved(root))) == before


def test_the_published_report_comes_back_as_it_was(tmp_path):
    import shutil

    shutil.copytree(REPOSITORY / "data", tmp_path / "data")
    (tmp_path / "notebooks").mkdir()
    before = rows(load_laporan("medang-deras", 2023, tmp_path))
    path = write_entry_book(tmp_path, "medang-deras", 2023)
    folder = tmp_path / "data" / "medang-deras" / "2023"
    for file in folder.glob("*.csv"):
        file.unlink()
    path.rename(folder / path.name)
    assert rows(load_laporan("medang-deras", 2023, tmp_path)) == before


def test_the_same_data_gives_the_same_bytes_also_when_read_from_the_workbook(root):
    first = write_entry_book(root, KECAMATAN, YEAR).read_bytes()
    assert write_entry_book(root, KECAMATAN, YEAR).read_bytes() == first
    assert write_entry_book(moved(root), KECAMATAN, YEAR).read_bytes() == first


def test_text_never_becomes_a_formula_a_number_or_a_link(root):
    table = root / "data" / KECAMATAN / str(YEAR) / "strategi.csv"
    sasaran = load_laporan(KECAMATAN, YEAR, root).sasaran[0].id
    lines = "".join(f'{sasaran},{n},"{text}"\n' for n, text in enumerate(HOSTILE, start=101))
    table.write_text(f"sasaran_id,urut,teks\n{lines}", encoding="utf-8")
    cells = [row[2] for row in written(root)["strategi"].iter_rows(min_row=3, max_row=2 + len(HOSTILE))]
    assert [cell.value for cell in cells] == HOSTILE
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert [row.teks for row in load_laporan(KECAMATAN, YEAR, moved(root)).tabel.strategi] == HOSTILE


def test_a_sheet_per_table_in_the_order_of_work_after_the_guide(root):
    book = written(root)
    assert book.sheetnames == ["Petunjuk", *LAPORAN, "_daftar"]
    assert book["_daftar"].sheet_state == "hidden"


def test_a_sheet_helps_and_protects(root):
    sheet = written(root)["desa"]
    header = {cell.value: cell for cell in sheet[2]}
    assert "Isi: desa, kelurahan." in header["jenis"].comment.text
    assert header["laki_laki"].comment.text.endswith("Kosongkan bila belum diketahui.")
    assert sheet.freeze_panes == "B3" and sheet.auto_filter.ref.startswith("A2:")
    assert sheet.protection.sheet and not sheet.protection.sort and not sheet.protection.autoFilter
    assert header["nama"].protection.locked and not sheet["B3"].protection.locked and sheet["D1"].protection.locked
    assert sheet["D1"].value == "=SUM(D3:D10000)"
    lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert lists == {"C3:C10000": '"desa,kelurahan"'}


def test_totals_are_stored_for_those_who_do_not_compute(root):
    content = io.BytesIO(write_entry_book(root, KECAMATAN, YEAR).read_bytes())
    sheet = load_workbook(content, data_only=True)["desa"]
    assert sheet["D1"].value == sum(row.laki_laki for row in load_laporan(KECAMATAN, YEAR, root).tabel.desa)


def test_words_of_other_tables_and_keys_are_offered(root):
    book = written(root)
    (rule,) = [r for r in book["indikator"].data_validations.dataValidation if str(r.sqref).startswith("B3")]
    assert rule.formula1 == "'sasaran'!$A$3:$A$10000"
    (rule,) = book["identitas"].data_validations.dataValidation
    letter = rule.formula1.split("$")[1]
    assert "renstra_awal" in [cell.value for cell in book["_daftar"][letter]]


def test_codes_years_and_dates_are_text(root):
    book = written(root)
    for table, letter in (("anggaran", "A"), ("indikator_tahun", "C"), ("penandatangan", "E"), ("identitas", "B")):
        filled = [cell for cell in book[table][letter][2:] if cell.value is not None]
        assert {(cell.data_type, cell.number_format) for cell in filled} <= {("s", "@")}, table
    assert book["desa"]["D3"].data_type == "n"


def test_what_is_missing_is_listed_with_a_link(root):
    folder = root / "data" / KECAMATAN / str(YEAR)
    (folder / "tujuan.csv").write_text("id,nama\nt1,Tujuan satu\nt2,\n", encoding="utf-8")
    guide = written(root)["Petunjuk"]
    (cell,) = [cell for cell in guide["A"] if cell.value == "tujuan B4"]
    assert cell.hyperlink.location == "'tujuan'!B4"
    assert guide[f"B{cell.row}"].value.startswith("nama: kosong.")


def test_a_text_too_long_for_a_cell_is_said(root):
    folder = root / "data" / KECAMATAN / str(YEAR)
    (folder / "tujuan.csv").write_text(f"id,nama\nt1,{'a' * 40_000}\n", encoding="utf-8")
    with pytest.raises(LakipError, match="Kolom nama memuat teks 40000 karakter"):
        write_entry_book(root, KECAMATAN, YEAR)


def test_the_workbook_takes_the_place_of_the_files_which_are_kept(root):
    folder = root / "data" / KECAMATAN / str(YEAR)
    (folder / "SUMBER.md").write_text("# Sumber\n", encoding="utf-8")
    (folder / "tujuan.csv").write_text("id,nama\nt1,\n", encoding="utf-8")  # one that has faults still
    files = {path.name: path.read_bytes() for path in folder.glob("*.csv")}
    path = adopt_entry_book(root, KECAMATAN, YEAR)
    assert sorted(item.name for item in folder.iterdir()) == sorted([KEPT, "SUMBER.md", path.name])
    assert {item.name: item.read_bytes() for item in (folder / KEPT).iterdir()} == files
    assert not [item for item in project.inputs(root, KECAMATAN, YEAR) if KEPT in item.parts]
    assert not [*(root / "outputs").rglob("*.xlsx")]  # nothing beside it that could be filled in by mistake
    with pytest.raises(ParameterError, match="Data sudah berada dalam buku kerja"):
        adopt_entry_book(root, KECAMATAN, YEAR)


def test_nothing_is_moved_where_a_table_does_not_come_back_as_it_was(root, monkeypatch):
    folder = root / "data" / KECAMATAN / str(YEAR)
    files = {path: path.read_bytes() for path in folder.iterdir()}
    monkeypatch.setattr(EntryTable, "baris", property(lambda table: []))
    with pytest.raises(LakipError, match="Tabel identitas, .* tidak terbaca sama dari buku kerja"):
        adopt_entry_book(root, KECAMATAN, YEAR)
    assert {path: path.read_bytes() for path in folder.iterdir()} == files


def test_a_drop_down_beside_which_something_else_may_stand_refuses_nothing(root):
    sheet = written(root)["penanggung_jawab"]
    letter = next(cell.column_letter for cell in sheet[2] if cell.value == "dipastikan")
    (rule,) = [rule for rule in sheet.data_validations.dataValidation if str(rule.sqref).startswith(letter)]
    assert (rule.formula1, rule.showErrorMessage) == ('"belum"', False)
    assert rule.prompt == "Tulis tanggal pemeriksaan, misalnya 2025-01-10, atau belum."


def test_a_drop_down_that_refuses_says_that_the_unknown_is_left_blank(root):
    (rule,) = written(root)["sarana"].data_validations.dataValidation
    assert rule.showErrorMessage and rule.error.endswith("Kosongkan bila belum diketahui.")


def test_a_header_says_which_columns_together_do_not_repeat(root):
    book = written(root)
    notes = {cell.value: cell.comment.text for cell in book["indikator_tahun"][2]}
    together = "Gabungan indikator_id, kecamatan, dan tahun tidak boleh berulang."
    assert {name for name, note in notes.items() if together in note} == {"indikator_id", "kecamatan", "tahun"}
    assert "Kunci: tidak boleh berulang." in book["sasaran"]["A2"].comment.text


def test_who_goes_on_in_excel_is_told_which_file_to_fill_in(root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    main(["excel", "--year", str(YEAR), "--pakai"])
    assert "Isi berkas ini, bukan salinan di outputs/." in capsys.readouterr().out


def guide_of(root, kecamatan):
    guide = load_workbook(io.BytesIO(write_entry_book(root, kecamatan, YEAR).read_bytes()))["Petunjuk"]
    return [[cell for cell in row if cell is not None] for row in guide.iter_rows(values_only=True) if any(row)]


def test_the_guide_counts_what_the_work_list_counts(tmp_path):
    rolled.write_first(tmp_path)
    new_office(tmp_path, "sukamaju", "Sukamaju", YEAR, "Kabupaten", "Contoh")
    record = todo(tmp_path, "sukamaju", YEAR).record
    tasks = [task for person in record["orang"] for task in person["tabel"] if task["tabel"] != "narasi"]
    waiting = {task["tabel"]: task["banyak"] - task["selesai"] for task in tasks if task["banyak"]}
    rows = guide_of(tmp_path, "sukamaju")
    assert {row[0]: row[4] for row in rows if len(row) == 5 and row[0] != "Lembar"} == waiting
    assert [f"Yang masih kurang: {sum(waiting.values())} isian dalam {len(waiting)} tabel"] in rows
    commands = [text for row in rows for text in row if "make " in str(text)]
    assert len(commands) == 3 and all(f"YEAR={YEAR} KECAMATAN=sukamaju" in text for text in commands)


def test_the_guide_of_a_report_in_which_nothing_waits_says_so(tmp_path):
    rolled.write_first(tmp_path)
    assert ["Tidak ada tabel atau isian yang kurang."] in guide_of(tmp_path, KECAMATAN)


@pytest.mark.parametrize("year", [YEAR, YEAR - 1])
def test_the_guide_counts_nothing_where_a_table_cannot_be_read(root, year):
    folder = root / "data" / KECAMATAN / str(year)
    folder.mkdir(exist_ok=True)
    (folder / "tujuan.csv").write_text("id,nama\nt2,\n", encoding="utf-8")
    rows = guide_of(root, KECAMATAN)
    assert not any(len(row) == 5 for row in rows if row[0] != "Lembar")
    assert any("sesudah kesalahan tabel diperbaiki" in str(row[0]) for row in rows)
    assert (["Yang masih kurang"] in rows) == (year == YEAR)


def test_each_key_says_what_it_means_and_what_it_may_be(root):
    sheet = written(root)["identitas"]
    notes = {row[0].value: row[0].comment.text for row in sheet.iter_rows(min_row=3) if row[0].value}
    assert notes["renstra_awal"] == "Tahun pertama Renstra.\nIsi: tahun, 1990 sampai 2099.\nWajib diisi."
    assert len(notes) > 5
    assert written(root)["wilayah"]["A3"].comment.text
