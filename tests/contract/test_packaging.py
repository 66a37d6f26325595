"""pyproject.toml, the locks and environment.yml agree where neither pip nor uv would notice."""

import re
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.contract.imports import ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
DIRECT = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))


def entries(text: str) -> list[Requirement]:
    """Every requirement of a lock."""
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    lines = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]
    return [Requirement(line.partition(" --hash=")[0]) for line in lines]


LOCK = entries((ROOT / "requirements.lock").read_text("utf-8"))
BROWSER = PYPROJECT["dependency-groups"]["browser"]
BROWSER_LOCK = entries((ROOT / "requirements-browser.lock").read_text("utf-8"))


def exact(requirement: Requirement) -> Version | None:
    """The one version that a requirement allows, or None where it allows more."""
    (spec,) = requirement.specifier or (None,)
    return Version(spec.version) if spec and spec.operator == "==" and "*" not in spec.version else None


@pytest.mark.parametrize(("wanted", "lock"), [(DIRECT, LOCK), (BROWSER, BROWSER_LOCK)], ids=["report", "browser"])
def test_direct_dependencies_are_pinned_and_locked(wanted, lock):
    pinned = {canonicalize_name(r.name): exact(r) for r in map(Requirement, wanted)}
    assert [name for name, version in pinned.items() if version is None] == [], "name one exact version"
    locked = {(canonicalize_name(r.name), exact(r)) for r in lock}
    assert pinned.items() - locked == set(), "run `make lock`"


def test_tests_in_a_browser_change_no_library_of_the_report():
    versions: dict[str, set[Version | None]] = {}
    for requirement in LOCK:
        versions.setdefault(canonicalize_name(requirement.name), set()).add(exact(requirement))
    shared = [r for r in BROWSER_LOCK if canonicalize_name(r.name) in versions]
    assert [r.name for r in shared if exact(r) not in versions[canonicalize_name(r.name)]] == []
    # Nor does an analyst get what only they need.
    assert {canonicalize_name(Requirement(text).name) for text in BROWSER}.isdisjoint(versions)


def test_interpreter_is_the_same_everywhere():
    allowed = SpecifierSet(PROJECT["requires-python"])
    assert [minor for minor in range(8, 20) if f"3.{minor}.0" in allowed] == [11]
    assert "python=3.11" in ENVIRONMENT["dependencies"]
    assert "3.11" in (ROOT / "Makefile").read_text("utf-8")


def test_environment_takes_every_library_from_the_lock():
    assert ENVIRONMENT["name"] == PROJECT["name"]
    assert ENVIRONMENT["channels"] == ["conda-forge", "nodefaults"]
    # Anything more, say `pandas=3.1`, would be a second opinion that can differ from the lock.
    assert ENVIRONMENT["dependencies"] == ["python=3.11", "pip", {"pip": ["-r requirements.lock"]}]


def test_lock_reader_reads_markers_and_leaves_hashes_out():
    text = '# c\na==1 ; os_name == "nt" \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n    # via b\nb>=2\n'
    a, b = entries(text)
    assert (a.name, exact(a), str(a.marker)) == ("a", Version("1"), 'os_name == "nt"')
    assert (b.name, exact(b)) == ("b", None)


def test_others_may_use_it_and_see_its_types():
    assert PROJECT["license"] == "MIT"
    assert PROJECT["license-files"] == ["LICENSE"]
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License\n\nCopyright (c) 2026 ")
    assert PYPROJECT["tool"]["setuptools"]["package-data"]["lakip_nb"] == ["py.typed"]
    assert (ROOT / "lakip_nb" / "py.typed").read_bytes() == b""


def test_the_book_beside_us_has_our_versions():
    lock = entries((ROOT / "bench" / "jupyter-book.lock").read_text("utf-8"))
    versions = {(canonicalize_name(r.name), exact(r)) for r in lock}
    ours = {canonicalize_name(r.name): exact(r) for r in map(Requirement, PROJECT["dependencies"])}
    del ours["markdown-it-py"]  # bench/jupyter-book.in says why
    assert ours.items() - versions == set(), "run `make lock`"
    assert "jupyter-book" in {name for name, _ in versions}
