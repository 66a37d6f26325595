"""A report as a PDF, by the text that lies in it; pictures of text are not read."""

import io
import logging
import time
from collections.abc import Iterator

import pypdf
from pypdf.errors import PyPdfError

from lakip_nb.data.errors import NaskahError
from lakip_nb.data.naskah.grid import PrintedTable
from lakip_nb.data.naskah.layout import split as pecah_baris
from lakip_nb.data.naskah.layout import without_running_heads
from lakip_nb.data.naskah.structure import Line

MOST_PAGES = 500
"""Pages of a report at most, annexes included."""
_LARGEST_PAGE = 4 * 2**20
"""Bytes of a page's instructions; a page of a report has some tens of thousands."""
_SECONDS = 180

_SAVE = "Simpan ulang laporan sebagai PDF atau .docx, lalu ulangi."


def split(name: str, content: bytes) -> Iterator[Line | PrintedTable]:
    """The lines and tables of a PDF, each with its page."""
    pages = _pages(name, content)
    if sum(len(line.strip()) for page in pages for line in page) < 20 * min(len(pages), 10):
        raise NaskahError(
            name,
            "tidak memuat teks; tampaknya hasil pindaian.",
            "Berikan berkas asli dari Word, atau jalankan pengenalan huruf (OCR) dahulu.",
        )
    lines = [
        (line, number) for number, page in enumerate(without_running_heads(pages), start=1) for line in ("", *page)
    ]
    yield from pecah_baris(lines)


def _pages(name: str, content: bytes) -> list[list[str]]:
    """The lines of every page, set as on the page."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    deadline = time.monotonic() + _SECONDS
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise NaskahError(name, "dikunci dengan kata sandi.", "Simpan salinannya tanpa kata sandi, lalu ulangi.")
        count = len(reader.pages)
        if count > MOST_PAGES:
            raise NaskahError(
                name,
                f"memuat {count} halaman, lebih dari {MOST_PAGES}.",
                "Berikan laporannya saja, tanpa lampiran atau dokumen lain.",
            )
        pages = []
        for page in reader.pages:
            contents = page.get_contents()
            size = len(contents.get_data()) if contents is not None else 0
            if size > _LARGEST_PAGE or time.monotonic() > deadline:
                raise NaskahError(name, "terlalu rumit untuk dibaca.", _SAVE)
            text = page.extract_text(extraction_mode="layout") if size else ""
            pages.append(text.splitlines())
        return pages
    except NaskahError:
        raise
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        OSError,
        ArithmeticError,
        AssertionError,
        NotImplementedError,
        RecursionError,
        MemoryError,
    ) as error:
        raise NaskahError(name, "bukan PDF yang utuh.", _SAVE) from error
