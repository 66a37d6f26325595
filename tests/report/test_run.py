"""What a run leaves behind, and what it never touches."""

import hashlib
import json
import shutil
import subprocess
import sys

import nbformat
import pytest

from .conftest import copy_project


def command(root, *arguments, stdin=None):
    return subprocess.run(
        [sys.executable, "-m", "lakip_nb", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        input=stdin,
    )


@pytest.fixture
def fresh(tmp_path):
    return copy_project(tmp_path)


@pytest.fixture
def standing(fresh):
    """A project with an earlier report that must survive whatever goes wrong."""
    target = fresh / "outputs" / "medang-deras" / "2023"
    (target / "notebooks").mkdir(parents=True)
    for name in ("laporan.html", "manifest.json", "notebooks/00_pengantar.ipynb"):
        (target / name).write_text("laporan lama", encoding="utf-8")
    return fresh


def untouched(root):
    target = root / "outputs" / "medang-deras" / "2023"
    names = sorted(path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file())
    old = ["laporan.html", "manifest.json", "notebooks/00_pengantar.ipynb"]
    return all((target / name).read_text(encoding="utf-8") == "laporan lama" for name in old) and [
        name for name in names if name not in old
    ]


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_manifest_and_executed_notebooks(page):
    folder = page.path.parent
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["parameters"] == {"kecamatan": "medang-deras", "year": 2023}
    assert manifest["outputs"]["laporan.html"] == hashlib.sha256(page.path.read_bytes()).hexdigest()
    desa = folder.parents[2] / "data" / "medang-deras" / "2023" / "desa.csv"
    assert manifest["inputs"]["data/medang-deras/2023/desa.csv"] == hashlib.sha256(desa.read_bytes()).hexdigest()
    assert {
        "data/acuan/peraturan.csv",
        "notebooks/03_akuntabilitas.ipynb",
        "notebooks/narasi/medang-deras-2023.ipynb",
    } <= set(manifest["inputs"])
    assert manifest["versions"]["papermill"]
    executed = sorted(path.name for path in (folder / "notebooks").glob("*.ipynb"))
    assert executed == [
        f"{n}.ipynb"
        for n in (
            "00_pengantar",
            "01_profile",
            "02_perencanaan",
            "03_akuntabilitas",
            "04_realisasi_anggaran",
            "05_penutup",
            "06_lampiran",
        )
    ]
    notebook = nbformat.read(folder / "notebooks" / "03_akuntabilitas.ipynb", as_version=4)
    labels = [
        o.metadata["lakip"]["label"]
        for c in notebook.cells
        if c.cell_type == "code"
        for o in c.outputs
        if "lakip" in o.metadata
    ]
    assert "tbl-riwayat-ikm" in labels and "tbl-riwayat-akip" in labels
    stored = [e for c in notebook.cells for e in c.metadata.get("user_expressions", [])]
    assert stored and all(e["result"]["status"] == "ok" for e in stored)


def test_every_data_row_that_the_annex_names_is_hashed_as_in_the_manifest(page):
    manifest = json.loads((page.path.parent / "manifest.json").read_text(encoding="utf-8"))
    rows = dict((row[0], row[1]) for row in page.rows("tbl-masukan"))
    for name, digest in manifest["inputs"].items():
        if not name.startswith("lakip_nb/"):
            assert rows[name] == digest


def test_a_cell_that_raises(standing):
    notebook = standing / "notebooks" / "02_perencanaan.ipynb"
    edit(notebook, '"tabel.program_pk(laporan)"', '"tabel.program_pk(laporan).tidak_ada"')
    done = command(standing, "report", "--year", "2023")
    assert done.returncode == 1
    for word in ("02_perencanaan.ipynb", "AttributeError", "tidak_ada", "gagal"):
        assert word in done.stderr
    assert "Traceback" not in done.stderr
    assert untouched(standing) == ["gagal/02_perencanaan.ipynb"]
    kept = nbformat.read(
        standing / "outputs" / "medang-deras" / "2023" / "gagal" / "02_perencanaan.ipynb", as_version=4
    )
    assert any(o.output_type == "error" for c in kept.cells if c.cell_type == "code" for o in c.outputs)


def test_a_live_expression_that_fails(standing):
    edit(standing / "notebooks" / "02_perencanaan.ipynb", "laporan.anggaran.pagu", "laporan.anggaran.paku")
    done = command(standing, "report", "--year", "2023")
    assert done.returncode == 1
    for word in ("02_perencanaan.ipynb", "kata.rupiah(laporan.anggaran.paku)", "AttributeError"):
        assert word in done.stderr
    assert untouched(standing) == ["gagal/02_perencanaan.ipynb"]


def test_malformed_tables_are_named_all_at_once(standing):
    data = standing / "data" / "medang-deras" / "2023"
    edit(data / "desa.csv", "2167,2213", "2.16.7,2213")
    edit(data / "indikator_tahun.csv", "ikm,Medang Deras,2023,88.31", 'ikm,Medang Deras,2023,"88,3,1"')
    (data / "sasaran.csv").unlink()
    done = command(standing, "report", "--year", "2023")
    assert done.returncode == 1
    assert "data/medang-deras/2023/desa.csv baris 2, kolom laki_laki" in done.stderr
    assert "data/medang-deras/2023/indikator_tahun.csv baris 6, kolom target" in done.stderr
    assert "data/medang-deras/2023/sasaran.csv: berkas tidak ada." in done.stderr
    assert "Traceback" not in done.stderr
    assert untouched(standing) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--year", "2021"], ["2021", "medang-deras (2023)"]),
        (["--year", "tahun ini"], ["tahun ini", "2023"]),
        (["--year", "2023", "--kecamatan", "medang-dras"], ["medang-dras", "medang-deras"]),
        (["--year", "2023", "--kecamatan", "../medang-deras"], ["tidak sah"]),
        (["--year", "2023", "--kecamatan", "medang-deras/2023"], ["tidak sah"]),
        (["--year", "2023", "-p", "yaer=2023"], ["yaer", "year"]),
        (["--yaer", "2023"], ["--yaer", "--year"]),
        ([], ["--year", "2023"]),
    ],
)
def test_wrong_parameters(standing, arguments, words):
    done = command(standing, "report", *arguments)
    assert done.returncode == 2, done.stderr
    for word in words:
        assert word in done.stderr
    assert "Traceback" not in done.stderr and "Usage" not in done.stderr
    assert untouched(standing) == []


def test_several_kecamatan_are_listed(fresh):
    shutil.copytree(fresh / "data" / "medang-deras", fresh / "data" / "lain-lagi")
    done = command(fresh, "report", "--year", "2023")
    assert done.returncode == 2
    assert "lain-lagi, medang-deras" in done.stderr


def test_a_dangling_reference_stops_the_run(standing):
    edit(standing / "notebooks" / "05_penutup.ipynb", "(#bab-akuntabilitas)", "(#bab-akuntabilitsa)")
    done = command(standing, "report", "--year", "2023")
    assert done.returncode == 1
    assert "bab-akuntabilitsa" in done.stderr and "05_penutup.ipynb" in done.stderr
    assert untouched(standing) == []
