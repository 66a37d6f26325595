"""Repeat the blocks of a chapter: once for each sasaran, inside it once for each indikator.

A block is a run of consecutive cells tagged ``setiap-sasaran``; cells in it that are also tagged
``setiap-indikator`` form the inner block. Its first code cell binds the name, for example
``sasaran = laporan.sasaran[0]``, so that a chapter also runs by itself and then shows the first
one. Pure: cells in, cells out.
"""

import copy
import hashlib
import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from nbformat import NotebookNode

from lakip_nb.present import myst
from lakip_nb.present.origin import scope, where
from lakip_nb.run.failures import ExpandError


@dataclass(frozen=True)
class Level:
    """One kind of block: its tag, the name it binds and what the first item is called."""

    name: str
    owner: str

    @property
    def tag(self) -> str:
        return f"setiap-{self.name}"

    @property
    def first(self) -> str:
        return f"{self.owner}.{self.name}[0]"

    @property
    def binding(self) -> str:
        return f"{self.name} = {self.first}"


SASARAN = Level("sasaran", "laporan")
INDIKATOR = Level("indikator", "sasaran")

_ID_LENGTH = 64  # nbformat 4.5 allows no longer cell id


def repeat(cells: Sequence[NotebookNode], sasaran: Sequence[Any]) -> list[NotebookNode]:
    """Every block repeated for its items; ``sasaran`` have ``.id`` and ``.indikator`` with ``.id``.

    A block without items vanishes. Cell ids of copies are ``<id>-<sasaran>[-<indikator>]``.

    Raises:
        ExpandError: an inner block outside an outer one, a block without its binding cell or with
            two, a live value before the binding, ``@sasaran``/``@indikator`` outside its block.
    """
    done = _repeated(cells, SASARAN, sasaran)
    for cell in done:
        _refuse_left_over(cell)
    return done


def _repeated(cells: Iterable[NotebookNode], level: Level, items: Sequence[Any]) -> list[NotebookNode]:
    done: list[NotebookNode] = []
    for inside, group in itertools.groupby(cells, key=lambda cell: _has(cell, level)):
        block = list(group)
        if not inside:
            if level is SASARAN:
                _refuse_orphans(block)
            done += block
            continue
        _check_binding(block, level)
        for number, item in enumerate(items):
            copies = _copies(block, level, number, item.id)
            done += _repeated(copies, INDIKATOR, item.indikator) if level is SASARAN else copies
    return done


def _copies(block: Sequence[NotebookNode], level: Level, number: int, id: str) -> list[NotebookNode]:
    bound = False
    copies = []
    for original in block:
        cell = copy.deepcopy(original)
        cell["id"] = _cell_id(f"{original['id']}-{id}")
        scope(cell, **{level.name: id})
        if cell.cell_type == "markdown":
            cell.source = re.sub(rf"@{level.name}\b", id, cell.source)
        elif cell.cell_type == "code" and not bound:
            cell.source = cell.source.replace(level.first, f"{level.owner}.{level.name}[{number}]")
            bound = True
        copies.append(cell)
    return copies


def _check_binding(block: Sequence[NotebookNode], level: Level) -> None:
    outer = [cell for cell in block if level is INDIKATOR or not _has(cell, INDIKATOR)]
    bindings = [cell for cell in outer if cell.source.strip() == level.binding]
    code = [cell for cell in block if cell.cell_type == "code"]
    if not bindings or code[0] is not bindings[0]:
        raise ExpandError(
            f'{where(block[0])}: blok "{level.tag}" tidak dibuka dengan benar. '
            f"Sel kode pertamanya harus berisi: {level.binding}"
        )
    if len(bindings) > 1:
        raise ExpandError(
            f'{where(bindings[1])}: dua blok "{level.tag}" berurutan tanpa pemisah. '
            "Sisipkan sel tanpa tag itu di antaranya, atau hapus sel pengikat kedua."
        )
    for cell in itertools.takewhile(lambda cell: cell is not bindings[0], block):
        if cell.cell_type == "markdown" and myst.expressions(cell.source):
            raise ExpandError(
                f'{where(cell)}: nilai hidup mendahului sel pengikat "{level.binding}", sehingga '
                f"memakai {level.name} sebelumnya. Pindahkan sel ini ke bawah sel pengikat."
            )


def _refuse_orphans(cells: Iterable[NotebookNode]) -> None:
    for cell in cells:
        if _has(cell, INDIKATOR):
            raise ExpandError(
                f'{where(cell)}: tag "{INDIKATOR.tag}" di luar blok "{SASARAN.tag}". '
                f'Tambahkan juga tag "{SASARAN.tag}" pada sel ini.'
            )


def _refuse_left_over(cell: NotebookNode) -> None:
    if cell.cell_type != "markdown":
        return
    for level in (SASARAN, INDIKATOR):
        if re.search(rf"(?<!\w)@{level.name}\b", cell.source):
            raise ExpandError(
                f'{where(cell)}: "@{level.name}" hanya berlaku di dalam blok "{level.tag}". '
                "Tambahkan tag itu pada sel ini, atau tulis idnya."
            )


def _has(cell: NotebookNode, level: Level) -> bool:
    return level.tag in cell.metadata.get("tags", [])


def _cell_id(text: str) -> str:
    if len(text) <= _ID_LENGTH:
        return text
    return f"{text[: _ID_LENGTH - 9]}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
