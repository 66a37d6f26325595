"""Build one report: from data, chapters and narrative to `outputs/<kecamatan>/<year>/laporan.html`."""

from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path

from lakip_nb.data import manifest, project
from lakip_nb.run.aside import aside
from lakip_nb.run.cache import latest
from lakip_nb.run.cache.made import Made
from lakip_nb.run.cache.outline import Outline
from lakip_nb.run.cache.store import Kept
from lakip_nb.run.kernel.pool import WarmKernels
from lakip_nb.run.outputs import DOCX, HTML, PDF, Outcome, recorded
from lakip_nb.run.place import drop_failed, drop_outdated, scratch
from lakip_nb.run.run import Explained, Listener, Progress, Run


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
    listener = listener or Listener()
    listener.progress(Progress("memeriksa parameter"))
    values: dict[str, object] = {"kecamatan": project.resolve(root, year, kecamatan), "year": year}
    if parameters:
        # nbformat and what else it needs take 0.1 s, without which a run that finds nothing changed does
        from lakip_nb.run.produce import full_parameters

        values = full_parameters(root, values, parameters)
    made = Made.now(root, values)
    with nullcontext(warm) if warm else WarmKernels(root / "notebooks") as kernels:
        run = Run(root, made, kernels, listener, fresh)
        entry = None if fresh else latest.last(run.store, made)
        listener.checked(_left(run, entry) or _made(run, entry))
        return run.target / HTML


def _left(run: Run, entry: Kept | None) -> Outcome | None:
    """Step 2: the report in place stays, and what lies beside it and belongs to another one goes.

    None where the report has to be made.
    """
    summary = latest.summary(entry, run.made, run.target)
    if summary is None:
        return None
    drop_failed(run.target)
    for name in (PDF, DOCX):
        drop_outdated(run.target / name, run.target / HTML)
    for chapter in manifest.chapter_names(run.made.inputs):
        run.listener.explained(Explained(chapter, False, "tidak ada masukan yang berubah sejak laporan disusun"))
    return recorded(run.target, summary)


def _made(run: Run, entry: Kept | None) -> Outcome:
    """Steps 3 to 8, in a scratch folder; what the check found."""
    run.listener.progress(Progress("membaca data"))
    made = run.made
    outline = latest.outline(entry, made)
    if outline is None:
        run.kernels.prepare(run.root, made.kecamatan, made.year)
        # The models of the tables take 0.24 s, as above; what the chapters call, both this process and the check ask
        from lakip_nb.data import load_laporan
        from lakip_nb.present import captions  # noqa: F401

        # Before the fork below, which finds it loaded
        outline = Outline.of(load_laporan(made.kecamatan, made.year, root=run.root))
    with scratch(run.target) as folder, aside(lambda: _check(run, folder)) as checked:
        # 0.1 s, as above
        from lakip_nb.run.produce import produce

        return produce(run, folder, outline, checked)


def _check(run: Run, folder: Path) -> tuple[dict[str, int], str]:
    # 0.14 s, in the process that checks
    from lakip_nb.run.check import check_into

    return check_into(run.root, run.made.kecamatan, run.made.year, folder)
