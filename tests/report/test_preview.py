"""The preview of a real report: a datum is changed, broken and repaired, and the page follows."""

import os
import signal
import sys

import pytest

from tests.support.preview import events, request, running

from .conftest import copy_project

DATUM = "indikator_tahun.csv"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return copy_project(tmp_path_factory.mktemp("pratinjau"))


@pytest.mark.skipif(os.name == "nt", reason="ends it as a terminal of POSIX does")
def test_the_page_follows_the_data(root):
    path = root / "data" / "medang-deras" / "2023" / DATUM
    good = path.read_text(encoding="utf-8")
    assert good.count("85.35") == 1
    command = [sys.executable, "-m", "lakip_nb", "preview", "--year", "2023", "--no-open", "--root", str(root)]
    with running(command) as (process, address):

        def save(content, expected):
            """Save the table; the state that is reached, and the report served then."""
            with events(address, seconds=240) as told:
                next(told)  # that of before the save
                path.write_text(content, encoding="utf-8")
                state = next(state for state in told if state["stage"] == expected)
            return state, request(address, "/laporan.html")[2]

        with events(address, seconds=240) as told:
            first = next(state for state in told if state["stage"] == "mutakhir")
        report = request(address, "/laporan.html")[2]
        assert report == (root / "outputs" / "medang-deras" / "2023" / "laporan.html").read_bytes()
        assert "85,35" in report.decode()

        changed, other = save(good.replace("85.35", "91.27"), "mutakhir")
        assert changed["version"] != first["version"]
        assert "91,27" in other.decode() and "91,27" not in report.decode()

        failed, kept = save(good.replace("85.35", "<b>tinggi</b>"), "gagal")
        assert DATUM in failed["message"] and "<b>tinggi</b>" in failed["message"]
        assert failed["version"] == changed["version"] and kept == other

        repaired, last = save(good, "mutakhir")
        assert repaired["message"] == "" and last == report

        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=30)
        assert process.returncode == 0
        assert DATUM in out and out.endswith("Pratinjau selesai.\n")
