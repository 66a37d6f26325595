"""From measurements to tables: medians, aims, and a README that says what results.json holds."""

import copy
import json
import re

import pytest

from bench import report
from bench.contestants import ALL
from tests.contract.imports import ROOT

README = ROOT / "bench" / "README.md"
RESULTS = json.loads((ROOT / "bench" / "results.json").read_text("utf-8"))


def results(cores=2, **seconds):
    """A run in which each contestant took so many seconds, the floor half of them computing."""
    contestants = {
        name.replace("_", "-"): {
            "label": name,
            "reports": 12 if name.endswith("12") else 1,
            "seconds": [took + 5, took, took - 0.01],
            "cpu": [took, took, took],
            "parts": {"computing": [took / 2, took, took / 2]} if name == "floor" else {},
            "peak_mib": 100,
            "page": "a",
        }
        for name, took in seconds.items()
    }
    machine = {
        "processor": "P", "cores": cores, "memory_gib": 8, "system": "S", "load_before": 0.1,
        "versions": {"python": "3.11"}, "jupyter_book": "1.0",
    }  # fmt: skip
    return {"machine": machine, "rounds": 3, "contestants": contestants}


def verdicts(found):
    """The last column of the table of aims."""
    return [line.split("|")[-2].strip() for line in report.reach(found).splitlines()[2:]]


def test_medians_not_means():
    found = results(floor=4)
    assert report.seconds(found, "floor") == 4
    assert report.computing(found) == 2
    assert "| floor | 4.00 s | 3.99 – 9.00 s | 4.00 s | 100 MiB |" in report.times(found)
    assert "| – of it computing | 2.00 s | 2.00 – 4.00 s | | |" in report.times(found)


WELL = {
    "papermill": 24, "book_cold": 12, "book_cached": 2.8, "floor": 4,
    "ours_cold": 4, "ours_unchanged": 0.35, "ours_sentence": 1, "ours_12": 15,
}  # fmt: skip


def test_every_aim_is_reached_at_its_limit():
    assert verdicts(results(**WELL)) == ["yes"] * 7


@pytest.mark.parametrize(
    ("worse", "missed"),
    [
        ({"ours_cold": 4.1}, [0, 1, 2]),
        ({"papermill": 23}, [1]),
        ({"book_cold": 11}, [2]),
        ({"ours_unchanged": 0.36}, [3, 4]),
        ({"book_cached": 2.7}, [4]),
        ({"ours_sentence": 1.01}, [5]),
        ({"ours_12": 15.1}, [6]),
        ({"cores": 4}, [6]),
    ],
)
def test_an_aim_is_missed_just_beyond_its_limit(worse, missed):
    found = verdicts(results(**(WELL | worse)))
    assert [number for number, verdict in enumerate(found) if verdict == "**no**"] == missed


def test_what_was_not_measured_is_not_judged():
    found = report.reach(results(floor=4, ours_cold=3))
    assert found.count("not measured") == 6
    assert "| 3.00 s | at most 4.00 s | yes |" in found


def test_pages_are_compared():
    found = results(floor=4, ours_cold=3)
    assert "`floor` and `ours-cold` wrote the same bytes." in report.machine(found)
    found["contestants"]["floor"]["page"] = "b"
    assert "**different pages**" in report.machine(found)


def test_the_readme_shows_the_results():
    assert report.renew(README.read_text("utf-8"), RESULTS) == README.read_text("utf-8")


def test_the_readme_is_renewed_between_its_marks_only():
    before = README.read_text("utf-8")
    other = copy.deepcopy(RESULTS)
    other["contestants"]["floor"]["seconds"] = [1234.5]
    after = report.renew(before, other)
    assert "1234.50 s" in after
    marked = re.compile(r"<!-- (\w+) -->.*?<!-- /\1 -->", re.DOTALL)
    assert marked.sub("", after) == marked.sub("", before)


def test_a_readme_that_holds_nothing_yet_is_filled():
    empty = "".join(f"<!-- {mark} -->\n<!-- /{mark} -->\n\n" for mark in ("times", "machine", "reach"))
    filled = report.renew(empty, RESULTS)
    assert report.renew(filled, RESULTS) == filled
    assert "<!-- times -->\n| | Median |" in filled


def test_a_readme_without_a_mark_is_refused():
    with pytest.raises(ValueError, match="<!-- reach -->"):
        report.renew(README.read_text("utf-8").replace("<!-- reach -->", ""), RESULTS)


def test_the_results_are_those_of_the_contestants():
    kinds = {kind.name: kind for kind in ALL}
    assert RESULTS["contestants"].keys() <= kinds.keys()
    for name, entry in RESULTS["contestants"].items():
        assert entry["label"] == str(kinds[name].__doc__).splitlines()[0].rstrip(".")
        assert len(entry["seconds"]) == len(entry["cpu"]) == RESULTS["rounds"]
        assert entry["peak_mib"] > 0


def test_the_readme_names_every_contestant():
    readme = README.read_text("utf-8")
    assert [kind.name for kind in ALL if f"| `{kind.name}` |" not in readme] == []
