"""A project that is quickly built: a made-up kecamatan with three short chapters.

The first shows sarana.csv, the second desa.csv, the third sasaran.csv. A chapter that is told to
waits in a busy loop, as long as a certain file is there.
"""

import shutil
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.support.synthetic import KECAMATAN, YEAR, write_project

CHAPTERS = ("01_sarana.ipynb", "02_desa.ipynb", "03_sasaran.ipynb")

WAIT = "UJI_TUNGGU"
"""The environment variable that names the file for which the second chapter waits."""

_SETUP = "from lakip_nb.present.bab import daftar, kata, load_laporan, tabel\n\nlaporan = load_laporan(kecamatan, year)"
_WAITING = f'import os\n\nwhile os.path.exists(os.environ.get("{WAIT}", "")):\n    pass'

_CELLS = {
    "01_sarana.ipynb": [
        "(bab-sarana)=\n# Sarana\n\nKecamatan {eval}`laporan.identitas.kecamatan` mendata sarananya.",
        "tabel.sarana(laporan)",
        "Kalimat penutup tanpa nilai.",
    ],
    "02_desa.ipynb": [
        "(bab-desa)=\n# Desa\n\nSeluruhnya {eval}`kata.angka(laporan.penduduk.total)` jiwa.",
        _WAITING,
        "tabel.penduduk_desa(laporan)",
    ],
    "03_sasaran.ipynb": [
        "(bab-sasaran)=\n# Sasaran\n\nAda {eval}`kata.angka(len(laporan.sasaran))` sasaran, lihat [](#bab-desa).",
        "tabel.renstra(laporan)",
        "{narasi}`simpulan`",
    ],
}


def write_small(root: Path) -> Path:
    """Write the project below `root`, which may exist; returns it."""
    write_project(root, missing=("tanggapan",))
    for name in CHAPTERS:
        write(root, name, chapter(name))
    narrative = new_notebook(cells=[new_markdown_cell("Simpulannya baik.", metadata={"tags": ["simpulan"]})])
    (root / "notebooks" / "narasi").mkdir()
    nbformat.write(narrative, root / "notebooks" / "narasi" / f"{KECAMATAN}-{YEAR}.ipynb")
    return root


def chapter(name: str) -> NotebookNode:
    """One chapter as it is written at first."""
    first, *rest = _CELLS[name]
    parameters = new_code_cell(f'year = {YEAR}\nkecamatan = "{KECAMATAN}"', metadata={"tags": ["parameters"]})
    cells = [parameters, new_code_cell(_SETUP, metadata={"tags": ["setup"]}), new_markdown_cell(first)]
    cells += [
        new_code_cell(text) if text.startswith(("tabel", "daftar", "import")) else new_markdown_cell(text)
        for text in rest
    ]
    for number, cell in enumerate(cells):
        cell["id"] = f"{name[:2]}-{number}"
    return new_notebook(cells=cells, metadata={"lakip": {"part": "chapter"}})


def read(root: Path, name: str) -> NotebookNode:
    """A chapter of the project as it is written now."""
    return nbformat.read(root / "notebooks" / name, as_version=4)


def write(root: Path, name: str, notebook: NotebookNode) -> None:
    """Write a chapter of the project."""
    nbformat.write(notebook, root / "notebooks" / name)


def report_folder(root: Path) -> Path:
    """Where the project's report is put."""
    return root / "outputs" / KECAMATAN / str(YEAR)


def copy_inputs(root: Path, target: Path) -> Path:
    """The same project elsewhere, without a report and without a cache."""
    for name in ("data", "notebooks"):
        shutil.copytree(root / name, target / name)
    return target
