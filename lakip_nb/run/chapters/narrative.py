"""The prose of one place and year: read it by slot and put it where a chapter names the slot.

A Markdown cell of the narrative notebook that starts with ``(nama-slot)=`` and a heading opens a
slot; the rest of the cell and the Markdown cells after it belong to it, up to the next target.
"""

import ast
import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from nbformat import NotebookNode

from lakip_nb.present import myst
from lakip_nb.present.origin import scope, stamp, where
from lakip_nb.run.chapters.own import Section, claims, opened
from lakip_nb.run.failures import ExpandError

_MACHINERY = frozenset({"parameters", "setup", "injected-parameters"})
_SHOWING = ("tabel", "grafik")


@dataclass(frozen=True)
class Narrative:
    """The slots of one narrative notebook; ``file`` is its path below the project folder.

    ``own`` are sections that no chapter asks for and that say themselves where they stand, ``annex`` those
    that show what the office attached, as Markdown.
    """

    file: str
    slots: Mapping[str, tuple[NotebookNode, ...]] = field(default_factory=dict)
    own: tuple[Section, ...] = ()
    annex: tuple[str, ...] = ()


def read_narrative(notebook: NotebookNode, file: str) -> Narrative:
    """Cut a narrative notebook into its slots.

    Raises:
        ExpandError: a code cell other than parameters and setup, or a slot written twice.
    """
    slots: dict[str, list[NotebookNode]] = {}
    own: dict[str, tuple[str, int]] = {}
    current: list[NotebookNode] | None = None
    for number, original in enumerate(notebook.cells, start=1):
        cell = copy.deepcopy(original)
        stamp(cell, file, number)
        if cell.cell_type == "code":
            if cell.source.strip() and _MACHINERY.isdisjoint(cell.metadata.get("tags", [])):
                if current is None or not _shows(cell.source):
                    raise ExpandError(
                        f"{where(cell)}: sel kode dalam narasi berdiri di bawah judul bagian dan berakhir dengan satu "
                        'tabel.…(…) atau grafik.…(…), misalnya tabel.dari(laporan, "inovasi.csv", judul="Inovasi", '
                        'label="tbl-inovasi"). Perbaiki, atau hapus selnya.'
                    )
                current += [_imports(cell), cell]
            continue
        if cell.cell_type != "markdown":
            continue
        name, rest = myst.split_target(cell.source)
        if name is not None:
            if name in slots:
                raise ExpandError(f'{where(cell)}: narasi "{name}" ditulis dua kali. Gabungkan keduanya.')
            current = slots[name] = []
            if claims(cell):
                own[name] = opened(cell, name)
            else:
                cell.source = rest
        if current is not None and not myst.is_blank(cell.source):
            current.append(cell)
    sections = tuple(Section(name, after, tuple(slots.pop(name)), level) for name, (after, level) in own.items())
    return Narrative(file, {name: tuple(cells) for name, cells in slots.items()}, sections)


def _shows(source: str) -> bool:
    """Whether a code cell ends in a call that shows a table or a chart."""
    try:
        *_, last = myst.statements(source)
    except (SyntaxError, ValueError):
        return False
    match last:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name)))):
            return name in _SHOWING
    return False


def _imports(cell: NotebookNode) -> NotebookNode:
    """What the chapter in which a code cell will stand may not have imported."""
    source = f"from lakip_nb.present.bab import {', '.join(sorted(_SHOWING))}"
    return NotebookNode({**copy.deepcopy(cell), "source": source, "metadata": {**cell.metadata, "tags": ["setup"]}})


def fill(cells: Iterable[NotebookNode], narrative: Narrative) -> list[NotebookNode]:
    """Every slot cell replaced by its prose; one that nobody wrote goes, and the check names it.

    A cell ``{lampiran}`` is replaced by the annex.

    Raises:
        ExpandError: ``{narasi}`` together with other text in one cell.
    """
    done: list[NotebookNode] = []
    for cell in cells:
        if cell.cell_type == "markdown" and "{lampiran}" in cell.source and myst.slot(cell.source, myst.LAMPIRAN):
            done += [_copy(cell, source, f"-l{n}") for n, source in enumerate(narrative.annex, start=1)]
            continue
        if cell.cell_type != "markdown" or "{narasi}" not in cell.source:
            done.append(cell)
            continue
        name = myst.slot(cell.source)
        if name is not None:
            done += _prose(cell, name, narrative)
        elif any(role == myst.NARASI for role, _ in myst.roles(cell.source)):
            raise ExpandError(f"{where(cell)}: {{narasi}} harus berdiri sendiri. Pindahkan teks lain ke sel lain.")
        else:
            done.append(cell)
    return done


def _copy(cell: NotebookNode, source: str, suffix: str) -> NotebookNode:
    """A cell with another source, and an id of its own."""
    copied = copy.deepcopy(cell)
    copied["id"], copied.source = f"{cell['id'][:58]}{suffix}", source
    return copied


def _prose(slot: NotebookNode, name: str, narrative: Narrative) -> list[NotebookNode]:
    asal = slot.metadata.get("lakip", {}).get("asal", {})
    copies = []
    for number, cell in enumerate(narrative.slots.get(name, ()), start=1):
        prose = copy.deepcopy(cell)
        prose["id"] = f"{slot['id'][:58]}-n{number}"
        scope(prose, **{kind: asal[kind] for kind in ("sasaran", "indikator") if kind in asal})
        copies.append(prose)
    return copies
