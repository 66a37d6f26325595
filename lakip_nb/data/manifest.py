"""What a report was made from: a hash of every input, a version of every library.

Pure reading, no time and no absolute path, so the same inputs give the same manifest in every
clone. Hashes are of content that matters: line ends are made alike (git on Windows changes them),
and of a notebook only its cells and our own metadata count, not what an editor stores beside them.
"""

import hashlib
import json
import platform
import re
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

from lakip_nb.data.project import inputs

PACKAGE = Path(__file__).resolve().parent.parent
DISTRIBUTION = "lakip-nb"

_SOURCES = {".py", ".j2", ".css", ".json"}
_TEXT = _SOURCES | {".csv", ".md", ".txt", ".ipynb"}


def input_hashes(root: Path, kecamatan: str, year: int) -> dict[str, str]:
    """sha256 of every input of one report, by its path with "/" below the project folder.

    Covers data/acuan, data/<kecamatan>/<year>, the chapters, the narrative notebook where there is
    one, and the package's source with its templates (as "lakip_nb/...", wherever it is installed).
    """
    notebooks = sorted((root / "notebooks").glob("*.ipynb"))
    narrative = root / "notebooks" / "narasi" / f"{kecamatan}-{year}.ipynb"
    files = [*inputs(root, kecamatan, year), *notebooks, *([narrative] if narrative.is_file() else [])]
    named = {path.relative_to(root).as_posix(): path for path in files}
    named |= {path.relative_to(PACKAGE.parent).as_posix(): path for path in _sources()}
    return {name: hash_file(named[name]) for name in sorted(named)}


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
    return [
        path
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix in _SOURCES and "__pycache__" not in path.parts
    ]
