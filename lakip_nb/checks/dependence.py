"""What findings have to do with each other: one that says the same yields; one that rests on a decision says so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from lakip_nb.checks.finding import Finding
from lakip_nb.data import Laporan
from lakip_nb.data.keputusan import Sel, kunci_baris
from lakip_nb.data.tables import LAPORAN

KEPUTUSAN = "B16"
"""The rule that tells of open decisions."""

_MENGALAH = {"C10": ("B26",), "B26": ("B21",), "B22": ("B21",), "A13": ("G09",), "B23": ("G09",)}
"""A rule whose finding yields to that of another at the same row: the other says it, and says why.

A low achievement to one that contradicts its parts (B26); both, and a part that was not carried out, to
performance that is claimed without money (B21); an amount or a target that is missing to what nobody has filled
in this year (G09).
"""


def cede(found: Sequence[Finding]) -> list[Finding]:
    """The findings without those that another one at the same row says better."""
    rows: dict[str, set[tuple[str | None, int | None]]] = {}
    for item in found:
        rows.setdefault(item.kode, set()).update((place.berkas, place.baris) for place in item.places if place.baris)
    return [
        item
        for item in found
        if not any((item.berkas, item.baris) in rows.get(other, ()) for other in _MENGALAH.get(item.kode, ()))
    ]


def tie(laporan: Laporan, found: Iterable[Finding]) -> list[Finding]:
    """Findings with the open decisions on which they rest, and decisions with the findings that rest on them.

    A decision on which another finding rests is a warning; the others are notes.
    """
    if not laporan.keputusan:
        return list(found)
    known = _Rows(laporan)
    tied = [item if item.bergantung else replace(item, bergantung=known.decisions(item)) for item in found]
    return [_decision(item, tied) if item.kode == KEPUTUSAN else item for item in tied]


def _decision(decision: Finding, found: Sequence[Finding]) -> Finding:
    told = {place.nama for place in decision.places}
    resting = [
        place
        for item in found
        if item.kode != KEPUTUSAN and set(item.bergantung) & set(decision.bergantung)
        for place in item.places[:1]
        if place.nama not in told
    ]
    if not resting:
        return decision
    return replace(decision, juga=(*decision.juga, *dict.fromkeys(resting)), berat="peringatan", tingkat="peringatan")


class _Rows:
    """The rows of the tables that open decisions concern, by file and line."""

    def __init__(self, laporan: Laporan) -> None:
        self._laporan = laporan
        tables = {cell.tabel for item in laporan.keputusan for cell in item.sel} & LAPORAN.keys()
        self._keys = {
            (row.asal.file, row.asal.row): kunci_baris(row) for name in tables for row in laporan.tabel.rows(name)
        }

    def decisions(self, item: Finding) -> tuple[int, ...]:
        """The open decisions that concern a place of a finding."""
        cells = tuple(self._cells(item))
        return tuple(each.nomor for each in self._laporan.keputusan if each.menyangkut(cells))

    def _cells(self, item: Finding) -> Iterator[Sel]:
        for place in item.places:
            if place.berkas and place.kolom:
                key = self._keys.get((place.berkas, place.baris or 0))
                yield Sel(PurePosixPath(place.berkas).stem, place.kolom, key)
