"""Build one report: from data, chapters and narrative to `outputs/<kecamatan>/<year>/laporan.html`."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import nbformat

from lakip_nb.run.check import FILES, Outcome, examine, outcome, write
from lakip_nb.run.errors import ExecutionError, RunError
from lakip_nb.run.execute import execute_chapters
from lakip_nb.run.expand import expand
from lakip_nb.run.parameters import check, union
from lakip_nb.run.place import drop_failed, drop_outdated, keep_failed, move_into_place, scratch
from lakip_nb.run.plan import FOLDER, Chapter, read_chapters, read_slots

HTML = "laporan.html"
MANIFEST = "manifest.json"
PDF = "laporan.pdf"


@dataclass(frozen=True)
class Progress:
    """How far a run is. `chapter` and the counts are set while chapters are executed."""

    stage: str
    chapter: str = ""
    number: int = 0
    chapters: int = 0
    cell: int = 0
    cells: int = 0


OnProgress = Callable[[Progress], None]
OnChecked = Callable[[Outcome], None]


def build(
    root: Path,
    kecamatan: str | None,
    year: int,
    parameters: Mapping[str, object] | None = None,
    on_progress: OnProgress | None = None,
    on_checked: OnChecked | None = None,
) -> Path:
    """Build the report of one kecamatan and year; return the path of its `laporan.html`.

    1. Check the parameters against what exists and what the chapters declare.
    2. Load the data, which names all its faults at once.
    3. Note the hash of every input.
    4. Check: whatever contradicts itself is counted in the annex and stops nothing.
    5. Expand: repeat blocks for sasaran and indikator, put the narrative into its slots.
    6. Execute every chapter with papermill, in a scratch folder.
    7. Stitch the executed chapters into one notebook: numbers, references, lists.
    8. Export it to HTML with our template.
    9. Move notebooks, manifest, the check's files and, last, the HTML into place.

    `on_checked` is told what the check found, once the report is in place.

    Whatever fails, an existing report stays as it was; the executed notebook of a failing chapter
    is kept in `gagal/` beside it, until a run succeeds.

    Raises:
        ParameterError: a parameter, kecamatan or year that does not exist.
        DataError: faults in the tables, all of them.
        RunError, ExpandError, ExecutionError, StitchError: as their names say.
    """
    from lakip_nb.data import load_laporan, manifest, project
    from lakip_nb.publish.page import Cover, render

    tell = on_progress or (lambda progress: None)

    tell(Progress("memeriksa parameter"))
    kecamatan = project.resolve(root, year, kecamatan)
    chapters = read_chapters(root)
    values = _parameters(chapters, kecamatan, year, parameters or {})

    tell(Progress("membaca data"))
    hashes = manifest.input_hashes(root, kecamatan, year)
    laporan = load_laporan(kecamatan, year, root=root)

    tell(Progress("memeriksa isi"))
    checked = examine(root, kecamatan, year)

    narrative = read_slots(root, kecamatan, year)
    expanded = [
        Chapter(c.name, c.file, expand(c.notebook, laporan.sasaran, narrative, c.file)) for c in chapters
    ]

    target = root / "outputs" / kecamatan / str(year)
    with scratch(target) as folder:
        executed = _execute(expanded, values, root, target, folder, tell)

        tell(Progress("menyusun laporan"))
        cover = Cover(laporan.identitas.kecamatan, laporan.identitas.kabupaten, year)
        html = render([(c.file, nb) for c, nb in zip(chapters, executed, strict=True)], cover, checked["jumlah"])
        _refuse_changed(hashes, manifest.input_hashes(root, kecamatan, year))

        (folder / HTML).write_text(html, encoding="utf-8", newline="\n")
        write(checked, folder)
        record = {
            "parameters": values,
            "inputs": hashes,
            "versions": manifest.versions(),
            "outputs": {
                name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in sorted((HTML, *FILES))
            },
        }
        text = json.dumps(record, indent=2, ensure_ascii=False, default=str) + "\n"
        (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
        move_into_place(folder, target, [FOLDER, MANIFEST, *FILES, HTML])
    drop_failed(target)
    drop_outdated(target / PDF, target / HTML)
    if on_checked is not None:
        on_checked(outcome(checked, target))
    return target / HTML


def _parameters(
    chapters: tuple[Chapter, ...], kecamatan: str, year: int, given: Mapping[str, object]
) -> dict[str, object]:
    from lakip_nb.data.errors import ParameterError

    for name, option in (("year", "--year"), ("kecamatan", "--kecamatan")):
        if name in given:
            raise ParameterError(f'Parameter "{name}" ditetapkan dengan {option}, bukan dengan -p.')
    known = union([chapter.notebook for chapter in chapters])
    return check({"kecamatan": kecamatan, "year": year, **given}, known)


def _execute(
    chapters: list[Chapter],
    values: Mapping[str, object],
    root: Path,
    target: Path,
    folder: Path,
    tell: OnProgress,
) -> list[nbformat.NotebookNode]:
    """Execute into the scratch folder; paths in the notebooks are those an analyst knows."""
    expanded, executed = folder / "terurai", folder / FOLDER
    expanded.mkdir()
    executed.mkdir()

    def on_cell(number: int, chapter: Chapter, cell: int, cells: int) -> None:
        tell(Progress("menjalankan bab", chapter.name, number, len(chapters), cell, cells))

    try:
        notebooks = execute_chapters(chapters, values, root / FOLDER, expanded, executed, on_cell)
    except ExecutionError as error:
        if error.notebook is not None and error.notebook.is_file():
            error.notebook = keep_failed(error.notebook, target).relative_to(root)
        raise
    for chapter, notebook in zip(chapters, notebooks, strict=True):
        notebook.metadata.papermill["input_path"] = chapter.file
        notebook.metadata.papermill["output_path"] = (
            (target / FOLDER / chapter.name).relative_to(root).as_posix()
        )
        nbformat.write(notebook, executed / chapter.name)
    return notebooks


def _refuse_changed(before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Chapters that read different states of the data could contradict each other."""
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    if changed:
        raise RunError(
            f"Masukan berubah selagi laporan disusun: {', '.join(changed[:5])}. Jalankan sekali lagi."
        )
