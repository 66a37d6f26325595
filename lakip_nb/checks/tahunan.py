"""The rows that measure the year, each beside last year's row of the same key."""

from collections.abc import Collection, Sequence

from lakip_nb.checks.material import Material
from lakip_nb.data.rows.anggaran import BarisAnggaran
from lakip_nb.data.rows.base import Row
from lakip_nb.data.tables import LAPORAN


def sepasang(material: Material, nama: str) -> Sequence[tuple[Row, Row]]:
    """This year's rows of a table that measures the year, as far as last year had them, each with last year's.

    Where a table holds several years, last year's rows stand in it, or else in last year's folder.
    """
    spec, laporan, before = LAPORAN[nama], material.laporan, material.laporan_lalu
    if not spec.model.tahunan:
        return []
    rows, old = laporan.tabel.rows(nama), before.tabel.rows(nama) if before else ()
    if spec.lanjutan == "riwayat":
        last = laporan.year - 1
        old = tuple(row for row in rows if tahun(row) == last) or tuple(row for row in old if tahun(row) == last)
        rows = tuple(row for row in rows if tahun(row) == laporan.year)
    by_key = {_key(row): row for row in old}
    return [(row, by_key[_key(row)]) for row in rows if _key(row) in by_key]


def tahun(row: Row) -> int:
    """The year of a row; 0 where its table has none."""
    found: int = getattr(row, "tahun", 0)
    return found


def tahun_ini(material: Material, nama: str) -> Sequence[Row]:
    """The rows of a table that are about the report's year."""
    rows, year = material.laporan.tabel.rows(nama), material.laporan.year
    return rows if LAPORAN[nama].lanjutan != "riwayat" else [row for row in rows if tahun(row) == year]


def belum_diisi(material: Material, nama: str) -> Sequence[tuple[Row, tuple[str, ...]]]:
    """The rows of the year with the measured columns that wait for a value.

    Such are the blank cells that last year knew. Without a last year a table waits as a whole, as long
    as it has no value at all: what an office never measured is not asked for.
    """
    rows = tahun_ini(material, nama)
    pairs = {id(now): before for now, before in sepasang(material, nama)}
    if pairs:
        found = ((row, _blank(row, known=pairs[id(row)])) for row in rows if id(row) in pairs)
    elif any(getattr(row, name) is not None for row in rows for name in row.tahunan):
        return []
    else:
        parents = {str(getattr(row, "no", "")).rpartition(".")[0] for row in rows}
        found = ((row, _asked(row, parents)) for row in rows)
    return [(row, columns) for row, columns in found if columns]


def _blank(row: Row, known: Row) -> tuple[str, ...]:
    return tuple(name for name in row.tahunan if getattr(row, name) is None and getattr(known, name) is not None)


def _asked(row: Row, parents: Collection[str]) -> tuple[str, ...]:
    """What a row is asked for: amounts stand on leaves, and a predicate only where there is no number."""
    sums = ("pagu", "realisasi") if isinstance(row, BarisAnggaran) and row.no in parents else ()
    return tuple(name for name in row.tahunan if name not in sums and not name.endswith("_predikat"))


def _key(row: Row) -> tuple[object, ...]:
    return tuple(getattr(row, column) for column in row.kunci if column != "tahun")
