"""The check of a finished report: what is written, and what is not."""

import json

import html5lib
import pytest

from lakip_nb.run.naskah import check_naskah, slug
from tests.support import naskah


@pytest.fixture
def root(project):
    return project(**{"01_bab": "whole"})


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_record_and_page_are_written_and_nothing_else(root, tmp_path):
    path = naskah.teks(naskah.faulty("terdapat selisih 0,75", "terdapat selisih 7,5"), tmp_path / "laporan.txt")
    before, content = files(root), path.read_bytes()
    outcome = check_naskah(root, path)
    written = {name for name in files(root).keys() - before.keys() if not name.endswith(".kunci")}
    assert written == {
        "outputs/naskah/laporan-txt/pemeriksaan.html",
        "outputs/naskah/laporan-txt/pemeriksaan.json",
    }
    assert path.read_bytes() == content and before.items() <= files(root).items()
    record = json.loads((outcome.path.parent / "pemeriksaan.json").read_text("utf-8"))
    assert record["laporan"] == {
        "kecamatan": None,
        "year": 2024,
        "nama_kecamatan": "Tanjung Permai",
        "nama_kabupaten": "Nusa Laut",
        "naskah": "laporan.txt",
    }
    assert [item["kode"] for item in record["temuan"] if item["tingkat"] == "galat"] == ["N30"]
    assert outcome.failed() and record["keluarga"] == {"N": "Naskah yang sudah jadi"}


def test_the_same_report_gives_the_same_bytes(root, tmp_path):
    path = naskah.teks(naskah.bersih(), tmp_path / "laporan.txt")
    first = files(check_naskah(root, path).path.parent)
    assert files(check_naskah(root, path).path.parent) == first


@pytest.mark.parametrize("year", [None, "2024"])
def test_the_page_says_what_was_checked_and_speaks_of_no_data(root, tmp_path, year):
    path = naskah.teks([naskah.p("Uraian <b>tebal</b> sebanyak 2 (tiga) hal.")], tmp_path / "a<b>.txt")
    source = check_naskah(root, path, year).path.read_text("utf-8")
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(source)
    text = " ".join("".join(html5lib.parse(source).itertext()).split())
    assert "Pemeriksaan Naskah Laporan Kinerja" in text and "Diperiksa: a<b>.txt, sebagai naskah saja" in text
    assert ("Tahun laporannya tidak tersebut" in text) is (year is None)
    assert "tanggapan.csv" not in text and "laporan.html" not in source and "None" not in text
    assert "baris 2, “2 (tiga)”" in text and "a<b>.txt, baris" not in text


def test_a_year_and_a_folder_name_decide(root, tmp_path):
    path = naskah.teks(naskah.bersih(), tmp_path / "laporan.txt")
    record = check_naskah(root, path, "2025", "bukit-lama").record
    assert (record["laporan"]["year"], record["laporan"]["nama_kecamatan"]) == (2025, "Bukit Lama")
    assert {"N01", "N05"} <= {item["kode"] for item in record["temuan"]}


def test_the_folder_is_named_after_the_file():
    assert slug("Laporan Kinerja Kec. Ébéné 2023 (final).PDF") == "laporan-kinerja-kec-ebene-2023-final-pdf"
    assert slug("..") == "naskah" and len(slug("a" * 300 + ".txt")) <= 80 and "/" not in slug("a/../b.txt")
