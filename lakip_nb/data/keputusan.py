"""Open decisions: corrections that wait for the office, numbered, and the cells that each of them concerns."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lakip_nb.data.errors import Fault, nearest
from lakip_nb.data.reading import columns_of
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.pemeriksaan import Koreksi
from lakip_nb.data.tables import ACUAN, LAPORAN, Tables

_SPECS = ACUAN | LAPORAN


class Sel(NamedTuple):
    """Cells of the data: a column of a table, or of those of its rows whose key begins so."""

    tabel: str
    kolom: str
    kunci: str | None = None

    def bertemu(self, other: "Sel") -> bool:
        """Whether both may mean one cell.

        >>> Sel("anggaran", "pagu", "1.3").bertemu(Sel("anggaran", "pagu", "1.3.5"))
        True
        >>> Sel("anggaran", "pagu", "1.3").bertemu(Sel("anggaran", "pagu", "1.30"))
        False
        """
        if (self.tabel, self.kolom) != (other.tabel, other.kolom):
            return False
        a, b = self.kunci, other.kunci
        return a is None or b is None or a == b or _under(a, b) or _under(b, a)


def _under(short: str, long: str) -> bool:
    return long.startswith((f"{short}/", f"{short}."))


def baca_sel(teks: str | None) -> tuple[Sel, ...]:
    """The cells in a cell: `pegawai.golongan; wilayah.nilai:lintang_awal`.

    >>> baca_sel("pegawai.golongan; wilayah.nilai:lintang_awal")[1]
    Sel(tabel='wilayah', kolom='nilai', kunci='lintang_awal')
    >>> baca_sel(None)
    ()
    """
    found = []
    for part in (teks or "").split(";"):
        column, colon, key = part.strip().partition(":")
        table, _, name = column.partition(".")
        if part.strip():
            found.append(Sel(table.strip(), name.strip(), key.strip() if colon else None))
    return tuple(found)


def kunci_baris(row: Row) -> str:
    """A row's key as such a cell names it: `akip/Medang Deras/2023`."""
    names = {field.alias or name: name for name, field in type(row).model_fields.items()}
    return "/".join(str(getattr(row, names[name])) for name in row.kunci)


@dataclass(frozen=True, slots=True, eq=False)
class Keputusan:
    """A correction that the office has not decided: its number, its row, and the cells it concerns."""

    nomor: int
    baris: Koreksi
    sel: tuple[Sel, ...]

    def menyangkut(self, cells: Iterable[Sel]) -> bool:
        """Whether one of the cells may come out otherwise when it is decided."""
        return any(own.bertemu(cell) for cell in cells for own in self.sel)


def keputusan_terbuka(koreksi: Iterable[Koreksi]) -> tuple[Keputusan, ...]:
    """The open decisions, numbered from 1 in the order of the table."""
    waiting = (row for row in koreksi if row.status == "perlu_keputusan")
    return tuple(Keputusan(no, row, baca_sel(row.menyangkut)) for no, row in enumerate(waiting, start=1))


def concern_faults(tables: Tables, broken: Collection[str]) -> Iterator[Fault]:
    """What a correction is said to concern is there: the table, its column, its row."""
    for row in tables.koreksi:
        for cell in baca_sel(row.menyangkut):
            if problem := _wrong(cell, tables, broken):
                yield Fault(row.asal.file, row.asal.row, "menyangkut", *problem)


def _wrong(cell: Sel, tables: Tables, broken: Collection[str]) -> tuple[str, str] | None:
    form = "Tulis tabel.kolom, atau tabel.kolom:kunci untuk satu baris, dipisahkan titik koma."
    if not cell.tabel or not cell.kolom:
        return f'"{cell.tabel}" tidak menyebut tabel dan kolom.', form
    if cell.tabel not in _SPECS:
        return f'"{cell.tabel}" bukan nama tabel.', nearest(cell.tabel, _SPECS) or form
    columns = columns_of(_SPECS[cell.tabel].model)
    if cell.kolom not in columns:
        remedy = nearest(cell.kolom, columns) or f"Kolomnya: {', '.join(columns)}."
        return f'"{cell.kolom}" bukan kolom tabel {cell.tabel}.', remedy
    if cell.kunci is None or cell.tabel in broken:
        return None
    keys = [kunci_baris(row) for row in tables.rows(cell.tabel)]
    if any(key == cell.kunci or _under(cell.kunci, key) for key in keys):
        return None
    remedy = nearest(cell.kunci, keys) or "Tulis kunci baris itu seperti dalam tabelnya, bagian-bagiannya dengan /."
    return f'"{cell.kunci}" bukan kunci baris tabel {cell.tabel}.', remedy
