"""Differing figures by their cause: what explains one by another, or all by one thing, is one group.

How much a wrong figure matters (`bobot`) is decided here as well: 3 for a figure of the performance or
the money of the year as a whole (`utama` of its measure), 2 for one that is far off, 1 for the rest.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.checks.terbitan.comparison import Comparison, Putusan
from lakip_nb.checks.terbitan.figure import Figure, Simpul, of_row
from lakip_nb.checks.ukuran.anggaran import MATA
from lakip_nb.checks.ukuran.registry import UKURAN

_JAUH = 1
"""From how many percentage points, or percent of the computed figure, a printed one is far off."""


@dataclass(frozen=True, slots=True)
class Golongan:
    """Figures of one cause, the most telling first; `kolom`: they are one column, which another formula fills."""

    isi: tuple[Comparison, ...]
    kolom: bool

    @property
    def bobot(self) -> int:
        """How much the weightiest of them matters."""
        return max(map(bobot, self.isi))


def bobot(item: Comparison) -> int:
    """How much a wrong figure matters, 1 to 3."""
    ukuran, figure = UKURAN[item.row.ukuran], item.figure
    if ukuran.utama:
        return 3
    if figure is None or figure.value is None:
        return 1 if item.putusan == "kosong" else 2
    distance = abs(figure.number - figure.value)
    if ukuran.bentuk not in ("persen", "bagian"):
        distance = distance * 100 / abs(figure.value) if figure.value else Decimal(100)
    return 2 if distance >= _JAUH else 1


def golongan(items: Iterable[Comparison], *putusan: Putusan) -> list[Golongan]:
    """The figures with some verdicts by cause, the weightiest first; what rules over the data say is left out."""
    chosen = [
        item
        for item in items
        if item.putusan in putusan and not (item.sebab is not None and item.sebab.jenis == "dilaporkan")
    ]
    nodes = {
        item.row.no: _nodes(
            item,
            chosen,
        )
        for item in chosen
    }
    groups: list[tuple[set[Simpul], list[Comparison]]] = []
    for item in chosen:
        shared, members = set(nodes[item.row.no]), [item]
        rest = []
        for other in groups:
            if shared & other[0]:
                shared |= other[0]
                members = other[1] + members
            else:
                rest.append(other)
        groups = [*rest, (shared, members)]
    found = [_group(members) for _, members in groups]
    return sorted(found, key=lambda group: (-group.bobot, -len(group.isi), group.isi[0].row.no))


def _group(members: Sequence[Comparison]) -> Golongan:
    columns = {_column(item) for item in members}
    return Golongan(
        tuple(sorted(members, key=_telling)), len(members) > 1 and len(columns) == 1 and None not in columns
    )


def _telling(item: Comparison) -> tuple[bool, bool, int, int]:
    """What is told first: where the fault begins, what matters, the higher line of the budget, the earlier page."""
    derived = item.sebab is not None and item.sebab.jenis == "turunan"
    depth = (item.row.kunci_ukuran or "").count(".")
    return derived, not UKURAN[item.row.ukuran].utama, depth, item.row.no


def _nodes(item: Comparison, chosen: Sequence[Comparison]) -> list[Simpul]:
    figure, sebab = item.figure, item.sebab
    if figure is None:
        return [("baris", item.row.no)]
    same: Simpul = ("tercetak", figure.ukuran.nama, figure.kunci, figure.number)
    nodes = [of_row(figure), same, *(sebab.simpul if sebab else ())]
    if sebab is None:
        nodes.append(("besaran", figure.ukuran.nama, figure.kunci))
    elif sebab.besaran and sebab.besaran != figure.ukuran.besaran:
        nodes.append(("tertukar", figure.part, figure.ukuran.nama, sebab.besaran))
    if column := _column(item):
        nodes.append(column)
    elif not figure.in_table and _has_unexplained(figure, chosen):
        nodes.append(("kalimat", figure.sentence, figure.kunci))
    return nodes


def _has_unexplained(figure: Figure, chosen: Sequence[Comparison]) -> bool:
    """Whether a figure of the same thing in the same sentence has no explanation of its own."""
    return any(
        item.sebab is None
        and item.figure is not None
        and (item.figure.sentence, item.figure.kunci) == (figure.sentence, figure.kunci)
        for item in chosen
    )


def _column(item: Comparison) -> Simpul | None:
    """The column of a table of the budget, for a figure that no slip and no other quantity explains."""
    figure, sebab = item.figure, item.sebab
    if figure is None or figure.ukuran.subjek is not MATA or not figure.in_table or figure.ukuran.rumus is None:
        return None
    if sebab is None or sebab.jenis == "rumus" or sebab.besaran == figure.ukuran.besaran:
        return "kolom", figure.part, figure.ukuran.nama
    return None
