"""The floor: one bare Python process that imports once, executes every code cell and renders.

No kernel, no papermill, no cache, no manifest and no check: what remains is what any build in
Python has to do. It is given a JSON file that says which reports to make, makes them one after the
other, and prints how long its parts took.
"""

# ruff: noqa: E402, F401  what is imported before the first cell is imported to be timed

import ast
import json
import sys
import time
from datetime import date
from pathlib import Path
from types import CodeType
from typing import Any

START = time.perf_counter()

# What the chapters and the page need, imported before the first cell so that it can be told apart.
import matplotlib.font_manager
import nbformat.v4

import lakip_nb.present.bab
from lakip_nb.present import myst
from lakip_nb.publish.cover import Cover
from lakip_nb.publish.later import fill
from lakip_nb.publish.page import render


def main() -> None:
    """Read the order, make every report of it, tell the times."""
    order = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    computing = time.perf_counter()
    for report in order:
        _make(report)
    end = time.perf_counter()
    print(json.dumps({"imports": computing - START, "computing": end - computing}))


def _make(report: dict[str, Any]) -> None:
    chapters = []
    for file, path in report["chapters"]:
        notebook = nbformat.v4.reads(Path(path).read_text(encoding="utf-8"))
        _execute(notebook)
        chapters.append((file, fill(notebook, report["later"])))
    pages = render(chapters, _cover(report["cover"]))
    Path(report["page"]).write_text(pages.report, encoding="utf-8", newline="\n")


def _cover(words: dict[str, Any]) -> Cover:
    draft = words.pop("draft")
    return Cover(**words, draft=date.fromisoformat(draft) if draft else None)


def _execute(notebook: nbformat.NotebookNode) -> None:
    """Run a chapter in a fresh namespace; outputs and live values are stored as a kernel's are."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            cell.outputs = [nbformat.from_dict(output) for output in run_cell(cell.source, namespace)]
            cell.execution_count = number
        elif cell.cell_type == "markdown":
            found = [_value(text, namespace) for text in myst.expressions(cell.source)]
            cell.metadata["user_expressions"] = nbformat.from_dict(found)


def run_cell(source: str, namespace: dict[str, Any]) -> list[dict[str, Any]]:
    """Execute a cell; the value of its last expression, unless None, is its one output."""
    statements, last = _split(source)
    exec(statements, namespace)
    value = eval(last, namespace) if last else None
    if value is None:
        return []
    data, metadata = _bundle(value)
    return [{"output_type": "execute_result", "execution_count": 1, "data": data, "metadata": metadata}]


def _split(source: str) -> tuple[CodeType, CodeType | None]:
    tree = ast.parse(source)
    if tree.body and isinstance(last := tree.body[-1], ast.Expr):
        del tree.body[-1]
        return compile(tree, "cell", "exec"), compile(ast.Expression(last.value), "cell", "eval")
    return compile(tree, "cell", "exec"), None


def _bundle(value: object) -> tuple[dict[str, Any], dict[str, Any]]:
    if hasattr(value, "_repr_mimebundle_"):
        bundle = value._repr_mimebundle_()
        return bundle if isinstance(bundle, tuple) else (bundle, {})
    if hasattr(value, "_repr_html_"):
        return {"text/html": value._repr_html_(), "text/plain": repr(value)}, {}
    return {"text/plain": repr(value)}, {}


def _value(expression: str, namespace: dict[str, Any]) -> dict[str, Any]:
    data = {"text/plain": repr(eval(expression, namespace))}
    return {"expression": expression, "result": {"status": "ok", "data": data, "metadata": {}}}


if __name__ == "__main__":
    main()
