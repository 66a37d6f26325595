"""The front door: what `make` sets up, when, and what it hands on; with a stand-in for Python.

The stand-in takes the place of Python and writes down what it is asked to do, so that a
set-up takes milliseconds and can be broken at will.
"""

import os
import shutil
import subprocess
import sys

import pytest

from tests.contract.imports import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")

# `-c` answers the questions "are you new enough?" and "where are you?"; `-m venv` makes a folder that
# holds the stand-in again; $RUSAK names the step that fails.
STAND_IN = """#!/bin/sh
[ "$1" != -c ] || { case "$2" in
    *tomllib*) exit "${PINS:-1}" ;;
    *version_info*) exit "${VERSION:-0}" ;;
    *executable*) echo "$0" ;;
    esac; exit 0; }
echo "$0 $*" >> "$JOURNAL"
if [ "$2" = venv ]; then
    rm -rf .venv; mkdir -p .venv/bin; cp "$0" .venv/bin/python; cp "$0" .venv/bin/npm
fi
case "$*" in *"${RUSAK:-nothing at all}"*) exit 3 ;; esac
exit 0
"""


class Place:
    """A folder with the Makefile and a stand-in, and a journal of what the stand-in was asked."""

    def __init__(self, root):
        self.root = root / "folder laporan"
        self.bin = root / "bin"
        self.journal = root / "journal"
        self.root.mkdir()
        self.bin.mkdir()
        (self.root / "tests" / "browser").mkdir(parents=True)
        for name in (
            "Makefile",
            "requirements.lock",
            "requirements-browser.lock",
            "requirements-docx.lock",
            "pyproject.toml",
            "tests/browser/package-lock.json",
        ):
            shutil.copy(ROOT / name, self.root / name)
        for name in ("python3.11", "python3", "python"):
            self.stand_in(self.bin / name)

    def stand_in(self, path):
        """Puts the stand-in at a path."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STAND_IN)
        path.chmod(0o755)

    def bare(self):
        """A search path with what a recipe needs and no browser of this machine."""
        for tool in ("make", "cat", "cmp", "rm"):
            (self.bin / tool).symlink_to(shutil.which(tool))
        return str(self.bin)

    def make(self, *arguments, status=0, **environment):
        """Runs make; gives what it said and what Python was asked for, as lines without the interpreter."""
        self.journal.write_text("")
        run = subprocess.run(
            ["make", *arguments],
            cwd=self.root,
            env={
                "PATH": f"{self.bin}:/usr/bin:/bin",
                "JOURNAL": str(self.journal),
                "HOME": str(self.root),
                **environment,
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == status, run.stdout + run.stderr
        return run.stdout + run.stderr, self.journal.read_text().splitlines()


@pytest.fixture
def place(tmp_path):
    """A fresh folder in which nothing is set up."""
    return Place(tmp_path)


def steps(journal):
    """The journal as the names of its steps."""
    names = {
        "-m venv": "venv",
        "--require-hashes -r requirements.lock": "libraries",
        "--require-hashes -r requirements-browser.lock": "browser libraries",
        "--require-hashes -r requirements-docx.lock": "docx libraries",
        "/npm ci": "npm",
        "--no-deps -e .": "project",
        "-m lakip_nb": "report",
        "-m pytest": "tests",
    }
    return [next((name for part, name in names.items() if part in line), line) for line in journal]


WHOLE = ["venv", "libraries", "project", "report"]


def test_help_is_the_default_and_sets_nothing_up(place):
    said, journal = place.make()
    assert journal == []
    assert "make report YEAR=2023 [KECAMATAN=medang-deras]" in said
    assert all(f"  make {target} " in said for target in ("report", "test", "test-all", "lint", "clean"))
    assert place.make("help")[0] == said


def test_set_up_is_done_once(place):
    said, journal = place.make("report", "YEAR=2023")
    assert steps(journal) == WHOLE
    assert "Menyiapkan lingkungan Python" in said
    said, journal = place.make("report", "YEAR=2023")
    assert (said, journal) == ("", [".venv/bin/python -m lakip_nb.cli.make report YEAR=2023"])


@pytest.mark.parametrize(
    ("name", "expected"), [("requirements.lock", WHOLE), ("pyproject.toml", ["project", "report"])]
)
def test_set_up_is_redone_when_pins_change(place, name, expected):
    place.make("report")
    path = place.root / name
    path.write_text(path.read_text() + "# berubah\n")
    os.utime(path, (0, 0))  # as an unpacked archive has it: newer content, older time
    assert steps(place.make("report")[1]) == expected


@pytest.mark.parametrize("step", ["-m venv", "-r requirements.lock", "-e ."])
def test_interrupted_set_up_is_redone(place, step):
    said, journal = place.make("report", status=2, RUSAK=step)
    assert "report" not in steps(journal)
    assert "tidak dapat" in said
    assert steps(place.make("report")[1])[-2:] == ["project", "report"]
    assert steps(place.make("report")[1]) == ["report"]


@pytest.mark.parametrize("spoil", ["half made", "renamed", "vanished"])
def test_a_spoilt_environment_is_made_anew(place, spoil):
    python = place.root / ".venv" / "bin" / "python"
    if spoil == "half made":
        place.stand_in(python)
    else:
        place.make("report")
    if spoil == "renamed":
        place.root = place.root.rename(place.root.with_name("folder 2024"))
    if spoil == "vanished":
        python.unlink()
        python.symlink_to("tidak-ada")
    assert steps(place.make("report")[1]) == WHOLE


def test_the_newest_python_the_tests_are_run_with_is_taken(place):
    for name in ("python3.12", "python3.13", "python3.14"):
        place.stand_in(place.bin / name)
    assert place.make("report")[1][0].startswith(f"{place.bin}/python3.13 -m venv")


def test_a_python_by_another_name_is_taken_where_there_is_no_other(place):
    for name in ("python3.11", "python3"):
        (place.bin / name).unlink()
    path = place.bare()  # not this machine's own
    (place.bin / "mkdir").symlink_to(shutil.which("mkdir"))
    (place.bin / "cp").symlink_to(shutil.which("cp"))
    assert place.make("report", PATH=path)[1][0].startswith(f"{place.bin}/python -m venv")


@pytest.mark.parametrize("shell", ["dash", "busybox", "bash"])
def test_any_shell_runs_the_recipes(place, shell):
    # Git Bash is bash; what is small on Windows is busybox
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"needs {shell}")
    path = place.bin / f"{shell}-sh"
    path.write_text(f'#!/bin/sh\nexec "{found}" {"sh" if shell == "busybox" else ""} "$@"\n')
    path.chmod(0o755)
    assert steps(place.make("report", "YEAR=2023", f"SHELL={path}")[1]) == WHOLE
    assert steps(place.make("report", "YEAR=2023", f"SHELL={path}")[1]) == ["report"]
    assert steps(place.make("docx", "YEAR=2023", f"SHELL={path}")[1]) == ["docx libraries", "report"]
    (place.root / "outputs").mkdir()
    assert place.make("clean", f"SHELL={path}")[0] == "Menghapus outputs\n"
    assert "make report YEAR=2023" in place.make("help", f"SHELL={path}")[0]


def test_without_python_it_says_what_to_install(place):
    said, journal = place.make("report", status=2, VERSION="1")
    assert journal == []
    assert "Python 3.11 atau yang lebih baru tidak ditemukan" in said


def test_a_named_interpreter_is_taken(place, tmp_path):
    python = tmp_path / "lain lagi" / "python3.11"
    place.stand_in(python)
    _, journal = place.make("report", f"PYTHON={python}")
    assert journal[0].startswith(f"{python} -m venv")
    assert journal[-1] == ".venv/bin/python -m lakip_nb.cli.make report"


@pytest.mark.parametrize(
    ("environment", "used"),
    [
        ({"CONDA_DEFAULT_ENV": "lakip-nb"}, True),
        ({"CONDA_DEFAULT_ENV": "laporan", "PINS": "0"}, True),
        ({"CONDA_DEFAULT_ENV": "base"}, False),
    ],
)
def test_conda_environment_of_this_project_is_used(place, tmp_path, environment, used):
    prefix = tmp_path / "conda env"
    place.stand_in(prefix / "bin" / "python")
    environment["CONDA_PREFIX"] = str(prefix)
    _, journal = place.make("report", **environment)
    assert steps(journal) == (["libraries", "project", "report"] if used else WHOLE)
    assert [line.startswith(f"{prefix}/bin/python ") for line in journal] == [used] * len(journal)
    assert (place.root / ".venv").exists() != used
    assert steps(place.make("report", **environment)[1]) == ["report"]


def test_conda_environment_with_another_python_is_refused(place, tmp_path):
    place.stand_in(tmp_path / "conda" / "bin" / "python")
    environment = {"CONDA_PREFIX": str(tmp_path / "conda"), "CONDA_DEFAULT_ENV": "lakip-nb", "VERSION": "1"}
    said, journal = place.make("report", status=2, **environment)
    assert journal == []
    assert "conda env create -f environment.yml" in said


@pytest.mark.parametrize(
    ("arguments", "handed"),
    [
        ([], ""),
        (["YEAR="], " YEAR="),
        (["YEAR=2023", "KECAMATAN=../a, b"], " KECAMATAN=../a, b YEAR=2023"),
        (["YAER:=2023", "rinci=a$b=c d"], " YAER=2023 rinci=a$b=c d"),
        (["YEAR=2023'; echo x; '"], " YEAR=2023'; echo x; '"),
    ],
)
@pytest.mark.parametrize("target", ["report", "check", "preview", "pdf", "docx", "excel"])
def test_a_verb_gets_what_was_given_word_by_word(place, target, arguments, handed):
    # What of somebody's environment is meant is where the report is, and nothing else.
    _, journal = place.make(target, *arguments, STRICT="1", PYTHON="tidak-ada")
    assert journal[-1] == f".venv/bin/python -m lakip_nb.cli.make {target}{handed}"


def test_year_may_come_from_the_environment(place):
    assert place.make("report", YEAR="2023")[1][-1].endswith("report YEAR=2023")


@pytest.mark.parametrize("target", ["clean", "test", "help"])
def test_other_targets_refuse_variables(place, target):
    (place.root / "outputs").mkdir()
    said, journal = place.make(target, "YEAR=2023", status=2)
    assert journal == []
    assert "tidak mengenal variabel YEAR" in said
    assert (place.root / "outputs").is_dir()


def test_clean_removes_what_can_be_made_again_and_says_so(place):
    gone = ["outputs/x/a.html", ".mypy_cache/x", "lakip_nb/run/__pycache__/x.pyc", "notebooks/.ipynb_checkpoints/x"]
    kept = ["data/x/2023/a.csv", "notebooks/00.ipynb", "lakip_nb/run/report.py", ".venv/bin/x", "data/__pycache__/x"]
    for name in gone + kept:
        (place.root / name).parent.mkdir(parents=True, exist_ok=True)
        (place.root / name).touch()
    said, _ = place.make("clean")
    assert [name for name in gone + kept if (place.root / name).exists()] == kept
    assert said.splitlines() == [
        "Menghapus outputs",
        "Menghapus .mypy_cache",
        "Menghapus tembolok Python dan Jupyter di lakip_nb, tests, dan notebooks",
    ]
    assert place.make("clean")[0] == "Tidak ada yang perlu dihapus.\n"


@pytest.mark.parametrize("target", ["lint", "test-all"])
def test_a_check_that_fails_fails_make(place, target):
    # Each is several commands in a row: the first that fails is the last.
    count = len(place.make(target)[1]) - len(WHOLE[:-1])
    assert len(place.make(target, status=2, RUSAK="-m")[1]) == 1 < count


IN_BROWSER = ["venv", "libraries", "project", "browser libraries", "npm", "tests"]


@pytest.fixture
def chromium(place):
    """A browser at a place of its own."""
    path = place.bin / "peramban saya"
    place.stand_in(path)
    return str(path)


def test_tests_in_a_browser_set_up_what_they_need_once(place, chromium):
    assert steps(place.make("test-browser", LAKIP_CHROMIUM=chromium)[1]) == IN_BROWSER
    assert steps(place.make("test-browser", f"LAKIP_CHROMIUM={chromium}")[1]) == ["tests"]
    assert steps(place.make("test")[1]) == ["tests"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("requirements-browser.lock", IN_BROWSER[3:]),
        ("tests/browser/package-lock.json", IN_BROWSER[3:]),
        ("requirements.lock", IN_BROWSER),  # a fresh environment has none of it
    ],
)
def test_tests_in_a_browser_are_set_up_anew_when_pins_change(place, chromium, name, expected):
    place.make("test-browser", LAKIP_CHROMIUM=chromium)
    path = place.root / name
    path.write_text(path.read_text() + "\n")
    assert steps(place.make("test-browser", LAKIP_CHROMIUM=chromium)[1]) == expected


@pytest.mark.parametrize("step", ["requirements-browser.lock", "ci --prefix"])
def test_interrupted_set_up_for_the_browser_is_redone(place, chromium, step):
    said, journal = place.make("test-browser", status=2, LAKIP_CHROMIUM=chromium, RUSAK=step)
    assert "tests" not in steps(journal)
    assert "tidak dapat dipasang" in said
    assert steps(place.make("test-browser", LAKIP_CHROMIUM=chromium)[1]) == IN_BROWSER[3:]


@pytest.mark.parametrize("environment", [{"LAKIP_CHROMIUM": "tidak-ada"}, {}])
def test_a_browser_is_found_by_its_name_or_asked_for(place, environment):
    place.make("test")
    said, journal = place.make("test-browser", status=2, PATH=place.bare(), **environment)
    assert journal == []
    assert "sudo apt install chromium" in said
    place.stand_in(place.bin / "google-chrome-stable")
    assert steps(place.make("test-browser", PATH=str(place.bin))[1])[-1] == "tests"


def test_word_documents_set_up_what_they_need_once(place):
    assert steps(place.make("docx", "YEAR=2023")[1]) == ["venv", "libraries", "project", "docx libraries", "report"]
    assert steps(place.make("docx", "YEAR=2023")[1]) == ["report"]
    lock = place.root / "requirements-docx.lock"
    lock.write_text(lock.read_text() + "\n")
    said, journal = place.make("docx", "YEAR=2023", status=2, RUSAK="requirements-docx.lock")
    assert steps(journal) == ["docx libraries"] and "tidak dapat dipasang" in said
    assert steps(place.make("docx", "YEAR=2023")[1]) == ["docx libraries", "report"]


def test_the_real_interpreter_answers_the_questions(tmp_path):
    # The stand-in answers by keyword; what the Makefile really asks must be Python.
    text = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", " ")
    asked = {line.partition(" := ")[0]: line.partition(" := ")[2] for line in text.splitlines() if " := " in line}
    for name in ("fits", "has_pins"):
        run = subprocess.run([sys.executable, "-c", asked[name]], cwd=ROOT, capture_output=True, text=True, check=False)
        assert (run.returncode, run.stderr) == (0, "")
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["pytest>=1.0"]\n')
    (tmp_path / "requirements.lock").write_text("pytest==1.0 \\\n    --hash=sha256:00\n")
    run = subprocess.run([sys.executable, "-c", asked["has_pins"]], cwd=tmp_path, capture_output=True, check=False)
    assert run.returncode == 1
