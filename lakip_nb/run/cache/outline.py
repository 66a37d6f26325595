"""What a run needs of the data before any chapter is executed, small enough to be remembered."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lakip_nb.data import Laporan


@dataclass(frozen=True)
class Repeated:
    """A sasaran with its indikator, or an indikator: by their ids blocks are repeated."""

    id: str
    indikator: tuple["Repeated", ...] = ()


@dataclass(frozen=True)
class Outline:
    """The names on the cover and the date of the report, and the sasaran in order.

    Where only notebooks changed since the last run, this stands for the data, which was read and
    found faultless then.
    """

    kecamatan: str
    kabupaten: str
    tanggal: str
    sasaran: tuple[Repeated, ...]

    @classmethod
    def of(cls, laporan: "Laporan") -> "Outline":
        """The outline of a loaded report."""
        sasaran = tuple(Repeated(s.id, tuple(Repeated(i.id) for i in s.indikator)) for s in laporan.sasaran)
        identitas = laporan.identitas
        return cls(identitas.instansi, identitas.nama_daerah, identitas.tanggal.isoformat(), sasaran)

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> "Outline | None":
        """An outline as `stored` wrote it; None where it is none."""
        try:
            sasaran = tuple(
                Repeated(s["id"], tuple(Repeated(i["id"]) for i in s["indikator"])) for s in stored["sasaran"]
            )
            return cls(stored["kecamatan"], stored["kabupaten"], stored["tanggal"], sasaran)
        except (KeyError, TypeError):
            return None

    def stored(self) -> dict[str, Any]:
        """As a mapping for JSON."""
        return asdict(self)
