"""People: of the district, and of the office."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.data.rows.profil import Desa, Jabatan, Pegawai, PendudukKelompok, Unit
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
        known = [row for row in self.menurut(dimensi) if row.jumlah is not None]
        return max(known, key=lambda row: row.jumlah) if known else None

    def urut(self, terbanyak: bool = True) -> tuple[Desa, ...]:
        """The desa and kelurahan with known population, the largest (or smallest) first."""
        known = [row for row in self.desa if jumlah_desa(row) is not None]
        return tuple(sorted(known, key=lambda row: (jumlah_desa(row), row.nama), reverse=terbanyak))


def jumlah_desa(row: Desa) -> Decimal | None:
    """Population of a desa."""
    return jumlah((row.laki_laki, row.perempuan))


@dataclass(frozen=True, slots=True, eq=False)
class Kepegawaian:
    """The office: units, posts, and one row per member of the staff."""

    unit: tuple[Unit, ...]
    jabatan: tuple[Jabatan, ...]
    pegawai: tuple[Pegawai, ...]

    @property
    def pns(self) -> tuple[Pegawai, ...]:
        """Civil servants."""
        return tuple(row for row in self.pegawai if row.status == "PNS")

    @property
    def non_pns(self) -> tuple[Pegawai, ...]:
        """Staff who are not civil servants."""
        return tuple(row for row in self.pegawai if row.status != "PNS")

    @property
    def formasi_struktural(self) -> int:
        """How many structural posts there are."""
        return sum(row.formasi or 0 for row in self.jabatan if row.eselon)

    def eselon_dari(self, pegawai: Pegawai) -> str | None:
        """Eselon of a person's post without the letter ("III"), None for staff."""
        eselon = next(row.eselon for row in self.jabatan if row.id == pegawai.jabatan_id)
        return eselon.partition(".")[0] if eselon else None

    def pns_eselon(self, eselon: str | None) -> tuple[Pegawai, ...]:
        """Civil servants of an eselon ("III", "IV"), or None: without one."""
        return tuple(row for row in self.pns if self.eselon_dari(row) == eselon)

    def bawahan(self, unit_id: str | None) -> tuple[Unit, ...]:
        """The units directly under a unit, in order; None: the head."""
        return tuple(sorted((row for row in self.unit if row.induk_id == unit_id), key=lambda row: row.urut))


def hitung(pegawai: Sequence[Pegawai], **nilai: str | None) -> int:
    """How many have the given values, for example `hitung(pns, golongan="III", jenis_kelamin="L")`."""
    return sum(all(getattr(row, name) == value for name, value in nilai.items()) for row in pegawai)
