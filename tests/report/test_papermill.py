"""Chapters stand on their own: plain papermill runs each, from the root and from notebooks/."""

import nbformat
import papermill
import pytest

from .conftest import REPO

CHAPTERS = sorted(path.name for path in (REPO / "notebooks").glob("*.ipynb"))
# One from each folder, the quickest; the others are as plain.
QUICK = ("00_pengantar.ipynb", "05_penutup.ipynb")


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[] if name in QUICK else [pytest.mark.slow]) for name in CHAPTERS]
)
def test_plain_papermill(project, tmp_path, name, monkeypatch):
    inside = name in CHAPTERS[::2]
    monkeypatch.chdir(project / "notebooks" if inside else project)
    source = name if inside else f"notebooks/{name}"
    papermill.execute_notebook(
        source, tmp_path / name, parameters={"year": 2023, "kecamatan": "medang-deras"}, progress_bar=False
    )
    executed = nbformat.read(tmp_path / name, as_version=4)
    code = [cell for cell in executed.cells if cell.cell_type == "code"]
    shown = [cell for cell in code if cell.outputs]
    assert len(shown) >= len(code) - 5
    assert not any(output.output_type in ("error", "stream") for cell in code for output in cell.outputs)


@pytest.mark.filterwarnings("default")
def test_our_engine_by_name_repeats_blocks_and_fills_slots(project, tmp_path, monkeypatch):
    monkeypatch.chdir(project)
    papermill.execute_notebook(
        "notebooks/03_akuntabilitas.ipynb",
        tmp_path / "out.ipynb",
        parameters={"year": 2023, "kecamatan": "medang-deras"},
        engine_name="lakip",
        progress_bar=False,
    )
    executed = nbformat.read(tmp_path / "out.ipynb", as_version=4)
    labels = {
        output.metadata["lakip"]["label"]
        for cell in executed.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if "lakip" in output.metadata
    }
    assert {"tbl-riwayat-ikm", "tbl-riwayat-akip"} <= labels
    assert not any("{narasi}" in cell.source for cell in executed.cells)
