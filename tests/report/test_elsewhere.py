"""The report on a machine that lacks what Windows lacks: no fork, no links, an old code page."""

import pytest

from tests.contract.test_windows import elsewhere

from .conftest import copy_project


@pytest.mark.slow
def test_the_page_is_the_same_where_processes_cannot_be_forked(page, tmp_path):
    root = copy_project(tmp_path)
    run = elsewhere(root, "report", "--year", "2023")
    assert (run.returncode, run.stderr) == (0, b"")
    built = root / "outputs" / "medang-deras" / "2023" / "laporan.html"
    assert built.read_bytes() == page.path.read_bytes()
