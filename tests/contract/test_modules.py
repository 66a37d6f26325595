"""Modules stay short, named after their subject, documented, and do nothing when imported."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contract.imports import PACKAGE, ROOT, sources

LONGEST = 250

# Names that say nothing of what a module is about, so that everything ends up in it.
EMPTY_NAMES = frozenset("util utils helper helpers common misc tools config settings".split())


def undocumented(source: str) -> list[str]:
    """Public names at the top of a module that lack a docstring; "module" for the module itself."""
    tree = ast.parse(source)
    found = [] if ast.get_docstring(tree) else ["module"]
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if not node.name.startswith("_") and not ast.get_docstring(node):
                found.append(node.name)
    return found


def test_modules_are_short():
    lines = {module: len(source.splitlines()) for module, source in sources().items()}
    assert {module: count for module, count in lines.items() if count > LONGEST} == {}


def test_modules_are_named_after_their_subject():
    parts = {module: {part.strip("_") for part in module.split(".")} for module in sources()}
    assert {module: names & EMPTY_NAMES for module, names in parts.items() if names & EMPTY_NAMES} == {}


def test_public_names_are_documented():
    missing = {module: undocumented(source) for module, source in sources().items()}
    assert {module: names for module, names in missing.items() if names} == {}


def test_checker_finds_missing_docstrings():
    source = 'def f(): pass\nclass C:\n    """c"""\nclass D: pass\ndef _g(): pass\nasync def h(): pass\n'
    assert undocumented(source) == ["module", "f", "D", "h"]


# Run in an interpreter of its own: imports what it is told to, then reports what that pulled in
# and what it did. The audit hook sees every open(), process and connection of the interpreter.
PROBE = """
import importlib, json, os, sys
root, names = os.path.realpath(sys.argv[1]), sys.argv[2:]
done = []
def hook(event, args):
    if event == "subprocess.Popen" and os.path.basename(str(args[0])) in ("fc-list", "system_profiler"):
        return  # matplotlib looks for fonts once per machine
    if event in ("subprocess.Popen", "socket.connect", "os.system"):
        done.append(event)
    if event == "open" and isinstance(args[0], (str, bytes)):
        path = os.path.realpath(os.fsdecode(args[0]))
        mode, flags = args[1] or "r", args[2] or 0
        writes = any(c in mode for c in "wax+") or flags & (os.O_WRONLY | os.O_RDWR)
        mine = os.path.relpath(path, root).split(os.sep)[0]
        if mine in ("data", "notebooks", "outputs") or (mine != ".." and writes and ".pyc" not in path):
            done.append("open " + path)
sys.addaudithook(hook)
sys.dont_write_bytecode = True
for name in names:
    importlib.import_module(name)
print(json.dumps({"modules": sorted(sys.modules), "done": done}))
"""


def probe(*names: str, path: Path = ROOT) -> dict[str, list[str]]:
    """Imports the modules in a fresh interpreter; `modules` loaded and what was `done` meanwhile."""
    run = subprocess.run(
        [sys.executable, "-c", PROBE, str(path), *names],
        cwd=path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1])


def test_command_line_starts_light():
    loaded = probe(f"{PACKAGE}.cli")["modules"]
    assert f"{PACKAGE}.cli" in loaded
    assert {"matplotlib", "nbconvert", "nbformat", "numpy", "pandas", "papermill"}.isdisjoint(loaded)


def test_importing_does_no_work():
    names = [module.removesuffix(".__init__") for module in sources() if not module.endswith("__main__")]
    assert probe(*names)["done"] == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("open('data/acuan.csv')", "open"),
        ("open('hasil.txt', 'w')", "open"),
        ("import subprocess, sys\nsubprocess.run([sys.executable, '-c', ''])", "subprocess.Popen"),
    ],
)
def test_probe_sees_work(tmp_path, source, expected):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "acuan.csv").write_text("")
    (tmp_path / "bekerja.py").write_text(source)
    (done,) = probe("bekerja", path=tmp_path)["done"]
    assert done.startswith(expected)
