"""A part of the tests with the other versions of Python on this machine, and the same report with each.

`make test-pythons`. Each version gets an environment of its own, `.venv-3.12` beside `.venv`, made
once from requirements.lock. A version that is not found is named and left out.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHONS = ("3.11", "3.12", "3.13")
FAST = ("kinerja", "data", "present", "publish", "cli")
"""The folders of tests/unit that are run: what computes, reads, words, draws and typesets."""
PAGES = ("laporan.html", "pemeriksaan.html", "catatan-hasil-reviu.html")
"""What must be the same bytes with every version; kertas-kerja.html says which version it was."""


def main() -> int:
    """Run it all; 1 if a test failed or a page differs."""
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    expected = pages(Path(sys.executable))
    failed = 0
    for version in PYTHONS:
        if version == own:
            continue
        found = next(candidates(version), None)
        if found is None:
            print(f"Python {version}: tidak ditemukan, dilewati.", flush=True)
            continue
        python = environment(version, found)
        print(f"Python {version}:", flush=True)
        tests = [f"tests/unit/{folder}" for folder in FAST]
        failed |= call([str(python), "-m", "pytest", "-q", "-n", "2", "-m", "not slow", *tests])
        differing = [name for name, digest in pages(python).items() if digest != expected[name]]
        print(f"Python {version}: {', '.join(differing) or 'semua halaman'} {'berbeda' if differing else 'sama'}.")
        failed |= bool(differing)
    return int(failed)


def candidates(version: str) -> Iterator[str]:
    """Interpreters of a version: on the path, those of pyenv, that of the launcher of Windows."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    kept = sorted(str(path) for path in pyenv.glob(f"versions/{version}.*/bin/python3"))
    for command in ([f"python{version}"], *([path] for path in kept), ["py", f"-{version}"]):
        if shutil.which(command[0]):
            asked = "import sys; print(*sys.version_info[:2], sep='.'); print(sys.executable)"
            said = subprocess.run([*command, "-c", asked], capture_output=True, text=True, check=False).stdout
            if said.startswith(f"{version}\n"):
                yield said.splitlines()[1]


def environment(version: str, interpreter: str) -> Path:
    """The interpreter of a version's environment, which is made if there is none for this lock."""
    folder = ROOT / f".venv-{version}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / ".lakip-nb-libraries"
    lock = hashlib.sha256((ROOT / "requirements.lock").read_bytes() + os.fsencode(ROOT)).hexdigest()
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != lock:
        shutil.rmtree(folder, ignore_errors=True)
        pip = [str(python), "-m", "pip", "-qq", "--no-input", "--disable-pip-version-check", "install", "--no-compile"]
        for command in (
            [interpreter, "-m", "venv", str(folder)],
            [*pip, "--require-hashes", "-r", "requirements.lock"],
            [*pip, "--no-deps", "-e", "."],
        ):
            subprocess.run(command, cwd=ROOT, check=True)
        stamp.write_text(lock, encoding="utf-8")
    return python


def pages(python: Path) -> dict[str, str]:
    """The sha256 of every page of a report that is built with nothing made before."""
    subprocess.run(
        [str(python), "-m", "lakip_nb", "report", "--year=2023", "--fresh"],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    target = ROOT / "outputs" / "medang-deras" / "2023"
    return {name: hashlib.sha256((target / name).read_bytes()).hexdigest() for name in PAGES}


def call(command: Sequence[str]) -> int:
    """The exit code of a command, run in the project's folder."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
