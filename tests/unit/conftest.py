"""Fault-named notebooks, and a project small enough to be run for real."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from nbformat import NotebookNode

NOTEBOOKS = Path(__file__).resolve().parents[1] / "fixtures" / "notebooks"


@pytest.fixture
def notebook() -> Callable[[str], NotebookNode]:
    """Load a fixture notebook by its name."""
    return lambda name: nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)


@pytest.fixture
def sasaran() -> tuple[SimpleNamespace, ...]:
    """Two sasaran, the first with two indikator, the second with one."""
    return (_sasaran("s1", "ikm", "akip"), _sasaran("s2", "lhe"))


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Make a project folder; chapters are given as name=fixture notebook."""

    def make(narrative: str | None = None, **chapters: str) -> Path:
        root = tmp_path / "proyek {a}"  # braces, which papermill would fill in
        for folder in ("data/acuan", "data/contoh/2023", "notebooks/narasi"):
            (root / folder).mkdir(parents=True)
        (root / "data/contoh/2023/tabel.csv").write_text("kolom\n1\n")
        for name, fixture in chapters.items():
            shutil.copy(NOTEBOOKS / f"{fixture}.ipynb", root / "notebooks" / f"{name}.ipynb")
        if narrative:
            shutil.copy(NOTEBOOKS / f"{narrative}.ipynb", root / "notebooks/narasi/contoh-2023.ipynb")
        return root

    return make


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch, sasaran: tuple[SimpleNamespace, ...]) -> None:
    """Let `load_laporan` and the check give stand-ins: these tests are about the run, not about data."""
    import papermill  # noqa: F401  It looks for our engine while it is imported, so it has to come first

    from tests.support.record import record

    def load_laporan(kecamatan: str, year: int, root: Path | None = None) -> SimpleNamespace:
        names = {"instansi": "Kecamatan Contoh & Baru", "nama_daerah": "Kabupaten Uji", "versi": None}
        identitas = SimpleNamespace(**names, tanggal=dt.date(2024, 1, 30))
        return SimpleNamespace(kecamatan=kecamatan, year=year, identitas=identitas, sasaran=sasaran)

    # In this order: what is imported for a stand-in must not itself take another one's for good
    monkeypatch.setattr("lakip_nb.run.check.examine", lambda root, kecamatan, year: record())
    monkeypatch.setattr("lakip_nb.run.kernel.engine.load_laporan", load_laporan)
    monkeypatch.setattr("lakip_nb.data.loading.load_laporan", load_laporan)


def _sasaran(id: str, *indikator: str) -> SimpleNamespace:
    return SimpleNamespace(id=id, nama=id, indikator=tuple(SimpleNamespace(id=i, nama=i) for i in indikator))
