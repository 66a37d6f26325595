"""The rows that measure the year, each beside last year's row of the same key."""

from collections.abc import Sequence

from lakip_nb.checks.material import Material
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


def belum_terisi(now: Row, before: Row) -> tuple[str, ...]:
    """The measured columns of a row that are blank and were not in last year's."""
    return tuple(name for name in now.tahunan if getattr(now, name) is None and getattr(before, name) is not None)


def _key(row: Row) -> tuple[object, ...]:
    return tuple(getattr(row, column) for column in row.kunci if column != "tahun")
