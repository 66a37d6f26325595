"""The PDF of one report: `laporan.pdf` beside `laporan.html`, set from that very page."""

import os
from collections.abc import Callable
from pathlib import Path

from lakip_nb.data import project
from lakip_nb.publish.typeset import load_weasyprint, render_pdf
from lakip_nb.run.outputs import HTML, PDF, report_target
from lakip_nb.run.place import scratch
from lakip_nb.run.report import build
from lakip_nb.run.run import Listener, Progress


def build_pdf(
    root: Path, kecamatan: str | None, year: int, on_progress: Callable[[Progress], None] = lambda progress: None
) -> Path:
    """Make the PDF of one kecamatan and year; return the path of its `laporan.pdf`.

    1. Load what sets the PDF, so that a missing system library is said before anything runs.
    2. Build the report; the one in place is left alone when nothing changed.
    3. Set the page, beside an existing PDF, and move it into place.

    Raises:
        PdfError: a system library is missing.
        LakipError: whatever `build` raises.
    """
    load_weasyprint()
    kecamatan = project.resolve(root, year, kecamatan)
    build(root, kecamatan, year, listener=Listener(progress=on_progress))

    on_progress(Progress("menyusun PDF"))
    target = report_target(root, kecamatan, year)
    content = render_pdf((target / HTML).read_text(encoding="utf-8"))
    with scratch(target) as folder:
        (folder / PDF).write_bytes(content)
        os.replace(folder / PDF, target / PDF)
    return target / PDF
