"""Who is compared: each prepares a round, names its commands, and proves that it did the work."""

import ast
import hashlib
import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import nbformat

from bench import book, project
from bench.measure import Command, Run

CACHE = ".lakip-cache"
"""The folder in which our build keeps what it need not compute again."""

PAGE = "laporan.html"


class WorkNotDone(AssertionError):
    """A contestant ended well without having done what it is measured for."""


class Contestant:
    """One way to build a report, in a folder of its own; the docstring's first line is its label."""

    name: str
    reports = 1

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def label(self) -> str:
        """What the table calls it."""
        return str(self.__doc__).splitlines()[0].rstrip(".")

    def set_up(self) -> None:
        """Make the folder, once, before the first round."""
        project.copy_project(self.folder)

    def warm_up(self) -> Sequence[Command]:
        """Commands to run once after `set_up`, for those that build on an earlier build."""
        return ()

    def prepare(self, number: int) -> None:
        """Bring the folder into the state that the round is about; not measured."""

    def commands(self) -> Sequence[Command]:
        """What is measured."""
        raise NotImplementedError

    def verify(self, run: Run) -> dict[str, float]:
        """Make sure that the work was done; parts of its time that the run itself tells.

        Raises:
            WorkNotDone: it was not.
        """
        raise NotImplementedError

    def page(self) -> str | None:
        """sha256 of the page, where it is to be the same as ours."""
        return None


class Papermill(Contestant):
    """papermill for each chapter, then `jupyter nbconvert`."""

    name = "papermill"

    def set_up(self) -> None:
        super().set_up()
        self.chapters = project.write_expanded(self.folder, project.KECAMATAN, self.folder / "expanded")
        (self.folder / "executed").mkdir()

    def prepare(self, number: int) -> None:
        for path in (self.folder / "executed").iterdir():
            path.unlink()

    def commands(self) -> Sequence[Command]:
        executed = [f"executed/{path.name}" for path in self.chapters]
        parameters = ["-p", "year", str(project.YEAR), "-p", "kecamatan", project.KECAMATAN]
        return [
            *(
                [sys.executable, "-m", "papermill", f"expanded/{path.name}", target, *parameters]
                for path, target in zip(self.chapters, executed, strict=True)
            ),
            [sys.executable, "-m", "nbconvert", "--to", "html", *executed],
        ]

    def verify(self, run: Run) -> dict[str, float]:
        executed = self.folder / "executed"
        _expect_chapters(self.chapters, executed, executed)
        return {}


class Book(Contestant):
    """Jupyter Book 1.x, cold."""

    name = "book-cold"

    def set_up(self) -> None:
        super().set_up()
        book.install()
        self.chapters = project.write_expanded(self.folder, project.KECAMATAN, self.folder / "book")
        book.configure(self.folder / "book", [path.stem for path in self.chapters])

    def prepare(self, number: int) -> None:
        shutil.rmtree(self.folder / "book" / "_build", ignore_errors=True)

    def commands(self) -> Sequence[Command]:
        return [[str(book.COMMAND), "build", "book"]]

    def verify(self, run: Run) -> dict[str, float]:
        build = self.folder / "book" / "_build"
        _expect_chapters(self.chapters, build / "jupyter_execute", build / "html")
        return {}


class CachedBook(Book):
    """Jupyter Book 1.x, nothing changed since the last build."""

    name = "book-cached"

    def warm_up(self) -> Sequence[Command]:
        return self.commands()

    def prepare(self, number: int) -> None:
        pass


class Floor(Contestant):
    """The floor: one bare process."""

    name = "floor"
    kecamatan: Sequence[str] = (project.KECAMATAN,)

    def set_up(self) -> None:
        from lakip_nb.data import load_laporan

        self._copy()
        order = []
        for slug in self.kecamatan:
            chapters = project.write_expanded(self.folder, slug, self.folder / "expanded" / slug)
            identitas = load_laporan(slug, project.YEAR, root=self.folder).identitas
            later = project.later_values(self.folder, slug)
            order.append(
                {
                    "chapters": [(f"notebooks/{path.name}", str(path)) for path in chapters],
                    "cover": {
                        "kecamatan": identitas.kecamatan,
                        "kabupaten": identitas.kabupaten,
                        "year": project.YEAR,
                        "draft": identitas.tanggal.isoformat() if later["temuan:galat"] else None,
                    },
                    "later": later,
                    "page": str(self.folder / "expanded" / slug / PAGE),
                }
            )
        (self.folder / "order.json").write_text(json.dumps(order), encoding="utf-8")

    def prepare(self, number: int) -> None:
        for slug in self.kecamatan:
            (self.folder / "expanded" / slug / PAGE).unlink(missing_ok=True)

    def commands(self) -> Sequence[Command]:
        return [[sys.executable, "-m", "bench.floor", "order.json"]]

    def verify(self, run: Run) -> dict[str, float]:
        self.page()
        parts: dict[str, float] = json.loads(run.stdout)
        return parts

    def page(self) -> str:
        return _hash(self.folder / "expanded" / slug / PAGE for slug in self.kecamatan)

    def _copy(self) -> None:
        project.copy_project(self.folder)


class FloorTwelve(Floor):
    """The floor, twelve reports in one process."""

    name = "floor-12"
    reports = len(project.TWELVE)
    kecamatan = tuple(f"{project.KECAMATAN}-{word}" for word in project.TWELVE)

    def _copy(self) -> None:
        project.copy_twelve(self.folder)


class Cold(Contestant):
    """Ours, cold."""

    name = "ours-cold"
    kecamatan: Sequence[str] = (project.KECAMATAN,)

    def prepare(self, number: int) -> None:
        for name in ("outputs", CACHE):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def commands(self) -> Sequence[Command]:
        return [[*_report(), "--fresh"]]

    def verify(self, run: Run) -> dict[str, float]:
        self.page()
        return {}

    def page(self) -> str | None:
        return _hash(self.folder / "outputs" / slug / str(project.YEAR) / PAGE for slug in self.kecamatan)


class Unchanged(Cold):
    """Ours, nothing changed since the last build."""

    name = "ours-unchanged"

    def warm_up(self) -> Sequence[Command]:
        return [_report()]

    def prepare(self, number: int) -> None:
        pass

    def commands(self) -> Sequence[Command]:
        return [_report()]


class Sentence(Unchanged):
    """Ours, one sentence of a chapter changed."""

    name = "ours-sentence"

    def prepare(self, number: int) -> None:
        self.sentence = project.change_sentence(self.folder, number)

    def verify(self, run: Run) -> dict[str, float]:
        page = self.folder / "outputs" / project.KECAMATAN / str(project.YEAR) / PAGE
        if self.sentence not in page.read_text(encoding="utf-8"):
            raise WorkNotDone("the changed sentence is not in the page")
        return {}

    def page(self) -> None:
        return None


class Datum(Unchanged):
    """Ours, one datum changed."""

    name = "ours-datum"

    def prepare(self, number: int) -> None:
        self.before = super().page()
        project.change_datum(self.folder)

    def verify(self, run: Run) -> dict[str, float]:
        if super().page() == self.before:
            raise WorkNotDone("the changed datum did not change the page")
        return {}

    def page(self) -> None:
        return None


class ColdTwelve(Cold):
    """Ours, twelve reports in one go, cold."""

    name = "ours-12"
    reports = len(project.TWELVE)
    kecamatan = FloorTwelve.kecamatan

    def set_up(self) -> None:
        project.copy_twelve(self.folder)

    def commands(self) -> Sequence[Command]:
        return [[sys.executable, "-m", "lakip_nb", "report", "--all", "--fresh"]]


ALL: tuple[type[Contestant], ...] = (
    Papermill, Book, CachedBook, Floor, Cold, Unchanged, Sentence, Datum, FloorTwelve, ColdTwelve,
)  # fmt: skip


def _report() -> list[str]:
    return [sys.executable, "-m", "lakip_nb", "report", "--year", str(project.YEAR)]


def _expect_chapters(chapters: Sequence[Path], executed: Path, pages: Path) -> None:
    """Every cell that ends with an expression has shown its value, and there is a page of each chapter."""
    for path in chapters:
        for cell in nbformat.read(executed / path.name, as_version=4).cells:
            if cell.cell_type != "code":
                continue
            shown = [output.output_type for output in cell.outputs]
            if shown != ["execute_result"] * isinstance(ast.parse(cell.source).body[-1], ast.Expr):
                raise WorkNotDone(f"{path.name}: {cell.source!r} gave {shown}")
        if not (pages / f"{path.stem}.html").is_file():
            raise WorkNotDone(f"{path.name} has no page")


def _hash(paths: Iterable[Path]) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
