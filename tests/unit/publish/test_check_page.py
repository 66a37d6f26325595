import csv
import json
import re
from dataclasses import replace

import html5lib
import pytest

from lakip_nb.checks.finding import Tempat
from lakip_nb.checks.record import temuan_kontrak
from lakip_nb.data.errors import Fault
from lakip_nb.publish.check_page import render_check
from tests.support.record import EVIL, FOLDER, FOUND, record

HTML = "{http://www.w3.org/1999/xhtml}"


def page(**options):
    return render_check(record(**options))


def tree(source):
    return html5lib.parse(source)


def text(element):
    return " ".join("".join(element.itertext()).split())


def by_id(root, id):
    (found,) = [element for element in root.iter() if element.get("id") == id]
    return found


EMPTY = {"found": (), "accepted": False, "published": [], "review": []}
BROKEN = {
    **EMPTY,
    "found": temuan_kontrak([Fault("data/contoh/2023/desa.csv", 2, "jiwa", EVIL, "Isi.")] * 2),
    "nama": None,
}
SHAPES = {"full": {}, "empty": EMPTY, "broken": BROKEN, "one": {**EMPTY, "found": FOUND[:1]}}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_page_is_a_valid_document_alone_and_in_indonesian(shape):
    source = page(**SHAPES[shape])
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(source)
    root = tree(source)
    assert root.get("lang") == "id"
    ids = re.findall(r'\sid="([^"]*)"', source)
    assert len(set(ids)) == len(ids)
    targets = re.findall(r'href="([^"]*)"', source)
    assert {target[1:] for target in targets if target.startswith("#")} <= set(ids)
    assert {target.partition("#")[0] for target in targets} <= {
        "",
        "laporan.html",
        "pemeriksaan.json",
        "catatan-hasil-reviu.html",
    }
    assert "default-src 'none'" in source and "form-action 'none'" in source
    assert not re.search(r"<(script|link|iframe|form|img)\b|https?://|@import|url\((?!data:font/woff2;base64,)", source)
    assert source.count("<h1>") == source.count("<main") == 1


@pytest.mark.parametrize("shape", SHAPES)
def test_headings_descend_and_tables_have_heads(shape):
    root = tree(page(**SHAPES[shape]))
    levels = [int(e.tag[-1]) for e in root.iter() if isinstance(e.tag, str) and re.fullmatch(r".*\}h[1-6]", e.tag)]
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    for table in root.iter(f"{HTML}table"):
        heads = list(table.iter(f"{HTML}th"))
        assert heads and all(head.get("scope") for head in heads)
        assert table.find(f"{HTML}caption") is not None


def test_what_data_says_is_escaped_and_complete():
    source = page()
    assert "<b onclick" not in source
    shown = text(tree(source))
    for words in (f"Contoh {EVIL}", f"Judul B02 {EVIL}", f"Isi {EVIL}.", f"Alasan {EVIL}", f"Belum ada {EVIL}."):
        assert " ".join(words.split()) in shown


def test_findings_stand_by_severity_and_rule_with_what_to_do():
    root = tree(page())
    groups = [e for e in root.iter(f"{HTML}section") if (e.get("class") or "").startswith("kelompok")]
    assert [group.get("class") for group in groups] == [
        "kelompok t-galat",
        "kelompok t-peringatan",
    ]
    rules = [e.get("class") for group in groups for e in group.iter(f"{HTML}section") if "aturan" in e.get("class")]
    assert rules == ["aturan k-A", "aturan k-B"]
    galat = text(groups[0])
    for words in ("A01", "Tabel 1.1", "baris 2, kolom perempuan", "Pesan A01", "Perbaiki.", FOUND[0].sidik):
        assert words in galat


def test_the_published_report_stands_apart():
    root = tree(page())
    published = next(e for e in root.iter(f"{HTML}section") if e.get("aria-labelledby") == "terbitan")
    assert "Pesan D03 Tabel 1, a" in text(published) and "Catatan" in text(published)
    assert text(published).count("Perbaiki.") == 1  # the same for both, so said once
    assert "D03" not in text(next(e for e in root.iter(f"{HTML}section") if e.get("aria-labelledby") == "temuan"))


def test_a_rule_whose_findings_do_not_follow_each_other_stands_once():
    between = replace(FOUND[3], kode="E01")
    source = page(found=(FOUND[3], between, FOUND[4]), accepted=False)
    assert source.count('id="kode-D03-catatan"') == 1 and "2 temuan</span>" in source


def test_a_finding_leads_to_its_places_and_is_led_to_from_them():
    also = Tempat("desa.csv, Lalang", f"{FOLDER}/desa.csv", 3)
    item = replace(FOUND[0], juga=(also,), bergantung=(2,))
    decision = replace(FOUND[1], berkas=f"{FOLDER}/koreksi.csv", tempat="koreksi.csv, Tabel 9", bergantung=(2,))
    root = tree(page(found=(item, decision)))
    shown = by_id(root, f"t-{item.sidik}")
    links = [e.get("href") for e in shown.iter(f"{HTML}a")]
    assert links == ["laporan.html#tbl-penduduk-desa"] * 2 + ["#keputusan-2", "laporan.html#tbl-penduduk-desa"]
    assert "Mengubah Tabel 1.1." in text(shown) and "Bergantung pada keputusan 2" in text(shown)
    back = by_id(root, "di-tbl-penduduk-desa")
    assert [e.get("href") for e in back.iter(f"{HTML}a")] == ["laporan.html#tbl-penduduk-desa", f"#t-{item.sidik}"]
    assert "Tabel 9" in text(by_id(root, "keputusan-2"))


def test_the_row_that_accepts_a_finding_is_ready():
    (line,) = csv.reader(
        [by_id(tree(page(found=FOUND[:1])), f"t-{FOUND[0].sidik}").find(f".//{HTML}pre")[0].text], delimiter=";"
    )
    assert line == [FOUND[0].kode, FOUND[0].tempat, FOUND[0].sidik, "", "", ""]


def test_filters_are_radio_buttons_for_what_is_there():
    root = tree(page())
    inputs = {e.get("id"): e for e in root.iter(f"{HTML}input")}
    assert {e.get("type") for e in inputs.values()} == {"radio"}
    assert {"tingkat-semua", "tingkat-galat", "keluarga-A", "putusan-berbeda", "putusan-sama", "jawaban-belum"} <= set(
        inputs
    )
    assert "tingkat-E" not in inputs and "keluarga-E" not in inputs
    checked = {e.get("name"): e.get("id") for e in inputs.values() if e.get("checked") is not None}
    assert checked == {
        "tingkat": "tingkat-semua",
        "keluarga": "keluarga-semua",
        "putusan": "putusan-berbeda",
        "jawaban": "jawaban-semua",
    }
    legends = [text(e) for e in root.iter(f"{HTML}legend")]
    assert legends == ["Tingkat", "Bidang", "Jawaban", "Hasil perbandingan"]


def test_a_filter_hides_only_what_it_names_and_only_on_a_screen():
    source = page()
    style = source.split("<style>")[1].split("</style>")[0]
    _, _, rules = style.rpartition("@media screen {")
    assert "body:has(#tingkat-galat:checked) .kelompok:not(.t-galat)" in rules
    assert 'body:has(#putusan-berbeda:checked) [data-putusan]:not([data-putusan="berbeda"])' in rules
    assert "body:has(#tingkat-galat:checked):has(#keluarga-B:checked) .hampa { display: block; }" in rules
    assert "#tingkat-galat:checked):has(#keluarga-A" not in rules
    assert "#tingkat-galat" not in style[: -len(rules)]


def test_one_finding_needs_no_filter():
    assert "<fieldset" not in page(**SHAPES["one"])


def test_accepted_findings_and_stale_responses_are_shown():
    root = tree(page())
    shown = text(next(e for e in root.iter(f"{HTML}section") if e.get("aria-labelledby") == "diterima"))
    for words in (
        "desa.csv, Lalang",
        "Alasan",
        "Camat",
        "2024-01-30",
        "sudah hilang",
        "tabel tanggapan dalam data/contoh/2023/",
    ):
        assert words in shown


def test_published_figures_with_their_verdict():
    rows = [[text(cell) for cell in row] for row in by_id(tree(page()), "tbl-terbitan").iter(f"{HTML}tr")][1:]
    assert [row[4] for row in rows] == ["Sama", "Berbeda", "Tidak dapat dihitung"]
    assert rows[2][2:4] == ["4", "–"]


def test_the_review_form_leads_into_the_report():
    table = by_id(tree(page()), "tbl-reviu")
    links = {e.get("href"): text(e) for e in table.iter(f"{HTML}a")}
    assert links == {"laporan.html#tbl-capaian-iku": "Tabel capaian iku", "laporan.html#sec-a": "Subbab a"}
    assert "Lembar kerja evaluasi AKIP: Format (4,50 poin kelompok)" in text(table)
    assert "Formulir reviu: Format" in text(table) and "Format (" not in text(table).partition("Lembar kerja")[0]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({}, "Ada 1 galat: isi yang tidak mungkin benar."),
        ({"found": FOUND[1:]}, "Tidak ada galat. Ada 2 peringatan"),
        ({"found": [replace(FOUND[3], berkas="desa.csv")]}, "Ada 1 catatan yang patut diketahui."),
        ({"found": FOUND[3:]}, "Tidak ada temuan yang terbuka."),
        (EMPTY, "Tidak ada temuan yang terbuka."),
        (BROKEN, "Tabel data belum dapat dibaca. Perbaiki 2 kesalahan"),
    ],
)
def test_the_conclusion_is_one_sentence(options, words):
    assert words in page(**options)


def test_faults_of_tables_name_the_folder_and_nothing_to_accept():
    source = page(**BROKEN)
    assert "Kecamatan contoh" in source and "kolom jiwa" in source
    assert "sidik</dt>" not in source


def test_the_same_record_gives_the_same_page_also_read_from_its_file():
    assert render_check(json.loads(json.dumps(record()))) == page()
    assert page(found=(*FOUND[:-1], replace(FOUND[-1], tempat="lain"))) != page()
