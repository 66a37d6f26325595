"""Runs that are ended from outside, and runs that meet: nothing is left behind, nothing is half."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable

import pytest

from lakip_nb.run.kernel import pool
from tests.support import small
from tests.support.processes import MARK, is_kernel, is_server, marked, until
from tests.support.synthetic import REPOSITORY, YEAR

pytestmark = pytest.mark.skipif(not pool.possible(), reason="kernels are not forked here")


class Runs:
    """`lakip_nb report` on a small project, as processes that carry a mark."""

    def __init__(self, root, mark):
        self.root, self.mark = root, mark
        self.target = small.report_folder(root)
        self.waiting = root / "tunggu"

    def start(self, *arguments, wait=False):
        """Start a run; with `wait` its second chapter is busy until `waiting` is removed."""
        environment = {**os.environ, MARK: self.mark, "PYTHONPATH": str(REPOSITORY)}
        if wait:
            self.waiting.touch()
            environment[small.WAIT] = str(self.waiting)
        return subprocess.Popen(
            [sys.executable, "-m", "lakip_nb", "report", "--year", str(YEAR), *arguments],
            cwd=self.root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *arguments):
        process = self.start(*arguments)
        output, errors = process.communicate(timeout=180)
        assert (process.returncode, errors) == (0, ""), errors
        return output

    def processes(self, which: Callable = lambda process: True):
        return [process for process in marked(self.mark) if which(process)]

    def scratch(self):
        return list(self.target.glob(".kerja-*"))

    def state(self):
        """What a reader or an analyst has, without what is in progress."""
        return {
            path.relative_to(self.target).as_posix(): path.read_bytes()
            for path in self.target.rglob("*")
            if path.is_file() and not path.relative_to(self.target).parts[0].startswith(".kerja-")
        }

    def is_whole(self):
        """What is in place belongs together."""
        record = json.loads((self.target / "manifest.json").read_text("utf-8"))
        return (
            {"catatan-hasil-reviu.html", "laporan.html", "pemeriksaan.html", "pemeriksaan.json"}
            == set(record["outputs"])
            and all(
                hashlib.sha256((self.target / name).read_bytes()).hexdigest() == digest
                for name, digest in record["outputs"].items()
            )
            and sorted(path.name for path in (self.target / "notebooks").iterdir()) == list(small.CHAPTERS)
        )


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = small.write_small(tmp_path_factory.mktemp("kecil"))
    Runs(root, str(uuid.uuid4())).run()
    return root


@pytest.fixture
def runs(built, tmp_path):
    shutil.copytree(built, tmp_path / "proyek")
    runs = Runs(tmp_path / "proyek", str(uuid.uuid4()))
    yield runs
    for process in runs.processes():
        process.kill()


def importing(runs):
    return runs.processes(is_server)


def executing(runs):
    return any(process.cpu_times().user > 0.3 for process in runs.processes(is_kernel))


def rendering(runs):
    return any(len(list((folder / "notebooks").glob("*.ipynb"))) == len(small.CHAPTERS) for folder in runs.scratch())


# Each signal and each moment once; `make test-all` takes every pair.
QUICK = [(signal.SIGINT, executing), (signal.SIGTERM, importing), (signal.SIGKILL, rendering)]
PAIRS = [
    pytest.param(number, moment, marks=[] if (number, moment) in QUICK else [pytest.mark.slow])
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
    for moment in (importing, executing, rendering)
]


@pytest.mark.parametrize(("number", "moment"), PAIRS)
def test_an_ended_run_leaves_nothing_and_changes_nothing(runs, moment, number):
    before = runs.state()
    process = runs.start("--fresh", wait=moment is executing)
    until(lambda: moment(runs) or process.poll() is not None)
    process.send_signal(number)
    output, errors = process.communicate(timeout=60)

    until(lambda: not runs.processes(), 20)
    if process.returncode == 0:
        assert moment is rendering and runs.is_whole()  # the signal came when all was done
        return
    assert runs.state() == before
    if number == signal.SIGKILL:
        assert process.returncode == -signal.SIGKILL
        assert len(runs.scratch()) <= 1
    else:
        # An interrupt that went through an exec() of some module being imported makes Python end by the
        # signal itself, although it was handled; a shell shows 130 either way
        assert process.returncode in (130, -signal.SIGINT) and output == ""
        assert errors == "Dihentikan. Laporan sebelumnya tidak berubah.\n"
        assert runs.scratch() == []

    # The next run sweeps what was left, and makes the same
    runs.run("--fresh")
    assert runs.scratch() == []
    assert {name: content for name, content in runs.state().items() if not name.startswith("notebooks/")} == {
        name: content for name, content in before.items() if not name.startswith("notebooks/")
    }
    assert runs.is_whole()
    assert runs.processes() == []


def test_a_kernel_killed_from_outside_is_reported(runs):
    before = runs.state()
    process = runs.start("--fresh", wait=True)
    kernel = until(lambda: [p for p in runs.processes(is_kernel) if p.cpu_times().user > 0.5])[0]
    kernel.kill()
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "kernel berhenti mendadak" in errors
    assert errors.startswith("notebooks/02_desa.ipynb") and "Traceback" not in errors
    kept = runs.state()
    assert b"UJI_TUNGGU" in kept.pop("gagal/02_desa.ipynb")
    assert kept == before
    assert runs.processes() == []


@pytest.mark.slow
def test_runs_that_start_together(runs):
    """Whatever they find of each other: all end well, and what is in place is whole."""
    for number in range(2):
        table = runs.root / "data" / "tanjung-makmur" / str(YEAR) / "batas.csv"
        table.write_text(table.read_text("utf-8").replace("Laut", f"Laut{number}"), encoding="utf-8")
        if number:
            shutil.rmtree(runs.root / ".lakip-cache")
        together = [runs.start(), runs.start()]
        for process in together:
            output, errors = process.communicate(timeout=180)
            assert (process.returncode, errors) == (0, "")
            assert "Laporan selesai" in output
        assert runs.is_whole() and runs.scratch() == []
    explained = runs.run("--explain")
    assert explained.count("tidak ada masukan yang berubah") == len(small.CHAPTERS)
    before = runs.state()
    runs.run("--fresh")
    assert runs.state()["laporan.html"] == before["laporan.html"]


@pytest.mark.slow
def test_one_of_two_is_killed(runs):
    """The one goes on unharmed, and what the other one left is swept."""
    killed = runs.start("--fresh", wait=True)
    until(lambda: executing(runs))
    other = runs.start("--fresh")
    killed.kill()
    killed.communicate(timeout=60)
    output, errors = other.communicate(timeout=180)
    assert (other.returncode, errors) == (0, "")
    assert runs.is_whole()
    until(lambda: not runs.processes(), 20)
    assert runs.run("--explain").count("tidak ada masukan yang berubah") == len(small.CHAPTERS)


@pytest.mark.slow
def test_two_failing_runs_at_once(runs):
    """Each says what is wrong, and the notebook that failed is kept."""
    notebook = small.read(runs.root, small.CHAPTERS[0])
    notebook.cells[1].source += "\n1 / 0"
    small.write(runs.root, small.CHAPTERS[0], notebook)
    for process in [runs.start(), runs.start()]:
        _, errors = process.communicate(timeout=180)
        assert process.returncode == 1
        assert "ZeroDivisionError" in errors and "Traceback" not in errors
    assert [path.name for path in (runs.target / "gagal").iterdir()] == ["01_sarana.ipynb"]
