"""Documents for engineers: every path, link and make target that they name is there."""

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from lakip_nb.data.tables import ACUAN, LAPORAN
from tests.contract.imports import ROOT
from tests.contract.test_repository import files, targets

RECORDS = sorted((ROOT / "docs" / "keputusan").glob("[0-9]*.md"))
INDEX = ROOT / "docs" / "keputusan" / "README.md"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", INDEX, *RECORDS]

TABLES = ACUAN | LAPORAN
SECTIONS = ["Context", "Decision", "Why not the others", "Consequences"]

THERE = {path.relative_to(ROOT).as_posix() for path in files()}
FOLDERS = {f"{parent.as_posix()}/" for name in THERE for parent in Path(name).parents}
# What a run or a set-up makes is named as well, and is not in git.
MADE = [line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").split()]

FENCE = re.compile(r"(?ms)^(```+).*?^\1\s*$")
CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")


def paths(text: str) -> list[str]:
    """What stands as code in a page and is a path: it holds a slash, or ends as our files do."""
    spans = (match[2].strip() for match in CODE.finditer(FENCE.sub("", text)))
    return [span for span in spans if re.fullmatch(r"[\w.<>*-]+/[\w./<>*-]*|[\w.-]+\.(?:py|md|csv|toml)", span)]


def missing(text: str) -> list[str]:
    """The paths of a page that lead nowhere; `<name>` stands for any name."""
    return [path for path in paths(text) if not _is_there(path)]


def _is_there(path: str) -> bool:
    if any(fnmatch(path.split("/")[0], made) for made in MADE):
        return True
    folder, _, name = path.rpartition("/")
    if name.endswith(".csv") and folder in ("", "data/<kecamatan>/<year>"):
        return name.removesuffix(".csv") in TABLES  # a report may do without the file
    pattern = re.sub(r"<[\w-]+>", "*", path)
    return any(fnmatch(name, pattern) or fnmatch(name, f"{pattern}/") for name in THERE | FOLDERS)


def links(text: str) -> list[str]:
    """Links of a page to other files."""
    prose = CODE.sub("", FENCE.sub("", text))
    return [target for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", prose) if "//" not in target]


def commands(text: str) -> set[str]:
    """Targets of make that a page names, in code spans and in fences."""
    spans = [match[2] for match in CODE.finditer(FENCE.sub("", text))] + [match[0] for match in FENCE.finditer(text)]
    return {name for span in spans for name in re.findall(r"(?m)^\s*make ([a-z][a-z-]*)", span)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_is_there(page):
    assert missing(page.read_text("utf-8")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    assert [target for target in links(page.read_text("utf-8")) if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_is_a_target(page):
    assert commands(page.read_text("utf-8")) - set(targets()) == set()


def test_the_guide_names_every_command_of_an_engineer():
    guide = commands((ROOT / "CONTRIBUTING.md").read_text("utf-8"))
    assert {name for name in targets() if name.startswith(("test", "lint"))} <= guide


def test_the_guide_answers_with_paths():
    table = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Where is it?")[2]
    rows = [line for line in table.splitlines() if line.startswith("| ") and not line.startswith("| Question")]
    assert len(rows) >= 10
    assert [row for row in rows if not paths(row.split("|")[2])] == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_decision_says_what_why_and_what_follows(record):
    text = record.read_text("utf-8")
    assert re.match(rf"# {record.name[:4]}: \S", text)
    assert re.findall(r"(?m)^## (.+)$", text) == SECTIONS
    assert 15 <= len(text.splitlines()) <= 35


def test_the_index_lists_every_decision_in_order():
    index = INDEX.read_text("utf-8")
    rows = re.findall(r"(?m)^\| \[(\d{4})\]\(([^)]+)\) \| (.+) \|$", index)
    assert [number for number, _, _ in rows] == [f"{n:04}" for n in range(1, len(RECORDS) + 1)]
    assert [name for _, name, _ in rows] == [record.name for record in RECORDS]
    titles = [record.read_text("utf-8").splitlines()[0].partition(": ")[2] for record in RECORDS]
    assert [title for _, _, title in rows] == titles


def test_the_changelog_has_the_version_and_what_is_to_come():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    releases = re.findall(r"(?m)^## \[(.+?)\](?: - \d{4}-\d\d-\d\d)?$", text)
    assert releases[:2] == ["Unreleased", version]
    kinds = set(re.findall(r"(?m)^### (.+)$", text))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


@pytest.mark.parametrize(
    "path",
    [
        "lakip_nb/data/nowhere.py",
        "lakip_nb/nowhere/",
        "lakip_nb/nowhere/<subject>.py",
        "nowhere.md",
        "nowhere.csv",
        "reading.py",
    ],
)
def test_checker_finds_a_path_that_is_not_there(path):
    assert missing(f"See `{path}` or `README.md`.") == [path]


@pytest.mark.parametrize(
    "text",
    [
        "`lakip_nb/data/rows/<subject>.py` and `lakip_nb/data/rows/`, `lakip_nb/cli`",
        "`outputs/medang-deras/2023/laporan.html`, `.lakip-cache/`, `.venv/bin/python`",
        "`desa.csv`, `data/<kecamatan>/<year>/desa.csv`, `skala_predikat.csv`",
        "`make report`, ``{eval}`a/b` ``, `laporan.tabel`, `naik` or `turun`",
        "```sh\nlakip_nb/nowhere.py\n```\n",
    ],
)
def test_checker_lets_pass(text):
    assert missing(text) == []


def test_checker_reads_links_and_commands():
    text = (
        "[a](docs/x.md#b) [b](#c) [c](https://x.org/y) `[](#tbl-a)` `make lint` to make good\n```sh\nmake test\n```\n"
    )
    assert links(text) == ["docs/x.md"]
    assert commands(text) == {"lint", "test"}
