"""Leave out of a report what its data are missing for: tables, charts and lists, with all that names them.

A cell that shows nothing goes, then the sentences that refer to it or whose live values are not known
(`cut`), then headings with nothing left below them, and so on until nothing more goes. A code cell
and a live value say themselves what they need (`lakip_nb.present.perlu`), so all of this is known
without executing.
"""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nbformat import NotebookNode

from lakip_nb.present import myst
from lakip_nb.run.chapters import cut
from lakip_nb.run.chapters.own import LOOSE
from lakip_nb.run.chapters.pieces import Pieces

_SILENT = {"parameters", "injected-parameters", "setup", LOOSE}
_BINDS = re.compile(r"\s*\w+\s*=[^=\n]*\s*").fullmatch
_TEXT = 7
"""Deeper than any heading."""


@dataclass
class _Report:
    """The cells of a report on their way: those that went are None, and the labels that went with them."""

    cells: list[NotebookNode | None]
    pieces: Pieces
    gone: set[str] = field(default_factory=set)

    def write(self, n: int, source: str) -> None:
        """Give a cell what is left of its source; without any the cell goes."""
        self.cells[n] = NotebookNode({**(self.cells[n] or {}), "source": source}) if source else None

    def missing(self, cell: NotebookNode) -> cut.Missing:
        """Tells of a text of a cell whether it names what is not there."""

        def told(text: str) -> bool:
            return not self.gone.isdisjoint(cut.references(text)) or not all(
                self.pieces.has(expression, _asal(cell)) for expression in myst.expressions(text)
            )

        return told


def omit(chapters: Sequence[Sequence[NotebookNode]], pieces: Pieces) -> tuple[list[list[NotebookNode]], frozenset[str]]:
    """The cells of expanded chapters, in the order of reading, without what is missing.

    Returns them by chapter, and what is left out: its labels, and the calls without one. The given cells
    stay as they are.
    """
    flat = [cell for cells in chapters for cell in cells]
    report = _Report([*flat], pieces)
    for n, cell in enumerate(flat):
        if cell.cell_type == "code" and not pieces.has(cell.source, _asal(cell)):
            report.cells[n] = None
            report.gone.add(pieces.label(cell.source, _asal(cell)) or cell.source.strip())
    while _sentences(report) or _headings(report):
        pass
    left = iter(report.cells)
    kept = [[cell for cell in itertools.islice(left, len(cells)) if cell is not None] for cells in chapters]
    return kept, frozenset(report.gone)


def says(cells: Sequence[NotebookNode]) -> bool:
    """Whether a chapter has anything left but its opening cells: one without is not executed."""
    opening = _SILENT - {LOOSE}
    return any(cell.cell_type == "markdown" or opening.isdisjoint(cell.metadata.get("tags", [])) for cell in cells)


def _sentences(report: _Report) -> bool:
    """Cut what names something missing; whether anything was cut."""
    changed = False
    for n, cell in enumerate(report.cells):
        if cell is None or cell.cell_type != "markdown":
            continue
        followed = n + 1 == len(report.cells) or report.cells[n + 1] is not None
        left = cut.cut(cell.source, report.missing(cell), followed)
        if left != cell.source:
            report.write(n, left)
            changed = True
    return changed


def _headings(report: _Report) -> bool:
    """Take out every heading with nothing below it; whether there was one."""
    changed = False
    below = 0  # the level of the heading that comes next, _TEXT where text does
    for n in reversed(range(len(report.cells))):
        cell = report.cells[n]
        if cell is None or cell.cell_type != "markdown":
            below = _TEXT if cell is not None and _shows(cell) else below
            continue
        pieces = cut.blocks(cell.source)
        for at in reversed(range(len(pieces))):
            level, label = cut.level(pieces[at]), cut.target(pieces[at - 1]) if at else None
            if not level:
                below = below if cut.target(pieces[at]) else _TEXT
            elif below > level:
                below = level
            else:
                changed = True
                report.gone |= {label} if label else set()
                pieces[at - 1 if label else at : at + 1] = [""] * (2 if label else 1)
        if not all(pieces):
            report.write(n, cut.joined([*filter(None, pieces)]))
    return changed


def _shows(cell: NotebookNode) -> bool:
    """Whether a code cell is there for what it shows, not for the names that it binds."""
    silent = _SILENT.intersection(cell.metadata.get("tags", [])) or _BINDS(cell.source)
    return cell.cell_type == "code" and not silent


def _asal(cell: NotebookNode) -> Mapping[str, str]:
    asal: Mapping[str, str] = cell.metadata["lakip"].get("asal", {}) if "lakip" in cell.metadata else {}
    return asal
