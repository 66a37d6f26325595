"""pyproject.toml, both locks, environment.yml and what is installed agree with each other."""

import json
import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution

import pytest
import yaml
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.contract.imports import ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
DIRECT = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))


def entries(text: str) -> list[tuple[Requirement, int]]:
    """Every requirement of a lock with the number of its hashes."""
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    lines = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]
    return [(Requirement(line.partition(" --hash=")[0]), line.count(" --hash=sha256:")) for line in lines]


LOCK = entries((ROOT / "requirements.lock").read_text("utf-8"))
BROWSER = PYPROJECT["dependency-groups"]["browser"]
BROWSER_LOCK = entries((ROOT / "requirements-browser.lock").read_text("utf-8"))
# The lock covers several systems and interpreters; this is what counts on this machine.
HERE = {canonicalize_name(r.name): r for r, _ in LOCK if r.marker is None or r.marker.evaluate()}


def exact(requirement: Requirement) -> Version | None:
    """The one version that a requirement allows, or None where it allows more."""
    (spec,) = requirement.specifier or (None,)
    return Version(spec.version) if spec and spec.operator == "==" and "*" not in spec.version else None


def needs(name: str) -> set[str]:
    """Names that an installed distribution needs here, of its own dependencies without extras."""
    environment = {**default_environment(), "extra": ""}
    found = (Requirement(text) for text in distribution(name).requires or ())
    return {canonicalize_name(r.name) for r in found if r.marker is None or r.marker.evaluate(environment)}


@pytest.mark.parametrize(
    ("text", "lock"), [*((text, LOCK) for text in DIRECT), *((text, BROWSER_LOCK) for text in BROWSER)]
)
def test_direct_dependency_is_pinned_and_locked(text, lock):
    requirement = Requirement(text)
    version = exact(requirement)
    assert version is not None, "pyproject.toml must name one exact version"
    locked = [exact(r) for r, _ in lock if canonicalize_name(r.name) == canonicalize_name(requirement.name)]
    assert locked == [version], "run `make lock`"


def test_lock_names_versions_and_hashes():
    assert len(LOCK) > len(DIRECT)
    assert len(BROWSER_LOCK) > len(BROWSER)
    assert [r.name for r, hashes in LOCK + BROWSER_LOCK if exact(r) is None or hashes == 0 or r.url] == []


def test_tests_in_a_browser_change_no_library_of_the_report():
    versions: dict[str, set[Version | None]] = {}
    for requirement, _ in LOCK:
        versions.setdefault(canonicalize_name(requirement.name), set()).add(exact(requirement))
    shared = [r for r, _ in BROWSER_LOCK if canonicalize_name(r.name) in versions]
    assert [r.name for r in shared if exact(r) not in versions[canonicalize_name(r.name)]] == []
    # Nor does an analyst get what only they need.
    assert {canonicalize_name(Requirement(text).name) for text in BROWSER}.isdisjoint(versions)


def test_javascript_for_the_tests_is_pinned_and_locked():
    folder = ROOT / "tests" / "browser"
    wanted = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    packages = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    hint = "run `npm install --package-lock-only` in tests/browser"
    assert packages.pop("")["dependencies"] == wanted, hint
    assert {place.removeprefix("node_modules/"): locked["version"] for place, locked in packages.items()} == wanted
    assert all(locked["integrity"].startswith("sha512-") and "resolved" not in locked for locked in packages.values())


def test_lock_holds_one_version_of_each_package_here():
    names = [canonicalize_name(r.name) for r, _ in LOCK if r.marker is None or r.marker.evaluate()]
    assert len(names) == len(set(names))


def test_lock_is_closed():
    # setuptools and pip come with the interpreter; uv keeps them out of a lock.
    lacking = {name: needs(name) - HERE.keys() - {"setuptools", "pip"} for name in HERE}
    assert {name: missing for name, missing in lacking.items() if missing} == {}


def test_lock_holds_nothing_else():
    reached: set[str] = set()
    waiting = {canonicalize_name(Requirement(text).name) for text in DIRECT}
    while waiting:
        name = waiting.pop()
        reached.add(name)
        # A dependency may ask for extras of another (`jsonschema[format]`), hence all of them.
        found = {canonicalize_name(Requirement(text).name) for text in distribution(name).requires or ()}
        waiting |= (found & HERE.keys()) - reached
    assert HERE.keys() - reached == set()


@pytest.mark.parametrize("name", HERE)
def test_installed_is_what_is_locked(name):
    try:
        installed = Version(distribution(name).version)
    except PackageNotFoundError:
        pytest.fail(f"{name} is locked but not installed: run `make test`, which sets the environment up")
    assert installed == exact(HERE[name])


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
    # pip reads the lock in hash mode only if every line has a hash, and `-e .` cannot have one.
    assert all(hashes for _, hashes in LOCK)


def test_lock_reader_reads_markers_and_counts_hashes():
    text = '# c\na==1 ; os_name == "nt" \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n    # via b\nb>=2\n'
    (a, two), (b, none) = entries(text)
    assert (a.name, exact(a), str(a.marker), two) == ("a", Version("1"), 'os_name == "nt"', 2)
    assert (b.name, exact(b), none) == ("b", None, 0)


def test_others_may_use_it_and_see_its_types():
    assert PROJECT["license"] == "MIT"
    assert PROJECT["license-files"] == ["LICENSE"]
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License\n\nCopyright (c) 2026 ")
    assert PYPROJECT["tool"]["setuptools"]["package-data"]["lakip_nb"] == ["py.typed"]
    assert (ROOT / "lakip_nb" / "py.typed").read_bytes() == b""


def test_the_book_beside_us_has_our_versions():
    lock = entries((ROOT / "bench" / "jupyter-book.lock").read_text("utf-8"))
    versions = {(canonicalize_name(r.name), exact(r)) for r, hashes in lock if hashes}
    ours = {canonicalize_name(r.name): exact(r) for r in map(Requirement, PROJECT["dependencies"])}
    del ours["markdown-it-py"]  # bench/jupyter-book.in says why
    assert ours.items() - versions == set(), "run `make lock`"
    assert "jupyter-book" in {name for name, _ in versions}
