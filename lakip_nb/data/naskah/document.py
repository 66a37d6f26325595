"""A published report as a document: what stands in it, in reading order, each with its place."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lakip_nb.data.naskah.grid import PrintedTable

Unit = Literal["baris", "halaman", "paragraf"]
"""What a place is counted in: lines of a text, pages of a PDF, paragraphs of a Word document."""

_SHORT = 120


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, or line of a list of contents.

    `nomor` is the number as printed ("1.2", "BAB II", "a"), "" where there is none; `tingkat` the
    level of a heading. A paragraph that goes on after a page break is one: `potongan` are the
    positions in `teks` from which on another place holds.
    """

    kind: Literal["judul", "paragraf", "butir", "isi"]
    text: str
    place: int
    number: str = ""
    level: int = 0
    cuts: tuple[tuple[int, int], ...] = ()

    def place_at(self, posisi: int) -> int:
        """The place of a position in the text."""
        at = bisect_right([start for start, _ in self.cuts], posisi)
        return self.cuts[at - 1][1] if at else self.place


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of a table or figure: `Tabel 3.1`, and its title."""

    kind: Literal["Tabel", "Gambar", "Grafik"]
    number: str
    judul: str
    place: int
    label: str = ""
    """The word and mark before the number, as printed: "TABEL", "Tabel."."""

    @property
    def shown(self) -> str:
        """As a text refers to it: "Tabel 3.1"."""
        return f"{self.kind} {self.number}"


Part = Block | Caption | PrintedTable


@dataclass(frozen=True, slots=True)
class Naskah:
    """A finished report. `bab` holds for each part of `isi` the chapter it stands in, 0 before the first."""

    name: str
    unit: Unit
    parts: tuple[Part, ...]
    chapters: tuple[int, ...]

    def named(self, place: int) -> str:
        """A place as a reader names it: "halaman 12"."""
        return f"{self.unit} {place}"

    def blocks(self, *kinds: str) -> Iterator[tuple[int, Block]]:
        """The blocks of some kinds (all without one), each with its index in `isi`."""
        for index, part in enumerate(self.parts):
            if isinstance(part, Block) and (not kinds or part.kind in kinds):
                yield index, part

    def captions(self) -> Iterator[tuple[int, Caption]]:
        """The captions, each with its index in `isi`."""
        for index, part in enumerate(self.parts):
            if isinstance(part, Caption):
                yield index, part

    def tables(self) -> Iterator[tuple[int, PrintedTable]]:
        """The tables, each with its index in `isi`."""
        for index, part in enumerate(self.parts):
            if isinstance(part, PrintedTable):
                yield index, part

    def caption_of(self, index: int) -> Caption | None:
        """The caption above a table, at most one short line between; a second part of a table has none."""
        for above in self.parts[max(index - 2, 0) : index][::-1]:
            if isinstance(above, Caption):
                return above if above.kind == "Tabel" else None
            if isinstance(above, PrintedTable) or above.number or len(above.text) > _SHORT:
                return None
        return None
