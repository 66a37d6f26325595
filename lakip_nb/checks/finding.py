"""A finding: one thing that cannot be right, or should be looked at."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["galat", "peringatan", "catatan"]
SEVERITIES: tuple[Severity, ...] = ("galat", "peringatan", "catatan")
"""Severities, most serious first: cannot be right; most likely wrong; worth knowing."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place: its name, stable from run to run; the file, the line where one row is at fault, the column."""

    nama: str
    berkas: str | None = None
    baris: int | None = None
    kolom: str | None = None

    def temuan(
        self,
        pesan: str,
        saran: str,
        nilai: Mapping[str, object] | None = None,
        juga: Sequence["Tempat"] = (),
        berat: Severity | None = None,
    ) -> "Finding":
        """A finding here: what is wrong, what to do, and the values that decide."""
        return Finding(
            pesan, self.nama, saran, self.berkas, self.baris, self.kolom, nilai or {}, juga=tuple(juga), berat=berat
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that cannot be right, or should be looked at.

    `tempat` names the place for a human and is stable from run to run ("Tabel 1.2, Hindu",
    "desa.csv, Lalang"); `juga` are the other places of the same cause. `nilai` holds the values that
    decide, kept as text, so that an accepted finding comes back when one of them changes. `berat` is
    a severity of its own, where the consequence is another than the rule's; within a severity a
    rule's findings with a larger `bobot` come first. `bergantung` are the numbers of the office's
    open decisions on which it rests. `kode` and `tingkat` are set by the rule.
    """

    pesan: str
    tempat: str
    saran: str = ""
    berkas: str | None = None
    baris: int | None = None
    kolom: str | None = None
    nilai: Mapping[str, object] = field(default_factory=dict)
    juga: tuple[Tempat, ...] = ()
    berat: Severity | None = None
    bobot: int = 0
    bergantung: tuple[int, ...] = ()
    kode: str = ""
    tingkat: Severity = "peringatan"

    def __post_init__(self) -> None:
        """Keep the deciding values as text, so that a rule hands over what it compared."""
        object.__setattr__(self, "nilai", {name: tertulis(value) for name, value in self.nilai.items()})

    @property
    def places(self) -> tuple[Tempat, ...]:
        """All its places, its own first."""
        return (Tempat(self.tempat, self.berkas, self.baris, self.kolom), *self.juga)

    @property
    def sidik(self) -> str:
        """Twelve hex digits that change with the values that decide."""
        parts = [self.kode, self.tempat, *(f"{name}={value}" for name, value in sorted(self.nilai.items()))]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def tertulis(nilai: object) -> str:
    """A value as a finding keeps it; what is not known is a dash."""
    return "–" if nilai is None else str(nilai)
