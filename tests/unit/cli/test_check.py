import io
import re
import subprocess
import sys
from dataclasses import replace
from types import SimpleNamespace

import pytest

from lakip_nb.checks.finding import Tempat
from lakip_nb.checks.letak.sheets import in_sheets
from lakip_nb.checks.record import ringkas, temuan_kontrak
from lakip_nb.checks.rulebook import KONTRAK
from lakip_nb.cli import main
from lakip_nb.data.errors import Fault, Lembar
from lakip_nb.run.outputs import Outcome
from tests.support import naskah
from tests.support.record import EVIL, FOUND, record


@pytest.fixture
def root(project, monkeypatch):
    root = project(**{"01_bab": "whole"})
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def checked(monkeypatch):
    """Lets the check give the record that a test puts here."""
    state = SimpleNamespace(record=record(), calls=[])

    def check(root, kecamatan, year):
        state.calls.append((root, kecamatan, year))
        return Outcome(state.record, ringkas(state.record), root / "outputs" / "contoh" / "2023" / "pemeriksaan.html")

    monkeypatch.setattr("lakip_nb.run.check.check", check)
    return state


def run(capsys, *args):
    code = main(["check", *args])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("found", "plain", "strict"), [(FOUND, 1, 1), (FOUND[1:], 0, 1), (FOUND[3:], 0, 0), ((), 0, 0)]
)
def test_the_exit_code_says_whether_it_may_be_signed(root, capsys, checked, found, plain, strict):
    checked.record = record(found=found)
    assert run(capsys, "--year", "2023")[0] == plain
    assert run(capsys, "--year", "2023", "--strict")[0] == strict
    assert checked.calls == [(root, "contoh", 2023)] * 2


def test_findings_are_grouped_by_severity_then_file(root, capsys, checked):
    _, out, err = run(capsys, "--year", "2023")
    assert err == ""
    assert out.splitlines() == [
        "GALAT (1)",
        "  data/contoh/2023/desa.csv",
        "    A01 baris 2 (Tabel 1.1): Pesan A01 desa.csv, Dodek",
        "        → Perbaiki.",
        "",
        "PERINGATAN (2)",
        "  data/contoh/2023/anggaran.csv",
        f"    B02 baris 4 (Program, kegiatan, dan sub kegiatan): Pesan B02 anggaran.csv, 1 {EVIL}",
        f"        → Isi {EVIL}.",
        "    B02 baris 3 (Program, kegiatan, dan sub kegiatan): Pesan B02 anggaran.csv, 2",
        "",
        "LAPORAN YANG SUDAH TERBIT (2)",
        "  data/contoh/2023/terbitan.csv",
        "    D03 baris 9 (Tabel 1, a): Pesan D03 Tabel 1, a",
        "    D03 baris 10 (Tabel 1, b): Pesan D03 Tabel 1, b",
        "        → Perbaiki.",
        "",
        "Angka laporan terbitan: 1 sama, 1 berbeda, 1 tidak dapat dihitung.",
        "Formulir reviu: 1 ya, 1 belum, 1 perlu penilaian manusia.",
        "Tanggapan yang tidak berlaku lagi: B02.",
        "Pemeriksaan: 1 galat, 2 peringatan, 2 catatan; 1 temuan diterima. "
        "Rincian: outputs/contoh/2023/pemeriksaan.html",
        "Perintah ini berakhir dengan kode 1 karena 1 galat masih terbuka; programnya tidak rusak. "
        "make menyebutnya “Error 1”.",
    ]


def test_a_finding_says_its_other_places_and_what_it_waits_for(root, capsys, checked):
    found = replace(FOUND[0], juga=(Tempat("desa.csv, Lalang"),), bergantung=(2, 3))
    checked.record = record(found=(found,), accepted=False, published=[], review=[])
    _, out, _ = run(capsys, "--year", "2023")
    assert "Pesan A01 desa.csv, Dodek (juga 1 tempat lain; bergantung pada keputusan 2, 3)\n" in out


def test_a_finished_report_is_checked_without_year_and_data(root, tmp_path, capsys):
    path = naskah.teks(naskah.faulty("8 (delapan) desa", "8 (tujuh) desa"), tmp_path / "Laporan Akhir.txt")
    code, out, err = run(capsys, "--naskah", str(path))
    assert (code, err) == (1, "")
    assert "GALAT (1)\n  Laporan Akhir.txt\n    N33 baris 35, “8 (tujuh)”: Tertulis 8, tetapi hurufnya" in out
    assert "Rincian: outputs/naskah/laporan-akhir-txt/pemeriksaan.html" in out
    assert run(capsys, "--naskah", str(naskah.teks(naskah.bersih(), path)), "--strict")[0] == 0


@pytest.mark.parametrize(
    ("content", "args", "code", "words"),
    [
        (None, (), 2, "tidak ada atau bukan berkas"),
        (b"", (), 1, "kosong"),
        (b"Isi", ("--year", "23"), 2, "Tahun '23' tidak sah"),
        (b"Isi", ("--kecamatan", "A b"), 2, "Nama kecamatan 'A b' tidak sah"),
    ],
)
def test_a_finished_report_that_cannot_be_checked_is_one_line(root, tmp_path, capsys, content, args, code, words):
    path = tmp_path / "a.txt"
    if content is not None:
        path.write_bytes(content)
    done, out, err = run(capsys, "--naskah", str(path), *args)
    assert (done, out) == (code, "") and words in err and err.count("\n") == 1
    assert not (root / "outputs").exists()


def test_nothing_found_is_one_line(root, capsys, checked):
    checked.record = record(found=(), accepted=False, published=[], review=[])
    code, out, _ = run(capsys, "--year", "2023")
    assert code == 0
    assert out == "Pemeriksaan: tidak ada temuan. Rincian: outputs/contoh/2023/pemeriksaan.html\n"


def test_faults_of_tables_name_line_and_column(root, capsys, checked):
    faults = [
        Fault("data/contoh/2023/desa.csv", 2, "jiwa", "kosong.", "Isi."),
        Fault("data/contoh/2023/sasaran.csv", None, None, "berkas tidak ada.", "Buat."),
    ]
    checked.record = record(found=temuan_kontrak(faults), accepted=False, published=[], review=[], nama=None)
    code, out, _ = run(capsys, "--year", "2023")
    assert code == 1
    assert "    K01 baris 2, kolom jiwa: kosong.\n        → Isi.\n" in out
    assert "    K01 (seluruh berkas): berkas tidak ada.\n" in out


def test_a_fault_of_a_whole_sheet_names_the_sheet(root, capsys, checked):
    sheet = Lembar("data/contoh/2023/buku.xlsx", "desa", {})
    fault = Fault("data/contoh/2023/desa.csv", None, None, "lembar ini tersembunyi.", "Tampilkan.", sheet)
    found = record(found=temuan_kontrak([fault]), accepted=False, published=[], review=[], nama=None)
    checked.record = in_sheets(found, {fault.file: sheet})
    _, out, _ = run(capsys, "--year", "2023")
    assert "  data/contoh/2023/buku.xlsx, lembar desa\n    K01 (lembar desa): lembar ini tersembunyi.\n" in out


def test_a_terminal_gets_wrapped_lines_and_no_markup_of_ours(root, monkeypatch, checked):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.delenv("NO_COLOR", raising=False)
    screen = Terminal()
    monkeypatch.setattr("sys.stdout", screen)
    assert main(["check", "--year", "2023"]) == 1
    assert "\x1b[1;31mGALAT (1)" in screen.getvalue()
    plain = re.sub(r"\x1b\[[0-9;]*m", "", screen.getvalue())
    assert all(len(line) <= 50 for line in plain.splitlines())
    assert EVIL in " ".join(plain.split())


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], "Tahun laporan belum disebut: --year TAHUN. Yang tersedia: contoh (2023)."),
        (["--year", "2024"], "2024"),
        (["--year", "2023", "--kecamatan", "contho"], "contoh"),
        (["--year", "2023", "--strik"], "Mungkin maksud Anda --strict?"),
    ],
)
def test_a_wrong_command_line_is_2(root, capsys, args, words):
    code, out, err = run(capsys, *args)
    assert (code, out) == (2, "")
    assert words in err


def test_the_rules_as_a_page(root, capsys):
    code, out, _ = run(capsys, "--aturan")
    assert code == 0
    assert out.startswith("# Aturan pemeriksaan\n") and f"| {KONTRAK.kode} | {KONTRAK.judul} |" in out


def test_help_is_indonesian(capsys):
    code, out, _ = run(capsys, "--help")
    assert code == 0 and "--strict" in out and "Usage" not in out


def test_a_check_loads_nothing_that_draws_or_executes():
    program = (
        "import sys, lakip_nb.run.check, lakip_nb.run.collect, lakip_nb.checks.record;"
        "from lakip_nb.checks.rulebook import every_rule; every_rule();"
        "import lakip_nb.publish.check_page, jinja2;"
        "heavy = {'pandas', 'nbconvert', 'papermill', 'nbclient', 'matplotlib'} & set(sys.modules);"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
