"""What a run needs of the data before any chapter is executed, small enough to be remembered."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Item:
    """A sasaran with its indikator, or an indikator: by their ids blocks are repeated."""

    id: str
    indikator: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Frame:
    """The names on the cover, and the sasaran in order.

    Where only notebooks changed since the last run, this stands for the data, which was read and
    found faultless then.
    """

    kecamatan: str
    kabupaten: str
    sasaran: tuple[Item, ...]

    @classmethod
    def of(cls, laporan: Any) -> "Frame":
        """The frame of a loaded report."""
        sasaran = tuple(Item(s.id, tuple(Item(i.id) for i in s.indikator)) for s in laporan.sasaran)
        return cls(laporan.identitas.kecamatan, laporan.identitas.kabupaten, sasaran)

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> "Frame | None":
        """A frame as `stored` wrote it; None where it is none."""
        try:
            sasaran = tuple(Item(s["id"], tuple(Item(i["id"]) for i in s["indikator"])) for s in stored["sasaran"])
            return cls(stored["kecamatan"], stored["kabupaten"], sasaran)
        except (KeyError, TypeError):
            return None

    def stored(self) -> dict[str, Any]:
        """As a mapping for JSON."""
        return asdict(self)
