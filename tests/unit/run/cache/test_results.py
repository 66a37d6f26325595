"""Which change of a chapter makes its remembered result unfit, and what comes back when none does."""

import copy
from dataclasses import replace

import pytest
from nbformat import from_dict
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lakip_nb.run.cache.made import Made
from lakip_nb.run.cache.results import find, remember
from lakip_nb.run.cache.store import Store
from lakip_nb.run.chapters.notebooks import Chapter

MADE = Made(
    {"kecamatan": "contoh", "year": 2023, "lain": 1},
    {"data/contoh/2023/tabel.csv": "aa", "data/contoh/2023/lain.csv": "bb", "lakip_nb/kata.py": "cc"},
    "pustaka",
)
DATA = "data, atau berkas di samping notebook, berubah"


def chapter(*, name="01_bab.ipynb", change=None):
    cells = [
        new_markdown_cell("# Bab"),
        new_code_cell('year = 2000\nkecamatan = "x"', metadata={"tags": ["parameters"]}),
        new_code_cell("a = 1"),
        new_markdown_cell("Nilai {eval}`a` dan {eval}`a + 1`."),
        new_code_cell("tabel(a)"),
        new_markdown_cell("Penutup."),
    ]
    for number, cell in enumerate(cells):
        cell["id"] = f"sel-{number}"
        cell.metadata.setdefault("tags", [])
    if change:
        change(cells)
    return Chapter(name, f"notebooks/{name}", new_notebook(cells=cells, metadata={"lakip": {"part": "chapter"}}))


def executed(written):
    """As papermill leaves it."""
    done = copy.deepcopy(written.notebook)
    done.metadata.update(from_dict({"papermill": {"duration": 1.5}, "language_info": {"version": "3.11"}}))
    for cell in done.cells:
        cell.metadata.setdefault("tags", [])
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = (
                [new_output("stream", text=f"keluaran {cell.source}")],
                len(cell.source),
            )
            cell.metadata["papermill"] = from_dict({"status": "completed"})
        elif "{eval}" in cell.source:
            cell.metadata["user_expressions"] = from_dict([{"expression": "a", "result": {"status": "ok"}}])
            cell.metadata["papermill"] = from_dict({"status": "completed"})
    injected = new_code_cell("year = 2023", id="injected-parameters", metadata={"tags": ["injected-parameters"]})
    done.cells.insert(2, injected)
    return done


@pytest.fixture
def store(tmp_path):
    """The chapter's result is remembered."""
    store = Store(tmp_path / "tembolok")
    remember(store, chapter(), executed(chapter()), MADE)
    return store


def test_the_same_chapter_comes_back_as_it_was_executed(store):
    assert find(store, chapter(), MADE) == (executed(chapter()), "dari tembolok, masukannya tidak berubah")


def prose(cells):
    cells[0].source = "# Bab yang lain"
    cells[3].source = "Kini {eval}`a` lebih dari {eval}`a + 1`!"
    cells.insert(4, new_markdown_cell("Sisipan.", id="sisipan"))
    del cells[6]
    cells[3].metadata["tags"] = ["catatan"]


def test_other_prose_comes_back_with_the_remembered_values(store):
    now = chapter(change=prose)
    notebook, _ = find(store, now, MADE)
    assert notebook == executed(now)


CODE = {
    "a cell's code": lambda cells: cells[2].update(source="a = 2"),
    "a live value": lambda cells: cells[3].update(source="Nilai {eval}`a` dan {eval}`a + 2`."),
    "live values in another order": lambda cells: cells[3].update(source="Nilai {eval}`a + 1` dan {eval}`a`."),
    "a live value more": lambda cells: cells[5].update(source="Penutup {eval}`a`."),
    "a live value before the cell it came after": lambda cells: cells.insert(2, cells.pop(3)),
    "a new cell": lambda cells: cells.append(new_code_cell("b = 1", id="baru")),
    "a deleted cell": lambda cells: cells.pop(4),
    "cells in another order": lambda cells: cells.insert(2, cells.pop(4)),
    "a code cell that becomes prose": lambda cells: cells.__setitem__(4, new_markdown_cell("tabel(a)", id="sel-4")),
    "a cell that may fail": lambda cells: cells[4].metadata.update(tags=["raises-exception"]),
    "the parameters in another cell": lambda cells: (
        cells[1].metadata.update(tags=[]),
        cells[2].metadata.update(tags=["parameters"]),
    ),
    "other defaults": lambda cells: cells[1].update(source='year = 2001\nkecamatan = "x"'),
}


@pytest.mark.parametrize("change", CODE.values(), ids=CODE)
def test_what_a_kernel_sees_has_changed(store, change):
    notebook, reason = find(store, chapter(change=change), MADE)
    assert notebook is None
    assert "sel kode atau nilai hidup berubah" in reason


def given(**changed):
    return replace(MADE, parameters={**MADE.parameters, **changed})


@pytest.mark.parametrize(
    "made",
    [
        given(lain=2),
        replace(MADE, inputs={**MADE.inputs, "notebooks/01_bab.ipynb": "other prose"}),
        replace(MADE, inputs={**MADE.inputs, "notebooks/narasi/contoh-2023.ipynb": "other prose"}),
    ],
)
def test_what_the_kernel_does_not_see_may_change(store, made):
    """A parameter that the chapter does not declare; what of a notebook is no code."""
    assert find(store, chapter(), made)[0] == executed(chapter())


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (given(year=2022), "belum pernah dijalankan"),  # another report
        (replace(MADE, parameters={**MADE.parameters, "year": "2023"}), "parameter berubah"),
        (replace(MADE, libraries="lain"), "pustaka berubah"),
        (replace(MADE, inputs={**MADE.inputs, "lakip_nb/kata.py": "c2"}), "program lakip_nb berubah"),
        (replace(MADE, inputs={**MADE.inputs, "data/contoh/2023/tabel.csv": "a2"}), DATA),
        (replace(MADE, inputs={**MADE.inputs, "data/contoh/2023/baru.csv": "d"}), DATA),
        (replace(MADE, inputs={**MADE.inputs, "notebooks/bantu.py": "d"}), DATA),
        (replace(MADE, inputs={**MADE.inputs, "notebooks/narasi/foto.png": "d"}), DATA),
        (replace(MADE, inputs={**MADE.inputs, "notebooks/lain/bab.ipynb": "d"}), DATA),
        (replace(MADE, inputs={"lakip_nb/kata.py": "cc"}), DATA),
        (
            Made(MADE.parameters, {"lakip_nb/kata.py": "c2"}, "lain"),
            f"{DATA}; program lakip_nb berubah; pustaka berubah",
        ),
    ],
)
def test_what_the_chapter_was_made_from_has_changed(store, made, reason):
    assert find(store, chapter(), made) == (None, reason)


def test_an_older_result_is_found_when_a_change_is_undone(store):
    changed = chapter(change=CODE["a cell's code"])
    remember(store, changed, executed(changed), MADE)
    assert find(store, changed, MADE)[0] == executed(changed)
    assert find(store, chapter(), MADE)[0] == executed(chapter())


def test_the_result_of_another_chapter_does_not_fit(store):
    """Nor when both have the same cells: what a kernel shows may name the file."""
    place = store.folder / "contoh" / "2023"
    (place / "01_bab.ipynb").rename(place / "02_bab.ipynb")
    assert find(store, chapter(name="02_bab.ipynb"), MADE)[0] is None


def test_a_result_of_another_shape_does_not_fit(store):
    """As when another version of this program wrote it under the same key."""
    (entry,) = store.entries("contoh", "2023", "01_bab.ipynb")
    result = entry.result()
    for wrong in (
        [],
        {"cells": 1},
        {**result, "cells": result["cells"][1:]},
        {**result, "cells": [{}] * len(result["cells"])},
    ):
        entry.path.unlink(missing_ok=True)
        store.put(entry.head, wrong, "contoh", "2023", "01_bab.ipynb")
        (entry,) = store.entries("contoh", "2023", "01_bab.ipynb")
        assert find(store, chapter(), MADE) == (None, "hasil yang diingat tidak dapat dipakai")
