"""Which change of a chapter makes its remembered result unfit, and what comes back when none does."""

import copy
from dataclasses import replace

import pytest
from nbformat import from_dict
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lakip_nb.run.cache.chapters import find, remember
from lakip_nb.run.cache.latest import Made
from lakip_nb.run.cache.store import Store
from lakip_nb.run.plan import Chapter

MADE = Made(
    {"kecamatan": "contoh", "year": 2023, "lain": 1},
    {"data/contoh/2023/tabel.csv": "aa", "data/contoh/2023/lain.csv": "bb", "lakip_nb/kata.py": "cc"},
    "pustaka",
)
USED = ("*", "data/contoh/2023/tabel.csv", "data/contoh/2023/belum_ada.csv", "data/peta.txt")


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
    """The chapter's result is remembered, with the files of a project that it used."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "peta.txt").write_text("peta")
    store = Store(tmp_path / "tembolok")
    files = {name: MADE.hash(name, tmp_path) for name in USED}
    assert files["data/contoh/2023/belum_ada.csv"] is None and None not in [
        files[name] for name in USED if "belum" not in name
    ]
    remember(store, chapter(), executed(chapter()), files, MADE)
    return store


def test_the_same_chapter_comes_back_as_it_was_executed(store, tmp_path):
    found = find(store, chapter(), MADE, tmp_path)
    assert found.notebook == executed(chapter())
    assert found.reason == "dari tembolok, masukannya tidak berubah"
    assert set(found.files) == set(USED)


def prose(cells):
    cells[0].source = "# Bab yang lain"
    cells[3].source = "Kini {eval}`a` lebih dari {eval}`a + 1`!"
    cells.insert(4, new_markdown_cell("Sisipan.", id="sisipan"))
    del cells[6]
    cells[3].metadata["tags"] = ["catatan"]


def test_other_prose_comes_back_with_the_remembered_values(store, tmp_path):
    now = chapter(change=prose)
    found = find(store, now, MADE, tmp_path)
    assert found.notebook == executed(now)


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
def test_what_a_kernel_sees_has_changed(store, tmp_path, change):
    found = find(store, chapter(change=change), MADE, tmp_path)
    assert found.notebook is None
    assert "sel kode atau nilai hidup berubah" in found.reason


def given(**changed):
    return replace(MADE, parameters={**MADE.parameters, **changed})


def test_what_the_chapter_did_not_see_may_change(store, tmp_path):
    assert find(store, chapter(), given(lain=2), tmp_path).notebook
    assert find(
        store, chapter(), replace(MADE, inputs={**MADE.inputs, "data/contoh/2023/lain.csv": "b2"}), tmp_path
    ).notebook


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (given(year=2022), "belum pernah dijalankan"),  # another report
        (replace(MADE, parameters={**MADE.parameters, "year": "2023"}), "parameter berubah"),
        (replace(MADE, libraries="lain"), "pustaka berubah"),
        (replace(MADE, inputs={**MADE.inputs, "lakip_nb/kata.py": "c2"}), "program lakip_nb berubah"),
        (
            replace(MADE, inputs={**MADE.inputs, "data/contoh/2023/tabel.csv": "a2"}),
            "data/contoh/2023/tabel.csv berubah",
        ),
        (
            replace(MADE, inputs={**MADE.inputs, "data/contoh/2023/belum_ada.csv": "d"}),
            "daftar berkas masukan berubah; data/contoh/2023/belum_ada.csv berubah",
        ),
        (replace(MADE, inputs={**MADE.inputs, "data/contoh/2023/baru.csv": "d"}), "daftar berkas masukan berubah"),
        (
            Made(MADE.parameters, {"lakip_nb/kata.py": "c2"}, "lain"),
            "program lakip_nb berubah; pustaka berubah; daftar berkas masukan berubah; data/contoh/2023/tabel.csv berubah",
        ),
    ],
)
def test_what_the_chapter_was_made_from_has_changed(store, tmp_path, made, reason):
    found = find(store, chapter(), made, tmp_path)
    assert found.notebook is None
    assert found.reason == reason


def test_a_file_that_is_no_input_of_reports_counts_too(store, tmp_path):
    (tmp_path / "data" / "peta.txt").write_text("peta lain")
    assert find(store, chapter(), MADE, tmp_path).reason == "data/peta.txt berubah"
    (tmp_path / "data" / "peta.txt").unlink()
    assert find(store, chapter(), MADE, tmp_path).notebook is None


def test_an_older_result_is_found_when_a_change_is_undone(store, tmp_path):
    changed = chapter(change=CODE["a cell's code"])
    remember(store, changed, executed(changed), {}, MADE)
    assert find(store, changed, MADE, tmp_path).notebook
    assert find(store, chapter(), MADE, tmp_path).notebook == executed(chapter())


def test_the_result_of_another_chapter_does_not_fit(store, tmp_path):
    """Nor when both have the same cells: what a kernel shows may name the file."""
    place = store.folder / "contoh" / "2023"
    (place / "01_bab.ipynb").rename(place / "02_bab.ipynb")
    assert find(store, chapter(name="02_bab.ipynb"), MADE, tmp_path).notebook is None


def test_a_result_of_another_shape_does_not_fit(store, tmp_path):
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
        assert find(store, chapter(), MADE, tmp_path).reason == "hasil yang diingat tidak dapat dipakai"
