"""The same inputs give the same bytes, whatever folder, hash seed, time zone or locale."""

import os
import subprocess
import sys
from pathlib import Path

from .conftest import copy_project


def test_same_bytes_elsewhere_and_in_other_circumstances(page, tmp_path):
    root = copy_project(tmp_path / "folder lain, dengan spasi")
    environment = os.environ | {
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "C",
        "COLUMNS": "40",
        "MPLBACKEND": "agg",
    }
    done = subprocess.run(
        [sys.executable, "-m", "lakip_nb", "report", "--year", "2023"],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    other = root / "outputs" / "medang-deras" / "2023" / "laporan.html"
    for name in ("laporan.html", "catatan-hasil-reviu.html", "pemeriksaan.html", "pemeriksaan.json"):
        assert other.with_name(name).read_bytes() == page.path.with_name(name).read_bytes(), name
    check, report = done.stdout.splitlines()
    assert check.startswith("Pemeriksaan: ") and check.endswith("Rincian: outputs/medang-deras/2023/pemeriksaan.html")
    assert report == "Laporan selesai: outputs/medang-deras/2023/laporan.html"


def test_no_path_or_day_of_the_machine_in_the_file(page):
    assert str(page.path.parents[3]) not in page.source
    assert str(Path.home()) not in page.source or str(Path.home()) == "/"
    assert not any(word in page.source for word in ("execution_count", "start_time", "T00:"))
