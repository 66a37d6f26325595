"""What is measured is the same work for all: the floor's cells, the changes, the twelve reports."""

import json
import subprocess
import sys

import pytest

from bench import floor, project
from bench.contestants import Papermill, WorkNotDone
from bench.measure import CommandFailed, PeakMemory, Run, run
from lakip_nb.data import load_laporan


@pytest.mark.parametrize(
    ("source", "data"),
    [
        ("x = 1", None),
        ("", None),
        ("None", None),
        ("x = 1\nx + 1", {"text/plain": "2"}),
        ("class A:\n    def _repr_html_(self): return '<b>'\n    __repr__ = lambda self: 'A'\nA()",
         {"text/html": "<b>", "text/plain": "A"}),
        ("class B:\n    def _repr_mimebundle_(self): return {'a/b': 'c'}\nB()", {"a/b": "c"}),
    ],
)  # fmt: skip
def test_the_floor_shows_the_last_expression(source, data):
    shown = floor.run_cell(source, {"__name__": "__main__"})
    assert [output["data"] for output in shown] == ([data] if data else [])


def test_the_floor_keeps_the_metadata_of_an_output():
    source = "class C:\n    def _repr_mimebundle_(self): return {'a/b': 'c'}, {'lakip': 1}\nC()"
    (output,) = floor.run_cell(source, {"__name__": "__main__"})
    assert (output["data"], output["metadata"]) == ({"a/b": "c"}, {"lakip": 1})


def test_each_round_changes_one_sentence_and_nothing_else(tmp_path):
    root = project.copy_project(tmp_path)
    texts = []
    for number in range(3):
        sentence = project.change_sentence(root, number)
        texts.append((root / project.PROSE).read_text("utf-8"))
        assert texts[-1].count(sentence) == 1
        assert texts[-1].count("Kalimat percobaan") == 1
    assert len(set(texts)) == 3
    cells = [[cell["source"] for cell in json.loads(text)["cells"]] for text in texts]
    assert sum(a != b for a, b in zip(cells[0], cells[1], strict=True)) == 1


def test_each_round_changes_one_datum(tmp_path):
    root = project.copy_project(tmp_path)

    def amounts():
        return load_laporan(project.KECAMATAN, project.YEAR, root=root).anggaran.realisasi

    before = amounts()
    project.change_datum(root)
    project.change_datum(root)
    assert amounts() == before - 2


def test_twelve_reports_differ_by_their_name(tmp_path):
    root = project.copy_twelve(tmp_path)
    found = {
        slug: load_laporan(slug, project.YEAR, root=root)
        for slug in sorted(path.name for path in (root / "data").iterdir() if path.name != "acuan" and path.is_dir())
    }
    assert len(found) == 12
    assert len({laporan.identitas.kecamatan for laporan in found.values()}) == 12
    for slug, laporan in found.items():
        assert slug == laporan.identitas.kecamatan.lower().replace(" ", "-")
        assert len(laporan.indikator) == 2
        assert (root / "notebooks" / "narasi" / f"{slug}-{project.YEAR}.ipynb").is_file()


def test_work_that_was_not_done_is_noticed(tmp_path):
    contestant = Papermill(tmp_path)
    contestant.set_up()
    for path in contestant.chapters:
        (tmp_path / "executed" / path.name).write_bytes(path.read_bytes())  # not executed at all
    with pytest.raises(WorkNotDone, match=r"ipynb.*gave \[\]"):
        contestant.verify(Run(1, 1, ""))


def test_a_run_is_timed_with_what_it_starts(tmp_path):
    burn = "import time\nend = time.process_time() + 0.2\nwhile time.process_time() < end: pass"
    child = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {burn!r}], check=True)\nprint('selesai')"
    done = run([[sys.executable, "-c", child]], tmp_path, {})
    assert done.cpu >= 0.2
    assert done.seconds >= 0.2
    assert done.stdout == "selesai\n"


def test_memory_counts_what_a_run_starts(tmp_path):
    hold = "import time\nheld = bytearray(80_000_000)\ntime.sleep(1.5)"
    child = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {hold!r}], check=True)"
    peak = PeakMemory()
    run([[sys.executable, "-c", child]], tmp_path, {}, peak)
    assert peak.bytes > 80_000_000


def test_a_failing_command_stops_with_its_words(tmp_path):
    with pytest.raises(CommandFailed, match="ended with 1:\n(.|\n)*aduh"):
        run([[sys.executable, "-c", "raise SystemExit('aduh')"]], tmp_path, {})


def test_the_command_line_knows_the_contestants():
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--only", "floor,siapa"],
        cwd=project.REPO, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "no such contestant: siapa" in done.stderr
