"""What a report was made from: a hash of every input, a version of every library.

Pure reading, no time and no absolute path, so the same inputs give the same manifest in every
clone. Hashes are of content that matters: line ends are made alike (git on Windows changes them),
and of a notebook only its cells and our own metadata count, not what an editor stores beside them.
"""

import hashlib
import json
import os
import platform
import re
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path

from lakip_nb.data.project import beside_notebooks, inputs

PACKAGE = Path(__file__).resolve().parent.parent
DISTRIBUTION = "lakip-nb"

PROGRAM = "lakip_nb/"
OTHERS = "data/*/identitas.csv"
"""Lines for the package's files, and for the names of the other kecamatan."""

_SOURCES = {".py", ".j2", ".css", ".json", ".woff2"}
_TEXT = {".py", ".j2", ".css", ".json"} | {".csv", ".md", ".txt", ".ipynb"}


def input_hashes(root: Path, kecamatan: str, year: int) -> dict[str, str]:
    """sha256 of every input of one report, by its path with "/" below the project folder.

    Covers data/acuan, data/<kecamatan>/<year>, the chapters, the narrative notebook where there is
    one, whatever else lies beside the notebooks, and the package's source with its templates (as
    "lakip_nb/...", wherever it is installed).
    """
    named = _files(root, kecamatan, year) | {path.relative_to(PACKAGE.parent).as_posix(): path for path in _sources()}
    return {name: hash_file(named[name]) for name in sorted(named)}


def input_names(root: Path, kecamatan: str, year: int) -> list[str]:
    """The names of `input_hashes` without those of the package, sorted."""
    return sorted(_files(root, kecamatan, year))


def chapter_names(names: Iterable[str]) -> list[str]:
    """The file names of the chapters among the names of inputs, sorted."""
    return sorted(name.removeprefix("notebooks/") for name in names if is_written(name) and name.count("/") == 1)


def is_written(name: str) -> bool:
    """Whether an input is a chapter or a narrative: what is written into cells."""
    folder, _, file = name.rpartition("/")
    return folder in ("notebooks", "notebooks/narasi") and file.endswith(".ipynb")


def is_program(name: str) -> bool:
    """Whether an input is a file of the package."""
    return name.startswith(PROGRAM)


def program_names() -> list[str]:
    """The names of the package's source files, as `input_hashes` has them, sorted."""
    return sorted(path.relative_to(PACKAGE.parent).as_posix() for path in _sources())


def line(name: str, kecamatan: str) -> str:
    """The line under which the report lists an input: its own, but for files that count together."""
    folder, _, rest = name.partition("/")
    if is_program(name):
        return PROGRAM
    if folder == "data" and rest.partition("/")[0] not in ("acuan", kecamatan):
        return OTHERS
    return name


def lines(hashes: Mapping[str, str], kecamatan: str) -> dict[str, str]:
    """The sha256 of each line; of files that count together, the combined one."""
    grouped: dict[str, dict[str, str]] = {}
    for name, digest in hashes.items():
        grouped.setdefault(line(name, kecamatan), {})[name] = digest
    return {key: combined(files) if key in (PROGRAM, OTHERS) else files[key] for key, files in grouped.items()}


def _files(root: Path, kecamatan: str, year: int) -> dict[str, Path]:
    narrative = root / "notebooks" / "narasi" / f"{kecamatan}-{year}.ipynb"
    notebooks = [*(root / "notebooks").glob("*.ipynb"), *([narrative] if narrative.is_file() else [])]
    others = {path.relative_to(root).as_posix(): path for path in beside_notebooks(root)}
    files = {path.relative_to(root).as_posix(): path for path in (*inputs(root, kecamatan, year), *notebooks)}
    return files | {name: path for name, path in others.items() if not is_written(name)}


def versions() -> dict[str, str]:
    """Versions of Python, of this package and of the libraries it asks for directly."""
    names = {DISTRIBUTION}
    for requirement in metadata.requires(DISTRIBUTION) or []:
        if "extra ==" not in requirement:
            names.add(re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0])
    return {"python": platform.python_version()} | {name: metadata.version(name) for name in sorted(names)}


def combined(hashes: Mapping[str, str]) -> str:
    """One sha256 for many files: of the lines "name hash", sorted by name."""
    lines = "".join(f"{name} {digest}\n" for name, digest in sorted(hashes.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def sha256(path: Path) -> str:
    """sha256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def hash_file(path: Path) -> str:
    """sha256 of what matters in one file."""
    content = path.read_bytes()
    if path.suffix == ".ipynb":
        content = _notebook_content(content)
    elif path.suffix in _TEXT:
        content = content.replace(b"\r\n", b"\n")
    return hashlib.sha256(content).hexdigest()


def _notebook_content(content: bytes) -> bytes:
    """Type, source, tags and attachments of the cells, and our metadata, in one fixed form."""
    try:
        notebook = json.loads(content)
        cells = [
            {
                "type": cell["cell_type"],
                "source": "".join(cell["source"]).replace("\r\n", "\n"),
                "tags": cell["metadata"].get("tags", []),
                "attachments": cell.get("attachments", {}),
            }
            for cell in notebook["cells"]
        ]
        matter = {"lakip": notebook["metadata"].get("lakip", {}), "cells": cells}
    except (ValueError, KeyError, TypeError, AttributeError):
        return content.replace(b"\r\n", b"\n")
    return json.dumps(matter, sort_keys=True, ensure_ascii=False).encode()


def _sources() -> list[Path]:
    found = []
    for folder, folders, files in os.walk(PACKAGE):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [Path(folder, name) for name in files if os.path.splitext(name)[1] in _SOURCES]
    return found
