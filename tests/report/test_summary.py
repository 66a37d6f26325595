"""The executive summary keeps to one page, however many indicators it sums up."""

import re
from dataclasses import dataclass
from decimal import Decimal

import nbformat
import pytest

from lakip_nb.present import kata
from lakip_nb.publish.typeset import render_pdf
from tests.support.pdf import Pdf, need_pango
from tests.support.synthetic import KECAMATAN, YEAR, tables, write_project

from .conftest import Page, shared_page

LONG = (
    "Persentase penyelesaian layanan administrasi kependudukan dan perizinan yang dilimpahkan kepada kecamatan, jenis"
)
TEXT = "Petugas merangkap beberapa jabatan sehingga berkas tidak selesai pada waktu yang dijanjikan, sebab ke-"
# Few rows, and rows at their fullest; the rest lies between them.
SHAPES = [
    (2, True),
    (24, True),
    *(pytest.param(shape, marks=pytest.mark.slow) for shape in [(1, False), (9, False), (15, True), (24, False)]),
]


@dataclass(frozen=True)
class Summary:
    """A built report, its PDF, and how many of its indicators were missed."""

    count: int
    page: Page
    pdf: Pdf
    missed: int


def indicators(count: int, long: bool) -> dict[str, list[dict]]:
    """So many indicators: a third met, a seventh not measured, each with three causes and steps."""
    groups = [row["id"] for row in tables()["sasaran"]]
    rows, years, analysis = [], [], []
    for n in range(count):
        name, short = (f"{LONG} {n}", f"Layanan jenis {n}") if long else (f"Indikator {n}", f"I{n}")
        rows.append(
            {"id": f"i{n}", "sasaran_id": groups[n * len(groups) // count], "nama": name, "singkatan": short}
            | {"satuan": "Nilai", "arah": "naik", "target_akhir_renstra": 90}
        )
        place = {"indikator_id": f"i{n}", "kecamatan": "Tanjung Makmur", "target": 80}
        years.append(place | {"tahun": YEAR, "realisasi": "" if n % 7 == 6 else 95 if n % 3 == 2 else 79 - 2 * n})
        if n % 5 != 4:
            years.append(place | {"tahun": YEAR - 1, "realisasi": 78})
        analysis += [
            {"indikator_id": f"i{n}", "jenis": kind, "urut": urut, "teks": f"{TEXT}{n}.{urut}"}
            for kind in ("penyebab", "rekomendasi")
            for urut in (1, 2, 3)
        ]
    return {"indikator": rows, "indikator_tahun": years, "analisis": analysis}


def shorten(folder) -> None:
    """Leave of the other chapters what the front matter refers to: a heading is enough of each."""
    headings = {
        "03_akuntabilitas": "(sec-capaian)=\n## Capaian\n\nIsi.",
        "05_penutup": "(sec-langkah)=\n## Langkah\n\nIsi.",
    }
    for path in folder.glob("0[1-5]_*.ipynb"):
        if path.stem not in headings:
            path.unlink()
            continue
        notebook = nbformat.read(path, as_version=4)
        notebook.cells = notebook.cells[:4]
        notebook.cells[3] = nbformat.v4.new_markdown_cell(headings[path.stem])
        nbformat.write(notebook, path)


@pytest.fixture(scope="module", params=SHAPES, ids=lambda shape: f"{shape[0]}{' with long names' * shape[1]}")
def summary(request, tmp_path_factory) -> Summary:
    need_pango()
    count, long = request.param
    rows = indicators(count, long)

    def write(root):
        write_project(root, replace=rows, notebooks=True)
        shorten(root / "notebooks")

    page = shared_page(tmp_path_factory, f"ikhtisar-{count}-{long}", write, KECAMATAN, YEAR)
    missed = sum(row["tahun"] == YEAR and row["realisasi"] not in ("", 95) for row in rows["indikator_tahun"])
    return Summary(count, page, Pdf(render_pdf(page.source)), missed)


def test_it_takes_one_page(summary):
    places = summary.pdf.places
    assert places["daftar-isi"] - places["ikhtisar"] == 1
    words = summary.pdf.words[places["ikhtisar"] - 1]
    for opening in ("Pada tahun", "Mengapa belum tercapai", "Langkah berikutnya", "Uraian tiap indikator"):
        assert opening in words


def test_every_indicator_has_a_bullet(summary):
    section = summary.page.section("ikhtisar")
    drawing = next(element for element in section.iter() if element.get("class") == "luas")
    shown = " ".join(element.text for element in drawing.iter() if element.tag.endswith("}text"))
    assert all(re.search(rf"\b(I|Indikator |jenis ){n}\b", shown) for n in range(summary.count))


def test_every_indicator_has_its_values_and_every_missed_one_is_marked(summary):
    words = summary.pdf.words[summary.pdf.places["ikhtisar"] - 1]
    if summary.count > 3:
        assert f"Belum tercapai ({summary.missed})" in words
    for n in range(summary.count):
        value = None if n % 7 == 6 else 95 if n % 3 == 2 else 79 - 2 * n
        if value is not None:
            assert kata.nilai(value) in words and kata.persen(Decimal(value * 100) / 80) in words


def test_it_gives_three_reasons_and_three_steps_at_most(summary):
    section = summary.page.section("ikhtisar")
    parts = next(e for e in section.iter() if e.get("class") == "berdampingan")
    items = [sum(1 for element in part.iter() if element.tag.endswith("}li")) for part in parts]
    assert all(1 <= count <= 3 for count in items)
