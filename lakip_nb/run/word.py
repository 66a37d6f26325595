"""The Word document of one report: `laporan.docx` beside `laporan.html`, made from that very page.

What somebody changes in Word is theirs. A document that is no longer as it was made is never
written over or removed: it is put aside under a name of its own.
"""

import os
from collections.abc import Callable
from pathlib import Path

from lakip_nb.data import project
from lakip_nb.publish.typeset import identifier
from lakip_nb.publish.word.document import load_pandoc, render_docx
from lakip_nb.run.outputs import DOCX, HTML, report_target
from lakip_nb.run.place import free_name, is_as_made, scratch
from lakip_nb.run.report import build
from lakip_nb.run.run import Listener, Progress


def build_docx(
    root: Path, kecamatan: str | None, year: int, on_progress: Callable[[Progress], None] = lambda progress: None
) -> tuple[Path, Path | None]:
    """Make the Word document of one kecamatan and year; its path, and where one that somebody had changed now is.

    1. Load what makes it, so that a missing library is said before anything runs.
    2. Build the report; the one in place is left alone when nothing changed.
    3. Make the document, beside an existing one, and move it into place.

    Raises:
        WordError: a library is missing.
        LakipError: whatever `build` raises.
    """
    load_pandoc()
    kecamatan = project.resolve(root, year, kecamatan)
    build(root, kecamatan, year, listener=Listener(progress=on_progress))

    on_progress(Progress("menyusun dokumen Word"))
    target = report_target(root, kecamatan, year)
    page = (target / HTML).read_bytes()
    content = render_docx(page.decode("utf-8"), identifier(page).decode())
    path, aside = target / DOCX, None
    with scratch(target) as folder:
        (folder / DOCX).write_bytes(content)
        if path.is_file() and not is_as_made(path):
            aside = free_name(target / "laporan-disunting.docx")
            os.replace(path, aside)
        os.replace(folder / DOCX, path)
    return path, aside
