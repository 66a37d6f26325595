"""The AKIP evaluation of a year: its scheme, and the scores given under it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.data.rows.akip import AkipKomponen, KomponenSkema
from lakip_nb.kinerja import nilai_akip


@dataclass(frozen=True, slots=True, eq=False)
class EvaluasiAkip:
    """Scores by component, and the components with their weights; both empty when unknown."""

    komponen: Mapping[str, AkipKomponen]
    skema: tuple[KomponenSkema, ...]

    def nilai_dari(self, komponen: str) -> Decimal | None:
        """The score of a component."""
        row = self.komponen.get(komponen)
        return row.nilai if row else None

    @property
    def nilai(self) -> Decimal | None:
        """The score of the year, the sum of its components."""
        return nilai_akip(self.nilai_dari(row.komponen) for row in self.skema)
