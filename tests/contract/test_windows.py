"""What can be said of Windows without one: names, line ends, encodings, what POSIX alone has, the front door."""

import ast
import os
import re
import subprocess
import sys

import pytest

from lakip_nb.cli import commands, workplace  # noqa: F401  they add their verbs
from lakip_nb.cli.application import app
from lakip_nb.run import clean, edit
from tests.contract.imports import ROOT, sources
from tests.contract.test_repository import files

RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
LONGEST = 150
"""Characters of a path in the project: Windows takes 260 in all, and a folder of somebody's comes before."""

POSIX_ONLY = {"fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"}
TEXT = {"open", "read_text", "write_text", "fdopen", "NamedTemporaryFile"}


def unfit(name: str) -> str:
    """Why a path with "/" cannot be one on Windows; "" where it can."""
    for part in name.split("/"):
        if RESERVED.fullmatch(part):
            return "a device of that name"
        if re.search(r'[<>:"|?*\\]|[. ]$', part):
            return "a character that it does not allow"
    return "too long" if len(name) > LONGEST else ""


def unsaid(source: str) -> list[int]:
    """Lines that open a text without saying its encoding, which on Windows is an old code page."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        modes = [
            each.value for each in (*node.args, *(k.value for k in node.keywords)) if isinstance(each, ast.Constant)
        ]
        binary = any(isinstance(mode, str) and re.fullmatch(r"[rwxa+]*b[rwxa+]*", mode) for mode in modes)
        said = any(keyword.arg in ("encoding", None) for keyword in node.keywords)
        # `path.read_text("utf-8")`; an `open` of an archive or an image says no mode at all
        printed = getattr(getattr(node.func, "value", None), "id", "") == "formatter"  # Typer's, for a terminal
        plain = printed or name in ("read_text", "write_text") and any(mode == "utf-8" for mode in modes)
        other = name == "open" and isinstance(node.func, ast.Attribute) and not modes
        if name in TEXT and not (binary or said or plain or other):
            found.append(node.lineno)
    return found


def test_every_name_is_one_on_windows():
    names = [path.relative_to(ROOT).as_posix() for path in files()]
    assert {name: why for name in names if (why := unfit(name))} == {}
    assert len({name.casefold() for name in names}) == len(names), "two names that differ in capitals only"
    assert not any(path.is_symlink() for path in files())


@pytest.mark.parametrize("name", ["data/con.csv", "a/b?c", "a/b ", "a./b", "LPT1", "x" * 151])
def test_checker_of_names_finds_them(name):
    assert unfit(name)
    assert not unfit("data/contoh/2023/desa.csv")


def test_every_text_says_its_encoding():
    assert {module: lines for module, source in sources().items() if (lines := unsaid(source))} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("open(path)", True),
        ("path.read_text()", True),
        ("path.write_text(text, newline='')", True),
        ("open(path, 'rb')", False),
        ("path.open('w', encoding='utf-8')", False),
        ("path.read_text('utf-8')", False),
        ("archive.open(entry)", False),
    ],
)
def test_checker_of_encodings(source, found):
    assert bool(unsaid(source)) == found


def test_nothing_of_posix_alone_is_imported():
    for module, source in sources().items():
        for node in ast.walk(ast.parse(source)):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not POSIX_ONLY & {name.partition(".")[0] for name in names}, module


# Run before the command: what Windows lacks is gone, and the system is not said to be Linux where
# the package asks for it. (asyncio and others read the platform while they are imported.)
LACKING = """
import asyncio, ctypes, multiprocessing, os, signal, subprocess, sys, webbrowser
import papermill  # libraries look for themselves where they are
for name in ("fork", "forkpty", "nice", "pidfd_open", "killpg", "setsid", "posix_spawn"):
    if hasattr(os, name):
        delattr(os, name)
def refused(*args, **given):
    raise OSError("a required privilege is not held by the client")
os.symlink = os.link = refused
import lakip_nb.run.kernel.pool, lakip_nb.run.aside
class Elsewhere:
    platform = "win32"
    def __getattr__(self, name):
        return getattr(sys, name)
for module in (lakip_nb.run.kernel.pool, lakip_nb.run.aside):
    module.sys = Elsewhere()
from lakip_nb.cli import main
sys.exit(main(sys.argv[1:]))
"""


def elsewhere(root, *arguments, **environment):
    """Runs a command of the package as on a machine that lacks what Windows lacks."""
    old = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "cp1252"}
    return subprocess.run(
        [sys.executable, "-c", LACKING, *arguments, "--root", str(root)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | old | environment,
        capture_output=True,
        check=False,
    )


def test_findings_can_be_written_into_an_old_code_page():
    run = elsewhere(ROOT, "check", "--year", "2023")
    assert b"Traceback" not in run.stderr, run.stderr.decode("cp1252")
    assert "Periksa" in run.stdout.decode("cp1252") or "Pemeriksaan" in run.stdout.decode("cp1252")


def verbs():
    return {command.name for command in app.registered_commands}


MAKE_ALONE = {"help", "test", "test-all", "test-browser", "test-pythons", "lint", "bench", "lock"}
"""Targets for engineers: their tools are called by name, as CONTRIBUTING.md says."""


def test_every_target_for_an_analyst_is_a_verb():
    targets = set(re.findall(r"(?m)^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8")))
    assert targets - MAKE_ALONE == verbs() - {"list"}


def test_make_and_the_verbs_do_the_same():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    removed = re.search(r"(?m)for path in (.*); do", makefile)[1]
    assert removed.split() == list(clean.MADE)
    recipe = re.search(r"(?ms)^edit:.*?\n\n", makefile)[0]
    assert [each for each in edit.OPTIONS if each not in recipe] == []
    assert all(f"{name}=" in recipe for name in edit.settings(ROOT))


def test_clean_removes_what_can_be_made_again_and_nothing_else(tmp_path):
    gone = ["outputs/x/a.html", ".mypy_cache/x", "lakip_nb/run/__pycache__/x.pyc", "notebooks/.ipynb_checkpoints/x"]
    kept = ["data/x/2023/a.csv", "notebooks/00.ipynb", "lakip_nb/run/report.py", ".venv/bin/x", "data/__pycache__/x"]
    for name in gone + kept:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert clean.clean(tmp_path) == [
        "Menghapus outputs",
        "Menghapus .mypy_cache",
        "Menghapus tembolok Python dan Jupyter di lakip_nb, tests, dan notebooks",
    ]
    assert [name for name in gone + kept if (tmp_path / name).exists()] == kept
    assert clean.clean(tmp_path) == []


BAT = ROOT / "lakip.bat"


def test_the_batch_file_is_one_that_cmd_reads():
    content = BAT.read_bytes()
    assert content.isascii(), "cmd.exe reads an old code page"
    assert content.count(b"\n") == content.count(b"\r\n") > 50, "a label is found by the line ends of Windows only"
    text = content.decode()
    labels = set(re.findall(r"(?m)^:(\w+)", text))
    used = set(re.findall(r"(?:goto|call :)\s*:?(\w+)", text)) - {"end"} | {"end"}
    assert used <= labels


def test_the_batch_file_knows_our_verbs_locks_and_pythons():
    text = BAT.read_text("ascii")
    assert set(re.findall(r'set "VERB=(\w+)"', text)) <= verbs()
    assert {"report", "check", "edit"} <= set(re.findall(r'set "VERB=(\w+)"', text))
    assert all((ROOT / f"requirements-{group}.lock").is_file() for group in re.findall(r"call :group (\w+)", text))
    pythons = re.search(r"pythons := (.*)", (ROOT / "Makefile").read_text("utf-8"))[1]
    assert f"({pythons} 3)" in text
