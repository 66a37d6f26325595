"""Reports built for real, each once, however many processes run the tests."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import html5lib
import pytest

from tests.support.shared import once

REPO = Path(__file__).resolve().parents[2]
HTML = "{http://www.w3.org/1999/xhtml}"


def copy_project(folder: Path) -> Path:
    """The project's data and notebooks in another folder."""
    for name in ("data", "notebooks"):
        shutil.copytree(REPO / name, folder / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return folder


@dataclass(frozen=True)
class Page:
    """A built report: its path, its source, and its elements."""

    path: Path
    source: str

    @cached_property
    def tree(self):
        return html5lib.parse(self.source)

    @cached_property
    def working(self) -> "Page":
        """The working papers beside it."""
        path = self.path.with_name("kertas-kerja.html")
        return Page(path, path.read_text(encoding="utf-8"))

    def by_id(self, id: str):
        found = [element for element in self.tree.iter() if element.get("id") == id]
        assert len(found) == 1, f"{id}: {len(found)} elements"
        return found[0]

    def section(self, id: str):
        """The element that holds the heading with an id."""
        heading = self.by_id(id)
        return next(element for element in self.tree.iter() if heading in list(element))

    def text(self, element=None) -> str:
        """All text a reader can see, white space folded."""
        start = element if element is not None else self.tree.find(f"{HTML}body")
        parts = []

        def walk(node):
            if node.tag in (f"{HTML}style", f"{HTML}script", f"{HTML}head"):
                return
            parts.append(node.text or "")
            for child in node:
                walk(child)
                parts.append(child.tail or "")

        walk(start)
        return re.sub(r"\s+", " ", " ".join(parts)).strip()

    def rows(self, id: str) -> list[list[str]]:
        """The rows of a table's body and foot, cell by cell."""
        table = next(self.by_id(id).iter(f"{HTML}table"))
        sections = [part for part in table if part.tag in (f"{HTML}tbody", f"{HTML}tfoot")]
        return [[self.text(cell) for cell in row] for part in sections for row in part.iter(f"{HTML}tr")]


def build_page(root: Path, kecamatan: str, year: int) -> Page:
    from lakip_nb.run.report import build

    build(root, kecamatan, year)
    return read_page(root, kecamatan, year)


def read_page(root: Path, kecamatan: str, year: int) -> Page:
    path = root / "outputs" / kecamatan / str(year) / "laporan.html"
    return Page(path, path.read_text(encoding="utf-8"))


def shared_page(
    factory: pytest.TempPathFactory, name: str, write: Callable[[Path], object], kecamatan: str, year: int
) -> Page:
    """The report of a project that `write` writes into a folder, built by the first who asks for it by its name."""

    def make(root: Path) -> None:
        write(root)
        build_page(root, kecamatan, year)

    return read_page(once(factory, name, make), kecamatan, year)


@pytest.fixture(scope="session")
def project(tmp_path_factory) -> Path:
    """A copy of the real data and notebooks with the report of Medang Deras 2023; nobody changes it."""
    return shared_page(tmp_path_factory, "nyata", copy_project, "medang-deras", 2023).path.parents[3]


@pytest.fixture(scope="session")
def page(project) -> Page:
    """The report of Medang Deras 2023."""
    return read_page(project, "medang-deras", 2023)
