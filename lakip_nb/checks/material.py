"""What the rules look at: one report's data, last year's, and the prose of its notebooks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from lakip_nb.checks.finding import Tempat
from lakip_nb.data import Laporan


@dataclass(frozen=True, slots=True)
class ProseCell:
    """One Markdown cell as written, before values are put in.

    `file` and `number` (counted from 1 over all cells) say where it stands; `kind` whether it is a
    chapter's prose, for every report, or the narrative of this place and year; `slot` the slot a
    narrative cell belongs to.
    """

    file: str
    number: int
    text: str
    kind: Literal["bab", "narasi", "data"]
    slot: str | None = None

    @property
    def place(self) -> str:
        """Where it stands, for a human."""
        if self.kind == "data":
            return f"{self.file.rpartition('/')[2]}, baris {self.number}"
        return f"{self.file}, sel {self.number}"

    def tempat(self, *rinci: str) -> Tempat:
        """It as the place of a finding, or what stands in it: "narasi.ipynb, sel 4, “…”"."""
        column = self.slot if self.kind == "data" else None
        return Tempat(", ".join((self.place, *rinci)), self.file, self.number, column)


@dataclass(frozen=True, slots=True)
class ProsePicture:
    """One picture that a Markdown cell shows.

    `nama` calls it in a message; `alt` says what is to be seen, "" where nobody said; `masalah` is what
    keeps it from the report, "" for nothing.
    """

    file: str
    number: int
    nama: str
    alt: str
    judul: str
    masalah: str = ""

    def tempat(self) -> Tempat:
        """It as the place of a finding."""
        return Tempat(f"{self.file}, sel {self.number}, {self.nama}", self.file, self.number)


@dataclass(frozen=True, slots=True)
class Material:
    """Everything the rules may look at.

    `laporan_lalu` is last year's report of the same kecamatan where its folder exists, `prosa_lalu`
    its narrative. `parameter` is what the narrative notebook's own parameters cell names. `slot` are
    the slot names that the chapters ask for, after blocks are repeated; `sendiri` the sections that the
    narrative adds of its own; `label` the labels of
    headings, tables and figures that the report will have, each with the words by which a reader
    finds it ("Tabel 3.2"), as far as they are known before it is built; `bagian` the label of the
    section in which a notebook's cell stands, by file and number; `hilang` what is left out
    because its data are missing, by label or else by its call. `nama_lain` are names of other
    kecamatan and kabupaten that a copied sentence might still carry. `gambar` are the pictures that the
    report shows, each once.
    """

    laporan: Laporan
    laporan_lalu: Laporan | None = None
    prosa: Sequence[ProseCell] = ()
    prosa_lalu: Sequence[ProseCell] = ()
    parameter: Mapping[str, object] = field(default_factory=dict)
    slot: Sequence[str] = ()
    sendiri: frozenset[str] = frozenset()
    label: Mapping[str, str] = field(default_factory=dict)
    bagian: Mapping[tuple[str, int], str] = field(default_factory=dict)
    hilang: frozenset[str] = frozenset()
    nama_lain: frozenset[str] = frozenset()
    gambar: Sequence[ProsePicture] = ()
