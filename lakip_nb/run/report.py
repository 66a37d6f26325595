"""Build one report: from data, chapters and narrative to `outputs/<kecamatan>/<year>/laporan.html`.

What takes its second to import is imported once it is known that something has to be made.
"""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from lakip_nb.data import manifest, project
from lakip_nb.run import cache
from lakip_nb.run.aside import Aside
from lakip_nb.run.cache import latest
from lakip_nb.run.cache.store import Store
from lakip_nb.run.check import PAGE, Outcome, check_into, recorded
from lakip_nb.run.lean import skip_unused
from lakip_nb.run.place import drop_failed, drop_outdated, scratch
from lakip_nb.run.warm.pool import WarmKernels

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


@dataclass(frozen=True)
class Explained:
    """Why a chapter was executed or not, in one clause."""

    chapter: str
    executed: bool
    reason: str


@dataclass(frozen=True)
class Listener:
    """Who wants to know what a run does; each is called as soon as there is something to say."""

    progress: Callable[[Progress], None] = lambda progress: None
    explained: Callable[[Explained], None] = lambda explained: None
    checked: Callable[[Outcome], None] = lambda outcome: None


def build(
    root: Path,
    kecamatan: str | None,
    year: int,
    parameters: Mapping[str, object] | None = None,
    listener: Listener | None = None,
    fresh: bool = False,
    warm: WarmKernels | None = None,
) -> Path:
    """Build the report of one kecamatan and year; return the path of its `laporan.html`.

    1. Check the parameters against what exists and what the chapters declare.
    2. Note the hash of every input. When the report in place was made from the same, that is all.
    3. Load the data, which names all its faults at once.
    4. Expand the chapters: repeat blocks for sasaran and indikator, put the narrative into its slots.
    5. Execute those chapters with papermill of which the result is not remembered, side by side;
       meanwhile check: whatever contradicts itself is counted in the annex and stops nothing.
    6. Stitch the executed chapters into one notebook: numbers, references, lists.
    7. Export it to HTML with our template.
    8. Move notebooks, manifest, the check's files and, last, the HTML into place.

    With ``fresh`` nothing that was made before is used. ``warm`` is a server of kernels that
    outlives this run; without it there is one for this run.

    Whatever fails, an existing report stays as it was; the executed notebook of a failing chapter
    is kept in `gagal/` beside it, until a run succeeds.

    Raises:
        ParameterError: a parameter, kecamatan or year that does not exist.
        DataError: faults in the tables, all of them.
        RunError, ExpandError, ExecutionError, StitchError: as their names say.
    """
    skip_unused()
    listener = listener or Listener()
    listener.progress(Progress("memeriksa parameter"))
    kecamatan = project.resolve(root, year, kecamatan)
    values: dict[str, object] = {"kecamatan": kecamatan, "year": year}
    if parameters:
        from lakip_nb.run.produce import full_parameters

        values = full_parameters(root, values, parameters)

    made = latest.Made.now(root, values)
    store = Store(root / cache.FOLDER)
    target = root / "outputs" / kecamatan / str(year)
    before = None if fresh else latest.last(store, made)
    if before is not None and latest.is_current(before, made, target):
        summary = before.result()
        if summary is not None:
            _leave(summary, made, target, listener)
            return target / HTML

    with nullcontext(warm) if warm else WarmKernels(root / "notebooks") as kernels:
        frame = latest.frame(before, made)
        if frame is None:
            kernels.start()
        with scratch(target) as folder, Aside(lambda: check_into(root, kecamatan, year, folder)) as checking:
            from lakip_nb.run.produce import produce

            listener.checked(produce(root, made, target, store, folder, frame, checking, kernels, listener, fresh))
    return target / HTML


def _leave(summary: str, made: latest.Made, target: Path, listener: Listener) -> None:
    """The report in place stays; what lies beside it and belongs to another one goes."""
    drop_failed(target)
    drop_outdated(target / PDF, target / HTML)
    for chapter in manifest.chapter_names(made.inputs):
        listener.explained(Explained(chapter, False, "tidak ada masukan yang berubah sejak laporan disusun"))
    listener.checked(recorded(target / PAGE, summary))
