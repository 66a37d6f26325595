"""A finding, and the place in the tables where it stands."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import InitVar, dataclass, field
from pathlib import PurePosixPath
from typing import Literal

from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.identitas import Pasangan

Severity = Literal["galat", "peringatan", "catatan"]
SEVERITIES: tuple[Severity, ...] = ("galat", "peringatan", "catatan")
"""Severities, most serious first: cannot be right; most likely wrong; worth knowing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that cannot be right, or should be looked at.

    `tempat` names the place for a human and is stable from run to run ("Tabel 1.2, Hindu",
    "desa.csv, Lalang"); `nilai` holds the values that decide, kept as text, so that an accepted
    finding comes back when one of them changes. A `row` gives its file and line. `kode` and
    `tingkat` are set by the rule.
    """

    pesan: str
    tempat: str
    saran: str = ""
    berkas: str | None = None
    baris: int | None = None
    kolom: str | None = None
    nilai: Mapping[str, object] = field(default_factory=dict)
    kode: str = ""
    tingkat: Severity = "peringatan"
    row: InitVar[Row | None] = None

    def __post_init__(self, row: Row | None) -> None:
        """Keep the deciding values as text, so that a rule hands over what it compared."""
        if row is not None:
            object.__setattr__(self, "berkas", row.asal.file)
            object.__setattr__(self, "baris", row.asal.row)
        object.__setattr__(self, "nilai", {name: tertulis(value) for name, value in self.nilai.items()})

    @property
    def sidik(self) -> str:
        """Twelve hex digits that change with the values that decide."""
        parts = [self.kode, self.tempat, *(f"{name}={value}" for name, value in sorted(self.nilai.items()))]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def tertulis(nilai: object) -> str:
    """A value as a finding keeps it; what is not known is a dash."""
    return "–" if nilai is None else str(nilai)


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place in the tables: what a human calls it, the file, the line where one row is at fault, the column."""

    nama: str
    berkas: str
    baris: int | None
    kolom: str | None

    def temuan(self, pesan: str, saran: str, nilai: Mapping[str, object] | None = None) -> Finding:
        """A finding here: what is wrong, what to do, and the values that decide."""
        return Finding(pesan, self.nama, saran, self.berkas, self.baris, self.kolom, nilai or {})


def pada(row: Row, kolom: str | None = None, *rinci: object) -> Tempat:
    """At a row, which is called by its file and key: "anggaran.csv, 1.2.1".

    `rinci` follows where several findings of a rule may stand at one row: "pegawai.csv, p07, golongan".
    """
    names = {field.alias or name: name for name, field in type(row).model_fields.items()}
    return di(row, kolom, *(getattr(row, names[name]) for name in row.kunci), *rinci)


def di(asal: Row | Sequence[Row], kolom: str | None, *nama: object) -> Tempat:
    """At a row, or in a table that is not empty, called by its file and the names given."""
    at, line = (asal.asal, asal.asal.row) if isinstance(asal, Row) else (asal[0].asal, None)
    return Tempat(", ".join((PurePosixPath(at.file).name, *map(str, nama))), at.file, line, kolom)


def keterangan(rows: Sequence[Pasangan], kunci: str) -> Tempat:
    """At the value of a key, "identitas.csv, tanggal"; in the table at large where the key has no row."""
    return di(next((row for row in rows if row.kunci_ == kunci), rows), "nilai", kunci)
