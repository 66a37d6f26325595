"""What was aimed at and reached: one indicator, one kecamatan, one year."""

from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.data.rows.indikator import IndikatorTahun
from lakip_nb.kinerja import Arah, capaian, tercapai


@dataclass(frozen=True, slots=True)
class Pengukuran:
    """Target and realisasi of one indicator in one kecamatan and year, in the indicator's unit.

    `baris` is the row they stand in, None where the data has none. Where only a label is known
    (target "CC"), it stands in `target_label` or `realisasi_label` and the number is None.
    """

    kecamatan: str
    tahun: int
    arah: Arah
    baris: IndikatorTahun | None = None

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
        """Achievement, percent of the target."""
        return capaian(self.realisasi, self.target, self.arah)

    @property
    def tercapai(self) -> bool | None:
        """Whether the target was met; None when that cannot be said."""
        return tercapai(self.realisasi, self.target, self.arah)
