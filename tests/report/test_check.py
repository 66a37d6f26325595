"""The check of the real report: what it writes, that its places exist, and how a finding is accepted."""

import json
import re
import subprocess
import sys

import pytest

from tests.support.csv_file import read_cells, read_rows, write_cells

from .conftest import Page, copy_project

WRITTEN = ["catatan-hasil-reviu.html", "pemeriksaan.html", "pemeriksaan.json"]
PLACE = "outputs/medang-deras/2023"


def command(root, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "lakip_nb", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def read(root):
    return json.loads((root / PLACE / "pemeriksaan.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """A fresh copy of the project after `check`, and what the command said."""
    root = copy_project(tmp_path_factory.mktemp("periksa"))
    return root, command(root, "check", "--year", "2023")


@pytest.fixture(scope="module")
def record(checked):
    return read(checked[0])


def test_the_command_says_what_was_found_and_fails(checked, record):
    root, done = checked
    assert done.returncode == 1, done.stderr
    assert done.stderr == ""
    assert done.stdout.startswith("GALAT (")
    *_, summary, why = done.stdout.splitlines()
    assert summary.endswith(f"Rincian: {PLACE}/pemeriksaan.html")
    assert why.startswith("Perintah ini berakhir dengan kode 1 karena ")
    assert record["jumlah"]["galat"] >= 1
    assert sorted(path.name for path in (root / PLACE).iterdir()) == WRITTEN


def test_every_finding_names_a_place_that_exists(checked, record):
    for item in record["temuan"]:
        path = checked[0] / item["berkas"]
        assert path.is_file(), item
        if item["baris"] is not None:
            with path.open(encoding="utf-8", newline="") as file:
                lines = file.read().splitlines()
            assert 2 <= item["baris"] <= len(lines), item
        if item["kolom"] is not None:
            header = read_cells(path)[0]
            assert item["kolom"] in header, item
        assert item["pesan"].endswith((".", "”.")) and item["saran"].endswith("."), item


def test_a_place_and_its_values_name_one_finding(record):
    known = [(item["kode"], item["tempat"], item["sidik"]) for item in record["temuan"]]
    assert len(set(known)) == len(known)


def test_every_published_figure_has_a_verdict(checked, record):
    rows = read_rows(checked[0] / "data/medang-deras/2023/terbitan.csv")
    assert len(record["perbandingan"]["baris"]) == len(rows)
    assert sum(record["perbandingan"]["jumlah"].values()) == len(rows)
    assert "salah_tunjuk" not in record["perbandingan"]["jumlah"]


def test_the_whole_review_form_is_answered(record):
    forms = [item["formulir"] for item in record["reviu"]["butir"]]
    assert forms.count("reviu") == 23 and forms.count("akip") > 10


def test_the_report_is_checked_as_by_the_check_alone(checked, page):
    for name in ("pemeriksaan.json", "pemeriksaan.html", "catatan-hasil-reviu.html"):
        assert page.path.with_name(name).read_bytes() == (checked[0] / PLACE / name).read_bytes()


def test_the_working_papers_count_the_findings(page, record):
    rows = page.working.rows("tbl-pemeriksaan")
    assert [row[0] for row in rows] == ["Galat", "Peringatan", "Catatan", "Diterima"]
    assert [row[2] for row in rows] == [
        str(record["jumlah"][name]) for name in ("galat", "peringatan", "catatan", "diterima")
    ]
    assert "belum dihitung" not in page.working.text()


def test_evidence_leads_into_the_report(checked, page):
    source = (checked[0] / PLACE / "pemeriksaan.html").read_text(encoding="utf-8")
    targets = set(re.findall(r'href="laporan\.html#([^"]+)"', source))
    ids = {element.get("id") for element in page.tree.iter()}
    assert len(targets) > 10
    assert targets <= ids


def test_the_page_is_sound(checked):
    path = checked[0] / PLACE / "pemeriksaan.html"
    found = Page(path, path.read_text(encoding="utf-8"))
    ids = [element.get("id") for element in found.tree.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    assert len(found.source.encode()) < 800_000
    assert not re.search(r"<script|https?://|url\((?!data:)", found.source)
    assert str(checked[0]) not in found.source


def test_an_accepted_finding_is_listed_and_comes_back(tmp_path, record):
    root = copy_project(tmp_path)
    item = next(
        item for item in record["temuan"] if item["tingkat"] == "galat" and item["berkas"].endswith("belanja.csv")
    )
    accepted = item["terima"].removesuffix(";;;") + ";Menunggu rekonsiliasi;Camat;2024-01-30"
    (root / "data/medang-deras/2023/tanggapan.csv").write_text(
        f"kode;tempat;sidik;alasan;oleh;tanggal\n{accepted}\n", encoding="utf-8"
    )
    command(root, "check", "--year", "2023")
    after = read(root)
    assert [row["tempat"] for row in after["diterima"]] == [item["tempat"]]
    assert after["jumlah"]["galat"] == record["jumlah"]["galat"] - 1
    assert "Menunggu rekonsiliasi" in (root / PLACE / "pemeriksaan.html").read_text(encoding="utf-8")

    path = root / "data/medang-deras/2023/belanja.csv"
    rows = read_cells(path)
    column = rows[0].index("realisasi")
    rows[1][column] = str(int(rows[1][column]) + 1)
    write_cells(path, rows)
    command(root, "check", "--year", "2023")
    again = read(root)
    assert again["diterima"] == [] and again["jumlah"]["tanggapan_usang"] == 1
    assert item["tempat"] in [row["tempat"] for row in again["temuan"] if row["kode"] == item["kode"]]


def test_a_check_neither_draws_nor_executes(checked):
    program = (
        "import sys; from lakip_nb.cli import main; main(['check', '--year', '2023']);"
        "heavy = {'pandas', 'nbconvert', 'papermill', 'nbclient', 'matplotlib'} & set(sys.modules);"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=checked[0], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
