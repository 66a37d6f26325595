"""What is installed for these tests is what their locks name."""

import json
from importlib.metadata import version

import pytest
from packaging.utils import canonicalize_name

from tests.contract.test_packaging import BROWSER_LOCK, LOCK, exact, needs

from .conftest import HERE

HERE_LOCKED = [r for r, _ in BROWSER_LOCK if r.marker is None or r.marker.evaluate()]


@pytest.mark.parametrize("requirement", HERE_LOCKED, ids=lambda requirement: requirement.name)
def test_python_library_is_what_is_locked(requirement):
    assert version(requirement.name) == str(exact(requirement))


def test_lock_is_closed():
    locked = {canonicalize_name(r.name) for r, _ in BROWSER_LOCK + LOCK}
    assert {name for r in HERE_LOCKED for name in needs(r.name)} <= locked


def test_javascript_libraries_are_what_is_locked():
    packages = json.loads((HERE / "package-lock.json").read_text("utf-8"))["packages"]
    for place, locked in packages.items():
        if place:
            assert json.loads((HERE / place / "package.json").read_text("utf-8"))["version"] == locked["version"]
