"""The check as a whole on a made-up kecamatan: files, acceptance, faults, what it leaves alone."""

import csv
import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.formulir.completeness import BUTIR
from lakip_nb.checks.rule import Aturan
from lakip_nb.data.errors import ParameterError
from lakip_nb.run.check import check
from lakip_nb.run.excel import adopt_entry_book
from tests.support.synthetic import KECAMATAN, YEAR, write_project

WRITTEN = ["catatan-hasil-reviu.html", "pemeriksaan.html", "pemeriksaan.json"]
COLUMNS = ("kode", "tempat", "sidik", "alasan", "oleh", "tanggal")


@pytest.fixture
def root(tmp_path):
    write_project(tmp_path, notebooks=True)
    return tmp_path


@pytest.fixture
def data(root):
    return root / "data" / KECAMATAN / str(YEAR)


@pytest.fixture
def rules(monkeypatch):
    """One rule of each severity about the first desa; their switches and the rule's values."""
    state = {"on": {"galat", "peringatan", "catatan"}}

    def rule(code, tingkat):
        def find(material):
            desa = material.laporan.tabel.desa[0]
            if tingkat in state["on"]:
                nilai = {"laki-laki": str(desa.laki_laki)}
                yield Finding(
                    f"Pesan {tingkat}.",
                    f"desa.csv, {desa.nama}",
                    "Periksa.",
                    desa.asal.file,
                    desa.asal.row,
                    "nama",
                    nilai,
                )

        return Aturan(code, f"Judul {code}", tingkat, "Sebab.", "Dasar", find)

    found = (rule("A01", "galat"), rule("B01", "peringatan"), rule("C01", "catatan"))
    monkeypatch.setattr("lakip_nb.run.check.every_rule", lambda: found)
    return state


def accept(data, item, **other):
    row = {"kode": item["kode"], "tempat": item["tempat"], "sidik": item["sidik"]}
    row |= {"alasan": "Sudah dicocokkan dengan dokumen", "oleh": "Camat", "tanggal": "2025-01-30"} | other
    with (data / "tanggapan.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerow(row)


def change_first_desa(data):
    lines = (data / "desa.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    names = lines[0].strip().split(",")
    cells = lines[1].split(",")
    cells[names.index("laki_laki")] = str(int(cells[names.index("laki_laki")]) + 1)
    (data / "desa.csv").write_text(lines[0] + ",".join(cells) + "".join(lines[2:]), encoding="utf-8")


def test_it_writes_the_record_and_its_page(root, rules):
    outcome = check(root, KECAMATAN, YEAR)
    folder = root / "outputs" / KECAMATAN / str(YEAR)
    assert sorted(path.name for path in folder.iterdir()) == WRITTEN
    assert outcome.path == folder / "pemeriksaan.html"
    assert json.loads((folder / "pemeriksaan.json").read_text(encoding="utf-8")) == outcome.record
    assert [item["kode"] for item in outcome.record["temuan"]] == ["A01", "B01", "C01"]
    assert outcome.record["temuan"][0]["baris"] == 2
    assert outcome.summary == "1 galat, 1 peringatan, 1 catatan"
    assert outcome.record["reviu"]["butir"] and "Tanjung Makmur" in outcome.path.read_text(encoding="utf-8")
    before = [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
    check(root, None, YEAR)
    assert [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())] == before
    assert all(str(root) not in content.decode() for _, content in before)


def test_the_form_of_the_reviewer_follows_the_findings(root, rules, monkeypatch):
    """A finding of a rule that bears on an item unticks it; another leaves it."""

    def form():
        items = check(root, KECAMATAN, YEAR).record["reviu"]["butir"]
        return {item["kode"]: (item["jawaban"], item["temuan"]) for item in items}

    rules["on"] = set()
    plain = form()
    monkeypatch.setitem(BUTIR, "F24", replace(BUTIR["F24"], aturan=frozenset({"A01", "C01"})))
    assert form() == plain
    rules["on"] = {"galat", "catatan"}
    (item, _) = check(root, KECAMATAN, YEAR).record["temuan"]
    assert {kode: now for kode, now in form().items() if now != plain[kode]} == {
        "F11": ("belum", [item["sidik"]]),  # that figures are reliable
        "F24": ("belum", [item["sidik"]]),
    }
    page = (root / "outputs" / KECAMATAN / str(YEAR) / "catatan-hasil-reviu.html").read_text(encoding="utf-8")
    assert "Catatan Hasil Reviu" in page and "Pesan galat." in page and "Pesan catatan." in page


@pytest.mark.parametrize(
    ("on", "failed", "strict"),
    [({"galat"}, True, True), ({"peringatan"}, False, True), ({"catatan"}, False, False), (set(), False, False)],
)
def test_what_makes_it_fail(root, rules, on, failed, strict):
    rules["on"] = on
    outcome = check(root, KECAMATAN, YEAR)
    assert (outcome.failed(), outcome.failed(strict=True)) == (failed, strict)


def test_an_accepted_finding_is_listed_and_comes_back_with_other_values(root, data, rules):
    rules["on"] = {"galat"}
    (item,) = check(root, KECAMATAN, YEAR).record["temuan"]
    accept(data, item)
    outcome = check(root, KECAMATAN, YEAR)
    assert not outcome.failed() and outcome.record["temuan"] == []
    (accepted,) = outcome.record["diterima"]
    assert accepted["tempat"] == item["tempat"]
    assert accepted["tanggapan"] == {
        "alasan": "Sudah dicocokkan dengan dokumen",
        "oleh": "Camat",
        "tanggal": "2025-01-30",
    }
    assert "Sudah dicocokkan dengan dokumen" in outcome.path.read_text(encoding="utf-8")
    assert outcome.summary == "tidak ada temuan; 1 temuan diterima"

    change_first_desa(data)
    outcome = check(root, KECAMATAN, YEAR)
    assert outcome.failed() and outcome.record["diterima"] == []
    assert [row["sidik"] for row in outcome.record["tanggapan_usang"]] == [item["sidik"]]
    assert outcome.record["temuan"][0]["sidik"] != item["sidik"]


def test_a_response_to_another_finding_accepts_nothing(root, data, rules):
    rules["on"] = {"galat"}
    (item,) = check(root, KECAMATAN, YEAR).record["temuan"]
    accept(data, item, kode="A02")
    assert check(root, KECAMATAN, YEAR).failed()


def test_faults_of_the_tables_are_all_that_is_shown(root, data, rules):
    path = data / "desa.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines, lines[1]]), encoding="utf-8")  # a row twice
    (data / "sasaran.csv").unlink()
    outcome = check(root, KECAMATAN, YEAR)
    assert outcome.failed()
    assert {item["kode"] for item in outcome.record["temuan"]} == {"K01"}
    places = [(item["berkas"], item["baris"]) for item in outcome.record["temuan"]]
    folder = f"data/{KECAMATAN}/{YEAR}"
    assert (f"{folder}/desa.csv", len(lines) + 1) in places and (f"{folder}/sasaran.csv", None) in places
    assert outcome.record["laporan"]["nama_kecamatan"] is None
    assert "Tabel data belum dapat dibaca" in outcome.path.read_text(encoding="utf-8")
    form = outcome.path.with_name("catatan-hasil-reviu.html").read_text(encoding="utf-8")
    assert "formulirnya belum dapat diisi" in form and "desa.csv" in form


def test_faults_of_last_years_tables_are_named_with_their_year(root, rules):
    (root / "data" / KECAMATAN / str(YEAR - 1)).mkdir()
    outcome = check(root, KECAMATAN, YEAR)
    assert {item["kode"] for item in outcome.record["temuan"]} == {"K01"}
    assert all(item["berkas"].startswith(f"data/{KECAMATAN}/{YEAR - 1}/") for item in outcome.record["temuan"])


def test_it_touches_nothing_of_a_report(root, rules):
    folder = root / "outputs" / KECAMATAN / str(YEAR)
    (folder / "gagal").mkdir(parents=True)
    kept = [folder / "laporan.html", folder / "manifest.json", folder / "gagal" / "03.ipynb"]
    for path in kept:
        path.write_text("lama", encoding="utf-8")
    check(root, KECAMATAN, YEAR)
    assert [path.read_text(encoding="utf-8") for path in kept] == ["lama"] * 3


@pytest.mark.parametrize("name", ["render_check", "render_review"])
def test_an_earlier_record_stays_whole_when_a_page_cannot_be_made(root, rules, monkeypatch, name):
    outcome = check(root, KECAMATAN, YEAR)
    before = outcome.path.with_suffix(".json").read_bytes()
    rules["on"] = set()

    def fail(record):
        raise OSError("penuh")

    monkeypatch.setattr(f"lakip_nb.run.check.{name}", fail)
    with pytest.raises(OSError, match="penuh"):
        check(root, KECAMATAN, YEAR)
    assert outcome.path.with_suffix(".json").read_bytes() == before
    assert sorted(path.name for path in outcome.path.parent.iterdir()) == WRITTEN


@pytest.mark.parametrize(("kecamatan", "year"), [("tanjung-makmr", YEAR), (KECAMATAN, 2001)])
def test_wrong_parameters_stop_before_anything_is_made(root, kecamatan, year):
    with pytest.raises(ParameterError):
        check(root, kecamatan, year)
    assert not (root / "outputs").exists()


def test_a_workbook_gets_a_copy_that_says_what_was_found_until_nothing_is(root, data, rules):
    book = adopt_entry_book(root, KECAMATAN, YEAR)
    before = book.read_bytes()
    outcome = check(root, KECAMATAN, YEAR)
    (copy,) = outcome.marked
    assert copy.name == f"lakip-{KECAMATAN}-{YEAR}-temuan.xlsx" and book.read_bytes() == before
    marked = load_workbook(copy)
    assert "A01 galat: Pesan galat." in marked["desa"]["B3"].comment.text
    assert [row[3].value for row in marked["Temuan"].iter_rows(min_row=2)] == ["B3"] * 3
    item = outcome.record["temuan"][0]
    assert (item["berkas"], item["lembar"], item["sel"]) == (book.relative_to(root).as_posix(), "desa", "B3")
    rules["on"].clear()
    assert check(root, KECAMATAN, YEAR).marked == () and not copy.exists()


def test_faults_of_a_workbook_are_marked_as_well(root, data):
    book = adopt_entry_book(root, KECAMATAN, YEAR)
    spoilt = load_workbook(book)
    spoilt["desa"]["D5"].value, spoilt["desa"]["D5"].number_format = 0.5, "0%"
    spoilt.save(book)
    (copy,) = (outcome := check(root, KECAMATAN, YEAR)).marked
    assert "berformat persen: terlihat 50%" in load_workbook(copy)["desa"]["D5"].comment.text
    assert outcome.record["temuan"][0]["letak"] == "lembar desa, sel D5 (kolom laki_laki)"


def test_a_workbook_that_cannot_be_opened_is_a_finding_and_not_copied(root, data):
    book = adopt_entry_book(root, KECAMATAN, YEAR)
    book.write_bytes(b"PK")
    outcome = check(root, KECAMATAN, YEAR)
    assert outcome.marked == () and outcome.record["jumlah"]["galat"] == 1
