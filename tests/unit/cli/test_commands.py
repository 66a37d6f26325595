import os
import subprocess
import sys

import pytest

from lakip_nb.cli import main
from lakip_nb.data.errors import DataError, Fault, ParameterError
from lakip_nb.run.failures import ExecutionError
from lakip_nb.run.preview.board import State


@pytest.fixture
def root(project):
    root = project(**{"01_bab": "whole"})
    (root / "data" / "lain" / "2022").mkdir(parents=True)
    return root


@pytest.fixture
def built(monkeypatch):
    """What `build` was called with; it may be told to raise."""
    calls = []
    calls_raise = {}

    def build(*args):
        calls.append(args)
        if "error" in calls_raise:
            raise calls_raise["error"]
        return args[0] / "outputs" / "laporan.html"

    monkeypatch.setattr("lakip_nb.cli.commands.build", build)
    return calls, calls_raise


def run(capsys, *args):
    code = main(list(args))
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["reprot"], "Perintah reprot tidak dikenal. Mungkin maksud Anda report?"),
        (["report", "--yaer", "2023"], "Opsi --yaer tidak dikenal. Mungkin maksud Anda --year?"),
        (["report", "--year"], "Opsi --year memerlukan sebuah nilai."),
        (["report", "2023"], "tidak dimengerti"),
        (["report"], "Tahun laporan belum disebut: --year TAHUN. Yang tersedia: contoh (2023); lain (2022)."),
        (["report", "--year", "23"], "'23' tidak sah"),
        (["report", "--year", "2024"], "2024"),
        (["report", "--year", "2023", "--kecamatan", "../x"], "'../x' tidak sah"),
        (["report", "--year", "2023", "--kecamatan", "contho"], "contoh"),
        (["report", "--year", "2023", "-p", "rinci"], "NAMA=NILAI"),
        (["report", "--year", "2023", "-p", "a=1", "-p", "a=2"], "dua kali"),
        (["report", "--year", "2023", "-p", "yaer=2"], 'Parameter "yaer" tidak dikenal.'),
        (["report", "--year", "2023", "--root", "/"], "data/acuan"),
        (["preview"], "Tahun laporan belum disebut"),
        (["preview", "--year", "2022", "--kecamatan", "contoh"], "untuk tahun 2022"),
        (["preview", "--year", "2023", "--port", "delapan"], "Porta 'delapan' tidak sah"),
        (["preview", "--year", "2023", "--port", "80"], "dari 1024 sampai 65535"),
    ],
)
def test_a_wrong_command_line_is_2_and_says_what_exists(root, capsys, monkeypatch, args, words):
    monkeypatch.chdir(root)
    code, out, err = run(capsys, *args)
    assert code == 2
    assert words in err and out == ""
    assert "Traceback" not in err and "Error" not in err and "Usage" not in err
    assert not (root / "outputs").exists()


def test_report_hands_over_what_was_typed_and_says_where(root, capsys, monkeypatch, built):
    monkeypatch.chdir(root / "notebooks")
    code, out, err = run(capsys, "report", "--year", "2023", "-p", "rinci=a=b")
    assert (code, err) == (0, "")
    assert out == f"Laporan selesai: {root / 'outputs' / 'laporan.html'}\n"
    assert built[0][0][:4] == (root, "contoh", 2023, {"rinci": "a=b"})


def test_the_path_is_relative_to_where_one_is(root, capsys, monkeypatch, built):
    monkeypatch.chdir(root)
    assert run(capsys, "report", "--year", "2023")[1] == "Laporan selesai: outputs/laporan.html\n"


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (ParameterError("parameter salah"), 2, "parameter salah"),
        (DataError([Fault("a.csv", 2, "x", "kosong;", "isi.")] * 2), 1, "a.csv baris 2, kolom x: kosong; isi.\na.csv"),
        (
            ExecutionError("notebooks/03.ipynb, sel 3", "ValueError: x", "f(1)"),
            1,
            "notebooks/03.ipynb, sel 3: ValueError: x",
        ),
        (PermissionError(13, "Permission denied", "outputs"), 1, "outputs"),
        (KeyboardInterrupt(), 130, "Dihentikan"),
    ],
)
def test_foreseen_errors_have_a_message_and_a_code(root, capsys, monkeypatch, built, error, code, words):
    monkeypatch.chdir(root)
    built[1]["error"] = error
    found, out, err = run(capsys, "report", "--year", "2023")
    assert found == code
    assert words in err and out == "" and "Traceback" not in err


def test_an_unforeseen_error_is_not_hidden(root, monkeypatch, built):
    monkeypatch.chdir(root)
    built[1]["error"] = AssertionError("cacat program")
    with pytest.raises(AssertionError, match="cacat program"):
        main(["report", "--year", "2023"])


def test_list(root, capsys, monkeypatch):
    monkeypatch.chdir(root)
    assert run(capsys, "list") == (0, "contoh: 2023\nlain: 2022\n", "")


@pytest.mark.parametrize(
    "args", [["--help"], ["report", "--help"], ["preview", "--help"], ["tidy", "--help"], ["list", "--help"]]
)
def test_help_is_indonesian(capsys, args):
    code, out, _ = run(capsys, *args)
    assert code == 0
    assert "Pemakaian:" in out and "Opsi:" in out and "Tampilkan bantuan ini." in out
    for english in ("Usage", "Options", "Commands", "Show this", "TEXT"):
        assert english not in out


def test_nothing_typed_shows_the_help(capsys):
    code, _, err = run(capsys)
    assert code == 2 and "Pemakaian:" in err


def test_help_imports_nothing_heavy():
    program = (
        "import sys; from lakip_nb.cli import main; main(['report', '--help']);"
        "heavy = {'pandas', 'nbconvert', 'papermill', 'nbformat', 'matplotlib'} & set(sys.modules);"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=dict(os.environ))
    assert done.returncode == 0, done.stderr


def test_pdf_names_what_it_made(root, capsys, monkeypatch):
    calls = []
    monkeypatch.setattr(
        "lakip_nb.cli.commands.build_pdf", lambda *args: calls.append(args) or root / "outputs" / "laporan.pdf"
    )
    monkeypatch.chdir(root)
    assert run(capsys, "pdf", "--year", "2023") == (0, "PDF selesai: outputs/laporan.pdf\n", "")
    assert calls[0][:3] == (root, "contoh", 2023)
    assert run(capsys, "pdf")[0] == 2 and run(capsys, "pdf", "--year", "2023", "-p", "a=1")[0] == 2
    assert len(calls) == 1


@pytest.mark.parametrize(
    ("options", "port", "opened"), [([], None, True), (["--port", "8123", "--no-open"], 8123, False)]
)
def test_preview_says_where_and_ends_with_ctrl_c(root, capsys, monkeypatch, options, port, opened):
    calls, shown = [], []

    def preview(*args):
        *given, on_start, on_state = args
        calls.append(given)
        on_start("http://127.0.0.1:8000/")
        on_state(State("menyusun", "Menyusun laporan …", "pesan lama"))
        on_state(State("gagal", "Gagal disusun.", "tabel.csv: kosong"))
        raise KeyboardInterrupt

    monkeypatch.setattr("lakip_nb.run.preview.preview", preview)
    monkeypatch.setattr("lakip_nb.run.preview.open_browser", shown.append)
    monkeypatch.chdir(root)
    code, out, err = run(capsys, "preview", "--year", "2023", *options)
    assert (code, err) == (0, "")
    first, how, *rest = out.splitlines()
    assert first == "Pratinjau laporan contoh 2023: http://127.0.0.1:8000/" and "Ctrl+C" in how
    assert rest == ["Menyusun laporan …", "Gagal disusun.", "tabel.csv: kosong", "Pratinjau selesai."]
    assert calls == [[root, "contoh", 2023, port]]
    assert shown == ["http://127.0.0.1:8000/"] * opened


def test_pdf_without_its_system_library_is_1_and_says_what_to_install(root, capsys, monkeypatch, tmp_path):
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library libpango')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.chdir(root)
    code, out, err = run(capsys, "pdf", "--year", "2023")
    assert (code, out) == (1, "")
    assert "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in err
    assert len(err.splitlines()) == 1 and not (root / "outputs").exists()
