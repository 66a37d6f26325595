"""What a run leaves behind, and what it never touches."""

import hashlib
import json
import shutil
import subprocess
import sys

import nbformat
import pytest

from tests.support import small
from tests.support.synthetic import YEAR

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


OLD = ("laporan.html", "manifest.json", "notebooks/00_pengantar.ipynb")


def put_earlier_report(target):
    """An earlier report, which must survive whatever goes wrong."""
    (target / "notebooks").mkdir(parents=True)
    for name in OLD:
        (target / name).write_text("laporan lama", encoding="utf-8")


@pytest.fixture
def standing(fresh):
    """The real project with an earlier report."""
    put_earlier_report(fresh / "outputs" / "medang-deras" / "2023")
    return fresh


@pytest.fixture
def standing_small(tmp_path):
    """A project of three short chapters with an earlier report."""
    root = small.write_small(tmp_path)
    put_earlier_report(small.report_folder(root))
    return root


def untouched(root):
    """What stands beside the earlier report, which is as it was."""
    (target,) = (path.parent for path in (root / "outputs").glob("*/*/manifest.json"))
    assert [name for name in OLD if (target / name).read_text(encoding="utf-8") != "laporan lama"] == []
    names = sorted(path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file())
    return [name for name in names if name not in OLD]


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
            "07_kertas_kerja",
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


def test_every_data_row_that_the_working_papers_name_is_hashed_as_in_the_manifest(page):
    manifest = json.loads((page.path.parent / "manifest.json").read_text(encoding="utf-8"))
    rows = dict((row[0].replace(" ", ""), row[1]) for row in page.working.rows("tbl-masukan"))
    for name, digest in manifest["inputs"].items():
        if not name.startswith("lakip_nb/"):
            assert rows[name] == digest


def test_a_cell_that_raises(standing_small):
    root = standing_small
    edit(root / "notebooks" / "01_sarana.ipynb", '"tabel.sarana(laporan)"', '"tabel.sarana(laporan).tidak_ada"')
    done = command(root, "report", "--year", str(YEAR))
    assert done.returncode == 1
    for word in ("01_sarana.ipynb", "AttributeError", "tidak_ada", "gagal"):
        assert word in done.stderr
    assert "Traceback" not in done.stderr
    assert untouched(root) == ["gagal/01_sarana.ipynb"]
    kept = nbformat.read(small.report_folder(root) / "gagal" / "01_sarana.ipynb", as_version=4)
    assert any(o.output_type == "error" for c in kept.cells if c.cell_type == "code" for o in c.outputs)


def test_a_live_expression_that_fails(standing_small):
    root = standing_small
    edit(root / "notebooks" / "02_desa.ipynb", "laporan.penduduk.total", "laporan.penduduk.totil")
    done = command(root, "report", "--year", str(YEAR))
    assert done.returncode == 1
    for word in ("02_desa.ipynb", "kata.angka(laporan.penduduk.totil)", "AttributeError"):
        assert word in done.stderr
    assert untouched(root) == ["gagal/02_desa.ipynb"]


def test_malformed_tables_are_named_all_at_once(standing):
    data = standing / "data" / "medang-deras" / "2023"
    edit(data / "desa.csv", "2167;2213", "2.16.7;2213")
    edit(data / "indikator_tahun.csv", "ikm;Medang Deras;2023;88,31", "ikm;Medang Deras;2023;88,3,1")
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


def test_a_dangling_reference_stops_the_run(standing_small):
    root = standing_small
    edit(root / "notebooks" / "03_sasaran.ipynb", "(#bab-desa)", "(#bab-dasa)")
    done = command(root, "report", "--year", str(YEAR))
    assert done.returncode == 1
    assert "bab-dasa" in done.stderr and "03_sasaran.ipynb" in done.stderr
    assert untouched(root) == []
