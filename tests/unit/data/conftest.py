"""A project on disk, to break."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.project import Project
from tests.support.synthetic import write_project


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Project]:
    """Write a synthetic project with the arguments of `write_project`."""
    return lambda **arguments: Project(tmp_path, write_project(tmp_path, **arguments))


@pytest.fixture
def made_up(write: Callable[..., Project]) -> Project:
    """The synthetic project with every optional table."""
    return write(missing=())
