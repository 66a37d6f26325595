"""What was aimed at and reached: one indicator, one kecamatan, one year."""

from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.data.rows.indikator import BarisIndikator, IndikatorTahun
from lakip_nb.kinerja import Skala, capaian, predikat_tercapai, tercapai


@dataclass(frozen=True, slots=True)
class Pengukuran:
    """Target and realisasi of one indicator in one kecamatan and year, in the indicator's unit.

    `baris` is the row they stand in, None where the data has none; `skala` the indicator's own scale in
    that year. Where only a label is known (target "CC"), it stands in `target_label` or
    `realisasi_label` and the number is None.
    """

    kecamatan: str
    tahun: int
    indikator: BarisIndikator
    baris: IndikatorTahun | None = None
    skala: Skala | None = None

    @property
    def target(self) -> Decimal | None:
        """What was to be reached."""
        return self.baris.target if self.baris else None

    @property
    def realisasi(self) -> Decimal | None:
        """What was reached."""
        return self.baris.realisasi if self.baris else None

    @property
    def target_label(self) -> str | None:
        """The target where it is only a predicate."""
        return self.baris.target_predikat if self.baris else None

    @property
    def realisasi_label(self) -> str | None:
        """The realisasi where it is only a predicate."""
        return self.baris.realisasi_predikat if self.baris else None

    @property
    def diukur(self) -> bool:
        """Whether the realisasi is known, if only as a predicate."""
        return self.realisasi is not None or self.realisasi_label is not None

    @property
    def capaian(self) -> Decimal | None:
        """Achievement, percent of the target, by the indicator's formula."""
        return capaian(self.realisasi, self.target, self.indikator.rumus)

    @property
    def tercapai(self) -> bool | None:
        """Whether the target was met, by numbers or else by predicates; None when that cannot be said."""
        if self.indikator.rumus != "label" and self.target is not None and self.realisasi is not None:
            return tercapai(self.realisasi, self.target, self.indikator.arah)
        wanted = self.target_label or self._predikat(self.target)
        done = self.realisasi_label or self._predikat(self.realisasi)
        if self.indikator.rumus != "label" and self.target is not None and wanted == done:
            return None  # the class alone does not say on which side of the number it lies
        return predikat_tercapai(done, wanted, self.skala)

    @property
    def tanpa_persen(self) -> bool:
        """Whether the target is judged without a percentage: a target of zero, or a predicate."""
        return self.capaian is None and self.tercapai is not None

    def _predikat(self, nilai: Decimal | None) -> str | None:
        return self.skala.predikat(nilai) if self.skala else None
