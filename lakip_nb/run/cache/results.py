"""Remember what executing a chapter gave, and give it back to the chapter as it is written now."""

import copy
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from nbformat import NotebookNode, from_dict

from lakip_nb.present import myst
from lakip_nb.run.cache.made import Made
from lakip_nb.run.cache.store import Store
from lakip_nb.run.chapters.notebooks import Chapter
from lakip_nb.run.chapters.parameters import TAG, declared

_INJECTED = "injected-parameters"

_CHANGED = {
    "sel": "sel kode atau nilai hidup berubah",
    "parameter": "parameter berubah",
    "data": "data, atau berkas di samping notebook, berubah",
    "program": "program lakip_nb berubah",
    "pustaka": "pustaka berubah",
}


def find(store: Store, chapter: Chapter, made: Made) -> tuple[NotebookNode | None, str]:
    """The executed notebook of an expanded chapter, None where it is not remembered; and why.

    The reason is one clause for the analyst: that the result is remembered, or what changed since
    the chapter was executed last.
    """
    key = _key(chapter, made)
    newest: Mapping[str, Any] | None = None
    for entry in store.entries(*made.place, chapter.name):
        newest = newest or entry.head
        if entry.head.get("key") == key:
            result = entry.result()
            notebook = _restored(chapter.notebook, result) if result is not None else None
            if notebook is not None:
                return notebook, "dari tembolok, masukannya tidak berubah"
    return None, _reason(newest, key)


def remember(store: Store, chapter: Chapter, executed: NotebookNode, made: Made) -> None:
    """Keep what executing an expanded chapter gave."""
    store.put({"key": _key(chapter, made)}, _result(executed), *made.place, chapter.name)


def _key(chapter: Chapter, made: Made) -> dict[str, str]:
    known = declared(chapter.notebook)
    given = {name: value for name, value in made.parameters.items() if name in known}
    # Tags as well: by them a cell takes the parameters, is left out, or may fail
    cells = [
        [cell.source, cell.metadata.get("tags", [])]
        if cell.cell_type == "code"
        else list(myst.expressions(cell.source))
        for cell in _executable(chapter.notebook)
    ]
    return {
        "sel": _digest([chapter.file, cells]),
        "parameter": _digest(given),
        "data": made.data,
        "program": made.package,
        "pustaka": made.libraries,
    }


def _executable(notebook: NotebookNode) -> list[NotebookNode]:
    """What a kernel gets to see: code cells, and Markdown cells with live values."""
    return [
        cell
        for cell in notebook.cells
        if (cell.cell_type == "code" and _INJECTED not in cell.metadata.get("tags", []))
        or (cell.cell_type == "markdown" and myst.expressions(cell.source))
    ]


def _result(executed: NotebookNode) -> dict[str, Any]:
    injected = [cell for cell in executed.cells if _INJECTED in cell.metadata.get("tags", [])]
    return {
        "metadata": {name: executed.metadata.get(name) for name in ("kernelspec", "language_info", "papermill")},
        "injected": injected[0] if injected else None,
        "cells": [
            {
                "papermill": cell.metadata.get("papermill", {}),
                **(
                    {"outputs": cell.outputs, "execution_count": cell.execution_count}
                    if cell.cell_type == "code"
                    else {"user_expressions": cell.metadata.user_expressions}
                ),
            }
            for cell in _executable(executed)
        ],
    }


def _restored(notebook: NotebookNode, result: Any) -> NotebookNode | None:
    """The chapter as written now with the remembered outputs; None where they do not fit."""
    restored = copy.deepcopy(notebook)
    for cell in restored.cells:
        cell.metadata.setdefault("tags", [])  # as papermill leaves every cell
    try:
        for cell, known in zip(_executable(restored), result["cells"], strict=True):
            cell.metadata["papermill"] = from_dict(known["papermill"])
            if cell.cell_type == "code":
                cell["outputs"] = from_dict(known["outputs"])
                cell["execution_count"] = known["execution_count"]
            else:
                cell.metadata["user_expressions"] = from_dict(known["user_expressions"])
        restored.metadata.update({name: from_dict(value) for name, value in result["metadata"].items() if value})
        if result["injected"]:
            tagged = [number for number, cell in enumerate(restored.cells) if TAG in cell.metadata.get("tags", [])]
            restored.cells.insert(tagged[0] + 1 if tagged else 0, from_dict(result["injected"]))
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return restored


def _reason(newest: Mapping[str, Any] | None, key: Mapping[str, str]) -> str:
    if newest is None:
        return "belum pernah dijalankan"
    before = newest.get("key", {})
    changed = [words for name, words in _CHANGED.items() if before.get(name) != key[name]]
    return "; ".join(changed) or "hasil yang diingat tidak dapat dipakai"


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False, default=str).encode()).hexdigest()
