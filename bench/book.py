"""Jupyter Book 1.x in an environment of its own: its libraries and ours do not fit into one."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCK = HERE / "jupyter-book.lock"
ENVIRONMENT = HERE / ".jupyter-book"
PYTHON = ENVIRONMENT / "bin" / "python"
COMMAND = ENVIRONMENT / "bin" / "jupyter-book"

# What a reader of the book gets is not judged here, so its warnings (references between chapters
# and live values are ours, not its own) are not collected: that is in its favour.
CONFIG = """\
title: Laporan
execute:
  execute_notebooks: cache
  timeout: 600
only_build_toc_files: true
sphinx:
  config:
    nb_execution_raise_on_error: true
    suppress_warnings: ["myst", "mystnb", "ref", "toc", "docutils"]
"""


def install() -> None:
    """Make the environment from the lock, unless it was made from this very lock already."""
    stamp = ENVIRONMENT / "lock"
    if stamp.is_file() and stamp.read_bytes() == LOCK.read_bytes():
        return
    print("Installing Jupyter Book into an environment of its own, once …", file=sys.stderr)
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    pip = [str(PYTHON), "-m", "pip", "-qq", "--no-input", "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--require-hashes", "-r", LOCK], check=True)
    subprocess.run([*pip, "--no-deps", "-e", HERE.parent], check=True)
    shutil.copyfile(LOCK, stamp)


def version() -> str:
    """The version of Jupyter Book that the lock names."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("jupyter-book==")).split("==")[1].split()[0]


def configure(folder: Path, chapters: Sequence[str]) -> None:
    """Write the two files that make a folder of notebooks a book."""
    (folder / "_config.yml").write_text(CONFIG, encoding="utf-8")
    entries = "".join(f"- file: {name}\n" for name in chapters[1:])
    toc = f"format: jb-book\nroot: {chapters[0]}\nchapters:\n{entries}"
    (folder / "_toc.yml").write_text(toc, encoding="utf-8")
