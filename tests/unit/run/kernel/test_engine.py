"""The engine as papermill calls it. Each test here starts a kernel, so there are few."""

import logging
import sys

import papermill
import psutil
import pytest

from lakip_nb.data.errors import ParameterError
from lakip_nb.run.chapters.expand import expand
from lakip_nb.run.chapters.narrative import Narrative
from lakip_nb.run.kernel.client import ExpressionError, Running, Within
from lakip_nb.run.kernel.pool import WarmKernels


def kernels():
    return [p for p in psutil.Process().children(recursive=True) if "ipykernel_launcher" in " ".join(p.cmdline())]


def write(path, notebook):
    import nbformat

    nbformat.write(notebook, path)
    return str(path)


def execute(path, tmp_path, on_cell=None, **options):
    """Execute a notebook; with `on_cell` as a run does, on ordinary kernels."""
    if on_cell:
        options["within"] = Within(WarmKernels(tmp_path), Running(), tmp_path, tmp_path / "failed.ipynb", on_cell)
    return papermill.execute_notebook(
        path, str(tmp_path / "out.ipynb"), engine_name="lakip", progress_bar=False, **options
    )


def test_live_values_are_stored_as_myst_does(notebook, sasaran, tmp_path):
    ready = expand(notebook("whole"), sasaran, Narrative("narasi.ipynb"), "01.ipynb")
    seen = []
    done = execute(
        write(tmp_path / "in.ipynb", ready),
        tmp_path,
        parameters={"year": 2022},
        on_cell=lambda cell, cells: seen.append((cell, cells)),
    )
    values = [
        [(entry["expression"], entry["result"]["data"]["text/plain"]) for entry in cell.metadata["user_expressions"]]
        for cell in done.cells
        if "user_expressions" in cell.metadata
    ]
    assert values[0] == [("year", "2022"), ("kecamatan.title()", "'Contoh'")]
    # each at its point of the notebook: the same expression, another sasaran and indikator
    assert [value for group in values[1:] for _, value in group] == ["'s1'", "'ikm'", "'akip'", "'s2'", "'lhe'"]
    assert seen == [(number, len(done.cells)) for number in range(len(done.cells))]
    assert [cell["id"] for cell in done.cells if "injected-parameters" in cell.metadata["tags"]] == [
        "injected-parameters"
    ]
    assert not kernels()


def test_the_kernel_is_this_interpreter_and_untouched_by_the_home(notebook, tmp_path, monkeypatch):
    startup = tmp_path / "home" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("raise SystemExit('dari rumah')")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "home"))
    spec = tmp_path / "jupyter" / "kernels" / "kernel-lain"
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text('{"argv": ["false"], "display_name": "Lain", "language": "python"}')
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    done = execute(write(tmp_path / "in.ipynb", notebook("foreign_kernel")), tmp_path)
    assert done.cells[0].outputs[0].data["text/plain"] == repr(sys.executable)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [("failing_expression", "NameError: name 'tak_ada' is not defined"), ("value_without_text", "bukan teks")],
)
def test_a_failing_expression_stops_and_is_kept(notebook, tmp_path, fault, reason):
    import nbformat

    ready = expand(notebook(fault), (), Narrative("narasi.ipynb"), "notebooks/03.ipynb")
    with pytest.raises(ExpressionError, match="^notebooks/03.ipynb, sel 3: ekspresi") as caught:
        execute(write(tmp_path / "in.ipynb", ready), tmp_path)
    assert reason in str(caught.value)
    kept = nbformat.read(tmp_path / "out.ipynb", as_version=4)
    assert caught.value.expression in [e["expression"] for e in kept.cells[2].metadata["user_expressions"]]
    assert kept.cells[2].metadata["papermill"]["exception"] is True
    assert not kernels()


def test_an_interruption_leaves_no_kernel(notebook, sasaran, tmp_path):
    def interrupt(cell, cells):
        if cell == 2:
            assert len(kernels()) == 1
            raise KeyboardInterrupt

    ready = expand(notebook("whole"), sasaran, Narrative("narasi.ipynb"), "01.ipynb")
    with pytest.raises(KeyboardInterrupt):
        execute(write(tmp_path / "in.ipynb", ready), tmp_path, on_cell=interrupt)
    assert not kernels()


def test_a_parameter_unknown_to_the_notebook_is_refused(notebook, tmp_path):
    with pytest.raises(ParameterError, match='"yaer" tidak dikenal.*"year"'):
        execute(write(tmp_path / "in.ipynb", notebook("whole")), tmp_path, parameters={"yaer": 2023})


@pytest.mark.usefixtures("loaded")
def test_plain_papermill_gets_an_expanded_chapter(notebook, project, tmp_path, monkeypatch):
    root = project(narrative="narrative", **{"01_bab": "whole"})
    monkeypatch.chdir(root)
    monkeypatch.setattr("lakip_nb.run.kernel.client.ChapterClient.execute", lambda self: self.nb)
    path = str(root / "notebooks" / "01_bab.ipynb").replace("{", "{{").replace("}", "}}")
    done = execute(path, tmp_path, parameters={"year": 2023})
    text = [cell.source for cell in done.cells]
    assert "Naik, kata {eval}`indikator.id`." in text
    assert "indikator = sasaran.indikator[1]" in text
    assert done.cells[0].metadata["lakip"]["asal"]["berkas"] == "notebooks/01_bab.ipynb"


def test_only_the_end_of_a_connection_is_kept_quiet(caplog):
    from types import SimpleNamespace

    from lakip_nb.run.kernel.connection import quiet_end

    client = SimpleNamespace(ending=False)
    log = logging.getLogger("tornado.general")
    with quiet_end(client):
        log.error("while it runs")
        client.ending = True
        log.error("while it ends")
    log.error("afterwards")
    assert caplog.messages == ["while it runs", "afterwards"]
