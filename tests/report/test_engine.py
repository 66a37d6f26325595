"""The engine `lakip` serves any notebook as papermill's default engine does: same outputs, same errors.

Each notebook here is executed through both and compared, but for what differs from run to run
(times, ids, addresses, paths). What a run can survive stands in one notebook, cell by cell; what
ends it in one notebook each. Only in two things is ours meant to differ: a cell that ran out of
time or lost its kernel is marked as failed, and no kernel is left behind.
"""

import json
import re
from dataclasses import dataclass
from functools import partial

import nbformat
import papermill
import psutil
import pytest
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from papermill.exceptions import PapermillExecutionError, strip_color

pytestmark = pytest.mark.filterwarnings("default")

ENGINES = (None, "lakip")
slow = partial(pytest.param, marks=pytest.mark.slow)

# Cells that a run survives: their source, tags, and what their outputs must hold, so that two
# engines which both show nothing are not taken for alike.
SURVIVED = {
    "parameters-in-use": ("print(year, kecamatan)", [], "2023 medang-deras"),
    "value": ("{'nilai': 1}", [], '"text/plain": "{\'nilai\': 1}"'),
    "html-and-metadata": (
        "from IPython.display import HTML, display\ndisplay(HTML('<b>1</b>'), metadata={'lakip': {'kind': 'table'}})",
        [],
        '"kind": "table"',
    ),
    "streams-interleaved": (
        "import sys\nfor n in range(3):\n"
        "    print('out', n, flush=True)\n    print('err', n, file=sys.stderr, flush=True)",
        [],
        "err 2",
    ),
    "warning": ("import warnings\nwarnings.warn('hati-hati')", [], "hati-hati"),
    "huge-output": ("print('x' * 2_000_000)", [], "xxx"),
    "many-outputs": ("for n in range(200):\n    display(n)", [], '"text/plain": "199"'),
    "display-updated": (
        "handle = display('lama', display_id='sama')\nhandle.update('baru')",
        [],
        "baru",
    ),
    "display-updated-later": (
        "from IPython.display import update_display\nupdate_display('terbaru', display_id='sama')",
        [],
        "",
    ),
    "cleared": ("from IPython.display import clear_output\nprint('lama')\nclear_output()\nprint('baru')", [], "baru"),
    "cleared-later": ("print('lama', flush=True)\nclear_output(wait=True)\nprint('baru')", [], "baru"),
    "cleared-at-the-end": ("print('lama', flush=True)\nclear_output(wait=True)", [], "lama"),
    "allowed-to-raise": ("raise ValueError('boleh')", ["raises-exception"], "boleh"),
    "skipped": ("raise ValueError('dilewati')", ["skip-execution"], ""),
    "widget": ("import ipywidgets\nipywidgets.IntSlider(value=3)", [], "widget-view"),
    "magic": ("%%capture held\nprint('ditahan')", [], ""),
    "last": ("held.stdout", [], "ditahan"),
}  # fmt: skip


_OF_PAPERMILL = {"injected-parameters", "papermill-error-cell-tag"}


@dataclass(frozen=True)
class Execution:
    """What came of a notebook: the written notebook, what papermill raised, what streams were copied."""

    notebook: nbformat.NotebookNode
    error: BaseException | None
    copied: tuple[str, ...]


def execute(folder, engine, cells, parameters=None, **options) -> Execution:
    """Execute cells through an engine, as somebody who calls papermill from Python."""
    folder = folder / (engine or "nbclient")
    folder.mkdir()
    notebook = new_notebook(
        cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "P", "language": "python"}}
    )
    nbformat.write(notebook, folder / "in.ipynb")
    error = None
    with (folder / "out.txt").open("w+") as out, (folder / "err.txt").open("w+") as err:
        try:
            papermill.execute_notebook(
                str(folder / "in.ipynb"),
                str(folder / "out.ipynb"),
                parameters=parameters,
                engine_name=engine,
                progress_bar=False,
                cwd=str(folder),
                stdout_file=out,
                stderr_file=err,
                **options,
            )
        except Exception as caught:
            error = caught
        copied = tuple(_steady(file.seek(0) or file.read()) for file in (out, err))
    return Execution(nbformat.read(folder / "out.ipynb", as_version=4), error, copied)


def _steady(text: str) -> str:
    """A text without what differs from run to run."""
    text = re.sub(r"0x[0-9a-f]+|ipykernel_\d+|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", "…", text)
    return re.sub(r"/\S*?/(?:nbclient|lakip)\b", "…", text)


def content(cell) -> dict:
    """A cell as it must be alike: times by their names only, pieces of one stream joined."""
    cell = json.loads(_steady(json.dumps(cell)))
    marks = cell["metadata"].get("papermill", {})
    cell["metadata"]["papermill"] = {
        name: value if name in ("exception", "status", "tags") else type(value).__name__
        for name, value in marks.items()
    }
    if "execution" in cell["metadata"]:
        cell["metadata"]["execution"] = sorted(cell["metadata"]["execution"])
    if not _OF_PAPERMILL.isdisjoint(cell["metadata"].get("tags", [])):
        del cell["id"]  # random, but for the injected parameters through our engine
    joined: list[dict] = []
    for output in cell.get("outputs", []):
        if joined and output.get("name", "") == joined[-1].get("name"):
            joined[-1]["text"] += output["text"]  # where a stream is cut is a matter of time
        else:
            joined.append(output)
    return {**cell, "outputs": joined}


def about(notebook) -> dict:
    """A notebook's metadata as it must be alike."""
    metadata = json.loads(json.dumps(notebook.metadata))
    for kept in metadata.get("widgets", {}).values():
        kept["state"] = sorted(_steady(json.dumps(model)) for model in kept["state"].values())  # by random ids
    metadata = json.loads(_steady(json.dumps(metadata)))
    for name in ("start_time", "end_time", "duration"):
        metadata["papermill"][name] = type(metadata["papermill"][name]).__name__
    return metadata


def cells(*sources, parameters=False):
    """Code cells of sources, the first tagged `parameters` if asked for."""
    tags = [["parameters"] if parameters and number == 0 else [] for number in range(len(sources))]
    return [
        new_code_cell(source, id=f"cell-{number}", metadata={"tags": tag})
        for number, (source, tag) in enumerate(zip(sources, tags, strict=True))
    ]


@pytest.fixture(scope="module")
def survived(tmp_path_factory):
    """The notebook of everything that a run survives, through both engines."""
    folder = tmp_path_factory.mktemp("survived")
    given = cells("year = 2020\nkecamatan = ''", parameters=True)
    given.append(new_markdown_cell("Teks biasa, `{eval}` tanpa isi.", id="prose"))
    given += [new_code_cell(source, id=id, metadata={"tags": tags}) for id, (source, tags, _) in SURVIVED.items()]
    values = {"year": 2023, "kecamatan": "medang-deras"}
    return [execute(folder, engine, given, values) for engine in ENGINES]


@pytest.mark.parametrize("id", SURVIVED)
def test_a_cell_gives_the_same(survived, id):
    theirs, ours = ([cell for cell in run.notebook.cells if cell.get("id") == id] for run in survived)
    assert [content(cell) for cell in ours] == [content(cell) for cell in theirs]
    assert len(ours) == 1
    assert SURVIVED[id][2] in json.dumps(ours[0].outputs)


def test_the_notebook_around_the_cells_is_the_same(survived):
    theirs, ours = survived
    # once all cells are executed, papermill also raises what a cell was allowed to raise
    assert isinstance(ours.error, PapermillExecutionError)
    assert "ValueError: boleh" in strip_color(_steady(str(ours.error))) == strip_color(_steady(str(theirs.error)))
    assert [content(cell) for cell in ours.notebook.cells] == [content(cell) for cell in theirs.notebook.cells]
    assert about(ours.notebook) == about(theirs.notebook)
    assert ours.notebook.metadata.papermill.parameters == {"year": 2023, "kecamatan": "medang-deras"}
    (kept,) = ours.notebook.metadata.widgets.values()
    assert "IntSliderModel" in json.dumps(kept.state)
    assert ours.copied == theirs.copied
    assert "out 2" in ours.copied[0] and "err 2" in ours.copied[1]


@pytest.mark.parametrize(
    ("sources", "parameters", "expected"),
    [
        pytest.param(["1 / 0", "print('tak sampai')"], None, "ZeroDivisionError: division by zero", id="raises"),
        slow(["import sys\nsys.exit(3)"], None, "SystemExit: 3", id="sys_exit"),
        slow(["def f(:"], None, "SyntaxError", id="syntax"),
        slow(["raise KeyboardInterrupt"], None, "KeyboardInterrupt", id="interrupted"),
        slow(["%takada"], None, "UsageError", id="unknown_magic"),
        slow(["input('nama? ')"], None, "StdinNotImplementedError", id="asks"),
        # without a parameters cell papermill puts the parameters in front
        slow(["tahun"], {"year": 2023}, "NameError: name 'tahun' is not defined", id="no_parameters_cell"),
    ],
)
def test_a_failing_cell_fails_the_same(tmp_path, sources, parameters, expected):
    theirs, ours = (execute(tmp_path, engine, cells("print('mulai')", *sources), parameters) for engine in ENGINES)
    for run in (theirs, ours):
        assert isinstance(run.error, PapermillExecutionError)
        assert expected in strip_color(json.dumps(run.notebook.cells, ensure_ascii=False).replace("\\u001b", "\x1b"))
    assert _steady(str(ours.error)) == _steady(str(theirs.error))
    assert [content(cell) for cell in ours.notebook.cells] == [content(cell) for cell in theirs.notebook.cells]
    assert about(ours.notebook) == about(theirs.notebook)
    assert ours.copied == theirs.copied


def test_an_exit_in_peace_ends_the_notebook_the_same(tmp_path):
    theirs, ours = (execute(tmp_path, engine, cells("import sys\nsys.exit(0)", "1")) for engine in ENGINES)
    assert (theirs.error, ours.error) == (None, None)
    assert [content(cell) for cell in ours.notebook.cells] == [content(cell) for cell in theirs.notebook.cells]
    assert [cell.metadata.papermill.status for cell in ours.notebook.cells] == ["failed", "pending"]


@pytest.mark.parametrize(
    ("source", "options", "error"),
    [
        ("import time\nprint('mulai', flush=True)\ntime.sleep(60)", {"execution_timeout": 2}, CellTimeoutError),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", {}, DeadKernelError),
    ],
    ids=["timeout", "dead_kernel"],
)
def test_a_cell_that_never_ends_raises_the_same_and_is_marked_by_us(tmp_path, source, options, error):
    theirs, ours = (execute(tmp_path, engine, cells("1", source, "2"), **options) for engine in ENGINES)
    assert type(ours.error) is type(theirs.error) is error
    assert str(ours.error) == str(theirs.error)
    assert content(ours.notebook.cells[0]) == content(theirs.notebook.cells[0])
    assert [cell.metadata.papermill.status for cell in ours.notebook.cells] == ["completed", "failed", "pending"]
    assert not _kernels()


def test_a_kernel_that_does_not_start_in_time_raises_the_same(tmp_path, monkeypatch):
    (tmp_path / "slow").mkdir()
    (tmp_path / "slow" / "sitecustomize.py").write_text("import time\ntime.sleep(30)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "slow"))  # reaches the kernel, and not this process
    theirs, ours = (execute(tmp_path, engine, cells("1"), start_timeout=1) for engine in ENGINES)
    assert type(ours.error) is type(theirs.error) is RuntimeError
    assert str(ours.error) == str(theirs.error)
    assert not _kernels()


def _kernels() -> list[psutil.Process]:
    return [p for p in psutil.Process().children(recursive=True) if "ipykernel_launcher" in " ".join(p.cmdline())]
