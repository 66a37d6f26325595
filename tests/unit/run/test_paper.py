"""The PDF's run: when the report is built first, and how the PDF comes into place."""

import pytest

from lakip_nb.publish.typeset import PdfError, identifier
from lakip_nb.run.paper import build_pdf
from lakip_nb.run.report import build

pytestmark = pytest.mark.usefixtures("loaded")


@pytest.fixture
def root(project):
    return project(narrative="narrative", **{"01_bab": "whole"})


@pytest.fixture
def folder(root):
    return root / "outputs" / "contoh" / "2023"


@pytest.fixture
def setting(monkeypatch):
    """Stands in for WeasyPrint: a PDF is the page in brackets, or what the test says."""
    does = {"set": lambda page: b"%PDF " + identifier(page.encode()) + page.encode(), "load": lambda: None}
    monkeypatch.setattr("lakip_nb.run.paper.render_pdf", lambda page: does["set"](page))
    monkeypatch.setattr("lakip_nb.run.paper.load_weasyprint", lambda: does["load"]())
    return does


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def fail(error):
    def raises(*args):
        raise error

    return raises


def test_a_missing_report_is_built_and_a_current_one_is_not(root, folder, setting):
    stages = []
    path = build_pdf(root, None, 2023, stages.append)
    assert path == folder / "laporan.pdf"
    assert path.read_bytes().endswith((folder / "laporan.html").read_bytes())
    assert names(folder) == [
        "catatan-hasil-reviu.html",
        "laporan.html",
        "laporan.pdf",
        "manifest.json",
        "notebooks",
        "pemeriksaan.html",
        "pemeriksaan.json",
    ]
    assert "menjalankan bab" in {progress.stage for progress in stages}

    stages.clear()
    build_pdf(root, "contoh", 2023, stages.append)
    assert [progress.stage for progress in stages] == ["memeriksa parameter", "menyusun PDF"]


def test_a_missing_library_is_said_before_anything_runs(root, setting):
    setting["load"] = fail(PdfError("Pango"))
    with pytest.raises(PdfError):
        build_pdf(root, "contoh", 2023)
    assert not (root / "outputs").exists()


@pytest.mark.parametrize("error", [ValueError("broken"), KeyboardInterrupt()])
def test_a_failing_pdf_leaves_the_old_one(root, folder, setting, error):
    path = build_pdf(root, "contoh", 2023)
    old = path.read_bytes()
    setting["set"] = fail(error)
    with pytest.raises(type(error)):
        build_pdf(root, "contoh", 2023)
    assert path.read_bytes() == old
    assert names(folder) == [
        "catatan-hasil-reviu.html",
        "laporan.html",
        "laporan.pdf",
        "manifest.json",
        "notebooks",
        "pemeriksaan.html",
        "pemeriksaan.json",
    ]


def test_a_new_report_removes_the_pdf_of_another_page_only(root, folder, setting):
    path = build_pdf(root, "contoh", 2023)
    build(root, "contoh", 2023)
    assert path.is_file()
    path.write_bytes(b"%PDF of another page")
    build(root, "contoh", 2023)
    assert names(folder) == [
        "catatan-hasil-reviu.html",
        "laporan.html",
        "manifest.json",
        "notebooks",
        "pemeriksaan.html",
        "pemeriksaan.json",
    ]
