"""A project on disk, to break."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.project import Project
from tests.support.synthetic import write_project

# The same examples on every run and machine, none kept on disk, none failing because it is slow.
settings.register_profile("tetap", derandomize=True, database=None, deadline=None)
settings.load_profile("tetap")


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Project]:
    """Write a synthetic project with the arguments of `write_project`."""
    return lambda **arguments: Project(tmp_path, write_project(tmp_path, **arguments))


@pytest.fixture
def made_up(write: Callable[..., Project]) -> Project:
    """The synthetic project with every optional table."""
    return write(missing=())
