"""The people of the office."""

from collections.abc import Sequence
from dataclasses import dataclass

from lakip_nb.data.rows.pegawai import Jabatan, Pegawai, Unit


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
