"""A published report as a document: what stands in it, in reading order, each with its place."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lakip_nb.data.naskah.kisi import TabelNaskah

Satuan = Literal["baris", "halaman", "paragraf"]
"""What a place is counted in: lines of a text, pages of a PDF, paragraphs of a Word document."""

_SHORT = 120


@dataclass(frozen=True, slots=True)
class Blok:
    """A heading, paragraph, list item, or line of a list of contents.

    `nomor` is the number as printed ("1.2", "BAB II", "a"), "" where there is none; `tingkat` the
    level of a heading. A paragraph that goes on after a page break is one: `potongan` are the
    positions in `teks` from which on another place holds.
    """

    jenis: Literal["judul", "paragraf", "butir", "isi"]
    teks: str
    letak: int
    nomor: str = ""
    tingkat: int = 0
    potongan: tuple[tuple[int, int], ...] = ()

    def letak_pada(self, posisi: int) -> int:
        """The place of a position in the text."""
        at = bisect_right([start for start, _ in self.potongan], posisi)
        return self.potongan[at - 1][1] if at else self.letak


@dataclass(frozen=True, slots=True)
class Keterangan:
    """The caption of a table or figure: `Tabel 3.1`, and its title."""

    jenis: Literal["Tabel", "Gambar", "Grafik"]
    nomor: str
    judul: str
    letak: int

    @property
    def sebutan(self) -> str:
        """As a text refers to it: "Tabel 3.1"."""
        return f"{self.jenis} {self.nomor}"


Isi = Blok | Keterangan | TabelNaskah


@dataclass(frozen=True, slots=True)
class Naskah:
    """A finished report. `bab` holds for each part of `isi` the chapter it stands in, 0 before the first."""

    nama: str
    satuan: Satuan
    isi: tuple[Isi, ...]
    bab: tuple[int, ...]

    def sebut(self, letak: int) -> str:
        """A place as a reader names it: "halaman 12"."""
        return f"{self.satuan} {letak}"

    def blok(self, *jenis: str) -> Iterator[tuple[int, Blok]]:
        """The blocks of some kinds (all without one), each with its index in `isi`."""
        for index, part in enumerate(self.isi):
            if isinstance(part, Blok) and (not jenis or part.jenis in jenis):
                yield index, part

    def keterangan(self) -> Iterator[tuple[int, Keterangan]]:
        """The captions, each with its index in `isi`."""
        for index, part in enumerate(self.isi):
            if isinstance(part, Keterangan):
                yield index, part

    def tabel(self) -> Iterator[tuple[int, TabelNaskah]]:
        """The tables, each with its index in `isi`."""
        for index, part in enumerate(self.isi):
            if isinstance(part, TabelNaskah):
                yield index, part

    def keterangan_tabel(self, index: int) -> Keterangan | None:
        """The caption above a table, at most one short line between; a second part of a table has none."""
        for above in self.isi[max(index - 2, 0) : index][::-1]:
            if isinstance(above, Keterangan):
                return above if above.jenis == "Tabel" else None
            if isinstance(above, TabelNaskah) or above.nomor or len(above.teks) > _SHORT:
                return None
        return None
