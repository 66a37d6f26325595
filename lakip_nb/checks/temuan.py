"""A finding, and the rule that finds it."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lakip_nb.checks.bahan import Bahan
    from lakip_nb.data.rows.base import Baris

Tingkat = Literal["galat", "peringatan", "catatan"]
TINGKAT: tuple[Tingkat, ...] = ("galat", "peringatan", "catatan")
"""Severities, most serious first: cannot be right; most likely wrong; worth knowing."""


@dataclass(frozen=True, slots=True)
class Temuan:
    """One thing that cannot be right, or should be looked at.

    `tempat` names the place for a human and is stable from run to run ("Tabel 1.2, Hindu",
    "desa.csv, Lalang"); `nilai` holds the values that decide, kept as text, so that an accepted
    finding comes back when one of them changes. `kode` and `tingkat` are set by the rule.
    """

    pesan: str
    tempat: str
    saran: str = ""
    berkas: str | None = None
    baris: int | None = None
    kolom: str | None = None
    nilai: Mapping[str, object] = field(default_factory=dict)
    kode: str = ""
    tingkat: Tingkat = "peringatan"

    def __post_init__(self) -> None:
        """Keep the deciding values as text, so that a rule hands over what it compared."""
        object.__setattr__(self, "nilai", {name: tertulis(value) for name, value in self.nilai.items()})

    @property
    def sidik(self) -> str:
        """Twelve hex digits that change with the values that decide."""
        parts = [self.kode, self.tempat, *(f"{name}={value}" for name, value in sorted(self.nilai.items()))]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def pada(row: "Baris", kolom: str | None = None) -> dict[str, object]:
    """The place of a row (and column) as keyword arguments of `Temuan`."""
    return {"berkas": row.asal.file, "baris": row.asal.row, "kolom": kolom}


def tertulis(nilai: object) -> str:
    """A value as a finding keeps it; what is not known is a dash."""
    return "–" if nilai is None else str(nilai)


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule: its code, what it looks at, why, how serious, and where the why comes from."""

    kode: str
    judul: str
    tingkat: Tingkat
    penjelasan: str
    dasar: str
    fungsi: Callable[["Bahan"], Iterable[Temuan]]
