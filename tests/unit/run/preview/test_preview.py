"""A whole preview in a process of its own: what is saved is followed, and Ctrl-C ends everything."""

import os
import signal
import sys
from pathlib import Path

import psutil
import pytest

from lakip_nb.run.preview.browser import open_browser
from lakip_nb.run.preview.watch import matters
from tests.support.preview import builder, builds, events, request, running, save, until

PROGRAM = """
import sys
from pathlib import Path
from lakip_nb.run.preview import preview
preview(Path(sys.argv[1]), "contoh", 2023, on_start=lambda address: print(address, flush=True), command=sys.argv[2:])
"""


@pytest.fixture
def root(project):
    return project(**{"01_bab": "whole"})


@pytest.fixture
def started(root):
    with running([sys.executable, "-c", PROGRAM, str(root), *builder(root)]) as (process, address):
        yield process, address


def stage(told, name):
    """The next state of a stage."""
    return next(state for state in told if state["stage"] == name)


def test_what_is_saved_is_served(root, started):
    _, address = started
    assert b"<iframe" in request(address, "/")[2]
    with events(address) as told:
        first = stage(told, "mutakhir")
        save(root, "kolom\n2")
        second = stage(told, "mutakhir")
        assert second["version"] != first["version"]
        assert request(address, "/laporan.html")[2] == b"laporan.html: kolom\n2\n"

        save(root, "rusak")
        assert "<b>rusak</b>" in stage(told, "gagal")["message"]
        assert request(address, "/laporan.html")[2] == b"laporan.html: kolom\n2\n"


def test_saves_during_a_build_become_one(root, started):
    _, address = started
    with events(address) as told:
        stage(told, "mutakhir")
        save(root, "tunggu")
        until(lambda: builds(root)[-1] == "tunggu")
        for number in range(5):
            save(root, f"tunggu {number}")
            (root / "notebooks" / f"0{number}_bab.ipynb").write_text("{}")
        (root / "lepas").touch()
        state = stage(told, "mutakhir")
        assert request(address, "/laporan.html")[2] == b"laporan.html: tunggu 4\n"
        # Ours are two builds; a further one would tell of it before the next save's
        save(root, "kolom\n9")
        assert stage(told, "mutakhir")["version"] != state["version"]
    assert [line for line in builds(root) if "tunggu" in line] == ["tunggu", "tunggu 4"]


def test_files_that_are_no_input_start_nothing(root, started):
    _, address = started
    with events(address) as told:
        stage(told, "mutakhir")
        built = len(builds(root))
        for name in (
            "data/contoh/2023/~$tabel.csv",
            "data/contoh/2023/.~lock.tabel.csv#",
            "notebooks/.ipynb_checkpoints/x.ipynb",
        ):
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text("x")
        (root / "data" / "lain").mkdir()
        (root / "data" / "lain" / "x.csv").write_text("x")  # watched, but of another report
        assert "tidak mengubah" in stage(told, "mutakhir")["text"]
    assert len(builds(root)) == built


@pytest.mark.skipif(os.name == "nt", reason="signals are sent as a terminal of POSIX does")
@pytest.mark.parametrize("busy", [False, True])
def test_ctrl_c_leaves_no_process(root, started, busy):
    process, address = started
    with events(address) as told:
        stage(told, "mutakhir")
        family = []
        if busy:
            save(root, "sibuk")
            helper = until(lambda: (root / "helper.txt").exists() and (root / "helper.txt").read_text())
            family = [psutil.Process(int(helper)), *psutil.Process(process.pid).children(recursive=True)]
            assert len(set(family)) >= 2
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) != 0
        assert [state for state in told if state["stage"] != "menyusun"] == []
    assert [member for member in family if member.is_running() and member.status() != psutil.STATUS_ZOMBIE] == []


@pytest.mark.skipif(os.name == "nt", reason="signals are sent as a terminal of POSIX does")
def test_a_second_ctrl_c_ends_a_build_that_will_not(root, started):
    process, address = started
    with events(address) as told:
        stage(told, "mutakhir")
        save(root, "keras")
        builder = psutil.Process(
            int(until(lambda: (root / "helper.txt").exists() and (root / "helper.txt").read_text()))
        )
        process.send_signal(signal.SIGINT)
        with pytest.raises(psutil.TimeoutExpired):
            builder.wait(0.5)
        process.send_signal(signal.SIGINT)
        process.wait(timeout=8)  # sooner than a build that will not end is given
    assert not builder.is_running()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("data/contoh/2023/tabel.csv", True),
        ("data/contoh/2023/SUMBER.md", True),
        ("notebooks/narasi/contoh-2023.ipynb", True),
        ("data/contoh/2023/~$tabel.xlsx", False),
        ("data/contoh/2023/.~lock.tabel.csv#", False),
        ("notebooks/.ipynb_checkpoints/01_bab-checkpoint.ipynb", False),
        ("notebooks/.virtual_documents/01_bab.ipynb", False),
        ("data/__pycache__/x.pyc", False),
        ("outputs/contoh/2023/laporan.html", False),
        ("data", False),
    ],
)
def test_what_may_be_an_input(name, expected):
    root = Path("/folder/.tersembunyi/~$proyek")  # names that lead there do not count
    assert matters(root / name, (root / "data", root / "notebooks")) is expected


@pytest.mark.parametrize(
    ("platform", "display", "opened"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "w"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_browser_is_opened_where_one_can_be_seen(monkeypatch, platform, display, opened):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in display.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    shown = []
    monkeypatch.setattr("webbrowser.open", shown.append)
    open_browser("http://127.0.0.1:8000/")
    if opened:
        until(lambda: shown)
    assert shown == ["http://127.0.0.1:8000/"] * opened
