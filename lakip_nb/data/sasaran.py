"""A sasaran with its indicators and programmes."""

from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.data.anggaran import JumlahProgram, Mata
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.rows.perencanaan import BarisSasaran, Strategi, Tujuan
from lakip_nb.kinerja import efisiensi, rata_rata


@dataclass(frozen=True, slots=True, eq=False)
class Sasaran(JumlahProgram):
    """A strategic objective."""

    baris: BarisSasaran
    nomor: int
    tujuan: Tujuan | None
    strategi: tuple[Strategi, ...]
    indikator: tuple[Indikator, ...]
    program: tuple[Mata, ...]
    metode_efisiensi: str

    @property
    def id(self) -> str:
        """Short code, part of labels."""
        return self.baris.id

    @property
    def nama(self) -> str:
        """Name as in the perjanjian kinerja."""
        return self.baris.nama

    @property
    def capaian(self) -> Decimal | None:
        """Mean achievement of the indicators, percent."""
        return rata_rata(item.capaian for item in self.indikator)

    def efisiensi(self, indikator: Indikator) -> Decimal | None:
        """Efficiency of an indicator's achievement, percentage points, by the report's method."""
        return efisiensi(self.metode_efisiensi, capaian=indikator.capaian, pagu=self.pagu, realisasi=self.realisasi)

    @property
    def kinerja_tertinggal(self) -> tuple[Mata, ...]:
        """Its leaves of the budget that missed their target and spent faster than they delivered."""
        leaves = (item for program in self.program for item in program.semua() if not item.anak)
        return tuple(
            item
            for item in leaves
            if item.capaian is not None and item.serapan is not None and item.capaian < min(Decimal(100), item.serapan)
        )

    def __repr__(self) -> str:
        return f"Sasaran({self.id!r})"
