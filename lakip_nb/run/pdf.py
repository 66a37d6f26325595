"""The PDF of one report: `laporan.pdf` beside `laporan.html`, set from that very page."""

import hashlib
import json
import os
from pathlib import Path

from lakip_nb.run.place import scratch
from lakip_nb.run.report import HTML, MANIFEST, PDF, OnProgress, Progress, build


def build_pdf(root: Path, kecamatan: str | None, year: int, on_progress: OnProgress | None = None) -> Path:
    """Make the PDF of one kecamatan and year; return the path of its `laporan.pdf`.

    1. Load what sets the PDF, so that a missing system library is said before anything runs.
    2. Build the report, unless the one in place is current.
    3. Set the page, beside an existing PDF, and move it into place.

    Raises:
        PdfError: a system library is missing.
        LakipError: whatever `build` raises.
    """
    from lakip_nb.data import project
    from lakip_nb.publish.pdf import load_weasyprint, render_pdf

    tell = on_progress or (lambda progress: None)

    load_weasyprint()
    kecamatan = project.resolve(root, year, kecamatan)
    tell(Progress("memeriksa laporan"))
    target = root / "outputs" / kecamatan / str(year)
    if not is_current(root, kecamatan, year):
        build(root, kecamatan, year, None, tell)

    tell(Progress("menyusun PDF"))
    content = render_pdf((target / HTML).read_text(encoding="utf-8"))
    with scratch(target) as folder:
        (folder / PDF).write_bytes(content)
        os.replace(folder / PDF, target / PDF)
    return target / PDF


def is_current(root: Path, kecamatan: str, year: int) -> bool:
    """Whether `laporan.html` is what a run would make now.

    It is when its manifest names the same parameters, the same hash of every input (the package's
    source is among them) and the same versions of the libraries, and the hash of the file as it is.
    """
    from lakip_nb.data import manifest

    target = root / "outputs" / kecamatan / str(year)
    try:
        record = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
        written = hashlib.sha256((target / HTML).read_bytes()).hexdigest()
        return (
            record["outputs"][HTML] == written
            and record["parameters"] == {"kecamatan": kecamatan, "year": year}
            and record["inputs"] == manifest.input_hashes(root, kecamatan, year)
            and record["versions"] == manifest.versions()
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return False  # no report, or a manifest that nobody wrote as ours
