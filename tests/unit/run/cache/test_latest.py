"""Whether the report in place is what a run would make now."""

from dataclasses import replace
from hashlib import sha256

import pytest

from lakip_nb.run.cache import latest
from lakip_nb.run.cache.frame import Frame, Item
from lakip_nb.run.cache.latest import Made
from lakip_nb.run.cache.store import Store

MADE = Made(
    {"kecamatan": "contoh", "year": 2023},
    {"data/contoh/2023/tabel.csv": "aa", "notebooks/01_bab.ipynb": "bb", "lakip_nb/kata.py": "cc"},
    "pustaka",
)
FRAME = Frame("Contoh", "Uji", (Item("s1", (Item("ikm"), Item("akip"))), Item("s2")))
FILES = {"laporan.html": "<html>", "notebooks/01_bab.ipynb": "{}"}


@pytest.fixture
def root(tmp_path):
    """A report that was made; a chapter looked at a file that is no input of reports."""
    target = tmp_path / "outputs"
    (target / "notebooks").mkdir(parents=True)
    for name, text in FILES.items():
        (target / name).write_text(text)
    (tmp_path / "peta.txt").write_text("peta")
    outputs = {name: sha256(text.encode()).hexdigest() for name, text in FILES.items()}
    used = {
        name: MADE.hash(name, tmp_path) for name in ("data/contoh/2023/tabel.csv", "peta.txt", "*", "belum_ada.txt")
    }
    latest.remember(Store(tmp_path / "tembolok"), MADE, outputs, used, FRAME, "2 galat")
    return tmp_path


def entry(root, made=MADE):
    return latest.last(Store(root / "tembolok"), made)


def current(root, made=MADE):
    return latest.is_current(entry(root, made), made, root, root / "outputs")


def test_nothing_changed(root):
    assert current(root)
    assert entry(root).result() == "2 galat"


@pytest.mark.parametrize(
    "made",
    [
        replace(MADE, inputs={**MADE.inputs, "data/contoh/2023/tabel.csv": "a2"}),
        replace(MADE, inputs={**MADE.inputs, "data/contoh/2023/baru.csv": "dd"}),
        replace(MADE, inputs={name: digest for name, digest in MADE.inputs.items() if "tabel" not in name}),
        replace(MADE, libraries="lain"),
        replace(MADE, parameters={**MADE.parameters, "lain": 1}),
        replace(MADE, parameters={"kecamatan": "contoh", "year": 2022}),
    ],
)
def test_what_it_was_made_from_changed(root, made):
    assert not current(root, made)


@pytest.mark.parametrize("name", ["outputs/laporan.html", "outputs/notebooks/01_bab.ipynb", "peta.txt"])
def test_a_file_changed_or_is_gone(root, name):
    (root / name).write_text("diubah tangan")
    assert not current(root)
    (root / name).unlink()
    assert not current(root)


def test_a_file_that_a_chapter_looked_for_is_there_now(root):
    (root / "belum_ada.txt").write_text("kini ada")
    assert not current(root)


def test_nothing_was_made_yet(tmp_path):
    assert entry(tmp_path) is None
    assert not current(tmp_path)
    assert not latest.frame(None, MADE)


def test_only_the_last_run_is_noted(root):
    now = replace(MADE, libraries="lain")
    latest.remember(Store(root / "tembolok"), now, {"laporan.html": "x"}, {}, FRAME, "0 galat")
    assert entry(root).result() == "0 galat"
    assert len(list((root / "tembolok").rglob("*.json"))) == 1


@pytest.mark.parametrize(
    ("inputs", "only"),
    [
        ({}, True),
        ({"notebooks/01_bab.ipynb": "b2", "notebooks/narasi/contoh-2023.ipynb": "n"}, True),
        ({"notebooks/01_bab.ipynb": "b2", "data/contoh/2023/tabel.csv": "a2"}, False),
        ({"lakip_nb/kata.py": "c2"}, False),
    ],
)
def test_whether_only_notebooks_changed(root, inputs, only):
    made = replace(MADE, inputs={**MADE.inputs, **inputs})
    assert latest.frame(entry(root, made), made) == (FRAME if only else None)


def test_other_libraries_are_more_than_notebooks(root):
    made = replace(MADE, libraries="lain")
    assert latest.frame(entry(root, made), made) is None


@pytest.mark.parametrize(
    "stored", [{}, {"kecamatan": "a", "kabupaten": "b", "sasaran": [{"id": "s1"}]}, {"sasaran": 1}]
)
def test_a_frame_that_is_none_is_read_again(stored):
    assert Frame.read(stored) is None
