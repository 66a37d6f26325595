"""The survey of satisfaction (SKM) of a year, and the index (IKM) that follows from it."""

from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.data.rows.survei import IkmSurvei, IkmUnsur
from lakip_nb.kinerja import kepekaan_ikm, nilai_ikm, penutup_ikm, rata_rata_unsur, sampel_minimum


@dataclass(frozen=True, slots=True, eq=False)
class Survei:
    """One year's survey: how it was held (None when unknown), and the mean score of each unsur.

    `populasi` are the persons served, from whom the respondents are drawn.
    """

    baris: IkmSurvei | None
    unsur: tuple[IkmUnsur, ...]
    populasi: Decimal | None

    @property
    def responden(self) -> int | None:
        """How many answered."""
        return self.baris.responden if self.baris else None

    @property
    def ikm(self) -> Decimal | None:
        """The index computed from the unsur, to set beside the official one."""
        values = [row.nilai for row in self.unsur if row.nilai is not None]
        if self.baris is None or not values or len(values) < len(self.unsur):
            return None
        return nilai_ikm(values, self.baris.bobot, self.baris.desimal)

    def rata_rata_perlu(self, ikm: Decimal) -> Decimal | None:
        """The mean of the unsur that would give an index, by this survey's weight and rounding."""
        if self.baris is None:
            return None
        return rata_rata_unsur(ikm, self.baris.bobot, len(self.unsur), self.baris.desimal)

    @property
    def sampel_minimum(self) -> int | None:
        """Respondents that the survey would need for the population served."""
        return None if self.populasi is None else sampel_minimum(int(self.populasi))

    @property
    def kepekaan(self) -> Decimal | None:
        """By how many points the index moves when one respondent answers one unsur one step otherwise."""
        return kepekaan_ikm(self.responden, self.baris.bobot) if self.baris and self.responden else None

    @property
    def jawaban(self) -> int | None:
        """How many answers the index is made of."""
        return self.responden * len(self.unsur) if self.responden and self.unsur else None

    def terendah(self, banyak: int | None = None) -> tuple[tuple[str, Decimal], ...]:
        """The unsur that share the lowest score; or so many of the lowest, each with its score."""
        known = sorted((row.nilai, row.no, row.unsur) for row in self.unsur if row.nilai is not None)
        if banyak is None:
            banyak = sum(nilai == known[0][0] for nilai, *_ in known) if known else 0
        return tuple((unsur, nilai) for nilai, _, unsur in known[:banyak])

    def penutup(self, target: Decimal) -> tuple[int, Decimal] | None:
        """How many of the lowest unsur have to become how much for the index to meet a target."""
        if self.baris is None or self.ikm is None:
            return None
        values = [row.nilai for row in self.unsur if row.nilai is not None]
        return penutup_ikm(values, self.baris.bobot, self.baris.desimal, target)
