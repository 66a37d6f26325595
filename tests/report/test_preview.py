"""The preview of a report that is built for real: a datum is changed, broken and repaired, and the page follows."""

import os
import signal
import sys

import pytest

from tests.support import small
from tests.support.preview import events, request, running
from tests.support.synthetic import KECAMATAN, YEAR

DATUM = "desa.csv"
GOOD, CHANGED, BROKEN = "Desa Makmur 1,desa,187,", "Desa Makmur 1,desa,100187,", "Desa Makmur 1,desa,<b>banyak</b>,"
TOTAL, OTHER_TOTAL = "25.058", "125.058"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return small.write_small(tmp_path_factory.mktemp("pratinjau"))


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="ends it as a terminal of POSIX does")
def test_the_page_follows_the_data(root):
    path = root / "data" / KECAMATAN / str(YEAR) / DATUM
    good = path.read_text(encoding="utf-8")
    assert good.count(GOOD) == 1
    command = [sys.executable, "-m", "lakip_nb", "preview", "--year", str(YEAR), "--no-open", "--root", str(root)]
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
        assert report == (small.report_folder(root) / "laporan.html").read_bytes()
        assert TOTAL in report.decode()

        changed, other = save(good.replace(GOOD, CHANGED), "mutakhir")
        assert changed["version"] != first["version"]
        assert OTHER_TOTAL in other.decode() and OTHER_TOTAL not in report.decode()

        failed, kept = save(good.replace(GOOD, BROKEN), "gagal")
        assert DATUM in failed["message"] and "<b>banyak</b>" in failed["message"]
        assert failed["version"] == changed["version"] and kept == other

        repaired, last = save(good, "mutakhir")
        assert repaired["message"] == "" and last == report

        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=30)
        assert process.returncode == 0
        assert DATUM in out and out.endswith("Pratinjau selesai.\n")
