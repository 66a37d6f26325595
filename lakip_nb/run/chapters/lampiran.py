"""The annex: every scan of the office's folder as a section with its pages, written as Markdown."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from lakip_nb.data import lampiran, project
from lakip_nb.data.errors import DataError
from lakip_nb.present import foto


def annex(root: Path, kecamatan: str, year: int) -> tuple[str, ...]:
    """The sections of a report's annex, in order; none where nothing is attached.

    Raises:
        DataError: files that cannot be attached, and a table of titles that cannot be read.
    """
    found, faults = lampiran.read(root, project.report_folder(root, kecamatan, year))
    if faults:
        raise DataError(faults)
    return tuple("\n\n".join(_section(item)) for item in found)


def _section(item: lampiran.Terlampir) -> Iterator[str]:
    yield f"## {plain(item.judul)}"
    pages = _pages(item.path)
    for page in range(1, pages + 1) or (0,):
        of = f" (halaman {page} dari {pages})" if pages > 1 else ""
        address = f"{lampiran.FOLDER}/{quote(item.path.name)}" + (f"#page={page}" if page else "")
        yield f'![{plain(item.keterangan + of)}]({address} "{plain(item.judul + of)}")'


def _pages(path: Path) -> int:
    """How many pages a PDF has, 0 for a picture; 1 for one that cannot be read, which showing it will say."""
    if path.suffix.lower() != ".pdf":
        return 0
    try:
        return foto.banyak_halaman(path.read_bytes())
    except foto.FotoProblem:
        return 1


def plain(text: str) -> str:
    """A text that means nothing but itself in Markdown."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", " ".join(text.split()))
