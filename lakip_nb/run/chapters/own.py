"""Sections that one office adds to the common chapters: written in its narrative, placed where they say.

A section names the heading after whose section it stands::

    (penghargaan)=
    ## Penghargaan

    {setelah}`sec-capaian`

    Kecamatan menerima penghargaan …

With `##` it is a Subbab, with `#` a Bab of its own. Pure: cells in, cells out.
"""

import copy
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nbformat import NotebookNode

from lakip_nb.data.errors import nearest
from lakip_nb.present import myst
from lakip_nb.present.origin import where
from lakip_nb.run.chapters import cut
from lakip_nb.run.failures import ExpandError

LOOSE = "lepas"
"""The tag of a cell that belongs to no section, as the signature does."""

_LINE = re.compile(r"(?m)^[ \t]*\{setelah\}`([^`\n]+)`[ \t]*$\n*")

Chapters = Sequence[Sequence[NotebookNode]]


@dataclass(frozen=True)
class Section:
    """A section of the office's own: its label, the one after which it stands, its cells, its heading's level."""

    name: str
    after: str
    cells: tuple[NotebookNode, ...]
    level: int


def claims(cell: NotebookNode) -> bool:
    """Whether a cell of a narrative says where it stands."""
    return "{setelah}" in cell.source and any(role == myst.SETELAH for role, _ in myst.roles(cell.source))


def opened(cell: NotebookNode, name: str) -> tuple[str, int]:
    """After what a section stands, and the level of its heading; its first cell loses the line that says so.

    Raises:
        ExpandError: the line or the heading is not as agreed.
    """
    said = _LINE.findall(cell.source)
    source = _LINE.sub("", cell.source).strip("\n")
    pieces = cut.blocks(source)
    level = cut.level(pieces[1]) if len(pieces) > 1 else 0
    if len(said) != 1 or not level:
        raise ExpandError(
            f'{where(cell)}: bagian "{name}" yang memakai {{setelah}} diawali baris ({name})=, lalu judul (## …), lalu '
            "{setelah}`label` pada barisnya sendiri."
        )
    cell.source = source
    return said[0].strip(), level


def place(chapters: Chapters, sections: Iterable[Section], whole: bool = True) -> list[list[NotebookNode]]:
    """The cells of expanded chapters, in the order of reading, with the office's own sections.

    With `whole` these are all chapters, so that every section finds its place.

    Raises:
        ExpandError: sections that name a heading which is nowhere, all of them.
    """
    placed = [[*cells] for cells in chapters]
    faults = []
    for section in sections:
        spot = _end(placed, section)
        if spot is None:
            hint = nearest(section.after, _labels(placed))
            words = f'{where(section.cells[0])}: tidak ada judul berlabel "{section.after}" untuk {{setelah}}. {hint}'
            faults.append(words.rstrip())
            continue
        chapter, at = spot
        own = [
            NotebookNode({**cell, "id": f"milik-{section.name[:50]}-{n}"}) for n, cell in enumerate(section.cells, 1)
        ]
        placed[chapter][at:at] = own
    if faults and whole:
        raise ExpandError("\n".join(faults))
    return placed


def _end(chapters: list[list[NotebookNode]], section: Section) -> tuple[int, int] | None:
    """Chapter and cell before which a section goes; a cell in which another one begins is cut in two."""
    deepest, end = 0, None
    for chapter, cells in enumerate(chapters):
        for n, cell in enumerate(cells):
            if end and LOOSE in cell.metadata.get("tags", []):
                return end
            for at, level, label in _headings(cell):
                if end and level <= deepest:
                    if at:
                        cells[n : n + 1] = _halves(cell, at)
                    return (chapter, n + 1) if at else end
                if label == section.after:
                    deepest, end = min(level, section.level), (chapter, n + 1)
            end = (chapter, n + 1) if end else None
    return end


def _headings(cell: NotebookNode) -> Iterator[tuple[int, int, str | None]]:
    """The headings of a cell: the piece with which each begins, its level, its label."""
    if cell.cell_type != "markdown" or "#" not in cell.source:
        return
    pieces = cut.blocks(cell.source)
    for at, piece in enumerate(pieces):
        if level := cut.level(piece):
            label = cut.target(pieces[at - 1]) if at else None
            yield at - 1 if label else at, level, label


def _halves(cell: NotebookNode, at: int) -> list[NotebookNode]:
    pieces = cut.blocks(cell.source)
    first, second = copy.deepcopy(cell), copy.deepcopy(cell)
    first.source, second.source = cut.joined(pieces[:at]), cut.joined(pieces[at:])
    second["id"] = f"{cell['id'][:60]}-ii"
    return [first, second]


def _labels(chapters: Chapters) -> list[str]:
    return [label for cells in chapters for cell in cells for _, _, label in _headings(cell) if label]
