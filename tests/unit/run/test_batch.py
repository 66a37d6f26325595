"""Many reports in one go: all are built, what fails stops nothing else, nothing is left running."""

import shutil

import psutil
import pytest

from lakip_nb.data import loading
from lakip_nb.run import batch
from lakip_nb.run.batch import build_all
from lakip_nb.run.failures import RunError
from lakip_nb.run.report import build

pytestmark = pytest.mark.usefixtures("loaded")

SLUGS = ("contoh", "dua", "tiga")


@pytest.fixture
def root(project):
    root = project(narrative="narrative", **{"01_bab": "whole"})
    for slug in SLUGS[1:]:
        shutil.copytree(root / "data/contoh", root / "data" / slug)
        shutil.copy(root / "notebooks/narasi/contoh-2023.ipynb", root / f"notebooks/narasi/{slug}-2023.ipynb")
    return root


def reports(root):
    return {slug: (root / "outputs" / slug / "2023/laporan.html").read_bytes() for slug in SLUGS}


@pytest.mark.parametrize("possible", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_every_report_is_built_as_it_is_alone(root, monkeypatch, possible):
    monkeypatch.setattr(batch, "possible", lambda: possible)
    built = list(build_all(root, [(slug, 2023) for slug in SLUGS]))
    assert sorted(item.kecamatan for item in built) == sorted(SLUGS)
    for item in built:
        assert item.path == root / "outputs" / item.kecamatan / "2023/laporan.html" and not item.error
        assert "galat" in item.summary
        assert [(chapter.chapter, chapter.executed) for chapter in item.explained] == [("01_bab.ipynb", True)]
    assert not psutil.Process().children(recursive=True)

    together = reports(root)
    for slug in SLUGS:
        build(root, slug, 2023, fresh=True)
    assert reports(root) == together


def test_one_that_fails_stops_no_other(root, monkeypatch):
    load = loading.load_laporan

    def failing(kecamatan, *rest, **named):
        if kecamatan == "dua":
            raise RunError("tidak dapat dibaca")
        return load(kecamatan, *rest, **named)

    monkeypatch.setattr(loading, "load_laporan", failing)
    built = {item.kecamatan: item for item in build_all(root, [(slug, 2023) for slug in SLUGS])}
    assert built["dua"].path is None and built["dua"].error == "tidak dapat dibaca"
    assert built["contoh"].path and built["tiga"].path
    assert not (root / "outputs/dua/2023/laporan.html").exists()


def test_the_rest_is_dropped_when_nobody_wants_it(root):
    building = build_all(root, [(slug, 2023) for slug in SLUGS])
    next(building)
    building.close()
    assert not psutil.Process().children(recursive=True)
