"""Whether the report in place is what a run would make now."""

from dataclasses import replace
from hashlib import sha256

import pytest

from lakip_nb.run.cache import latest
from lakip_nb.run.cache.made import Made
from lakip_nb.run.cache.outline import Outline, Repeated
from lakip_nb.run.cache.store import Store

MADE = Made(
    {"kecamatan": "contoh", "year": 2023},
    {"data/contoh/2023/tabel.csv": "aa", "notebooks/01_bab.ipynb": "bb", "lakip_nb/kata.py": "cc"},
    "pustaka",
)
OUTLINE = Outline("Contoh", "Uji", "2024-01-30", (Repeated("s1", (Repeated("ikm"), Repeated("akip"))), Repeated("s2")))
FILES = {"laporan.html": "<html>", "notebooks/01_bab.ipynb": "{}"}


@pytest.fixture
def root(tmp_path):
    """A report that was made."""
    target = tmp_path / "outputs"
    (target / "notebooks").mkdir(parents=True)
    for name, text in FILES.items():
        (target / name).write_text(text)
    outputs = {name: sha256(text.encode()).hexdigest() for name, text in FILES.items()}
    latest.remember(Store(tmp_path / "tembolok"), MADE, outputs, OUTLINE, "2 galat")
    return tmp_path


def entry(root, made=MADE):
    return latest.last(Store(root / "tembolok"), made)


def current(root, made=MADE):
    return latest.summary(entry(root, made), made, root / "outputs")


def test_nothing_changed(root):
    assert current(root) == "2 galat"


@pytest.mark.parametrize(
    "made",
    [
        replace(MADE, inputs={**MADE.inputs, "data/contoh/2023/tabel.csv": "a2"}),
        replace(MADE, inputs={**MADE.inputs, "data/contoh/2023/baru.csv": "dd"}),
        replace(MADE, inputs={**MADE.inputs, "notebooks/foto.png": "dd"}),
        replace(MADE, inputs={name: digest for name, digest in MADE.inputs.items() if "tabel" not in name}),
        replace(MADE, libraries="lain"),
        replace(MADE, parameters={**MADE.parameters, "lain": 1}),
        replace(MADE, parameters={"kecamatan": "contoh", "year": 2022}),
    ],
)
def test_what_it_was_made_from_changed(root, made):
    assert None is current(root, made)


@pytest.mark.parametrize("name", ["outputs/laporan.html", "outputs/notebooks/01_bab.ipynb"])
def test_a_file_changed_or_is_gone(root, name):
    (root / name).write_text("diubah tangan")
    assert None is current(root)
    (root / name).unlink()
    assert None is current(root)


def test_nothing_was_made_yet(tmp_path):
    assert entry(tmp_path) is None
    assert None is current(tmp_path)
    assert not latest.outline(None, MADE)


def test_only_the_last_run_is_noted(root):
    now = replace(MADE, libraries="lain")
    latest.remember(Store(root / "tembolok"), now, {"laporan.html": "x"}, OUTLINE, "0 galat")
    assert entry(root).result() == "0 galat"
    assert len(list((root / "tembolok").rglob("*.json"))) == 1


@pytest.mark.parametrize(
    ("inputs", "only"),
    [
        ({}, True),
        ({"notebooks/01_bab.ipynb": "b2", "notebooks/narasi/contoh-2023.ipynb": "n"}, True),
        ({"notebooks/01_bab.ipynb": "b2", "data/contoh/2023/tabel.csv": "a2"}, False),
        ({"lakip_nb/kata.py": "c2"}, False),
        ({"notebooks/bantu.py": "p"}, False),
    ],
)
def test_whether_only_notebooks_changed(root, inputs, only):
    made = replace(MADE, inputs={**MADE.inputs, **inputs})
    assert latest.outline(entry(root, made), made) == (OUTLINE if only else None)


def test_other_libraries_are_more_than_notebooks(root):
    made = replace(MADE, libraries="lain")
    assert latest.outline(entry(root, made), made) is None


@pytest.mark.parametrize(
    "stored", [{}, {"kecamatan": "a", "kabupaten": "b", "sasaran": [{"id": "s1"}]}, {"sasaran": 1}]
)
def test_an_outline_that_is_none_is_read_again(stored):
    assert Outline.read(stored) is None
