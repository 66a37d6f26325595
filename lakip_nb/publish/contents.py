"""Daftar isi, daftar tabel, daftar gambar, and the sections they point to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from nbformat import NotebookNode

from lakip_nb.publish.faults import refused

DEPTH = 3


@dataclass
class Listed:
    """One line of a list: where it leads, its number ("" if none), its words, and what is below."""

    id: str
    number: str
    text: str
    part: str = ""
    below: list["Listed"] = field(default_factory=list)


@dataclass(frozen=True)
class Contents:
    """The three lists of a report."""

    sections: list[Listed]
    tables: list[Listed]
    figures: list[Listed]


def collect(notebook: NotebookNode) -> Contents:
    """The lists of a numbered notebook; also marks the cells that open a section.

    A cell with a ``#`` heading gets ``metadata.lakip.buka``: the id of the section it opens. The
    first one after the front matter, before which the lists stand, gets ``metadata.lakip.daftar``.

    Raises:
        StitchError: a cell before the first ``#`` heading.
    """
    sections: list[Listed] = []
    openers: list[NotebookNode] = []
    captions: dict[str, list[Listed]] = {"table": [], "figure": []}
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            for heading in cell.metadata["lakip"]["judul"]:
                if heading["level"] == 1:
                    cell.metadata["lakip"]["buka"] = heading["id"]
                    openers.append(cell)
                _add(sections, heading, cell.metadata["lakip"]["bagian"])
        if not sections:
            raise refused(cell, "laporan harus dibuka dengan judul (#).")
        for picture in cell.metadata["lakip"].get("gambar", ()):
            captions["figure"].append(Listed(picture["id"], picture["number"], picture["title"]))
        for output in cell.get("outputs", []):
            meta = output.metadata.get("lakip", {})
            if meta.get("kind") in captions:
                captions[meta["kind"]].append(Listed(meta["label"], meta["number"], meta["title"]))
    if openers:
        body = [cell for cell in openers if cell.metadata["lakip"]["bagian"] != "front"]
        (body or openers)[0].metadata["lakip"]["daftar"] = True
    return Contents(sections, captions["table"], captions["figure"])


def _add(sections: list[Listed], heading: Mapping[str, Any], part: str) -> None:
    """Hang an entry below the last one of the level above, however deep that goes."""
    if heading["level"] > DEPTH:
        return
    entries = sections
    for _ in range(heading["level"] - 1):
        if not entries:
            break
        entries = entries[-1].below
    entries.append(Listed(heading["id"], heading["number"], heading["text"], part))
