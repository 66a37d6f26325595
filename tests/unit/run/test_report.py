"""The whole run on a project of one or two small chapters."""

import hashlib
import json

import pytest

from lakip_nb.data.errors import ParameterError
from lakip_nb.publish.faults import StitchError
from lakip_nb.run.failures import ExecutionError, RunError
from lakip_nb.run.report import build
from lakip_nb.run.run import Listener

EXECUTE = "lakip_nb.run.kernel.execution.Execution._execute"
pytestmark = pytest.mark.usefixtures("loaded")


def state(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def earlier(root):
    """An earlier report, to see whether it stays as it was."""
    folder = root / "outputs" / "contoh" / "2023"
    (folder / "notebooks").mkdir(parents=True)
    for name in ("laporan.html", "manifest.json", "notebooks/01_bab.ipynb"):
        (folder / name).write_text("lama")
    return folder


def test_a_report_is_built_and_put_in_place(project):
    root = project(narrative="narrative", **{"01_bab": "whole"})
    folder = earlier(root)
    (folder / "gagal").mkdir()
    stages = []
    checked = []
    path = build(root, "contoh", 2023, {}, Listener(progress=stages.append, checked=checked.append))
    html = path.read_bytes()

    assert path == folder / "laporan.html"
    assert sorted(p.name for p in folder.iterdir()) == [
        "catatan-hasil-reviu.html",
        "laporan.html",
        "manifest.json",
        "notebooks",
        "pemeriksaan.html",
        "pemeriksaan.json",
    ]
    assert "Kecamatan Contoh &amp; Baru" in html.decode() and "Naik, kata ikm." in html.decode()
    assert str(root) not in html.decode() and "papermill" not in html.decode()
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["parameters"] == {"kecamatan": "contoh", "year": 2023}
    assert manifest["outputs"] == {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in ("catatan-hasil-reviu.html", "laporan.html", "pemeriksaan.html", "pemeriksaan.json")
    }
    (outcome,) = checked
    assert outcome.record == json.loads((folder / "pemeriksaan.json").read_text())
    assert (outcome.summary, outcome.path) == (
        "1 galat, 2 peringatan, 2 catatan; 1 temuan diterima",
        folder / "pemeriksaan.html",
    )
    assert {"data/contoh/2023/tabel.csv", "notebooks/01_bab.ipynb", "notebooks/narasi/contoh-2023.ipynb"} <= set(
        manifest["inputs"]
    )
    assert str(root) not in (folder / "notebooks" / "01_bab.ipynb").read_text()
    cells = [p for p in stages if p.chapter == "01_bab.ipynb"]
    assert [p.cell for p in cells] == list(range(cells[0].cells))

    build(root, "contoh", 2023)
    assert path.read_bytes() == html


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("raises", "sel 3: ZeroDivisionError: division by zero\n    nilai = 1 / 0"),
        ("dying_kernel", "sel 3: kernel berhenti mendadak"),
    ],
)
def test_a_failing_cell_keeps_its_notebook_and_the_earlier_report(project, fault, words):
    root = project(**{"01_bab": fault, "02_bab": "whole"})
    folder = earlier(root)
    before = state(folder)
    with pytest.raises(ExecutionError) as caught:
        build(root, "contoh", 2023)
    assert f"notebooks/01_bab.ipynb, {words}" in str(caught.value)
    assert "outputs/contoh/2023/gagal/01_bab.ipynb" in str(caught.value)
    after = state(folder)
    assert b"lakip" in after.pop("gagal/01_bab.ipynb")
    assert after == before


def test_ctrl_c_leaves_the_earlier_report_whole(project):
    root = project(**{"01_bab": "whole"})
    folder = earlier(root)
    before = state(folder)

    def interrupt(progress):
        if progress.cell == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(root, "contoh", 2023, {}, Listener(progress=interrupt))
    assert state(folder) == before
    assert sorted(p.name for p in folder.iterdir()) == ["laporan.html", "manifest.json", "notebooks"]


def test_chapters_that_do_not_fit_leave_the_earlier_report_whole(project, monkeypatch):
    root = project(**{"01_bab": "dangling_reference"})
    before = state(earlier(root))
    monkeypatch.setattr(EXECUTE, lambda self, number, chapter: _executed(chapter))
    with pytest.raises(StitchError, match="tbl-ikn"):
        build(root, "contoh", 2023)
    assert state(root / "outputs" / "contoh" / "2023") == before


@pytest.mark.parametrize("name", ["data/contoh/2023/tabel.csv", "notebooks/bantu.py"])
def test_inputs_that_change_on_the_way_are_refused(project, monkeypatch, name):
    root = project(**{"01_bab": "warns"})

    def execute(self, number, chapter):
        (root / name).write_text("kolom\n2\n")
        return _executed(chapter)

    monkeypatch.setattr(EXECUTE, execute)
    with pytest.raises(RunError, match=name):
        build(root, "contoh", 2023)
    assert not list((root / ".lakip-cache").rglob("*.json"))  # nor is it remembered


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"yaer": "2023"}, '"yaer" tidak dikenal'),
        ({"year": "2022"}, "ditetapkan dengan --year"),
    ],
)
def test_wrong_parameters_stop_before_anything_is_made(project, parameters, words):
    root = project(**{"01_bab": "whole"})
    with pytest.raises(ParameterError, match=words):
        build(root, "contoh", 2023, parameters)
    assert not (root / "outputs").exists()


def test_a_broken_notebook_is_named(project):
    root = project(**{"01_bab": "unreadable"})
    with pytest.raises(RunError, match="notebooks/01_bab.ipynb tidak dapat dibaca"):
        build(root, "contoh", 2023)


def test_no_chapters(project):
    with pytest.raises(RunError, match="Tidak ada notebook bab"):
        build(project(), "contoh", 2023)


def _executed(chapter):
    from nbformat import from_dict

    chapter.notebook.metadata["papermill"] = from_dict({})
    return chapter.notebook
