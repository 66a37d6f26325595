"""The people of the district."""

from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.data.rows.penduduk import Desa, PendudukKelompok
from lakip_nb.kinerja import jumlah
from lakip_nb.kinerja.komposisi import bagian


@dataclass(frozen=True, slots=True, eq=False)
class Penduduk:
    """The population, in persons."""

    desa: tuple[Desa, ...]
    kelompok: tuple[PendudukKelompok, ...]

    @property
    def laki_laki(self) -> Decimal | None:
        """Men and boys."""
        return jumlah(row.laki_laki for row in self.desa)

    @property
    def perempuan(self) -> Decimal | None:
        """Women and girls."""
        return jumlah(row.perempuan for row in self.desa)

    @property
    def total(self) -> Decimal | None:
        """Everybody."""
        return jumlah((self.laki_laki, self.perempuan))

    def jenis(self, jenis: str) -> tuple[Desa, ...]:
        """The desa, or the kelurahan."""
        return tuple(row for row in self.desa if row.jenis == jenis)

    def menurut(self, dimensi: str) -> tuple[PendudukKelompok, ...]:
        """The groups of a dimension ("agama", "suku"), in order."""
        return tuple(row for row in self.kelompok if row.dimensi == dimensi)

    def total_menurut(self, dimensi: str) -> Decimal | None:
        """Sum over the groups of a dimension."""
        return jumlah(row.jumlah for row in self.menurut(dimensi))

    def bagian(self, row: PendudukKelompok) -> Decimal | None:
        """A group's share of its dimension, percent."""
        return bagian(row.jumlah, self.total_menurut(row.dimensi))

    def terbesar(self, dimensi: str) -> PendudukKelompok | None:
        """The largest group of a dimension; None when there is none."""
        known = [(row.jumlah, row) for row in self.menurut(dimensi) if row.jumlah is not None]
        return max(known, key=lambda item: item[0])[1] if known else None

    def urut(self, terbanyak: bool = True) -> tuple[Desa, ...]:
        """The desa and kelurahan with known population, the largest (or smallest) first."""
        known = [(total, row) for row in self.desa if (total := jumlah_desa(row)) is not None]
        return tuple(row for _, row in sorted(known, key=lambda item: (item[0], item[1].nama), reverse=terbanyak))


def jumlah_desa(row: Desa) -> Decimal | None:
    """Population of a desa."""
    return jumlah((row.laki_laki, row.perempuan))
