"""An analyst who knows Excel only goes from last year's report to a PDF and a Word document of this year's."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from lakip_nb.data.tables import LAPORAN
from lakip_nb.run.begin import next_year
from lakip_nb.run.check import check
from lakip_nb.run.excel import adopt_entry_book
from lakip_nb.run.paper import build_pdf
from lakip_nb.run.report import build
from lakip_nb.run.todo import todo
from tests.support import rolled
from tests.support.analyst import TODAY, tell
from tests.support.pdf import Pdf, need_pango
from tests.support.synthetic import KECAMATAN, YEAR

NEXT = YEAR + 1
FIRST = 2
"""The row of the header in the workbook."""


def typed(table: str, column: str, value: object) -> object:
    """A value as a person types it: what looks like a number is one, a date is a date."""
    text = str(value)
    model = LAPORAN[table].model
    field = next(f for name, f in model.model_fields.items() if (f.alias or name) == column)
    if column == "nilai" or "str" in str(field.annotation):
        return text
    try:
        return float(Decimal(text))
    except InvalidOperation:
        return text


def fill(sheet: Any, table: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Type rows over those of a sheet, each value below its header."""
    heads = {cell.value: cell.column for cell in sheet[FIRST] if cell.value}
    if sheet.max_row > FIRST:
        sheet.delete_rows(FIRST + 1, sheet.max_row - FIRST)
    for number, row in enumerate(rows, start=FIRST + 1):
        for column, value in row.items():
            if value not in ("", None):
                sheet.cell(number, heads[column]).value = typed(table, column, value)  # type: ignore[arg-type]


def habits(book: Any) -> None:
    """What people do to a workbook besides typing."""
    desa = book["desa"]
    desa.cell(FIRST, desa.max_column + 3).value = "   "  # a column touched and left
    desa.append([None] * 3)
    for cell in book["anggaran"][FIRST]:
        cell.value = str(cell.value).replace("_", " ").upper() if cell.value else None
    survey = book["ikm_unsur"]
    survey.insert_rows(1)
    survey["A1"] = "NILAI UNSUR SURVEI KEPUASAN MASYARAKAT"
    survey.merge_cells("A1:C1")
    identity = book["identitas"]
    for row in identity.iter_rows(min_row=FIRST + 1):
        if row[0].value == "tanggal":
            row[1].value = dt.datetime.fromisoformat(str(row[1].value))
            row[1].number_format = "dd/mm/yyyy"
    book["sarana"].row_dimensions[FIRST + 1].hidden = True
    book.create_sheet("_hitungan")["A1"] = "=1+1"


@pytest.fixture
def begun(tmp_path: Path) -> Any:
    rolled.write_first(tmp_path)
    return tmp_path, next_year(tmp_path, None, NEXT)


@pytest.mark.slow
def test_from_last_year_to_paper(begun: Any) -> None:
    need_pango()
    root, start = begun
    path = adopt_entry_book(root, KECAMATAN, NEXT)
    book = openpyxl.load_workbook(path)
    for table, rows in rolled.second_year().items():
        if rows and table in book.sheetnames:
            fill(book[table], table, rows)
    owners = book["penanggung_jawab"]
    column = next(cell.column for cell in owners[FIRST] if cell.value == "dipastikan")
    for row in range(FIRST + 1, owners.max_row + 1):
        if owners.cell(row, column).value == "belum":
            owners.cell(row, column).value = TODAY
    habits(book)
    people = book["desa"].cell(FIRST + 1, 4)
    right, people.value = people.value, "seribu dua ratus"
    book.save(path)

    refused = check(root, KECAMATAN, NEXT)
    said = [item["pesan"] for item in refused.record["temuan"]]
    assert said == [
        '"seribu dua ratus" bukan angka: memuat huruf atau tanda lain.',
        "baris ini tersembunyi tetapi berisi.",
    ]
    (marked,) = refused.marked
    remark = openpyxl.load_workbook(marked)["desa"][people.coordinate].comment
    assert remark is not None and "seribu dua ratus" in remark.text
    assert people.coordinate in str(refused.record["temuan"][0])

    people.value = right
    book["sarana"].row_dimensions[FIRST + 1].hidden = False
    book.save(path)
    tell(start.narrative, {slot: texts[1] for slot, texts in rolled.SLOTS.items()})
    clean = check(root, KECAMATAN, NEXT)
    assert not clean.failed(strict=True), [item["pesan"] for item in clean.record["temuan"]]
    assert todo(root, KECAMATAN, NEXT).record["tuntas"]

    page = build(root, KECAMATAN, NEXT).read_text("utf-8")
    assert f"Tahun {NEXT}" in page and "DRAF" not in page
    pdf = Pdf(build_pdf(root, KECAMATAN, NEXT).read_bytes())
    assert len(pdf.words) > 10 and str(NEXT) in pdf.words[0]
