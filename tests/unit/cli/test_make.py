"""What stands on make's command line becomes options; what no verb knows is refused."""

import subprocess
import sys

import pytest

from lakip_nb.cli.make import options
from lakip_nb.data.errors import ParameterError


@pytest.mark.parametrize(
    ("verb", "words", "expected"),
    [
        ("report", [], []),
        ("report", ["YEAR="], []),
        ("report", ["YEAR=2023", "KECAMATAN=medang-deras"], ["--year=2023", "--kecamatan=medang-deras"]),
        ("report", ["ALL=1", "EXPLAIN=ya", "FRESH=1"], ["--all", "--explain", "--fresh"]),
        ("report", ["YEAR=2023", "FRESH=0", "ALL="], ["--year=2023"]),
        ("report", ["YEAR=2023", "rinci=a b=c"], ["--year=2023", "--parameter=rinci=a b=c"]),
        ("report", ["YEAR=--all"], ["--year=--all"]),
        ("check", ["YEAR=2023", "STRICT=1"], ["--year=2023", "--strict"]),
        ("check", ["YEAR=2023", "STRICT=0"], ["--year=2023"]),
        ("check", ["NASKAH=../laporan akhir.pdf"], ["--naskah=../laporan akhir.pdf"]),
        ("check", ["NASKAH=a'b.txt", "STRICT=1", "YEAR=2023"], ["--naskah=a'b.txt", "--strict", "--year=2023"]),
        ("check", ["NASKAH=", "YEAR=2023"], ["--year=2023"]),
        ("preview", ["YEAR=2023"], ["--year=2023"]),
        ("pdf", ["KECAMATAN=../a, b"], ["--kecamatan=../a, b"]),
        (
            "new",
            ["YEAR=2024", "NAMA=Tanjung Tiram", "KOTA=Binjai"],
            ["--year=2024", "--nama=Tanjung Tiram", "--kota=Binjai"],
        ),
        ("todo", ["YEAR=2024"], ["--year=2024"]),
    ],
)
def test_variables_become_options(verb, words, expected):
    assert options(verb, words) == expected


@pytest.mark.parametrize(
    ("verb", "word", "said"),
    [
        ("report", "YAER=2023", "variabel YAER. Mungkin maksud Anda YEAR? Pemakaian: make report YEAR=2023"),
        ("report", "year=2023", "variabel year. Mungkin maksud Anda YEAR?"),
        ("report", "STRICT=1", "variabel STRICT. Pemakaian: make report YEAR=2023 [KECAMATAN=medang-deras] [ALL=1]"),
        ("check", "KECMATAN=x", "Mungkin maksud Anda KECAMATAN? Pemakaian: make check"),
        ("check", "rinci=1", "variabel rinci."),
        ("check", "NASKA=a.pdf", "variabel NASKA. Mungkin maksud Anda NASKAH?"),
        (
            "check",
            "FRESH=1",
            "Pemakaian: make check YEAR=2023 [KECAMATAN=medang-deras] [STRICT=1] atau make check NASKAH=",
        ),
        ("report", "NASKAH=a.pdf", "`make report` tidak mengenal variabel NASKAH."),
        ("preview", "NASKAH=a.pdf", "`make preview` tidak mengenal variabel NASKAH."),
        ("pdf", "NASKAH=a.pdf", "`make pdf` tidak mengenal variabel NASKAH."),
        ("preview", "FRESH=1", "`make preview` tidak mengenal variabel FRESH."),
        ("todo", "NAMA=A", "`make todo` tidak mengenal variabel NAMA. Pemakaian: make todo YEAR=2023"),
        (
            "new",
            "NAME=A",
            "Mungkin maksud Anda NAMA? Pemakaian: make new YEAR=2023 [KECAMATAN=medang-deras] atau make new",
        ),
        ("pdf", "STRIK=1", "`make pdf` tidak mengenal variabel STRIK. Pemakaian: make pdf YEAR=2023"),
    ],
)
def test_an_unknown_variable_is_refused_with_the_nearest(verb, word, said):
    with pytest.raises(ParameterError) as caught:
        options(verb, ["YEAR=2023", word])
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("words", "code", "said"), [(["YAER=2023"], 2, "Mungkin maksud Anda YEAR?"), (["YEAR=23"], 2, "'23' tidak sah")]
)
def test_make_is_told_by_the_exit_code(project, words, code, said):
    run = subprocess.run(
        [sys.executable, "-m", "lakip_nb.cli.make", "check", *words],
        cwd=project(**{"01_bab": "whole"}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (code, "")
    assert said in run.stderr and "Traceback" not in run.stderr
