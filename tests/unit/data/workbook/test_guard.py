"""Workbooks that are not opened: what they could do, and what they would take."""

import io
import resource
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from lakip_nb.data.delimited import TableFileError
from lakip_nb.data.workbook.guard import guarded

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def content() -> bytes:
    """An ordinary workbook of one sheet."""
    book, stream = Workbook(), io.BytesIO()
    book.active.append(["id", "nama"])
    book.save(stream)
    return stream.getvalue()


def altered(content: bytes, parts: dict[str, str | bytes]) -> bytes:
    """A workbook with parts put in or put in place of its own."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return stream.getvalue()


def refusal(tmp_path: Path, content: bytes, name: str = "data.xlsx") -> str:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(TableFileError) as caught:
        guarded(path)
    return caught.value.masalah


def sheet(body: str) -> str:
    return f"<worksheet {MAIN}>{body}</worksheet>"


def test_an_ordinary_one_is_opened(tmp_path, content):
    path = tmp_path / "data.XLSX"
    path.write_bytes(content)
    assert guarded(path).content == content
    assert not guarded(path).berumus
    path.write_bytes(
        altered(content, {SHEET: sheet('<sheetData><row r="1"><c r="A1"><f>1+1</f></c></row></sheetData>')})
    )
    assert guarded(path).berumus


@pytest.mark.parametrize("name", ["data.xls", "data.xlsb", "data.ods"])
def test_other_kinds_are_to_be_saved_as_xlsx(tmp_path, content, name):
    assert refusal(tmp_path, content, name) == f"jenis .{name.rpartition('.')[2]} tidak dibaca."


@pytest.mark.parametrize("name", ["data.xlsm", "data.XLTM"])
def test_a_name_of_macros(tmp_path, content, name):
    assert refusal(tmp_path, content, name) == "buku kerja bermakro tidak dibaca."


def test_an_old_or_locked_one_under_a_new_name(tmp_path):
    assert "kata sandi" in refusal(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


@pytest.mark.parametrize("content", [b"", b"\x00", b"a,b\n1,2\n", b"PK\x03\x04" + bytes(50)])
def test_what_is_no_workbook(tmp_path, content):
    assert refusal(tmp_path, content) == "bukan buku kerja Excel yang utuh."


def test_a_zip_of_something_else(tmp_path):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "a")
    assert refusal(tmp_path, stream.getvalue()) == "bukan buku kerja Excel yang utuh."


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("xl/vbaProject.bin", "makro"),
        ("xl/macrosheets/sheet1.xml", "makro"),
        ("xl/externalLinks/externalLink1.xml", "tautan ke berkas lain atau DDE"),
        ("xl/connections.xml", "sambungan ke data luar"),
        ("xl/embeddings/oleObject1.bin", "ditanam"),
    ],
)
def test_what_does_more_than_hold_cells(tmp_path, content, part, said):
    assert said in refusal(tmp_path, altered(content, {part: "<a/>"}))


@pytest.mark.parametrize(
    "body",
    [
        "<sheetData>" + '<row r="1">' + '<c r="A1"><v>1</v></c>' * 200_001 + "</row></sheetData>",
        '<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        '<sheetData/><mergeCells><mergeCell ref="&#65;1:XFD1048576"/></mergeCells>',
        '<sheetData/><hyperlinks><hyperlink ref="A1:XFD1048576" location="a!A1"/></hyperlinks>',
        '<sheetData/><mergeCells><mergeCell ref="semua"/></mergeCells>',
    ],
    ids=["cells", "merged", "merged in disguise", "links", "no range"],
)
def test_what_would_take_much_memory(tmp_path, content, body):
    assert "lebih dari yang wajar" in refusal(tmp_path, altered(content, {SHEET: sheet(body)}))


def test_a_million_rows(tmp_path, content):
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in (1, 20_000, 20_001))
    assert "di bawah baris 20000" in refusal(
        tmp_path, altered(content, {SHEET: sheet(f"<sheetData>{rows}</sheetData>")})
    )


def test_a_bomb_is_refused_within_bounded_memory(tmp_path, content):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    bomb = altered(content, {"xl/media/a.bin": bytes(200 << 20), SHEET: sheet("<sheetData/>")})
    made = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "lebih dari yang wajar" in refusal(tmp_path, bomb)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - max(before, made) < 20_000  # KiB


def test_entities(tmp_path, content):
    evil = f'<!DOCTYPE a [<!ENTITY b "c">]>{sheet("<sheetData/>")}'
    assert "deklarasi XML" in refusal(tmp_path, altered(content, {SHEET: evil}))


def test_a_part_that_is_no_xml(tmp_path, content):
    assert refusal(tmp_path, altered(content, {SHEET: "<worksheet"})) == "bukan buku kerja Excel yang utuh."


def test_a_file_that_is_too_large(tmp_path, content):
    assert refusal(tmp_path, content + bytes(11 << 20)) == "lebih besar dari 10 MB."
