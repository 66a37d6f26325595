"""One datum changes, and all that depends on it follows; nothing of the old value stays."""

import re

import pytest

from tests.support.csv_file import read_rows, write_rows

from .conftest import copy_project, shared_page


@pytest.fixture(scope="module")
def raised(tmp_path_factory):
    """The real report, but with this year's IKM above its target."""
    return shared_page(tmp_path_factory, "naik", raise_ikm, "medang-deras", 2023)


def raise_ikm(root):
    copy_project(root)
    path = root / "data" / "medang-deras" / "2023" / "indikator_tahun.csv"
    rows = read_rows(path)
    row = next(r for r in rows if (r["indikator_id"], r["kecamatan"], r["tahun"]) == ("ikm", "Medang Deras", "2023"))
    assert row["realisasi"] == "85,35"
    row["realisasi"] = "91,27"
    write_rows(path, rows)


def test_tables_follow(raised):
    assert raised.rows("tbl-capaian-iku")[0][5:] == ["91,27", "103,35", "Sangat Tinggi", "Tercapai"]
    assert "91,27" in raised.rows("tbl-riwayat-ikm")[-1]
    assert raised.rows("tbl-jangka-menengah-ikm")[0][-1] == "103,35"
    assert raised.rows("tbl-pembanding-ikm")[0][-1] == "91,27"
    assert raised.rows("tbl-efisiensi-ikm")[0][2:] == ["103,35", "98,21", "+5,14"]


def test_sentences_follow(raised):
    text = raised.text()
    assert "1 (satu) dari 2 (dua) indikator mencapai target" in text
    assert "tidak satu pun" not in text
    assert "Realisasi IKM naik 6,27 poin dari 85,00 pada tahun 2022" in text
    assert "capaiannya naik 3,35 poin persen dari 100,00%, sedangkan target dinaikkan dari 85,00" in text
    assert "Nilai 91,27 berpredikat A (Sangat Baik); target 88,31 adalah ambang predikat itu." in text
    assert "Tahun 2023 adalah tahun terakhir Renstra itu: target akhirnya tercapai." in text
    assert "2,95 poin di atas realisasi Kecamatan Sei Suka" in text
    assert "penggunaan anggaran efisien" in text
    assert "IKM: satu unsur" not in raised.text(raised.section("ikhtisar"))


def test_summary_follows(raised):
    text = raised.text(raised.section("ikhtisar"))
    assert "91,27" in text
    assert "103,35%" in text
    assert "kelas A" in text


@pytest.mark.parametrize("label", ["fig-riwayat-ikm", "fig-pembanding-ikm"])
def test_charts_follow(raised, label):
    figure = re.search(rf'<div class="grafik" id="{label}".*?</figure>', raised.source, re.S).group(0)
    headline = re.search(r'<p class="temuan">(.*?)</p>', figure, re.S).group(1)
    alt = re.search(r'aria-label="([^"]*)"', figure).group(1)
    svg = re.search(r"<svg\b.*?</svg>", figure, re.S).group(0)
    for part in (headline, alt, svg):
        assert "91,27" in part
        assert "85,35" not in part
    assert "di bawah" not in headline


def test_old_value_is_gone_but_where_it_is_still_true(raised, page):
    """85,35 stays the index computed from the unsur, set beside the official value, and nowhere else."""
    assert page.text().count("85,35") > 10
    allowed = raised.text(raised.by_id("tbl-unsur-ikm"))
    assert allowed in raised.text()
    left = raised.text().replace(allowed, "")
    assert "85,35" not in left
    assert "96,65" not in left
    note = raised.text(raised.by_id("tbl-unsur-ikm"))
    assert "85,35 berbeda dari realisasi yang ditetapkan 91,27" in note


def test_what_does_not_depend_on_it_stays(raised, page):
    for label in ("tbl-penduduk-desa", "tbl-efisiensi-program", "tbl-riwayat-akip", "tbl-belanja"):
        assert raised.rows(label) == page.rows(label)
