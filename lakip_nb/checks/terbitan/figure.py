"""A printed number beside the one computed in its place."""

from collections.abc import Hashable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lakip_nb.checks.terbitan.rounding import decimals
from lakip_nb.checks.ukuran.measure import Kunci, Ukuran
from lakip_nb.data.rows.pemeriksaan import Terbitan
from lakip_nb.kinerja import bulat


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table that prints a number: the number, its measure, and what the report computes."""

    row: Terbitan
    ukuran: Ukuran
    kunci: Kunci
    text: str
    number: Decimal
    value: Decimal | None

    @property
    def part(self) -> str:
        """The table or paragraph the figure stands in: its place up to the first comma."""
        return self.row.tempat.split(", ")[0]

    @property
    def in_table(self) -> bool:
        """Whether it stands in a table, not in a sentence."""
        return self.part.startswith("Tabel")

    @property
    def sentence(self) -> str:
        """Its place without the last part."""
        return self.row.tempat.rpartition(", ")[0]

    @property
    def shown(self) -> str:
        """The computed number with the decimals of its form, or the printed ones if there are more; or ""."""
        return "" if self.value is None else f"{bulat(self.value, max(decimals(self.number), self.ukuran.desimal)):f}"


Simpul = tuple[Hashable, ...]
"""What several figures can have in common: a measure taken for another, a printed row they follow from."""

Jenis = Literal["rumus", "besaran", "salah_tulis", "turunan", "dilaporkan"]
"""Another formula; another quantity; a slip of the pen; follows from a printed figure; reported by the data as well."""


@dataclass(frozen=True, slots=True)
class Sebab:
    """What a printed figure really is, as the end of a sentence that begins "Angka itu …".

    `simpul` are what it shares with others of the same cause; `besaran` the kind of the quantity that
    was taken for its own.
    """

    teks: str
    jenis: Jenis
    simpul: tuple[Simpul, ...] = ()
    besaran: str = ""

    def tanpa_keputusan(self, ukuran: Ukuran) -> bool:
        """Whether it holds whatever the office decides: only a like quantity of another thing may be a choice."""
        return self.jenis != "besaran" or self.besaran != ukuran.besaran


def of_row(figure: Figure) -> Simpul:
    """A printed row."""
    return "baris", figure.row.no


def of_measure(ukuran: Ukuran, kunci: Kunci) -> Simpul:
    """A measure of one thing."""
    return "ukuran", ukuran.nama, kunci
