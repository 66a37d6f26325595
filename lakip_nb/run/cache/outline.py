"""What a run needs of the data before any chapter is executed, small enough to be remembered."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
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
    """Cover (names, version), date of the report, sasaran in order, and which pieces have data (`Pieces`).

    Where only notebooks changed since the last run, this stands for the data, which was read and
    found faultless then.
    """

    kecamatan: str
    kabupaten: str
    tanggal: str
    sasaran: tuple[Repeated, ...]
    versi: str | None = None
    isi: Mapping[str, bool | str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, laporan: "Laporan") -> "Outline":
        """The outline of a loaded report."""
        sasaran = tuple(Repeated(s.id, tuple(Repeated(i.id) for i in s.indikator)) for s in laporan.sasaran)
        identitas = laporan.identitas
        tanggal = identitas.tanggal.isoformat()
        return cls(identitas.instansi, identitas.nama_daerah, tanggal, sasaran, identitas.versi)

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> "Outline | None":
        """An outline as `stored` wrote it; None where it is none."""
        try:
            sasaran = tuple(
                Repeated(s["id"], tuple(Repeated(i["id"]) for i in s["indikator"])) for s in stored["sasaran"]
            )
            kecamatan, kabupaten, tanggal = (stored[name] for name in ("kecamatan", "kabupaten", "tanggal"))
            return cls(kecamatan, kabupaten, tanggal, sasaran, stored["versi"], dict(stored["isi"]))
        except (KeyError, TypeError):
            return None

    def stored(self) -> dict[str, Any]:
        """As a mapping for JSON."""
        return asdict(self)
