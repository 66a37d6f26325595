"""pyproject.toml, the locks and environment.yml agree where neither pip nor uv would notice."""

import re
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests import pythons as other_pythons
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
GROUPS = PYPROJECT["dependency-groups"]
GROUP_LOCKS = {name: entries((ROOT / f"requirements-{name}.lock").read_text("utf-8")) for name in GROUPS}
PYTHONS = ("3.11", "3.12", "3.13")
"""With which the tests are run."""
PLATFORMS = ({"sys_platform": "linux"}, {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"})


def exact(requirement: Requirement) -> Version | None:
    """The one version that a requirement allows, or None where it allows more."""
    if len(requirement.specifier) != 1:
        return None
    (spec,) = requirement.specifier
    return Version(spec.version) if spec.operator == "==" and "*" not in spec.version else None


def installed(lock: list[Requirement], python: str, platform: dict[str, str]) -> dict[str, Version | None]:
    """What a lock installs, by name, with a Python and on a platform."""
    place = {"python_version": python, "python_full_version": f"{python}.1", **platform}
    return {canonicalize_name(r.name): exact(r) for r in lock if not r.marker or r.marker.evaluate(place)}


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform["sys_platform"])
@pytest.mark.parametrize("python", PYTHONS)
def test_the_lock_holds_one_version_within_each_range(python, platform):
    locked = installed(LOCK, python, platform)
    for wanted in map(Requirement, DIRECT):
        operators = sorted(spec.operator for spec in wanted.specifier)
        assert operators == ["<", ">="], f"{wanted}: name the version it is written for, and the next that may break"
        version = locked.get(canonicalize_name(wanted.name))
        assert version is not None and version in wanted.specifier, f"{wanted}: run `make lock`"


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_a_group_is_pinned_and_locked_beside_the_report(group):
    pinned = {canonicalize_name(r.name): exact(r) for r in map(Requirement, GROUPS[group])}
    assert [name for name, version in pinned.items() if version is None] == [], "name one exact version"
    assert pinned.items() - {(canonicalize_name(r.name), exact(r)) for r in GROUP_LOCKS[group]} == set(), (
        "run `make lock`"
    )


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_a_group_changes_no_library_of_the_report(group):
    versions: dict[str, set[Version | None]] = {}
    for requirement in LOCK:
        versions.setdefault(canonicalize_name(requirement.name), set()).add(exact(requirement))
    shared = [r for r in GROUP_LOCKS[group] if canonicalize_name(r.name) in versions]
    assert [r.name for r in shared if exact(r) not in versions[canonicalize_name(r.name)]] == []
    # Nor does an analyst get what only the group needs.
    assert {canonicalize_name(Requirement(text).name) for text in GROUPS[group]}.isdisjoint(versions)


def test_interpreter_is_the_same_everywhere():
    allowed = SpecifierSet(PROJECT["requires-python"])
    assert [f"3.{minor}" for minor in range(8, 14) if f"3.{minor}.0" in allowed] == list(PYTHONS)
    assert f"pythons := {' '.join(reversed(PYTHONS))}\n" in (ROOT / "Makefile").read_text("utf-8")
    assert other_pythons.PYTHONS == PYTHONS
    assert "python>=3.11,<3.14" in ENVIRONMENT["dependencies"]


def test_environment_takes_every_library_from_the_lock():
    assert ENVIRONMENT["name"] == PROJECT["name"]
    assert ENVIRONMENT["channels"] == ["conda-forge", "nodefaults"]
    # Anything more, say `pandas=3.1`, would be a second opinion that can differ from the lock.
    assert ENVIRONMENT["dependencies"] == ["python>=3.11,<3.14", "pip", {"pip": ["-r requirements.lock"]}]


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
    direct = {canonicalize_name(Requirement(text).name) for text in PROJECT["dependencies"]}
    ours = {name: version for name, version in installed(LOCK, "3.11", PLATFORMS[0]).items() if name in direct}
    del ours["markdown-it-py"]  # bench/jupyter-book.in says why
    assert ours.items() - versions == set(), "run `make lock`"
    assert "jupyter-book" in {name for name, _ in versions}
