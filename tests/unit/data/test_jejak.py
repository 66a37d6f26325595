"""What a process has used: the tables it asked for, the files it opened, nothing else.

An audit hook stays for good, so each test looks in a process of its own.
"""

import ast
import os
import subprocess
import sys

import pytest

from lakip_nb.data.registry import LAPORAN
from tests.support.synthetic import KECAMATAN, REPOSITORY, YEAR, write_project

DATA = f"data/{KECAMATAN}/{YEAR}"
ALWAYS = {f"{DATA}/identitas.csv", f"{DATA}/wilayah.csv"}

START = f"""
import os, sys
from pathlib import Path
from lakip_nb.data import jejak, load_laporan, manifest
jejak.observe(os.getcwd())
root = Path.cwd()
def load():
    return load_laporan("{KECAMATAN}", {YEAR}, root=root)
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("proyek")
    write_project(root)
    (root / "catatan.txt").write_text("isi")
    (root / "modul_uji.py").write_text("nilai = 1\n")
    return root


def used(root, *lines):
    """What the process says that it used, after these lines."""
    done = subprocess.run(
        [sys.executable, "-c", "\n".join([START, *lines, "print(repr(jejak.used()))"])],
        cwd=root,
        env={name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return ast.literal_eval(done.stdout)


def test_loading_uses_only_what_every_chapter_has(root):
    found = used(root, "laporan = load()", "len(laporan.tabel)", "list(laporan.tabel)", "laporan.identitas.kecamatan")
    assert set(found) == ALWAYS
    assert list(found) == sorted(found)


def test_before_anything_is_loaded_nothing_is_used(root):
    assert used(root) == ()


@pytest.mark.parametrize(
    ("line", "tables"),
    [
        ("laporan.penduduk.total", {"desa", "penduduk_kelompok"}),
        ("laporan.anggaran.pagu", {"anggaran", "belanja"}),
        ("laporan.tabel['sarana']", {"sarana"}),  # there is no such file here, but there could be
        ("laporan.tabel.get('batas')", {"batas"}),
        ("dict(laporan.tabel)", set(LAPORAN) - {"identitas", "wilayah"} | {"acuan"}),
    ],
)
def test_a_table_is_used_when_it_is_asked_for(root, line, tables):
    found = set(used(root, "laporan = load()", line))
    own = {name.removeprefix(f"{DATA}/").removesuffix(".csv") for name in found - ALWAYS if name.startswith(DATA)}
    assert own == tables - {"acuan"}
    assert bool([name for name in found if name.startswith("data/acuan/")]) is ("acuan" in tables)


def test_every_file_below_the_project_that_is_read_is_used(root):
    found = used(
        root,
        "open('catatan.txt').close()",
        f"(root / '{DATA}' / 'desa.csv').read_bytes()",
        "os.chdir('notebooks')",
        f"os.close(os.open(b'../{DATA}/batas.csv', os.O_RDONLY))",
        "try: open('belum_ada.txt')",
        "except OSError: pass",
    )
    assert found == ("catatan.txt", f"{DATA}/batas.csv", f"{DATA}/desa.csv", "notebooks/belum_ada.txt")


def test_what_is_written_or_lies_elsewhere_is_not_used(root, tmp_path):
    (tmp_path / "lain.txt").write_text("isi")
    found = used(
        root,
        f"open({str(tmp_path / 'lain.txt')!r}).close()",
        "open('hasil.txt', 'w').close()",
        "import lakip_nb.present.bab, colorsys, nbformat",
        "manifest.hash_file(Path(jejak.__file__))",
    )
    assert found == ()


def test_the_package_and_libraries_below_the_project_are_not_used():
    lines = ("import lakip_nb.present.kata, colorsys, babel.core", "manifest.program_names()", "open('README.md').close()")
    assert used(REPOSITORY, *lines) == ("README.md",)


def test_a_module_is_used_also_when_python_reads_what_it_compiled(root):
    lines = ("sys.path.insert(0, str(root))", "import modul_uji")
    for _ in range(2):
        assert "modul_uji.py" in used(root, *lines)
    assert list((root / "__pycache__").glob("modul_uji.*.pyc"))


def test_names_of_inputs_are_used_without_their_contents(root):
    assert used(root, f"manifest.input_names(root, '{KECAMATAN}', {YEAR})") == ("*",)


def test_very_many_files(root):
    (root / "banyak").mkdir()
    for number in range(1200):
        (root / "banyak" / f"{number}.txt").touch()
    assert len(used(root, "for path in (root / 'banyak').iterdir(): path.read_text()")) == 1200
