"""Make a report of which something changed: the work behind `lakip_nb.run.report.build`."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nbformat import NotebookNode

from lakip_nb.data import manifest
from lakip_nb.data.errors import ParameterError
from lakip_nb.publish.cover import Cover
from lakip_nb.publish.later import fill
from lakip_nb.run.aside import Aside
from lakip_nb.run.cache import latest
from lakip_nb.run.cache.chapters import Found, find, remember
from lakip_nb.run.cache.frame import Frame
from lakip_nb.run.cache.latest import Made
from lakip_nb.run.cache.store import Store
from lakip_nb.run.check import FILES, PAGE, Checked, Outcome, recorded
from lakip_nb.run.errors import ExecutionError, RunError
from lakip_nb.run.expand import expand
from lakip_nb.run.parameters import check, union
from lakip_nb.run.place import drop_failed, drop_outdated, keep_failed, move_into_place, sole
from lakip_nb.run.plan import FOLDER, Chapter, read_chapters, read_slots
from lakip_nb.run.report import HTML, MANIFEST, PDF, Explained, Listener, Progress
from lakip_nb.run.warm.pool import WarmKernels

if TYPE_CHECKING:
    from lakip_nb.run.execute import Execution


def full_parameters(root: Path, values: Mapping[str, object], given: Mapping[str, object]) -> dict[str, object]:
    """The parameters of a run with those given by name, as far as chapters declare them.

    Raises:
        ParameterError: unknown names, unfit values, or a name that has an option of its own.
    """
    for name, option in (("year", "--year"), ("kecamatan", "--kecamatan")):
        if name in given:
            raise ParameterError(f'Parameter "{name}" ditetapkan dengan {option}, bukan dengan -p.')
    return check({**values, **given}, union([chapter.notebook for chapter in read_chapters(root)]))


def produce(
    root: Path,
    made: Made,
    target: Path,
    store: Store,
    folder: Path,
    frame: Frame | None,
    checking: Aside[Checked],
    warm: WarmKernels,
    listener: Listener,
    fresh: bool,
) -> Outcome:
    """Steps 3 to 8 of `build` in a scratch folder; returns what the check found.

    ``frame`` stands for the data where that has not changed since it was read last.
    """
    listener.progress(Progress("membaca data"))
    kecamatan, year = str(made.parameters["kecamatan"]), int(str(made.parameters["year"]))
    frame = frame or _frame(root, kecamatan, year)
    narrative = read_slots(root, kecamatan, year)
    written = read_chapters(root)
    check(made.parameters, union([chapter.notebook for chapter in written]))
    chapters = [Chapter(c.name, c.file, expand(c.notebook, frame.sasaran, narrative, c.file)) for c in written]
    looked_up = _look_up(root, made, target, store, chapters, listener, fresh)

    with looked_up.executing(folder, warm, listener) as execution:
        # nbconvert takes 0.3 s to import, while the chapters are executed
        from lakip_nb.publish.page import load_exporter, render

        load_exporter()
        executed = _or_keep_failed(looked_up, execution)

    listener.progress(Progress("menyusun laporan"))
    counts, summary = checking.result()
    later = later_values(made, counts)
    for chapter, notebook in zip(chapters, executed, strict=True):
        fill(notebook, later)
        # Neither validated, which papermill did, nor indented, which takes ten times as long
        text = json.dumps(notebook, ensure_ascii=False, sort_keys=True) + "\n"
        (folder / FOLDER / chapter.name).write_text(text, encoding="utf-8", newline="\n")
    cover = Cover(frame.kecamatan, frame.kabupaten, year)
    html = render([(c.file, nb) for c, nb in zip(chapters, executed, strict=True)], cover)
    _refuse_changed(root, made)

    (folder / HTML).write_text(html, encoding="utf-8", newline="\n")
    outputs = _hashes(folder, (HTML, *FILES))
    record = {
        "parameters": dict(made.parameters),
        "inputs": dict(made.inputs),
        "versions": manifest.versions(),
        "outputs": outputs,
    }
    text = json.dumps(record, indent=2, ensure_ascii=False, default=str) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
    notebooks_written = [f"{FOLDER}/{chapter.name}" for chapter in chapters]
    outputs |= _hashes(folder, (MANIFEST, *notebooks_written))
    with sole(target):
        move_into_place(folder, target, [FOLDER, MANIFEST, *FILES, HTML])
        drop_failed(target)
        drop_outdated(target / PDF, target / HTML)
        latest.remember(store, made, outputs, frame, summary)
    if execution is not None:
        store.prune()
    return recorded(target / PAGE, summary)


def _frame(root: Path, kecamatan: str, year: int) -> Frame:
    from lakip_nb.data import load_laporan

    return Frame.of(load_laporan(kecamatan, year, root=root))


def _or_keep_failed(chapters: "_Chapters", execution: "Execution | None") -> list[NotebookNode]:
    """The executed notebooks; that of a failing chapter is kept where the analyst finds it."""
    try:
        return chapters.finish(execution)
    except ExecutionError as error:
        if error.notebook is not None and error.notebook.is_file():
            error.notebook = keep_failed(error.notebook, chapters.target).relative_to(chapters.root)
        raise


@dataclass
class _Chapters:
    """The chapters of one run: those remembered, and those being executed."""

    root: Path
    made: Made
    target: Path
    store: Store
    chapters: list[Chapter]
    known: dict[str, NotebookNode]

    @contextmanager
    def executing(self, folder: Path, warm: WarmKernels, listener: Listener) -> Iterator["Execution | None"]:
        """Execute those that are not remembered, while the body does something else."""
        (folder / FOLDER).mkdir()
        missing = [chapter for chapter in self.chapters if chapter.name not in self.known]
        if not missing:
            yield None
            return
        warm.start()
        from lakip_nb.run.execute import Execution

        def on_cell(number: int, chapter: Chapter, cell: int, cells: int) -> None:
            listener.progress(Progress("menjalankan bab", chapter.name, number, len(missing), cell, cells))

        with Execution(missing, self.made.parameters, self.root / FOLDER, folder / FOLDER, on_cell, warm) as execution:
            yield execution

    def finish(self, execution: "Execution | None") -> list[NotebookNode]:
        """All executed notebooks in the order of reading, with paths that an analyst knows.

        What was executed is remembered, also when another chapter failed, so that it need not be
        executed again once the fault is mended.
        """
        if execution is not None:
            try:
                execution.wait()
            finally:
                self._remember(execution)
            self.known |= {chapter.name: notebook for chapter, notebook in execution.done()}
        notebooks = [self.known[chapter.name] for chapter in self.chapters]
        for chapter, notebook in zip(self.chapters, notebooks, strict=True):
            notebook.metadata.papermill["input_path"] = chapter.file
            notebook.metadata.papermill["output_path"] = (
                (self.target / FOLDER / chapter.name).relative_to(self.root).as_posix()
            )
        return notebooks

    def _remember(self, execution: "Execution") -> None:
        done = [*execution.done()]
        # What was read while a file changed belongs to neither state
        if done and Made.now(self.root, self.made.parameters) == self.made:
            for chapter, notebook in done:
                remember(self.store, chapter, notebook, self.made)


def _look_up(
    root: Path, made: Made, target: Path, store: Store, chapters: list[Chapter], listener: Listener, fresh: bool
) -> _Chapters:
    known = {}
    for chapter in chapters:
        found = Found(None, "diminta menjalankan semuanya") if fresh else find(store, chapter, made)
        listener.explained(Explained(chapter.name, found.notebook is None, found.reason))
        if found.notebook is not None:
            known[chapter.name] = found.notebook
    return _Chapters(root, made, target, store, chapters, known)


def later_values(made: Made, counts: Mapping[str, int]) -> dict[str, int | str]:
    """What the annex leaves room for: the numbers of findings, the hashes of the inputs."""
    hashes = manifest.lines(made.inputs, str(made.parameters["kecamatan"]))
    return {
        **{f"temuan:{name}": number for name, number in counts.items()},
        **{f"sidik:{name}": digest for name, digest in hashes.items()},
    }


def _refuse_changed(root: Path, made: Made) -> None:
    """Chapters that read different states of the data could contradict each other."""
    before, after = made.inputs, Made.now(root, made.parameters).inputs
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    if changed:
        raise RunError(f"Masukan berubah selagi laporan disusun: {', '.join(changed[:5])}. Jalankan sekali lagi.")


def _hashes(folder: Path, names: Iterable[str]) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in sorted(names)}
