"""The floors of lakip_nb: imports point downward only, and each room keeps to its business."""

import subprocess
import sys

import pytest

from tests.contract.imports import ROOT, Import, calls, imports, sources

FLOORS = {"kinerja": 0, "data": 1, "present": 2, "checks": 2, "run": 3, "publish": 3, "cli": 4}

# Rooms of one floor do not know each other, but the run ends by publishing.
SIDEWAYS = {("run", "publish")}

# Pure means: nothing by which a file, a process, a clock or the network could be reached.
PURE = frozenset(
    "__future__ abc bisect collections dataclasses decimal enum fractions functools itertools math numbers "
    "operator re statistics string types typing unicodedata".split()
)

DRAWING = frozenset({"matplotlib", "PIL"})
NOTEBOOK_TOOLS = frozenset({"IPython", "jupyter_client", "nbclient", "nbconvert", "nbformat", "papermill"})

# What serves and watches is the preview's, in `run`.
SERVING = frozenset({"http", "socketserver", "watchfiles", "webbrowser"})

# Libraries that a room may not import at all, nor inside a function.
FORBIDDEN = {
    "data": DRAWING | NOTEBOOK_TOOLS | SERVING | {"jinja2", "rich", "typer"},
    "present": NOTEBOOK_TOOLS | SERVING | {"csv", "glob", "os", "rich", "shutil", "sqlite3", "tempfile", "typer"},
    "checks": DRAWING | NOTEBOOK_TOOLS | SERVING | {"rich", "typer"},
    "run": DRAWING | {"pandas", "typer"},
    "publish": DRAWING | SERVING | {"csv", "pandas", "papermill", "typer"},
    "cli": DRAWING | SERVING | {"csv", "pandas"},
}

# Libraries that would slow every `--help` down; functions of the command line may import them.
HEAVY = frozenset({"IPython", "babel", "jinja2", "matplotlib", "numpy", "pandas", "pydantic"}) | NOTEBOOK_TOOLS

# Our own rooms that the floors would allow, but the business of the room does not.
CLOSED = {
    "run": {"kinerja", "present"},  # it does not know what a table says
    "publish": {"kinerja", "present"},  # it gets finished notebooks
    "cli": {"kinerja", "present"},  # verbs, no logic
}

# What the two rooms share about cells (their syntax, their pictures, where they came from) says nothing of the
# report's content, and neither may import the other.
SHARED = ("lakip_nb.present.gambar", "lakip_nb.present.myst", "lakip_nb.present.origin")
# Findings write numbers and read prose as the report does.
OPEN = {
    # What is shown, and whether, is told before it is built; a picture is made fit to leave the office
    "run": (*SHARED, "lakip_nb.present.captions", "lakip_nb.present.perlu", "lakip_nb.present.foto"),
    "publish": (*SHARED, "lakip_nb.present.kata"),  # a date on the cover
    "checks": ("lakip_nb.present.kata", "lakip_nb.present.myst"),
}

READING = frozenset(
    "open read_bytes read_csv read_excel read_feather read_json read_parquet read_table read_text loadtxt "
    "genfromtxt fromfile glob iglob iterdir rglob scandir listdir".split()
)
WRITING = frozenset("write_bytes write_text to_csv to_excel mkdir unlink rmtree".split())
SPEAKING = frozenset({"print", "input"})

CALLS = {
    "kinerja": READING | WRITING | SPEAKING,
    "data": SPEAKING,
    "present": READING | WRITING | SPEAKING,
    "checks": WRITING | SPEAKING,
    "publish": {"load_laporan"},
}


def faults(module: str, source: str) -> list[str]:
    """What the module imports or calls against the floors, one line per fault."""
    room = module.split(".")[1]
    found = []
    if room in {"__init__", "__main__"}:
        # The package itself is imported with each of its modules, so it must not pull any in.
        allowed = {"cli"} if room == "__main__" else set()
        found = [f"imports {i.name}" for i in imports(module, source) if i.room and i.room not in allowed]
        return [f"{module}: {fault}" for fault in found]
    if room not in FLOORS:
        return [f"{module}: room {room} has no floor"]

    for item in imports(module, source):
        fault = _against_room(room, item) if item.room is None else _against_floor(room, item)
        if fault:
            found.append(f"{module}:{item.line}: imports {item.name}: {fault}")
    for name, line in calls(source):
        if name in CALLS.get(room, ()):
            found.append(f"{module}:{line}: calls {name}()")
    return found


def _against_floor(room: str, item: Import) -> str | None:
    other = item.room
    if other in {room, ""} or any(f"{item.name}.".startswith(f"{name}.") for name in OPEN.get(room, ())):
        return None
    if other not in FLOORS:
        # `from lakip_nb import __version__`: a name of the package itself, not a room.
        return None if other.startswith("__") else "not a room"
    if other in CLOSED.get(room, ()):
        return "not the business of this room"
    if FLOORS[other] > FLOORS[room]:
        return "upward"
    if FLOORS[other] == FLOORS[room] and (room, other) not in SIDEWAYS:
        return "sideways"
    return None


def _against_room(room: str, item: Import) -> str | None:
    if room == "kinerja" and item.top not in PURE:
        return "not pure"
    if item.top in FORBIDDEN.get(room, ()):
        return "not the business of this room"
    if room == "cli" and not item.lazy and item.top in HEAVY:
        return "heavy at the top of a module"
    return None


def test_every_room_is_there():
    rooms = {module.split(".")[1] for module in sources()} - {"__init__", "__main__"}
    assert rooms >= FLOORS.keys() - {"checks"}
    assert rooms <= FLOORS.keys()


@pytest.mark.parametrize("module", sources())
def test_module_keeps_to_its_floor(module):
    assert faults(module, sources()[module]) == []


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        ("lakip_nb.kinerja.survei", "from lakip_nb.data import load_laporan", "upward"),
        ("lakip_nb.kinerja.survei", "import os", "not pure"),
        ("lakip_nb.kinerja.survei", "from pathlib import Path", "not pure"),
        ("lakip_nb.kinerja.survei", "def f():\n    import pandas", "not pure"),
        ("lakip_nb.kinerja.survei", "def f(path):\n    return open(path)", "calls open()"),
        ("lakip_nb.data.reading", "import matplotlib.pyplot as plt", "not the business"),
        ("lakip_nb.data.reading", "from lakip_nb.present import kata", "upward"),
        ("lakip_nb.data.reading", "from ..present import kata", "upward"),
        ("lakip_nb.data.rows.__init__", "from ...present import kata", "upward"),
        ("lakip_nb.data.reading", "import importlib\nimportlib.import_module('lakip_nb.run')", "upward"),
        ("lakip_nb.present.grafik", "def f(path):\n    return path.read_text()", "calls read_text()"),
        ("lakip_nb.present.grafik", "import pandas as pd\npd.read_csv('x')", "calls read_csv()"),
        ("lakip_nb.present.grafik", "from lakip_nb.checks import prosa", "sideways"),
        ("lakip_nb.present.grafik", "from lakip_nb import run", "upward"),
        ("lakip_nb.present.grafik", "from lakip_nb.helpers import x", "not a room"),
        ("lakip_nb.checks.prosa.leftover", "print('x')", "calls print()"),
        ("lakip_nb.publish.stitch", "from lakip_nb.run.chapters import notebooks", "sideways"),
        ("lakip_nb.publish.stitch", "from lakip_nb import run", "sideways"),
        ("lakip_nb.publish.stitch", "load_laporan('x', 2023)", "calls load_laporan()"),
        ("lakip_nb.run.chapters.notebooks", "from lakip_nb.present import tabel", "not the business"),
        ("lakip_nb.publish.stitch", "from lakip_nb.present import mystery", "not the business"),
        ("lakip_nb.run.chapters.notebooks", "from lakip_nb.cli import main", "upward"),
        ("lakip_nb.publish.page", "from http.server import HTTPServer", "not the business"),
        ("lakip_nb.cli.report", "import nbconvert", "heavy"),
        ("lakip_nb.cli.report", "if True:\n    import papermill", "heavy"),
        ("lakip_nb.cli.report", "def f():\n    import pandas", "not the business"),
        ("lakip_nb.__init__", "from lakip_nb.data import load_laporan", "imports lakip_nb.data"),
        ("lakip_nb.utils.text", "", "has no floor"),
    ],
)
def test_checker_finds(module, source, expected):
    found = faults(module, source)
    assert len(found) == 1
    assert expected in found[0]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("lakip_nb.kinerja.__init__", "from .ikm import nilai\nfrom lakip_nb.kinerja.capaian import capaian"),
        ("lakip_nb.kinerja.survei", "from decimal import Decimal\nfrom collections.abc import Sequence"),
        ("lakip_nb.data.reading", "import csv\nopen('x')\nfrom lakip_nb.kinerja import ikm"),
        ("lakip_nb.present.grafik", "import matplotlib\nfrom lakip_nb.data import Laporan"),
        ("lakip_nb.run.report", "from lakip_nb.publish import publish\nfrom lakip_nb import __version__"),
        (
            "lakip_nb.publish.stitch",
            "from lakip_nb.present.myst import parse\nfrom lakip_nb.present import myst",
        ),
        ("lakip_nb.publish.stitch", "import nbformat\nfrom lakip_nb.data import LakipError"),
        (
            "lakip_nb.cli.report",
            "import typer\ndef f():\n    import nbconvert\n    from lakip_nb.run import report",
        ),
        ("lakip_nb.__main__", "from lakip_nb.cli import main"),
    ],
)
def test_checker_lets_pass(module, source):
    assert faults(module, source) == []


@pytest.mark.parametrize("room", ["bagan", "daftar", "grafik", "kalimat", "tabel", "ungkapan"])
def test_each_room_of_present_can_be_the_first(room):
    """A chapter, a test or an analyst may import any of them before the others."""
    subprocess.run([sys.executable, "-c", f"import lakip_nb.present.{room}"], check=True, cwd=ROOT, timeout=60)
