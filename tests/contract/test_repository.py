"""The repository as a whole: nothing of one machine in it, nothing huge, a README that keeps up."""

import os
import re
import subprocess
import tomllib

import pytest
import yaml

from tests.contract.imports import ROOT

LARGEST = 1_000_000

# Folders that .gitignore names, for a copy of the project without git.
IGNORED = {
    ".git",
    ".venv",
    ".jupyter-book",
    "outputs",
    "build",
    "__pycache__",
    ".pytest_cache",
    ".hypothesis",
    ".mypy_cache",
    ".ruff_cache",
    "node_modules",
} | {
    ".ipynb_checkpoints",
    ".virtual_documents",
    "lakip_nb.egg-info",
}

# Spelt apart so that this file does not hold what it looks for.
HOMES = "|".join(["work", "tmp", "home", "root", "opt", "Users", "mnt"])
MACHINE = re.compile(
    rf"(?<![\w.~<>/$}}*-])/(?:{HOMES})(?=/)"  # /folder/… at the start of a path
    rf"|(?<![\w.~<>/$}}*-])/(?:work|tmp|root)\b"
    r"|\b[A-Z]:\\\\?Users\b"
    r"|file:" + "//"
    r"|(?:files\.)?pythonhosted" + r"\.org|pypi" + r"\.org/simple"
    r"|--(?:extra-)?index-url[ =]|--find-links[ =]"
)


def files():
    """Every file that is or would be in git; without git, every file that .gitignore lets be."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0 and (ROOT / ".git").exists():
        return sorted(path for name in set(listed.stdout.split("\0")) if name and (path := ROOT / name).is_file())
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in IGNORED]
        found += [ROOT / folder / name for name in names]
    return sorted(found)


def machine_traces(text: str) -> list[str]:
    """Lines that name a place of one machine or a registry."""
    return [line.strip()[:200] for line in text.splitlines() if MACHINE.search(line)]


def targets() -> list[str]:
    """Every target of the Makefile that `make help` lists."""
    return re.findall(r"(?m)^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8"))


def test_readme_names_every_target():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert {"report", "test", "help", "clean"} <= set(targets())
    assert [name for name in targets() if not re.search(rf"\bmake {name}\b", readme)] == []


def test_readme_names_no_other_target():
    readme = (ROOT / "README.md").read_text("utf-8")
    named = re.findall(r"[`$] ?make ([a-z-]+)|^\s*make ([a-z-]+)", readme, re.MULTILINE)
    assert {a or b for a, b in named} <= set(targets())


def test_every_target_is_explained_in_one_line():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"(?m)^\.PHONY: (.*)$", makefile)[1].split()
    assert set(phony) - {"environment"} == set(targets())


def test_no_trace_of_a_machine():
    traces = {}
    for path in files():
        try:
            found = machine_traces(path.read_text("utf-8"))
        except UnicodeDecodeError:
            continue  # a picture
        if found:
            traces[path.relative_to(ROOT).as_posix()] = found
    assert traces == {}


def test_no_huge_file():
    assert [path for path in files() if path.stat().st_size > LARGEST] == []


def test_text_files_end_lines_like_the_manifest_expects():
    assert [
        path for path in files() if path.suffix in {".csv", ".py", ".ipynb", ".md"} and b"\r" in path.read_bytes()
    ] == []


def test_every_folder_of_tests_is_run():
    paths = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]["ini_options"]["testpaths"]
    folders = {path.relative_to(ROOT).parts[1] for path in (ROOT / "tests").rglob("test_*.py")}
    assert {f"tests/{name}" for name in folders} == {*paths, "tests/browser"}


def test_hooks_before_a_commit_are_targets_and_fetch_nothing():
    repos = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert {repo["repo"] for repo in repos} == {"local"}
    hooks = [hook for repo in repos for hook in repo["hooks"]]
    assert [hook["entry"] for hook in hooks] == ["make --silent lint", "make --silent tidy"]
    assert all(hook["language"] == "system" and not hook["pass_filenames"] for hook in hooks)


@pytest.mark.parametrize(
    "text",
    [
        "see /" + "work/main",
        'cwd = "/' + 'tmp/x"',
        "(/" + "home/budi/lakip)",
        "/" + "root",
        "C:\\" + "Users\\budi",
        "file:/" + "/wheels",
        "--index" + "-url https://example.org",
        "https://pypi" + ".org/simple",
    ],
)
def test_checker_finds_traces(text):
    assert machine_traces(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/" + "work/x",
        "desa/" + "work",
        "</" + "root>",
        "network/tmpl",
        "https://www.python.org/",
    ],
)
def test_checker_lets_pass(text):
    assert machine_traces(text) == []
