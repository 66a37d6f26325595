"""What printed tables say of a quantity: target, result and achievement of indicators, budgets, people."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.checks.naskah.columns import SERAPAN, FigureColumn, figure_columns, key, label, total_word
from lakip_nb.checks.naskah.figure import Figure
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.data.naskah import PrintedTable


@dataclass(frozen=True, slots=True)
class Mention:
    """One value of a quantity, as printed, and where: `tempat` in words, `place` as a number."""

    quantity: str
    nilai: Figure
    tempat: str
    place: int


def column_about(table: PrintedTable, word: str) -> int | None:
    """The one column with a word in its heading, None where there is none or several."""
    found = [
        number
        for number, path in enumerate(table.heads)
        if path and word in path[-1].casefold() and "jumlah" not in path[-1].casefold()
    ]
    return found[0] if len(found) == 1 else None


def _short(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.casefold())).replace("pemerintahan", "pemerintah")


_MEASURING = frozenset(
    "nilai indeks hasil evaluasi predikat skor survei survey kepuasan masyarakat akuntabilitas kinerja instansi "
    "pemerintah sistem unit pelayanan layanan publik perangkat daerah opd skpd kecamatan atas terhadap ikm skm akip "
    "sakip dan atau internal".split()
)
"""Words of which the names of the two usual indicators are made, and nothing else."""


def indikator(name: str) -> str:
    """An indicator by a short name: IKM, AKIP, the capitals behind it in brackets, else all its words.

    >>> [indikator(text) for text in ("Nilai Evaluasi AKIP", "Indeks Kepuasan Masyarakat", "Indeks Desa (IDM)")]
    ['AKIP', 'IKM', 'IDM']
    >>> indikator("Persentase rekomendasi AKIP yang selesai")
    'persentase rekomendasi akip yang selesai'
    """
    words = set(re.findall(r"[^\W\d_]+", name.casefold()))
    if words <= _MEASURING and not re.search(r"\d", name):
        if words & {"ikm", "kepuasan"}:
            return "IKM"
        if words & {"akip", "sakip", "akuntabilitas"}:
            return "AKIP"
    capitals = re.search(r"\(\s*([A-Z]{3,6})\s*\)\s*$", name)
    return capitals[1] if capitals else key(name)


def _own(material: NaskahMaterial, cell: str) -> bool:
    return bool(material.kecamatan) and key(material.kecamatan or "") in key(cell)


def _quantity(
    material: NaskahMaterial, column: FigureColumn, columns: Sequence[FigureColumn], subject: str, name: str
) -> str:
    """What a cell of a table gives: "realisasi IKM tahun 2023", "anggaran Belanja Modal"; "" if not certain."""
    if column.ukuran == "rupiah" and column.peran in ("target", "realisasi"):
        alike = [each for each in columns if (each.peran, each.ukuran) == (column.peran, "rupiah")]
        known = name.upper().startswith(("PROGRAM", "BELANJA"))
        kind = "pagu" if column.peran == "target" else "realisasi"
        return f"{kind} {_short(name)}" if known and len(alike) == 1 else ""
    if (
        not subject
        or len(column.nilai) > 12
        or column.ukuran == "rupiah"
        or column.peran not in ("target", "realisasi", "persen")
    ):
        return ""
    low = column.judul.casefold()
    if column.peran == "persen" and ("capaian" not in low and "kemajuan" not in low or SERAPAN.search(low)):
        return ""
    alike = [
        each
        for each in columns
        if each.peran == column.peran and each.tahun == column.tahun and each.ukuran != "rupiah" and _is_result(each)
    ]
    if len(alike) > 1 or "akhir" in low or "renstra" in low or ("kemajuan" in low and len(columns) > 2):
        return ""
    year = column.tahun or material.tahun
    measure = "capaian" if column.peran == "persen" else column.peran
    return f"{measure} {indikator(subject)} tahun {year}" if year else ""


def _is_result(column: FigureColumn) -> bool:
    return column.peran != "persen" or not SERAPAN.search(column.judul.casefold())


def _totals(material: NaskahMaterial, index: int, columns: Sequence[FigureColumn], at: int) -> Iterator[Mention]:
    """What the last row gives: all the money, all the people."""
    table = material.naskah.parts[index]
    assert isinstance(table, PrintedTable)
    where = material.table_place(index, table.rows[at].place)
    money = [column for column in columns if column.ukuran == "rupiah" or _millions(column.nilai[at])]
    if at != len(table.rows) - 1:
        return
    for role, name in (("target", "total pagu anggaran"), ("realisasi", "total realisasi anggaran")):
        fits = [column for column in money if column.peran == role]
        value = fits[0].nilai[at] if len(fits) == 1 else None
        if value is not None and value.nilai > 10**6:
            yield Mention(name, value, where, table.rows[at].place)
    above = material.naskah.caption_of(index)
    topic = above.judul.casefold() if above else ""
    people = [c for c in columns if "penduduk" in f"{topic} {c.judul.casefold()}" and c.peran == "lain"]
    whole = [column for column in people if re.search(r"l\s*\+\s*p|jumlah$|total$|jiwa", column.judul.casefold())]
    value = whole[0].nilai[at] if len(whole) == 1 else None
    if value is not None:
        yield Mention("jumlah penduduk", value, where, table.rows[at].place)


def _millions(value: Figure | None) -> bool:
    return value is not None and value.nilai >= 10**6


def from_tables(material: NaskahMaterial) -> Iterator[Mention]:
    """Every quantity that a cell of a table gives for certain."""
    for index, table in material.naskah.tables():
        columns = figure_columns(table)
        activities = any(word in " ".join(path).casefold() for path in table.heads for word in ("program", "kegiatan"))
        subject = None if activities else column_about(table, "indikator")
        places = column_about(table, "kecamatan")
        for at, row in enumerate(table.rows):
            where = material.table_place(index, row.place)
            if total_word(row):
                yield from _totals(material, index, columns, at)
                continue
            if places is not None and not _own(material, row.cells[places]):
                continue
            for column in columns:
                value = column.nilai[at]
                name = _quantity(
                    material, column, columns, row.cells[subject] if subject is not None else "", label(table, row)
                )
                whole = table.certain or not re.match(r"(?:target|realisasi|capaian) (?!.*[A-Z]{3})", name)
                if value is not None and name and whole:
                    yield Mention(name, value, where, row.place)


_RESULT = re.compile(r"(target|realisasi|capaian) (.+) tahun (\d{4})")


def results(material: NaskahMaterial) -> dict[tuple[str, str, int], Mention]:
    """What tables first print of each indicator: by measure, short name and year."""
    found: dict[tuple[str, str, int], Mention] = {}
    for item in from_tables(material):
        if hit := _RESULT.fullmatch(item.quantity):
            found.setdefault((hit[1], hit[2], int(hit[3])), item)
    return found


def missed(material: NaskahMaterial) -> dict[str, tuple[Mention, Mention]]:
    """The indicators whose result of the year stays below the target, with both."""
    values = results(material)
    pairs = {
        name: (item, values["realisasi", name, year])
        for (measure, name, year), item in values.items()
        if measure == "target" and year == material.tahun and ("realisasi", name, year) in values
    }
    return {name: (target, real) for name, (target, real) in pairs.items() if real.nilai.nilai < target.nilai.nilai}


def shares_spent(material: NaskahMaterial) -> dict[Decimal, str]:
    """The programmes by how much of their budget was spent, in percent, as tables print it."""
    found: dict[Decimal, str] = {}
    for _, table in material.naskah.tables():
        money = [c for c in figure_columns(table) if c.peran == "persen" and c.ukuran == "rupiah"]
        for at, row in enumerate(table.rows if len(money) == 1 else ()):
            share, name = money[0].nilai[at], label(table, row)
            if share and re.match(r"program\b", name, re.IGNORECASE):
                found.setdefault(share.nilai, f"serapan {name}")
    return found
