"""Make a report of which something changed: the work behind `lakip_nb.run.report.build`."""

import base64
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from nbformat import NotebookNode

from lakip_nb.data import lambang, manifest, project
from lakip_nb.data.errors import ParameterError
from lakip_nb.publish.cover import Cover
from lakip_nb.publish.later import fill
from lakip_nb.run.cache import latest
from lakip_nb.run.cache.made import Made
from lakip_nb.run.cache.outline import Outline
from lakip_nb.run.cache.results import find, remember
from lakip_nb.run.chapters.expand import expand
from lakip_nb.run.chapters.gambar import Office, embed
from lakip_nb.run.chapters.notebooks import FOLDER, Chapter, read_chapters, read_slots
from lakip_nb.run.chapters.omit import omit, says
from lakip_nb.run.chapters.own import place
from lakip_nb.run.chapters.parameters import check, union
from lakip_nb.run.chapters.pieces import Pieces
from lakip_nb.run.failures import ExecutionError, RunError
from lakip_nb.run.outputs import DOCX, FILES, HTML, MANIFEST, PDF, WORKING, Outcome, recorded
from lakip_nb.run.place import drop_failed, drop_outdated, keep_failed, move_into_place, sole
from lakip_nb.run.run import Explained, Progress, Run

if TYPE_CHECKING:
    from lakip_nb.data import Laporan


def full_parameters(root: Path, values: Mapping[str, object], given: Mapping[str, object]) -> dict[str, object]:
    """The parameters of a run with those given by name, as far as chapters declare them.

    Raises:
        ParameterError: unknown names, unfit values, or a name that has an option of its own.
    """
    for name, option in (("year", "--year"), ("kecamatan", "--kecamatan")):
        if name in given:
            raise ParameterError(f'Parameter "{name}" ditetapkan dengan {option}, bukan dengan -p.')
    return check({**values, **given}, union([chapter.notebook for chapter in read_chapters(root)]))


def produce(run: Run, folder: Path, outline: Outline, checked: Callable[[], tuple[dict[str, int], str]]) -> Outcome:
    """Steps 4 to 8 of `build` in a scratch folder; returns what the check found.

    ``checked`` waits for the check, which writes its files into the folder, and gives its findings
    by severity and in words.
    """
    pieces = Pieces(lambda: _laporan(run), outline.isi)
    chapters = _expanded(run, outline, pieces)
    known = _remembered(run, chapters)
    missing = [chapter for chapter in chapters if chapter.name not in known]
    (folder / FOLDER).mkdir()
    if missing:
        known |= _executed(run, missing, folder / FOLDER)

    run.listener.progress(Progress("menyusun laporan"))
    # nbconvert takes 0.3 s: there since chapters were executed, or else while the check goes on
    from lakip_nb.publish.page import load_exporter, render

    load_exporter()
    counts, summary = checked()
    values = later_values(run.made, counts)
    notebooks = []
    for chapter in chapters:
        notebook = fill(_with_paths(run, chapter, known[chapter.name]), values)
        # Neither validated, which papermill did, nor indented, which takes ten times as long
        _write(folder / FOLDER / chapter.name, json.dumps(notebook, ensure_ascii=False, sort_keys=True))
        notebooks.append((chapter.file, notebook))
    pages = render(notebooks, _cover(run, outline, counts))
    _refuse_changed(run)
    made = ({WORKING: pages.working} if pages.working else {}) | {HTML: pages.report}
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    outputs = _record(run, folder, (*made, *FILES))
    outputs |= _hashes(folder, [f"{FOLDER}/{chapter.name}" for chapter in chapters])
    with sole(run.target):
        move_into_place(folder, run.target, [FOLDER, MANIFEST, *FILES, *made])
        if WORKING not in made:
            (run.target / WORKING).unlink(missing_ok=True)
        drop_failed(run.target)
        for name in (PDF, DOCX):
            drop_outdated(run.target / name, run.target / HTML)
        latest.remember(run.store, run.made, outputs, replace(outline, isi=pieces.asked), summary)
    if missing:
        run.store.prune()
    return recorded(run.target, summary)


def _expanded(run: Run, outline: Outline, pieces: Pieces) -> list[Chapter]:
    """Step 4, once the chapters' parameters are found to fit."""
    narrative = read_slots(run.root, run.made.kecamatan, run.made.year)
    written = read_chapters(run.root)
    check(run.made.parameters, union([chapter.notebook for chapter in written]))
    expanded = [Chapter(c.name, c.file, expand(c.notebook, outline.sasaran, narrative, c.file)) for c in written]
    cells_of = place([chapter.notebook.cells for chapter in expanded], narrative.own)
    kept, _ = omit(cells_of, pieces)
    for chapter, cells in zip(expanded, kept, strict=True):
        chapter.notebook.cells = cells
    office = Office(run.root, run.made.kecamatan, run.made.year)
    embed([cell for chapter in expanded for cell in chapter.notebook.cells], office)
    return [chapter for chapter in expanded if says(chapter.notebook.cells)]


def _laporan(run: Run) -> "Laporan":
    # The models of the tables take 0.24 s; there since the data were read, if they were
    from lakip_nb.data import load_laporan

    return load_laporan(run.made.kecamatan, run.made.year, root=run.root)


def _remembered(run: Run, chapters: Sequence[Chapter]) -> dict[str, NotebookNode]:
    """The executed notebooks that are remembered, by the name of their chapter."""
    known = {}
    for chapter in chapters:
        notebook, reason = (None, "diminta menjalankan semuanya") if run.fresh else find(run.store, chapter, run.made)
        run.listener.explained(Explained(chapter.name, notebook is None, reason))
        if notebook is not None:
            known[chapter.name] = notebook
    return known


def _executed(run: Run, chapters: Sequence[Chapter], folder: Path) -> dict[str, NotebookNode]:
    """Step 5: execute chapters.

    What was executed is remembered, also when another chapter failed, so that it need not be
    executed again once the fault is mended; the notebook of that one is kept where the analyst
    finds it.
    """
    run.kernels.prepare(run.root, run.made.kecamatan, run.made.year)
    # papermill and the kernels' client take 0.2 s; a changed sentence needs neither
    from lakip_nb.run.kernel.execution import Execution

    with Execution(run, chapters, folder) as execution:
        # nbconvert takes 0.3 s, while the chapters are executed
        from lakip_nb.publish.page import load_exporter

        load_exporter()
        try:
            execution.wait()
        except ExecutionError as error:
            if error.notebook is not None and error.notebook.is_file():
                error.notebook = keep_failed(error.notebook, run.target).relative_to(run.root)
            raise
        finally:
            done = [*execution.done()]
            # What was read while a file changed belongs to neither state
            if done and Made.now(run.root, run.made.parameters) == run.made:
                for chapter, notebook in done:
                    remember(run.store, chapter, notebook, run.made)
        return {chapter.name: notebook for chapter, notebook in done}


def _with_paths(run: Run, chapter: Chapter, notebook: NotebookNode) -> NotebookNode:
    """An executed notebook with paths that an analyst knows, instead of those of the scratch folder."""
    output = run.target / FOLDER / chapter.name
    notebook.metadata.papermill["input_path"] = chapter.file
    notebook.metadata.papermill["output_path"] = output.relative_to(run.root).as_posix()
    return notebook


def later_values(made: Made, counts: Mapping[str, int]) -> dict[str, int | str]:
    """What the annex leaves room for: the numbers of findings, the hashes of the inputs."""
    hashes = manifest.lines(made.inputs, made.kecamatan)
    return {
        **{f"temuan:{name}": number for name, number in counts.items()},
        **{f"sidik:{name}": digest for name, digest in hashes.items()},
    }


def draft(counts: Mapping[str, int], outline: Outline) -> date | None:
    """The date of the data of a report that is a draft still, as one is while a galat is open; None for a final one."""
    return date.fromisoformat(outline.tanggal) if counts["galat"] else None


def _cover(run: Run, outline: Outline, counts: Mapping[str, int]) -> Cover:
    emblem, address = lambang.find(project.report_folder(run.root, run.made.kecamatan, run.made.year)), None
    if emblem is not None:
        content = emblem.read_bytes()
        address = f"data:{lambang.kind(content)};base64,{base64.b64encode(content).decode('ascii')}"
    names = outline.kecamatan, outline.kabupaten, run.made.year
    return Cover(*names, draft=draft(counts, outline), versi=outline.versi, lambang=address)


def _refuse_changed(run: Run) -> None:
    """Chapters that read different states of the data could contradict each other."""
    before, after = run.made.inputs, Made.now(run.root, run.made.parameters).inputs
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    if changed:
        raise RunError(f"Masukan berubah selagi laporan disusun: {', '.join(changed[:5])}. Jalankan sekali lagi.")


def _record(run: Run, folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Write `manifest.json`; the sha256 of it and of the pages that it names."""
    outputs = _hashes(folder, names)
    record = {
        "parameters": dict(run.made.parameters),
        "inputs": dict(run.made.inputs),
        "versions": manifest.versions(),
        "outputs": outputs,
    }
    _write(folder / MANIFEST, json.dumps(record, indent=2, ensure_ascii=False, default=str))
    return outputs | _hashes(folder, (MANIFEST,))


def _hashes(folder: Path, names: Iterable[str]) -> dict[str, str]:
    return {name: manifest.sha256(folder / name) for name in sorted(names)}


def _write(path: Path, line: str) -> None:
    path.write_text(line + "\n", encoding="utf-8", newline="\n")
