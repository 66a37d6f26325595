"""What is written of a row reads as that row again."""

from decimal import Decimal

import pytest

from lakip_nb.data.reading import read_table
from lakip_nb.data.tables import LAPORAN
from lakip_nb.data.writing import cells, csv_line, csv_text
from tests.support.clean import clean_laporan


def test_every_table_reads_as_it_was_written(tmp_path):
    tables = clean_laporan().tabel
    for name, spec in LAPORAN.items():
        path = tmp_path / f"{name}.csv"
        path.write_bytes(csv_text(spec.model, [cells(row) for row in tables.rows(name)]).encode())
        rows, faults = read_table(path, name, spec.model)
        assert faults == []
        assert [dict(row) for row in rows] == [dict(row) for row in tables.rows(name)]


def test_a_file_is_as_an_indonesian_excel_opens_it():
    """What is not known is blank, and only what holds a semicolon or a quote is quoted."""
    rows = [{"jabatan": "Camat", "nama": "Sri, S.Sos."}, {"jabatan": 'Plt. "Camat"; Sekcam'}]
    text = csv_text(LAPORAN["penandatangan"].model, rows)
    assert text == ('\ufeffjabatan;nama;pangkat;golongan;nip\nCamat;Sri, S.Sos.;;;\n"Plt. ""Camat""; Sekcam";;;;\n')


@pytest.mark.parametrize(
    ("nilai", "written"),
    [("25.43", "25,43"), ("70.00", "70,00"), ("25", "25"), ("0.111", "0,111"), ("25.431", "25,4310")],
)
def test_decimals_stand_after_a_comma_and_can_be_one_thing_only(tmp_path, nilai, written):
    model = LAPORAN["akip_komponen"].model
    row = model.model_construct(tahun=2023, skema="akip-2021", komponen="perencanaan", nilai=Decimal(nilai))
    assert cells(row)["nilai"] == written
    path = tmp_path / "akip_komponen.csv"
    path.write_text(csv_text(model, [cells(row)]), encoding="utf-8")
    (again,), faults = read_table(path, path.name, model)
    assert faults == [] and again.nilai == Decimal(nilai)


def test_text_keeps_its_dots():
    model = LAPORAN["wilayah"].model
    assert cells(model.model_validate({"kunci": "luas", "nilai": "65.47"}))["nilai"] == "65.47"


def test_a_line_is_that_of_a_file():
    assert csv_line(["A31", "akip_komponen.csv, 2022", "", 'a;"b"']) == 'A31;akip_komponen.csv, 2022;;"a;""b"""'
