"""The page that JupyterLab opens on says what is next and builds the report, as an analyst runs it."""

import nbformat
import pytest
from nbclient import NotebookClient

from tests.contract.imports import ROOT

from .conftest import copy_project


@pytest.mark.slow
def test_every_cell_runs(tmp_path, monkeypatch):
    root = copy_project(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    folder = root / "notebooks" / "mulai"
    folder.mkdir(exist_ok=True)
    notebook = nbformat.read(ROOT / "notebooks" / "mulai" / "mulai.ipynb", as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(folder)}}).execute()
    said = "".join(output.get("text", "") for cell in notebook.cells for output in cell.get("outputs", ()))
    assert "pekerjaan.html" in said and "Pemeriksaan:" in said and "Laporan selesai" in said
    assert (root / "outputs" / "medang-deras" / "2023" / "laporan.html").is_file()
