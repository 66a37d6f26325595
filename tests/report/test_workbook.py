"""The report from a workbook is the report from CSV files, byte for byte."""

from lakip_nb.run.excel import write_entry_book
from lakip_nb.run.report import build

from .conftest import copy_project


def test_a_report_from_the_workbook_is_the_same(tmp_path):
    root = copy_project(tmp_path)
    before = build(root, "medang-deras", 2023).read_bytes()
    book = write_entry_book(root, "medang-deras", 2023)
    folder = root / "data" / "medang-deras" / "2023"
    for file in folder.glob("*.csv"):
        file.unlink()
    book.rename(folder / book.name)
    again = build(root, "medang-deras", 2023)
    assert again.read_bytes() == before
    working = again.with_name("kertas-kerja.html").read_text("utf-8").replace("<wbr>", "")
    assert "data/medang-deras/2023/lakip-medang-deras-2023.xlsx" in working
    assert "data/medang-deras/2023/desa.csv" not in working
    stamp = again.stat().st_mtime_ns
    assert build(root, "medang-deras", 2023).stat().st_mtime_ns == stamp  # nothing changed, nothing is made
