"""Labels and the references to them: every label once, every reference to something that exists."""

import html
import re
from collections.abc import Iterator, Mapping

from nbformat import NotebookNode

from lakip_nb.data.errors import nearest
from lakip_nb.present.origin import where
from lakip_nb.publish import prose
from lakip_nb.publish.faults import Faults

RESERVED = ("isi", "daftar-isi", "daftar-tabel", "daftar-gambar")

_ID = re.compile(r'\sid="([^"]*)"')
_WORDLESS = re.compile(r'(<a class="rujukan" href="#([^"]*)">)[^<]*</a>')
_LOCAL_LINK = re.compile(r'<a\b[^>]*?\shref="#([^"]*)"')


def collect(notebook: NotebookNode) -> dict[str, str]:
    """The words by which prose refers to each label: {"tbl-ikm": "Tabel 3.2", ...}.

    Raises:
        StitchError: an id that occurs twice, whether of a heading, a caption or inside an output.
    """
    labels: dict[str, str] = {}
    seen = dict.fromkeys(RESERVED, "kerangka laporan")
    faults = Faults()
    for cell in notebook.cells:
        for id, reference in _ids(cell):
            if id in seen:
                faults.at(cell, f"label “{id}” sudah dipakai di {seen[id]}. Beri label lain.")
            seen.setdefault(id, where(cell))
            if reference is not None:
                labels.setdefault(id, reference)
    faults.refuse()
    return labels


def check(notebook: NotebookNode, labels: Mapping[str, str]) -> None:
    """Hold every reference against the labels.

    Raises:
        StitchError: references to nothing, all of them, each with the nearest label.
    """
    faults = Faults()
    for cell in notebook.cells:
        for label in _references(cell):
            if label not in labels and label not in RESERVED:
                alike = [name for name in labels if name.partition("-")[0] == label.partition("-")[0]]
                hint = f"{nearest(label, alike)} Kembalikan sel yang menampilkannya, atau hapus rujukannya."
                faults.at(cell, f"rujukan ke “{label}” tidak menemukan sasarannya. {hint.lstrip()}")
    faults.refuse()


def fill(notebook: NotebookNode, labels: Mapping[str, str]) -> None:
    """Give the references in tables and lists the words of their labels, as those in prose have them."""

    def words(found: re.Match[str]) -> str:
        return f"{found[1]}{html.escape(labels.get(html.unescape(found[2]), found[2])).replace(' ', '&#160;')}</a>"

    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            text = "".join(output.data["text/html"])
            if _WORDLESS.search(text):
                output.data["text/html"] = _WORDLESS.sub(words, text)


def _ids(cell: NotebookNode) -> Iterator[tuple[str, str | None]]:
    """Every id that a cell brings into the page; those that prose may refer to, with their words."""
    if cell.cell_type == "markdown":
        for heading in cell.metadata["lakip"]["judul"]:
            yield heading["id"], heading["reference"]
        for picture in cell.metadata["lakip"]["gambar"]:
            yield picture["id"], picture["number"]
        return
    for output in cell.outputs:
        meta = output.metadata.get("lakip", {})
        for id in map(html.unescape, _ID.findall("".join(output.data["text/html"]))):
            yield id, meta.get("number") if id == meta.get("label") else None


def _references(cell: NotebookNode) -> Iterator[str]:
    if cell.cell_type == "markdown":
        for token in prose.parse(cell) if "#" in cell.source else ():
            for child in token.children or []:
                href = str(child.attrGet("href") or "") if child.type == "link_open" else ""
                if href.startswith("#"):
                    yield href[1:]
        return
    for output in cell.outputs:
        yield from map(html.unescape, _LOCAL_LINK.findall("".join(output.data["text/html"])))
