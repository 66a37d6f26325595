"""Kernels forked from a server: like ordinary ones, apart from each other, and never left behind.

Every test here starts processes; those that only look share one server.
"""

import ast
import os
import signal
import subprocess
import sys
import uuid

import psutil
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from lakip_nb.run.cache.made import Made
from lakip_nb.run.chapters.notebooks import Chapter
from lakip_nb.run.failures import ExecutionError
from lakip_nb.run.kernel import pool
from lakip_nb.run.kernel.execution import Execution
from lakip_nb.run.kernel.pool import NoServer, WarmKernels
from lakip_nb.run.run import Run
from tests.support.processes import MARK, is_kernel, is_server, marked, until
from tests.support.synthetic import KECAMATAN, YEAR, write_project

pytestmark = pytest.mark.skipif(not pool.possible(), reason="kernels are not forked here")

ORDINARY = "'JPY_PARENT_PID' in __import__('os').environ"
"""Jupyter says so to the kernels that it starts itself."""


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A project of which only the folders matter."""
    root = tmp_path_factory.mktemp("proyek")
    (root / "notebooks").mkdir()
    return root


@pytest.fixture(scope="module")
def warm(root):
    with WarmKernels(root / "notebooks") as kernels:
        kernels.start()
        yield kernels


@pytest.fixture
def mark(monkeypatch):
    monkeypatch.setenv(MARK, str(uuid.uuid4()))
    yield os.environ[MARK]
    for process in marked(os.environ[MARK]):
        if process.pid != os.getpid():
            process.kill()


def values(root, warm, *sources):
    """What the last line of each source gives, each in a kernel of its own, at the same time."""
    with execution(root, warm, *sources) as running:
        running.wait()
        return [ast.literal_eval(done.cells[-1].outputs[-1].data["text/plain"]) for _, done in running.done()]


def execution(root, warm, *sources):
    chapters = [
        Chapter(
            f"{number}.ipynb",
            f"notebooks/{number}.ipynb",
            new_notebook(cells=[new_code_cell(text, metadata={"tags": []})]),
        )
        for number, text in enumerate(sources)
    ]
    return Execution(run(root, warm), chapters, root)


def run(root, warm):
    """A run of no report, of which only the kernels matter; without `warm` they are ordinary ones."""
    return Run(root, Made({}, {}, ""), warm or WarmKernels(root / "notebooks"))


def gone(*pids):
    def ended():
        return not any(psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE for pid in pids)

    try:
        return until(ended, 20)
    except psutil.NoSuchProcess:
        return gone(*pids)


LIKE = """
import locale, os, signal, sys, matplotlib
{
    "names": sorted(name for name in globals() if not name.startswith("_")),
    "path": sys.path,
    "folder": os.getcwd(),
    "arguments": [os.path.basename(text).removesuffix(".py") for text in sys.argv[:1]],
    "main": __name__,
    "interrupt": signal.getsignal(signal.SIGINT) is signal.default_int_handler,
    "ended children": signal.getsignal(signal.SIGCHLD) == signal.SIG_DFL,
    "locale": locale.setlocale(locale.LC_ALL),
    "environment": {
        name: text for name, text in os.environ.items()
        if name not in ("IPYTHONDIR", "JPY_PARENT_PID", "PYDEVD_USE_FRAME_EVAL")
    },
    "backend": matplotlib.get_backend(),
    "beside the chapter": matplotlib.rcParams["font.size"],
}
"""


def test_a_warm_kernel_is_like_an_ordinary_one(root, warm, monkeypatch):
    (root / "notebooks" / "matplotlibrc").write_text("font.size: 31\n")
    monkeypatch.setenv("UJI_LINGKUNGAN", "milik kernel")
    with WarmKernels(root / "notebooks") as other:
        other.start()
        (found,) = values(root, other, LIKE)
        (again,) = values(root, other, ORDINARY)
    (root / "notebooks" / "matplotlibrc").unlink()
    assert again is False
    (root / "notebooks" / "matplotlibrc").write_text("font.size: 31\n")
    (wanted,) = values(root, None, LIKE)
    (root / "notebooks" / "matplotlibrc").unlink()
    assert found == wanted
    assert found["folder"] == str(root / "notebooks") and found["beside the chapter"] == 31
    assert found["environment"]["UJI_LINGKUNGAN"] == "milik kernel"


def test_a_module_beside_the_chapter_is_found(root, warm):
    (root / "notebooks" / "bantu_uji.py").write_text("nilai = 7\n")
    assert values(root, warm, "import bantu_uji\nbantu_uji.nilai") == [7]


def test_kernels_share_nothing(root, warm):
    spoil = """
import json, os, random, sys, warnings
json.tercemar = sys.path.append("tercemar")
os.environ["TERCEMAR"] = "ya"
random.seed(1)
warnings.simplefilter("error")
import matplotlib
matplotlib.rcParams["font.size"] = 99
import lakip_nb.data.loading
lakip_nb.data.loading._read["tercemar"] = 1
os.chdir("/")
os.getpid()
"""
    look = """
import json, os, sys, matplotlib
import lakip_nb.data.loading
[hasattr(json, "tercemar"), "tercemar" in lakip_nb.data.loading._read, "tercemar" in sys.path,
 "TERCEMAR" in os.environ, matplotlib.rcParams["font.size"] == 99, os.getcwd() == "/", os.getpid()]
"""
    (spoilt,) = values(root, warm, spoil)
    ((*state, pid),) = values(root, warm, look)
    assert state == [False] * 6 and pid != spoilt


READ = """
import pathlib
from lakip_nb.data import folder, load_laporan

def read_table(*which):
    raise RuntimeError("dibaca lagi")

folder.read_table = read_table
first = load_laporan({KECAMATAN!r}, {YEAR})
table = pathlib.Path("../data", {KECAMATAN!r}, "{YEAR}", "desa.csv")
table.write_bytes(table.read_bytes() + b" ")
try:
    load_laporan({KECAMATAN!r}, {YEAR})
except RuntimeError as error:
    again = str(error)
(first.year, again)
"""


def test_what_the_server_read_is_found_read_until_it_changes(tmp_path, warm):
    write_project(tmp_path)
    warm.prepare(tmp_path, KECAMATAN, YEAR)
    source = READ.replace("{KECAMATAN!r}", repr(KECAMATAN)).replace("{YEAR}", str(YEAR))
    assert values(tmp_path, warm, source) == [(YEAR, "dibaca lagi")]


def test_faulty_data_do_not_harm_the_server(tmp_path, root, warm):
    warm.prepare(tmp_path, "tidak-ada", 2023)
    assert values(root, warm, ORDINARY) == [False]


def test_random_numbers_do_not_repeat(root, warm):
    source = (
        "import random, numpy\n"
        "(random.random(), float(numpy.random.rand()), float(numpy.random.default_rng().random()))"
    )
    drawn = [number for kernel in values(root, warm, *[source] * 3) for number in kernel]
    assert len(set(drawn)) == 9


def test_many_threads_of_linear_algebra(root, warm):
    """BLAS keeps threads, and threads do not survive a fork: a kernel would hang."""
    source = """
import numpy
from concurrent.futures import ThreadPoolExecutor
a = numpy.arange(360000, dtype=float).reshape(600, 600) / 360000
with ThreadPoolExecutor(4) as pool:
    sums = set(pool.map(lambda _: float((a @ a).sum()), range(8)))
len(sums)
"""
    assert values(root, warm, source, source, source) == [1, 1, 1]


def test_a_kernel_that_cannot_start_does_not_take_the_others_with_it(root, warm, capfd):
    chapters = execution(root, warm, "1").chapters
    missing = run(root / "tidak-ada", warm)
    with Execution(missing, chapters, root) as running, pytest.raises(ExecutionError, match="kernel"):
        running.wait()
    assert values(root, warm, ORDINARY) == [False]


def test_a_busy_kernel_is_ended_with_the_execution(root, warm):
    with execution(root, warm, "while True: pass", "1"):
        (busy,) = until(lambda: [p for p in _children(warm) if p.cpu_times().user > 0.3])
    assert gone(busy.pid)
    assert values(root, warm, ORDINARY) == [False]


def test_a_handle_of_an_ended_kernel_is_silent(root, warm):
    kernel = warm.fork(str(root / "tidak-ada.json"), dict(os.environ), root)
    assert kernel.poll() is None
    kernel.kill()
    assert (kernel.wait(), kernel.poll()) == (0, 0)
    kernel.kill()
    kernel.send_signal(signal.SIGINT)


def test_closing_ends_the_server_and_its_kernels(root, mark):
    with WarmKernels(root / "notebooks") as kernels:
        assert not kernels.running
        kernels.start()
        kernels.start()
        with execution(root, kernels, "while True: pass"):
            (kernel,) = until(lambda: [p for p in marked(mark) if is_kernel(p)])
            (server,) = (p for p in marked(mark) if is_server(p))
            kernels.close()
            assert gone(server.pid, kernel.pid)
    assert not kernels.running
    with pytest.raises(NoServer):
        kernels.fork("", {}, root)


def test_two_owners_at_once(root, warm, mark):
    with WarmKernels(root / "notebooks") as other:
        other.start()
        assert values(root, other, ORDINARY) == [False]
        with execution(root, other, "while True: pass"):
            (kernel,) = until(lambda: [p for p in marked(mark) if is_kernel(p)])
            assert values(root, warm, ORDINARY) == [False]
            assert kernel.is_running()
    assert gone(kernel.pid)
    assert values(root, warm, ORDINARY) == [False]


def test_a_killed_kernel_is_reported(root, warm, mark):
    with execution(root, warm, "import os, time\nos.kill(os.getpid(), 9)\ntime.sleep(60)", "1") as running:
        with pytest.raises(ExecutionError, match="kernel berhenti mendadak"):
            running.wait()
        assert [chapter.name for chapter, _ in running.done()] == ["1.ipynb"]


# What a server's interpreter runs before anything else
CANNOT_START = "import os, sys\n'lakip_nb.run.kernel.server' in sys.orig_argv and os._exit(3)\n"
CANNOT_FORK = "import os\ndef fork():\n    raise OSError(11, 'penuh')\nos.fork = fork\n"


@pytest.mark.parametrize("fault", [CANNOT_START, CANNOT_FORK])
def test_without_a_server_kernels_are_ordinary(root, tmp_path, monkeypatch, fault):
    (tmp_path / "sitecustomize.py").write_text(fault)
    environment = {**pool.environment(), "PYTHONPATH": f"{tmp_path}{os.pathsep}{pool.environment()['PYTHONPATH']}"}
    monkeypatch.setattr(pool, "environment", lambda: environment)
    with WarmKernels(root / "notebooks") as kernels:
        kernels.start()
        assert values(root, kernels, ORDINARY) == [True]


def test_when_the_server_dies_the_next_kernels_are_ordinary(root, mark):
    with WarmKernels(root / "notebooks") as kernels:
        kernels.start()
        assert values(root, kernels, ORDINARY) == [False]
        (server,) = (p for p in marked(mark) if is_server(p))
        server.kill()
        assert gone(server.pid)
        assert values(root, kernels, ORDINARY) == [True]


@pytest.mark.parametrize("answer", [OSError(38, "tidak ada"), PermissionError(1, "tidak boleh"), None])
def test_where_processes_have_no_handles_there_is_no_server(root, monkeypatch, answer):
    def pidfd_open(pid):
        raise answer

    if answer is None:
        monkeypatch.delattr(os, "pidfd_open")
    else:
        monkeypatch.setattr(os, "pidfd_open", pidfd_open)
    with WarmKernels(root / "notebooks") as kernels:
        kernels.start()
        assert not kernels.running


OWNER = """
import sys, threading
from pathlib import Path
from nbformat.v4 import new_code_cell, new_notebook
from lakip_nb.run.kernel.execution import Execution
from lakip_nb.run.chapters.notebooks import Chapter
from lakip_nb.run.cache.made import Made
from lakip_nb.run.kernel.pool import WarmKernels
from lakip_nb.run.run import Run

root, *sources = sys.argv[1:]
root = Path(root)
chapters = [
    Chapter(f"{n}.ipynb", f"notebooks/{n}.ipynb", new_notebook(cells=[new_code_cell(text, metadata={"tags": []})]))
    for n, text in enumerate(sources)
]
with WarmKernels(root / "notebooks") as kernels:
    kernels.start()
    with Execution(Run(root, Made({}, {}, ""), kernels), chapters, root) as running:
        running.wait()
        for _, done in running.done():
            print(done.cells[-1].outputs[-1].data["text/plain"])
"""


@pytest.fixture
def owner(root, tmp_path, mark):
    """Run a script that is no module and has no `if __name__ == "__main__"`."""
    (tmp_path / "skrip.py").write_text(OWNER)

    def start(*sources):
        arguments = [sys.executable, str(tmp_path / "skrip.py"), str(root), *sources]
        return subprocess.Popen(
            arguments, env=pool.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    return start


def test_a_plain_script_runs_once(owner, mark):
    process = owner(ORDINARY, "6 * 7")
    assert process.communicate(timeout=120) == ("False\n42\n", "")
    assert until(lambda: not [p for p in marked(mark) if p.pid != os.getpid()], 20)


def _importing(mark):
    return [p for p in marked(mark) if is_server(p)]


def _computing(mark):
    found = [p for p in marked(mark) if is_kernel(p)]
    return len(found) == 2 and all(p.cpu_times().user > 0.3 for p in found)


@pytest.mark.parametrize("moment", [_importing, _computing])
def test_nothing_outlives_a_killed_owner(owner, mark, moment):
    """Not the server while it imports, nor kernels that never look at what happens around them."""
    with owner("while True: pass", "while True: pass") as process:
        until(lambda: moment(mark))
        process.kill()
        process.communicate(timeout=60)  # its pipes are closed by all
    assert until(lambda: not [p for p in marked(mark) if p.pid != os.getpid()], 20)


def _children(warm):
    return psutil.Process(warm._server.pid).children()
