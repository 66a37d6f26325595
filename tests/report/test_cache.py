"""A report from the cache is the report that a fresh run makes, byte for byte."""

import json
import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from lakip_nb.run.failures import ExecutionError
from lakip_nb.run.kernel import pool
from lakip_nb.run.kernel.pool import WarmKernels
from lakip_nb.run.report import build
from lakip_nb.run.run import Listener
from tests.support import small
from tests.support.synthetic import KECAMATAN, YEAR

from .conftest import copy_project

SARANA, DESA, SASARAN = small.CHAPTERS
DATA = "data, atau berkas di samping notebook, berubah"
PAGES = ("laporan.html", "catatan-hasil-reviu.html", "pemeriksaan.html", "pemeriksaan.json", "manifest.json")


@dataclass
class Project:
    """A project, and a server of kernels that outlives its runs."""

    root: Path
    warm: WarmKernels | None
    kecamatan: str = KECAMATAN
    year: int = YEAR
    reasons: dict[str, str] = field(default_factory=dict)

    @property
    def target(self) -> Path:
        return self.root / "outputs" / self.kecamatan / str(self.year)

    @property
    def data(self) -> Path:
        return self.root / "data" / self.kecamatan / str(self.year)

    def build(self, **options):
        """Build the report; the chapters that were executed. Why is in `reasons`."""
        explained, checked = [], []
        listener = Listener(explained=explained.append, checked=checked.append)
        try:
            build(self.root, self.kecamatan, self.year, listener=listener, warm=self.warm, **options)
            assert "peringatan" in checked[0].summary
        finally:
            self.reasons = {item.chapter: item.reason for item in explained}
        return [item.chapter for item in explained if item.executed]

    def fresh(self, folder, **options):
        """What a run makes of the same inputs elsewhere, where nothing is remembered."""
        other = Project(small.copy_inputs(self.root, folder), self.warm, self.kecamatan, self.year)
        assert other.build(**options)
        found = made(other.target)
        shutil.rmtree(folder)
        return found

    def edit(self, name, old, new):
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def cache(self, chapter):
        """The files in which results of a chapter are remembered."""
        return sorted((self.root / ".lakip-cache" / self.kecamatan / str(self.year) / chapter).glob("*.json"))


def made(target):
    """All of a report: pages as they are, executed notebooks without times."""
    found = {name: (target / name).read_bytes() for name in PAGES}
    for path in sorted((target / "notebooks").glob("*.ipynb")):
        found[path.name] = timeless(nbformat.read(path, as_version=4))
    return found


def timeless(notebook):
    notebook.metadata.papermill = {
        name: value
        for name, value in notebook.metadata.papermill.items()
        if name not in ("start_time", "end_time", "duration")
    }
    for cell in notebook.cells:
        for name in ("papermill", "execution"):  # when a cell was executed; prose that came later was not
            cell.metadata.pop(name, None)
    return notebook


@pytest.fixture(scope="module")
def warm(tmp_path_factory):
    with WarmKernels(tmp_path_factory.mktemp("server")) as kernels:
        yield kernels


@pytest.fixture(scope="module")
def built(tmp_path_factory, warm):
    """A small report that was built once; tests work on copies."""
    project = Project(small.write_small(tmp_path_factory.mktemp("kecil")), warm)
    assert project.build() == list(small.CHAPTERS)
    return project


@pytest.fixture
def project(built, tmp_path):
    shutil.copytree(built.root, tmp_path / "proyek")
    return Project(tmp_path / "proyek", built.warm)


# ---- The report of Medang Deras ----------------------------------------------------------------


def test_the_real_report(tmp_path, warm):
    """Prose executes nothing, a datum every chapter, and in the end all is as if made at once."""
    real = Project(copy_project(tmp_path / "nyata"), warm, "medang-deras", 2023)
    assert len(real.build()) == 7

    real.edit("notebooks/01_profile.ipynb", "Menurut agama, penduduk", "Dilihat dari agama, penduduk")
    narrative = real.root / "notebooks" / "narasi" / "medang-deras-2023.ipynb"
    notebook = nbformat.read(narrative, as_version=4)
    notebook.cells[-1].source += "\n\nKalimat baru dalam narasi."
    nbformat.write(notebook, narrative)
    assert real.build() == []
    html = (real.target / "laporan.html").read_text("utf-8")
    assert "Dilihat dari agama" in html and "Kalimat baru dalam narasi." in html

    real.edit(
        "data/medang-deras/2023/sarana.csv", "2;Aula Kecamatan;Unit;1;Baik;2015", "2;Aula Kecamatan;Unit;1;Rusak;2015"
    )
    assert len(real.build()) == 7
    assert set(real.reasons.values()) == {DATA}
    assert made(real.target) == real.fresh(tmp_path / "baru")


# ---- What is executed again --------------------------------------------------------------------


def test_nothing_changed(project):
    before = {path: path.stat().st_mtime_ns for path in project.target.rglob("*")}
    assert project.build() == []
    assert set(project.reasons.values()) == {"tidak ada masukan yang berubah sejak laporan disusun"}
    assert {path: path.stat().st_mtime_ns for path in project.target.rglob("*")} == before


def test_a_run_that_has_nothing_to_do_imports_nothing_heavy(project):
    project.build()
    code = (
        "import sys; from lakip_nb.cli import main; "
        f"main(['report', '--root', {str(project.root)!r}, '--year', '{YEAR}', '--kecamatan', {KECAMATAN!r}]); "
        "heavy = {'pandas', 'matplotlib', 'nbconvert', 'nbformat'}; "
        "heavy |= {'nbclient', 'papermill', 'jupyter_client', 'jinja2'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Laporan selesai" in done.stdout and done.stdout.endswith("[]\n"), done.stdout


def test_prose_starts_no_kernel_and_no_server(project, monkeypatch):
    def start(self):
        raise AssertionError("a server was started")

    monkeypatch.setattr(WarmKernels, "start", start)
    project.warm = None
    project.edit(f"notebooks/{SARANA}", "Kalimat penutup tanpa nilai.", "Kalimat lain tanpa nilai.")
    assert project.build() == []
    assert "Kalimat lain tanpa nilai." in (project.target / "laporan.html").read_text("utf-8")


def test_an_optional_table_comes_and_goes(project, tmp_path):
    table = project.data / "sarana.csv"
    content = table.read_bytes()
    with_it = made(project.target)
    table.unlink()
    assert project.build() == list(small.CHAPTERS)
    assert made(project.target) == project.fresh(tmp_path / "baru")
    table.write_bytes(content)
    assert project.build() == []  # it is remembered from before
    assert made(project.target) == with_it


def test_time_stamps_do_not_count(project):
    for path in [*project.root.rglob("*.csv"), *project.root.rglob("*.ipynb")]:
        os.utime(path, (1, 1))
    assert project.build() == []


def test_the_program_and_the_libraries_count_for_all(project, monkeypatch):
    from lakip_nb.data import manifest
    from lakip_nb.run.cache import made as module

    html = (project.target / "laporan.html").read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(module, "_libraries", lambda: "pustaka lain")
        assert project.build() == list(small.CHAPTERS)
        assert set(project.reasons.values()) == {"pustaka berubah"}
        assert (project.target / "laporan.html").read_bytes() == html
    assert project.build() == []  # with the libraries of before
    hashes = manifest.input_hashes
    monkeypatch.setattr(manifest, "input_hashes", lambda *which: hashes(*which) | {"lakip_nb/present/bab.py": "lain"})
    assert project.build() == list(small.CHAPTERS)
    assert set(project.reasons.values()) == {"program lakip_nb berubah"}


def test_a_parameter_counts_for_the_chapter_that_declares_it(project, tmp_path):
    notebook = small.read(project.root, SARANA)
    notebook.cells[0].source += '\nsebutan = "biasa"'
    notebook.cells[2].source += " Sebutannya {eval}`sebutan`."
    small.write(project.root, SARANA, notebook)
    assert project.build() == [SARANA]
    given = {"parameters": {"sebutan": "luar biasa"}}
    assert project.build(**given) == [SARANA]
    assert project.reasons[SARANA] == "parameter berubah"
    assert "Sebutannya luar biasa." in (project.target / "laporan.html").read_text("utf-8")
    assert made(project.target) == project.fresh(tmp_path / "baru", **given)
    assert project.build() == []
    assert project.build(**given) == []
    assert "Sebutannya luar biasa." in (project.target / "laporan.html").read_text("utf-8")


def test_a_file_beside_the_notebooks_counts(project, tmp_path):
    """A module that a chapter imports, and a file that it shows, are inputs of the report like a table."""
    for folder in ("notebooks/__pycache__", "notebooks/.ipynb_checkpoints"):
        (project.root / folder).mkdir()
        (project.root / folder / "sampah.txt").write_text("bukan masukan")
    assert project.build() == []
    (project.root / "notebooks" / "bantu_uji.py").write_text("def kata():\n    return 'pertama'\n")
    (project.root / "notebooks" / "gambar").mkdir()
    (project.root / "notebooks" / "gambar" / "peta.txt").write_text("peta lama")
    notebook = small.read(project.root, SASARAN)
    notebook.cells[1].source += "\n\nimport bantu_uji\npeta = open('gambar/peta.txt').read()"
    notebook.cells[2].source += " Kata {eval}`bantu_uji.kata()`, {eval}`peta`."
    small.write(project.root, SASARAN, notebook)
    assert project.build() == list(small.CHAPTERS)
    record = json.loads((project.target / "manifest.json").read_text("utf-8"))
    assert {"notebooks/bantu_uji.py", "notebooks/gambar/peta.txt"} < set(record["inputs"])
    assert project.build() == []
    (project.root / "notebooks" / "gambar" / "peta.txt").write_text("peta baru")
    assert project.build() == list(small.CHAPTERS)
    assert set(project.reasons.values()) == {DATA}
    (project.root / "notebooks" / "bantu_uji.py").write_text("def kata():\n    return 'kedua kali'\n")
    assert project.build() == list(small.CHAPTERS)
    assert "Kata kedua kali, peta baru." in (project.target / "laporan.html").read_text("utf-8")
    assert made(project.target) == project.fresh(tmp_path / "baru")


# ---- What is not trusted -----------------------------------------------------------------------


def test_without_the_cache_all_is_made_again(project):
    before = made(project.target)
    shutil.rmtree(project.root / ".lakip-cache")
    assert project.build() == list(small.CHAPTERS)
    assert made(project.target) == before


def test_fresh_uses_nothing(project):
    before = made(project.target)
    for path in (project.root / ".lakip-cache").rglob("*.json"):
        path.write_bytes(path.read_bytes()[:-1])
    assert project.build(fresh=True) == list(small.CHAPTERS)
    assert made(project.target) == before
    assert project.build() == []


def test_damaged_and_foreign_entries_are_dropped(project, tmp_path):
    """One is cut off, one was altered, and one belongs to another chapter."""
    (first,), (second,), (third,) = (project.cache(name) for name in small.CHAPTERS)
    first.write_bytes(first.read_bytes()[:-100])
    second.write_bytes(second.read_bytes().replace(b"Desa Makmur 1<", b"Desa Makmus 1<"))
    shutil.copy(first, third.with_name("00000000000000000000000000000000.json"))
    shutil.copy(third, second.parent)
    project.edit(f"notebooks/{SASARAN}", "# Sasaran", "# Sasaran kecamatan")
    assert project.build() == [SARANA, DESA]
    assert not third.with_name("00000000000000000000000000000000.json").exists()
    assert b"Desa Makmus 1<" not in (project.target / "laporan.html").read_bytes()
    assert made(project.target) == project.fresh(tmp_path / "baru")


def test_a_damaged_note_of_the_report_is_dropped(project):
    (note,) = project.cache("laporan")
    note.write_bytes(note.read_bytes()[:-4])
    assert project.build() == []
    assert set(project.reasons.values()) == {"dari tembolok, masukannya tidak berubah"}


@pytest.mark.parametrize("name", [*PAGES, f"notebooks/{DESA}"])
def test_what_was_altered_in_place_is_made_again(project, name):
    before = made(project.target)
    path = project.target / name
    path.write_bytes(path.read_bytes() + b" ")
    assert project.build() == []
    assert made(project.target) == before


def test_a_chapter_may_be_called_like_anything(project):
    """Its results lie apart from what is noted of the whole report."""
    (project.root / "notebooks" / SASARAN).rename(project.root / "notebooks" / "laporan.ipynb")
    project.edit(f"notebooks/{DESA}", "jiwa.", "jiwa!")
    assert project.build() == ["laporan.ipynb"]
    project.edit("notebooks/laporan.ipynb", "lihat []", "simak []")
    assert project.build() == []
    assert project.build() == []


# ---- What fails --------------------------------------------------------------------------------


def test_the_first_failure_in_the_order_of_reading_is_told_and_the_rest_remembered(project, tmp_path):
    """The second chapter fails late, the third at once; the first is fine."""
    late = small.read(project.root, DESA)
    late.cells[-1].source = "import time\ntime.sleep(1)\n1 / 0"
    small.write(project.root, DESA, late)
    notebook = small.read(project.root, SASARAN)
    notebook.cells[1].source += "\n\ntidak_ada"
    small.write(project.root, SASARAN, notebook)
    project.edit(f"notebooks/{SARANA}", "tabel.sarana(laporan)", "tabel.sarana( laporan )")
    before = made(project.target)
    with pytest.raises(ExecutionError, match="ZeroDivisionError") as caught:
        project.build()
    assert DESA in str(caught.value)
    assert made(project.target) == before
    assert [path.name for path in (project.target / "gagal").iterdir()] == [DESA]

    small.write(project.root, DESA, small.chapter(DESA))
    with pytest.raises(ExecutionError, match="tidak_ada") as caught:
        project.build()
    assert [name for name, reason in project.reasons.items() if "tembolok" in reason] == [SARANA, DESA]

    small.write(project.root, SASARAN, small.chapter(SASARAN))
    assert project.build() == []  # its old result is still known
    assert not (project.target / "gagal").exists()
    assert made(project.target) == project.fresh(tmp_path / "baru")


def test_mending_executes_only_what_failed(project):
    """Also when the chapter that fails is the first and fails at once."""
    shutil.rmtree(project.root / ".lakip-cache")
    notebook = small.read(project.root, SARANA)
    notebook.cells[1].source += "\n1 / 0"
    small.write(project.root, SARANA, notebook)
    with pytest.raises(ExecutionError, match="ZeroDivisionError"):
        project.build()
    small.write(project.root, SARANA, small.chapter(SARANA))
    assert project.build() == [SARANA]


def test_a_cell_that_may_fail_no_longer_may(project):
    """The tag is no code, and yet decides."""
    notebook = small.read(project.root, SARANA)
    notebook.cells.append(new_code_cell("1 / 0", id="galat", metadata={"tags": ["skip-execution"]}))
    small.write(project.root, SARANA, notebook)
    assert project.build() == [SARANA]
    notebook.cells[-1].metadata.tags = []
    small.write(project.root, SARANA, notebook)
    with pytest.raises(ExecutionError, match="ZeroDivisionError"):
        project.build()


# ---- Warm or not -------------------------------------------------------------------------------


@pytest.mark.slow
def test_without_fork_the_bytes_are_the_same(project, tmp_path, monkeypatch):
    monkeypatch.setattr(pool, "possible", lambda: False)
    warm, project.warm = project.warm, None
    ordinary = project.fresh(tmp_path / "baru")
    project.warm = warm
    assert made(project.target) == ordinary


# ---- A random walk -----------------------------------------------------------------------------


def sentence(project, choice):
    name = choice.choice(small.CHAPTERS)
    notebook = small.read(project.root, name)
    notebook.cells[2].source += f" Kalimat {choice.randrange(1000)}."
    small.write(project.root, name, notebook)


def narrative(project, choice):
    path = project.root / "notebooks" / "narasi" / f"{KECAMATAN}-{YEAR}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[0].source = f"Simpulan {choice.randrange(1000)}."
    nbformat.write(notebook, path)


def live_value(project, choice):
    name = choice.choice(small.CHAPTERS)
    notebook = small.read(project.root, name)
    notebook.cells[2].source += f" Nilai {{eval}}`kata.angka({choice.randrange(1000)})`."
    small.write(project.root, name, notebook)


def table_cell(project, choice):
    lines = (project.data / "desa.csv").read_text("utf-8").splitlines()
    number = choice.randrange(1, len(lines))
    *rest, men, women = lines[number].split(",")
    lines[number] = ",".join([*rest, str(int(men) + 1), women])
    (project.data / "desa.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def other_table(project, choice):
    project.edit(f"data/{KECAMATAN}/{YEAR}/sasaran.csv", "Meningkatnya", "Makin meningkatnya")


def tag(project, choice):
    name = choice.choice(small.CHAPTERS)
    notebook = small.read(project.root, name)
    notebook.cells[-1].metadata.setdefault("tags", []).append(f"tanda-{choice.randrange(1000)}")
    small.write(project.root, name, notebook)


def new_cell(project, choice):
    name = choice.choice(small.CHAPTERS)
    notebook = small.read(project.root, name)
    number = choice.randrange(10**6)
    notebook.cells.insert(3, new_code_cell(f'kata.angka({number})\nsisipan = "{number}"', id=f"baru-{number}"))
    small.write(project.root, name, notebook)


def deleted_cell(project, choice):
    notebook = small.read(project.root, SARANA)
    del notebook.cells[-1]
    small.write(project.root, SARANA, notebook)


def reordered_cells(project, choice):
    name = choice.choice((DESA, SASARAN))
    notebook = small.read(project.root, name)
    notebook.cells.append(notebook.cells.pop(3))
    small.write(project.root, name, notebook)


STEPS = [
    sentence,
    table_cell,
    live_value,
    new_cell,
    None,
    narrative,
    reordered_cells,
    other_table,
    tag,
    None,
    deleted_cell,
    sentence,
]
"""None undoes the step before."""


@pytest.mark.slow
def test_a_random_walk(project, tmp_path):
    choice = random.Random(2023)
    saved = tmp_path / "sebelum"
    executed = []
    for number, step in enumerate(STEPS):
        if step is None:
            for name in ("data", "notebooks"):
                shutil.rmtree(project.root / name)
                shutil.move(saved / name, project.root / name)
        else:
            shutil.rmtree(saved, ignore_errors=True)
            small.copy_inputs(project.root, saved)
            step(project, choice)
        executed.append(len(project.build()))
        name = step.__name__ if step else "undo"
        assert made(project.target) == project.fresh(tmp_path / f"baru {number}"), name
        record = json.loads((project.target / "manifest.json").read_text("utf-8"))
        assert record["inputs"][f"notebooks/{SARANA}"], name
    # What is prose executes nothing, and so does what was there before; what a kernel sees, its
    # chapter; a datum, every chapter
    expected = {
        "sentence": 0,
        "narrative": 0,
        None: 0,
        "live_value": 1,
        "new_cell": 1,
        "table_cell": 3,
        "other_table": 3,
    }
    by_step = [(step and step.__name__, count) for step, count in zip(STEPS, executed, strict=True)]
    assert all(count == expected.get(name, count) for name, count in by_step), by_step
