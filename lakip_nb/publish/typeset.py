"""From the text of the HTML page to the bytes of a PDF: A4, tagged (PDF/UA-1), always the same.

WeasyPrint typesets the page with the style sheet it holds and, after it, `cetak.css`: what the
page does for a browser by means that WeasyPrint lacks, and what only a book of pages has. Its
system libraries may be missing; nothing but the PDF depends on them.
"""

import contextlib
import hashlib
import io
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from lakip_nb.data.errors import LakipError
from lakip_nb.publish.tagged import finish

STYLE = Path(__file__).resolve().parent / "templates" / "lakip" / "cetak.css"


class PdfError(LakipError):
    """The PDF cannot be made on this machine; the HTML can."""


_FONT = re.compile(r"--huruf:\s*([^;]+);")
_SVG = "{http://www.w3.org/2000/svg}"
_MISSING = (
    "PDF memerlukan pustaka sistem Pango yang belum terpasang: di Debian dan Ubuntu pasanglah dengan "
    "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, di macOS dengan brew install pango, "
    "di Windows lewat MSYS2 (pacman -S mingw-w64-x86_64-pango) atau GTK runtime; laporan.html tidak memerlukannya."
)


def load_weasyprint() -> Any:
    """WeasyPrint, with the system libraries that it calls.

    Raises:
        PdfError: a library is missing; the message says what to install.
    """
    try:
        # It prints advice in English before it gives up.
        with contextlib.redirect_stdout(io.StringIO()):
            import weasyprint
            from weasyprint.text import ffi
    except OSError as error:
        raise PdfError(_MISSING) from error
    # Without this one it subsets fonts by other means, which write the time into the file.
    if ffi.harfbuzz_subset is None:
        raise PdfError(_MISSING)
    return weasyprint


def render_pdf(page: str) -> bytes:
    """The PDF of a finished HTML page; the same page gives the same bytes on the same machine.

    Nothing is fetched, and no time is written; the file's identifier is the hash of the page, which
    brings its own font along.

    Raises:
        PdfError: a system library is missing.
    """
    weasyprint = load_weasyprint()
    fetcher = weasyprint.URLFetcher(allowed_protocols=("data",))
    document = weasyprint.HTML(string=page, url_fetcher=fetcher, base_url=None)
    prepare(document.etree_element, page)
    content: bytes = document.write_pdf(
        finisher=finish, pdf_variant="pdf/ua-1", pdf_identifier=identifier(page.encode("utf-8"))
    )
    return content


def identifier(page: bytes) -> bytes:
    """What says in a PDF from which page it was set: half of the page's sha256, in hexadecimal."""
    return hashlib.sha256(page).hexdigest()[:32].encode()


def prepare(root: Any, page: str) -> None:
    """Make a parsed page fit for WeasyPrint, in place, by what a style sheet cannot do.

    Our style sheet comes last; drawings get a title, from which their alternative text is read, and
    the page's font, which they do not inherit; paragraphs that open something are marked. Each part of
    a link becomes an area to click on of its own, which the tags must call a link as well.
    """
    font = _FONT.search(page)
    style = ElementTree.SubElement(root.find("head"), "style")
    style.text = STYLE.read_text(encoding="utf-8")
    for drawing in root.iter(f"{_SVG}svg"):
        if font:
            drawing.set("font-family", font[1])
        if label := drawing.get("aria-label"):
            title = ElementTree.Element(f"{_SVG}title")
            title.text = label
            drawing.insert(0, title)
    for part in [part for link in root.iter("a") for part in link.iter("span")]:
        part.tag = "a"
    for paragraph in root.iter("p"):
        if _is_lead(paragraph):
            paragraph.set("class", f"{paragraph.get('class', '')} pembuka".strip())


def _is_lead(paragraph: Any) -> bool:
    """It opens what follows as a heading does, and must stay with it: all bold, or a colon at its end."""
    text = "".join(paragraph.itertext()).strip()
    return text.endswith(":") or (text != "" and text == (paragraph.findtext("strong") or "").strip())
