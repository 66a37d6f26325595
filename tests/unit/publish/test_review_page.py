"""Catatan Hasil Reviu: the whole form, what was found, and room to write by hand."""

import json
import re
from dataclasses import replace

import html5lib
import pytest

from lakip_nb.checks.finding import Tempat
from lakip_nb.checks.record import temuan_kontrak
from lakip_nb.data.errors import Fault
from lakip_nb.publish.review_page import TINGKAT, render_review
from tests.support.record import EVIL, FOUND, butir, record, temuan

HTML = "{http://www.w3.org/1999/xhtml}"
EMPTY = {"found": (), "accepted": False, "published": []}
BROKEN = {
    "found": temuan_kontrak([Fault("data/contoh/2023/desa.csv", 2, "jiwa", EVIL, "Isi.")] * 2),
    "accepted": False,
    "published": [],
    "review": [],
    "nama": None,
}
FORM = [
    butir("I.1", "ya"),
    butir("I.2", "belum", kurang=f"Belum ada {EVIL}.", temuan=FOUND[:3]),
    butir("I.3", "perlu_penilaian_manusia", kurang="Nilai isinya."),
    butir("III.3", "tidak_diperlukan", kurang="Butir III.1 terpenuhi.") | {"kelompok": "Substansi"},
    butir("3a.1", "ya", formulir="akip"),
]
WORTH_KNOWING = [replace(temuan("E01", f"Bab {number}"), tingkat="catatan", berkas=None) for number in (1, 2)]
SHAPES = {
    "full": {},
    "known": {"found": WORTH_KNOWING},
    "form": {"review": FORM},
    "empty": EMPTY,
    "bare": {**EMPTY, "review": []},
    "broken": BROKEN,
}


def page(**options):
    return render_review(record(**options))


def tree(source):
    return html5lib.parse(source)


def text(element):
    return " ".join("".join(element.itertext()).split())


def rows(source, kind):
    """The rows of the tables of a kind, without their heads."""
    tables = [e for e in tree(source).iter(f"{HTML}table") if e.get("class") == kind]
    return [row for table in tables for body in table.iter(f"{HTML}tbody") for row in body.iter(f"{HTML}tr")]


def ticked(row):
    """What is said of the boxes of a row, Ya before Belum."""
    return [e.get("aria-label") for e in row.iter(f"{HTML}span") if (e.get("class") or "").startswith("kotak")]


@pytest.mark.parametrize("shape", SHAPES)
def test_the_page_is_a_valid_document_alone_and_in_indonesian(shape):
    source = page(**SHAPES[shape])
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(source)
    root = tree(source)
    assert root.get("lang") == "id"
    ids = re.findall(r'\sid="([^"]*)"', source)
    assert len(set(ids)) == len(ids)
    assert set(re.findall(r'aria-labelledby="([^"]*)"', source)) <= set(ids)
    assert set(re.findall(r'href="([^"]*)"', source)) == {"pemeriksaan.html"}
    assert "default-src 'none'" in source and "form-action 'none'" in source
    foreign = r"<(script|link|iframe|form|img|input)\b|https?://|@import|url\((?!data:font/woff2;base64,)"
    assert not re.search(foreign, source)
    assert source.count("<h1>") == source.count("<main>") == 1
    assert "None" not in text(root)


@pytest.mark.parametrize("shape", SHAPES)
def test_headings_descend_and_tables_have_heads(shape):
    root = tree(page(**SHAPES[shape]))
    levels = [int(e.tag[-1]) for e in root.iter() if isinstance(e.tag, str) and re.fullmatch(r".*\}h[1-6]", e.tag)]
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    for table in root.iter(f"{HTML}table"):
        assert all(head.get("scope") for head in table.iter(f"{HTML}th"))


def test_the_head_says_what_was_reviewed_and_by_which_regulation():
    facts = {text(e[0]): text(e[1]) for e in tree(page(review=FORM)).iter(f"{HTML}div") if len(e) == 2}
    assert facts["Instansi"] == f"Kecamatan Contoh {EVIL}, Kabupaten Uji & Coba"
    assert facts["Tahun"] == "2023"
    assert facts["Dokumen yang direviu"] == f"Laporan Kinerja Kecamatan Contoh {EVIL} Tahun 2023"
    assert facts["Dasar"] == f"Peraturan 53 {EVIL}, Lampiran III"
    assert facts["Pereviu"] == facts["Tanggal reviu"] == ""


def test_every_item_has_its_boxes_and_what_to_look_at():
    found = rows(page(review=FORM), "formulir")
    assert [text(row) for row in found if row.get("class") == "bagian"] == ["I. Format", "III. Substansi"]
    items = [[text(cell) for cell in row] for row in found if row.get("class") != "bagian"]
    assert [item[0] for item in items] == ["I.1", "I.2", "I.3", "III.3"]
    assert [item[1] for item in items] == [f"Butir {item[0]} {EVIL}" for item in items]
    assert [item[4] for item in items] == [
        "",
        f"Belum ada {EVIL}. Lihat catatan nomor 1–3.",
        "Nilai isinya.",
        "Tidak diperlukan. Butir III.1 terpenuhi.",
    ]
    assert [ticked(row) for row in found if row.get("class") != "bagian"] == [
        ["Ya: dicentang", "Belum: kotak kosong"],
        ["Ya: kotak kosong", "Belum: dicentang"],
        ["Ya: kotak kosong", "Belum: kotak kosong"],
        [],
    ]
    assert items[3][2:4] == ["–", "–"]


def test_the_score_sheet_is_no_part_of_the_form():
    assert "3a.1" not in page(review=FORM)


def test_what_data_says_is_escaped_and_complete():
    source = page()
    assert "<b onclick" not in source
    shown = text(tree(source))
    for words in (
        f"Contoh {EVIL}",
        f"Isi {EVIL}.",
        f"Belum ada {EVIL}.",
        f"Pesan B02 anggaran.csv, 1 {EVIL}",
        "A01",
        "B02",
    ):
        assert " ".join(words.split()) in shown


def test_notes_are_numbered_by_severity_in_words():
    source = page()
    headings = [text(e) for e in tree(source).iter(f"{HTML}h3")]
    assert headings == [
        "Harus diperbaiki isi yang tidak mungkin benar",
        "Perlu diperbaiki atau diputuskan isi yang sangat mungkin salah, atau menunggu keputusan kantor",
        "Catatan pereviu",
    ]
    notes = [[text(cell) for cell in row] for row in rows(source, "temuan")]
    assert [note[0] for note in notes] == ["1", "2", "3"]
    assert notes[0] == ["1", "Tabel 1.1. Pesan A01 desa.csv, Dodek A01", "Perbaiki.", ""]
    assert {"galat", "peringatan", "catatan"} == set(TINGKAT)


def test_what_one_rule_found_and_one_advice_settles_is_one_note():
    items = [temuan("B02", f"anggaran.csv, {number}") for number in range(3)]
    found = [*items, replace(items[0], tempat="lain", saran="Putuskan.")]
    source = page(found=found, review=[butir("I.1", "belum", temuan=found)])
    notes = [[text(cell) for cell in row] for row in rows(source, "temuan")]
    assert [note[0] for note in notes] == ["1", "2"]
    assert notes[0][1].startswith("3 hal menurut aturan “Judul B02")
    assert notes[0][1].count("Pesan B02") == 3
    assert "Lihat catatan nomor 1 dan 2." in text(rows(source, "formulir")[1])


def test_notes_worth_knowing_name_their_places_alone():
    (note,) = rows(page(found=WORTH_KNOWING), "temuan")
    assert "Bab 1; Bab 2." in text(note) and "Pesan" not in text(note)


def test_other_places_and_open_decisions_are_named():
    item = temuan("A01", "Tabel 1", juga=(Tempat("Tabel 2"), Tempat("Tabel 3")), bergantung=(4, 7))
    (note,) = rows(page(found=[item]), "temuan")
    assert "Juga pada Tabel 2; Tabel 3. Bergantung pada keputusan nomor 4, 7." in text(note)


def test_the_published_report_stands_apart():
    source = page()
    assert "Pesan D03" not in source
    assert "2 temuan menyangkut laporan yang pernah terbit" in text(tree(source))
    assert "1 temuan sudah diterima kantor" in text(tree(source))
    assert "laporan yang pernah terbit" not in page(**EMPTY) and "diterima kantor" not in page(**EMPTY)


def test_without_findings_it_says_so_and_leaves_room():
    source = page(**EMPTY)
    assert "tidak menemukan hal yang harus diperbaiki" in source
    assert rows(source, "temuan") == [] and source.count("Catatan pereviu, diisi dengan tangan") == 6


def test_the_statement_is_a_form_that_names_nobody():
    root = tree(page(review=FORM))
    (statement,) = [e for e in root.iter(f"{HTML}section") if e.get("class") == "pernyataan"]
    assert ticked(statement) == ["Tidak terdapat kondisi: kotak kosong", "Masih terdapat hal: kotak kosong"]
    blanks = [e.get("aria-label") for e in statement.iter(f"{HTML}span") if "isian" in (e.get("class") or "")]
    assert [words.partition(",")[0] for words in blanks] == ["Tempat", "Tanggal", "Tanda tangan dan nama", "NIP"]
    assert "aparat pengawasan intern pemerintah" in text(statement)


def test_the_source_of_the_wording_and_how_sure_it_is_are_said_once():
    (foot,) = tree(page(review=FORM)).iter(f"{HTML}footer")
    assert text(foot).count(f"Lampiran III {EVIL} (keyakinan sedang)") == 1


def test_tables_that_cannot_be_read_leave_the_faults_alone():
    source = page(**BROKEN)
    shown = text(tree(source))
    assert "Tabel data laporan ini belum dapat dibaca" in shown and "Kecamatan contoh" in shown
    assert len(rows(source, "temuan")) == 1 and rows(source, "formulir") == []
    assert "Pernyataan Telah Direviu" not in shown


def test_the_same_record_gives_the_same_page_also_read_from_its_file():
    assert render_review(json.loads(json.dumps(record()))) == page()
    assert page(review=FORM) != page()
