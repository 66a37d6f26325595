"""The AKIP evaluation of a year: its scheme, and the scores given under it."""

from collections.abc import Iterable, Mapping
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

    @property
    def rincian(self) -> tuple[tuple[KomponenSkema, Decimal], ...]:
        """The components with their scores; none where one of them is unknown."""
        known = [(row, self.nilai_dari(row.komponen)) for row in self.skema]
        found = tuple((row, nilai) for row, nilai in known if nilai is not None)
        return found if len(found) == len(known) else ()


@dataclass(frozen=True, slots=True)
class Peluang:
    """What a component could add: up to the best score of an earlier year, or (`tahun` None) up to its weight."""

    komponen: KomponenSkema
    nilai: Decimal
    sampai: Decimal
    tahun: int | None

    @property
    def tambahan(self) -> Decimal:
        """The points it would add."""
        return self.sampai - self.nilai


def peluang_lama(kini: EvaluasiAkip, lalu: Mapping[int, EvaluasiAkip]) -> tuple[Peluang, ...]:
    """The components that scored better in an earlier year of the same scheme, largest gain first."""
    found = []
    for row, nilai in kini.rincian:
        before = [
            (old, year)
            for year, evaluasi in lalu.items()
            if row in evaluasi.skema and (old := evaluasi.nilai_dari(row.komponen)) is not None and old > nilai
        ]
        if before:
            best, year = max(before)
            found.append(Peluang(row, nilai, best, year))
    return _terurut(found)


def peluang_penuh(kini: EvaluasiAkip) -> tuple[Peluang, ...]:
    """What each component has yet to score for its whole weight, largest first."""
    return _terurut(Peluang(row, nilai, row.bobot, None) for row, nilai in kini.rincian if nilai < row.bobot)


def _terurut(found: Iterable[Peluang]) -> tuple[Peluang, ...]:
    return tuple(sorted(found, key=lambda item: (-item.tambahan, item.komponen.no)))
