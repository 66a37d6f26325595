"""The tables with which next year's report begins, made from this year's.

What becomes of a table is declared with it (`Lanjutan`) and with its columns (`Row.tahunan`,
`Row.sekali`, `Row.renstra`): nothing here knows a table by its content, but for the identity of the
report and the table in which the office confirms what was carried over.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.pemeriksaan import PenanggungJawab
from lakip_nb.data.tables import LAPORAN
from lakip_nb.data.writing import Cells, cells

_IDENTITAS, _PENJAWAB = "identitas", "penanggung_jawab"


@dataclass(frozen=True)
class Awal:
    """The tables with which a report begins, as text cells.

    `dikosongkan` are the numbers of cells that have to be typed anew, by table; `dipastikan` the
    tables that somebody has to confirm; `usulan` what was proposed in the identity, by key.
    """

    tabel: Mapping[str, Sequence[Cells]]
    dipastikan: tuple[str, ...]
    usulan: Mapping[str, str]
    dikosongkan: Mapping[str, int] = field(default_factory=dict)


def teruskan(laporan: Laporan, year: int) -> Awal:
    """The tables of a later year's report, from the newest one.

    What stays is carried over, history is kept and gets empty rows of the new year, what belongs to
    one report begins empty. A Renstra that has ended is followed by one of the same length, as a
    proposal.
    """
    identity = _identity(laporan, year)
    old = {row.kunci_: row.nilai or "" for row in laporan.tabel.identitas}
    proposed = {key: value for key, value in identity.items() if value != old[key]}
    renstra = "renstra_awal" in proposed
    confirmed = tuple(
        name
        for name, spec in LAPORAN.items()
        if name == _IDENTITAS
        or (laporan.tabel.rows(name) and name != _PENJAWAB)
        and spec.lanjutan in (("konfirmasi", "renstra") if renstra else ("konfirmasi",))
    )
    tables: dict[str, Sequence[Cells]] = {}
    emptied: dict[str, int] = {}
    for name in LAPORAN:
        tables[name], blanks = _next(name, laporan, year, renstra)
        if blanks:
            emptied[name] = blanks
    tables[_IDENTITAS] = [{"kunci": key, "nilai": value} for key, value in identity.items()]
    people = {row.tabel: row.jabatan or "" for row in laporan.tabel.penanggung_jawab}
    return Awal(tables | {_PENJAWAB: penjawab(people, confirmed)}, confirmed, proposed, emptied)


def penjawab(jabatan: Mapping[str, str], dipastikan: Sequence[str]) -> list[Cells]:
    """Who answers for each table and for the narrative, and which of them wait to be confirmed."""
    names = [name for name, spec in LAPORAN.items() if spec.lanjutan != "kosong" and name != _PENJAWAB]
    return [
        {
            "tabel": name,
            "jabatan": jabatan.get(name, ""),
            "dipastikan": PenanggungJawab.BELUM if name in dipastikan else "",
        }
        for name in (*names, PenanggungJawab.NARASI)
    ]


def _next(name: str, laporan: Laporan, year: int, renstra: bool) -> tuple[list[Cells], int]:
    """A table a year later, and how many of its cells that were known have to be typed anew."""
    spec, rows = LAPORAN[name], laporan.tabel.rows(name)
    if spec.lanjutan == "kosong":
        return [], 0
    columns = (*spec.model.tahunan, *spec.model.sekali, *(spec.model.renstra if renstra else ()))
    if spec.lanjutan != "riwayat":
        return _emptied(rows, columns)
    kept = [cells(row) for row in rows]
    newest = max((int(row["tahun"]) for row in kept if int(row["tahun"]) < year), default=year)
    fresh, blanks = _emptied([row for row in rows if getattr(row, "tahun", 0) == newest], columns)
    known = {_key(spec.model, row) for row in kept}
    fresh = [row | {"tahun": str(year)} for row in fresh]
    return [*kept, *(row for row in fresh if _key(spec.model, row) not in known)], blanks


def _emptied(rows: Sequence[Row], columns: Sequence[str]) -> tuple[list[Cells], int]:
    old = [cells(row) for row in rows]
    blanks = sum(row[column] != "" for row in old for column in columns)
    return [row | dict.fromkeys(columns, "") for row in old], blanks


def _key(model: type[Row], row: Cells) -> tuple[str, ...]:
    return tuple(row[column] for column in model.kunci)


def _identity(laporan: Laporan, year: int) -> dict[str, str]:
    """The identity with its dates, periods and years a year or more later."""
    by = year - laporan.year
    found = {
        row.kunci_: row.nilai or "" if row.kunci_ == "visi" else _later(row.nilai or "", laporan.year, by)
        for row in laporan.tabel.identitas
    }
    identitas = laporan.identitas
    first, last = identitas.renstra_awal, identitas.renstra_akhir
    while last < year:
        first, last = last + 1, 2 * last + 1 - first
    signed = identitas.tanggal
    # 29 February has no day in most years
    day = min(signed.day, 28) if signed.month == 2 else signed.day
    later = dt.date(signed.year + by, signed.month, day).isoformat()
    if "versi" in found:
        found["versi"] = ""
    return found | {"renstra_awal": str(first), "renstra_akhir": str(last), "tanggal": later}


def _later(text: str, year: int, by: int) -> str:
    """A text in which the report's year, or the next one, is that much later."""
    return re.sub(rf"\b(?:{year}|{year + 1})\b", lambda found: str(int(found[0]) + by), text)
