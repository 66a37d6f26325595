"""Reading a finished report: its structure in three forms, and files that are none."""

import io
import time
import zipfile

import docx
import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject

from lakip_nb.data import LakipError, ParameterError
from lakip_nb.data.naskah import Block, NaskahError, docx_file, pdf_file, reader
from lakip_nb.data.naskah.reader import read
from tests.support import naskah

FORMS = [(naskah.teks, ".txt", "baris"), (naskah.word, ".docx", "paragraf"), (naskah.pdf, ".pdf", "halaman")]


@pytest.mark.parametrize(("form", "suffix", "unit"), FORMS)
def test_headings_captions_lists_and_tables_are_known(tmp_path, form, suffix, unit):
    document = read(form(naskah.bersih(), tmp_path / f"laporan{suffix}"))
    assert document.unit == unit and document.name == f"laporan{suffix}"
    numbers = [block.number for _, block in document.blocks("judul") if block.number]
    chapters = [number for number in numbers if number.startswith("BAB")]
    assert chapters == ["BAB I", "BAB II", "BAB III", "BAB IV"]  # and not those that the report only tells of
    assert [n for n in numbers if n not in chapters] == ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "3.1", "3.2"]
    captions = ["Tabel 1.1", "Tabel 1.2", "Tabel 2.1", "Tabel 3.1", "Tabel 3.2", "Tabel 3.3", "Tabel 3.4", "Tabel 3.5"]
    assert [item.shown for _, item in document.captions()] == captions
    items = [block for _, block in document.blocks("butir") if block.number]
    assert [block.number for block in items] == ["1.", "2.", "3.", "1.", "2.", "3.", "1.", "2.", "1.", "2."]
    first = next(table for index, table in document.tables() if document.caption_of(index).number == "1.1")
    assert first.heads == (("No.",), ("Desa",), ("L",), ("P",), ("L+P",))
    assert first.rows[2].cells == ("3", "Karanganyar", "1.507", "1.490", "2.997")
    assert first.rows[-1].cells == ("JUMLAH", "", "8.394", "8.583", "16.977")


@pytest.mark.parametrize(("form", "suffix", "unit"), FORMS[:2])
def test_headings_that_span_columns_count_for_each(tmp_path, form, suffix, unit):
    document = read(form(naskah.bersih(), tmp_path / f"laporan{suffix}"))
    table = next(table for index, table in document.tables() if document.caption_of(index).number == "3.5")
    assert table.heads[1:6] == (
        ("Target", "Kinerja"),
        ("Target", "Kinerja"),
        ("Target", "Rp"),
        ("Realisasi", "Kinerja"),
        ("Realisasi", "Rp"),
    )
    assert [row.bold for row in table.rows[:3]] == [True, True, False]


def test_a_table_goes_on_after_a_page_break_with_its_heading_again(tmp_path):
    path = tmp_path / "a.txt"
    rows = [
        "Program\tPagu\tRealisasi",
        "Satu\t1.000\t900",
        "",
        "Program\tPagu\tRealisasi",
        "yang panjang",
        "Dua\t2.000\t1.500",
    ]
    rows[4] = "yang panjang\t\t"
    path.write_text("\n".join(rows), encoding="utf-8")
    ((_, table),) = read(path).tables()
    assert [row.cells for row in table.rows] == [("Satu yang panjang", "1.000", "900"), ("Dua", "2.000", "1.500")]


def test_a_paragraph_over_a_page_break_is_one_and_knows_both_places(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Kalimat pertama yang cukup panjang untuk\n\ndilanjutkan di halaman berikutnya.\n\nLain.", "utf-8")
    first, second = (block for _, block in read(path).blocks())
    assert first.text.endswith("untuk dilanjutkan di halaman berikutnya.") and second.text == "Lain."
    assert (first.place_at(0), first.place_at(first.text.index("dilanjutkan"))) == (1, 3)


def test_markdown_tables_old_encodings_and_lists_of_contents_are_read(tmp_path):
    path = tmp_path / "a.md"
    text = "DAFTAR TABEL\nTabel 1.1 Luas …………… 3\n\n| Desa | Luas |\n|---|---|\n| Satu | 12 |\n\nSelesai – “tamat”.\n"
    path.write_bytes(text.encode("cp1252"))
    document = read(path)
    assert [block.text for _, block in document.blocks("isi")] == ["Tabel 1.1 Luas"]
    assert [table.rows[0].cells for _, table in document.tables()] == [("Satu", "12")]
    assert [block for _, block in document.blocks("paragraf")][-1].text == "Selesai – “tamat”."
    path.write_bytes("Isi".encode("utf-16"))
    assert isinstance(read(path).parts[0], Block)


def pdf_pages(count, password=None):
    writer = pypdf.PdfWriter()
    for _ in range(count):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def zipped(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


HOSTILE = {
    "empty.txt": (b"", "kosong"),
    "blank.md": (b" \n\n \n", "kosong"),
    "binary.txt": (b"abc\0\1\2", "bukan teks"),
    "rule.txt": (b"----\n", "kosong"),
    "text.pdf": (b"Laporan Kinerja", "bukan PDF"),
    "text.docx": (b"Laporan Kinerja", "bukan dokumen Word"),
    "pdf.docx": (pdf_pages(1), "isinya PDF"),
    "pdf.txt": (pdf_pages(1), "isinya PDF"),
    "cut.pdf": (b"%PDF-1.7\n1 0 obj\n<<", "bukan PDF yang utuh"),
    "noise.pdf": (b"%PDF-1.7\n" + bytes(range(256)) * 40, "bukan PDF yang utuh"),
    "scanned.pdf": (pdf_pages(3), "hasil pindaian"),
    "locked.pdf": (pdf_pages(2, "rahasia"), "kata sandi"),
    "long.pdf": (pdf_pages(1000), "1000 halaman"),
    "old.docx": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "kata sandi"),
    "cut.docx": (b"PK\x03\x04" + b"\0" * 100, "bukan dokumen Word yang utuh"),
    "sheet.docx": (zipped(xl__workbook_xml="<a/>"), "bukan dokumen Word"),
    "broken.docx": (zipped(word__document_xml="<a", x="y"), "bukan dokumen Word yang utuh"),
    "bomb.docx": (zipped(word__document_xml=b"<a>" + b" " * (docx_file.LARGEST + 1)), "terlalu besar"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_report_is_refused_in_one_clear_message(tmp_path, name):
    content, words = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(NaskahError) as caught:
        read(path)
    message = str(caught.value)
    assert isinstance(caught.value, LakipError) and words in message
    assert message.startswith(f"Naskah {name}: ") and message.endswith(".") and "\n" not in message


def test_an_entity_bomb_in_a_word_document_expands_to_nothing(tmp_path):
    good = tmp_path / "a.docx"
    docx.Document().save(str(good))
    bomb = tmp_path / "b.docx"
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x" * 10}">' for n in range(9))
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(bomb, "w") as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename == "word/document.xml":
                head, _, body = content.decode().partition("?>")
                body = body.replace("<w:body>", "<w:body><w:p><w:r><w:t>&e8;</w:t></w:r></w:p>")
                content = f"{head}?><!DOCTYPE a [{entities}]>{body}".encode()
            new.writestr(item, content)
    with pytest.raises(NaskahError):
        read(bomb)


def test_a_page_with_too_many_instructions_is_refused(tmp_path):
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    stream = StreamObject()
    stream.set_data(b"0 0 m 1 1 l S\n" * 400_000)
    stream[NameObject("/Length")] = NumberObject(0)
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    path = tmp_path / "rumit.pdf"
    writer.write(path)
    with pytest.raises(NaskahError, match="terlalu rumit"):
        read(path)


def test_a_page_that_draws_one_drawing_within_another_many_times_is_refused(tmp_path):
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    inner = None
    for _ in range(8):
        form = StreamObject()
        form.set_data(b"BT (x) Tj ET\n" if inner is None else b"/F0 Do\n" * 10)
        form.update({NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form")})
        form[NameObject("/BBox")] = ArrayObject([NumberObject(each) for each in (0, 0, 9, 9)])
        if inner is not None:
            drawn = DictionaryObject({NameObject("/F0"): inner})
            form[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): drawn})
        inner = writer._add_object(form)
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/XObject"): DictionaryObject({NameObject("/F0"): inner})}
    )
    stream = StreamObject()
    stream.set_data(b"/F0 Do\n")
    page[NameObject("/Contents")] = writer._add_object(stream)
    path = tmp_path / "bersarang.pdf"
    writer.write(path)
    start = time.process_time()
    with pytest.raises(NaskahError, match="terlalu rumit"):
        read(path)
    assert time.process_time() - start < 10


def test_a_pdf_that_takes_too_long_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_file, "_SECONDS", -1)
    with pytest.raises(NaskahError, match="terlalu rumit"):
        read(naskah.pdf(naskah.bersih()[:4], tmp_path / "a.pdf"))


def test_a_pdf_locked_without_a_word_is_read(tmp_path):
    path = naskah.pdf(naskah.bersih()[:6], tmp_path / "a.pdf")
    writer = pypdf.PdfWriter(clone_from=path)
    writer.encrypt("", owner_password="pemilik")
    writer.write(path)
    assert "TANJUNG PERMAI" in " ".join(block.text for _, block in read(path).blocks())


def test_a_file_that_is_too_large_is_not_even_read(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "LARGEST_TEXT", 10)
    path = tmp_path / "a.txt"
    path.write_text("sebelas huruf")
    with pytest.raises(NaskahError, match="terlalu besar"):
        read(path)


@pytest.mark.parametrize("name", ["tidak-ada.pdf", "folder.pdf", "laporan.xlsx", "laporan"])
def test_a_file_that_is_not_there_or_of_another_kind_is_a_wrong_command(tmp_path, name):
    (tmp_path / "folder.pdf").mkdir()
    for other in ("laporan.xlsx", "laporan"):
        (tmp_path / other).write_text("x")
    with pytest.raises(ParameterError, match="Naskah"):
        read(tmp_path / name)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 200_000,
        "Tabel " * 60_000,
        "1.1 " * 80_000,
        ". " * 150_000,
        "a\t" * 100_000,
        "target " * 50_000,
        "2023 " * 60_000,
    ],
    ids=["brackets", "captions", "numbers", "stops", "cells", "words", "years"],
)
def test_a_hostile_text_is_read_and_checked_in_bounded_time(tmp_path, text):
    from lakip_nb.checks.examination import apply_naskah_rules
    from lakip_nb.checks.naskah.material import recognise
    from lakip_nb.checks.rulebook import naskah_rules

    path = tmp_path / "a.txt"
    path.write_text(text)
    start = time.process_time()
    apply_naskah_rules(recognise(read(path), 2023, "Contoh"), naskah_rules())
    assert time.process_time() - start < 20


def _text(folder, content):
    path = folder / "laporan.txt"
    path.write_text(content, encoding="utf-8")
    return read(path)


def test_a_list_of_contents_set_as_a_list_holds_no_headings(tmp_path):
    contents = "## Daftar Isi\n\n1. Kata Pengantar\n2. BAB I Pendahuluan\n1. 1.1 Latar Belakang\n\n"
    document = _text(tmp_path, f"{contents}## BAB I Pendahuluan\n\n### 1.1 Latar Belakang\n\nIsi bab ini.\n")
    assert [block.number for _, block in document.blocks("judul") if block.number] == ["BAB I", "1.1"]
    assert len(list(document.blocks("isi"))) == 3 and not list(document.blocks("butir"))


def test_a_text_with_pages_has_no_running_heads_and_keeps_its_lines(tmp_path):
    page = "Laporan Kinerja Kecamatan Contoh Tahun 2024\n\n{}\n\n  Halaman {}\n"
    bodies = [
        "BAB I\n\nPendahuluan\n1.1 Latar Belakang\nKalimat pertama dari bab ini.",
        "Dua.",
        "Tiga.",
        "Empat.",
        "Lima.",
    ]
    document = _text(tmp_path, "\f".join(page.format(body, at) for at, body in enumerate(bodies, start=1)))
    texts = [block.text for _, block in document.blocks()]
    assert texts.count("Laporan Kinerja Kecamatan Contoh Tahun 2024") == 1
    assert not any(text.startswith("Halaman") for text in texts)
    assert [block.number for _, block in document.blocks("judul")] == ["BAB I", "1.1"]
    assert next(block.place for _, block in document.blocks() if block.text == "Dua.") == 12


def test_headings_of_a_second_row_stand_below_the_cells_that_span(tmp_path):
    rows = "No.\tProgram\tTarget\t\tRealisasi\t\tSisa\nKinerja\tRp\tKinerja\tRp\n1\tSatu\t10\t1.000\t9\t900\t100\n"
    table = next(table for _, table in _text(tmp_path, rows).tables())
    assert table.heads[2:6] == (
        ("Target", "Kinerja"),
        ("Target", "Rp"),
        ("Realisasi", "Kinerja"),
        ("Realisasi", "Rp"),
    )
    assert table.heads[6] == ("Sisa",) and len(table.rows) == 1


def test_a_caption_ends_before_its_source_and_before_the_next_section(tmp_path):
    text = (
        "**Gambar 1.1 Penduduk**\n**menurut desa**\nSumber: kantor camat\n\nGambar 1.2 Luas\n1.2 Wilayah Kerja\nIsi.\n"
    )
    document = _text(tmp_path, text)
    assert [item.judul for _, item in document.captions()] == ["Penduduk menurut desa", "Luas"]
    assert [block.number for _, block in document.blocks("judul")] == ["1.2"]
