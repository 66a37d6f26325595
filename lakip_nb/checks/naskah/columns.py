"""What the columns and rows of a printed table mean, as far as their headings say so for certain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.figure import Figure
from lakip_nb.data.naskah import PrintedRow, PrintedTable

Role = Literal["target", "realisasi", "persen", "efisiensi", "lain"]

_EFFICIENCY = re.compile(r"efisiensi")
SERAPAN = re.compile(r"(?:s|ny)erapan")
"""Spending in percent of the budget, as headings call it."""
_PERCENT = re.compile(r"%|persen|prosen|\bcapaian\b|tingkat kemajuan")
_REAL = re.compile(r"realisasi")
_BASE = re.compile(r"\btarget\b|\bpagu\b|anggaran|alokasi")
_MONEY = re.compile(r"\brp\b|rupiah|\bpagu\b|anggaran|belanja")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_NUMBERING = re.compile(r"(?:no|nomor|no\.?\s*urut|kode|kode rekening)\.?", re.IGNORECASE)
_TOTAL = re.compile(
    r"(?:sub\s*|grand\s*)?(?:jumlah|total)(?:\s+(?:total|jumlah|keseluruhan|seluruhnya|anggaran|belanja|pegawai|penduduk))?\s*:?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """A column with figures: where it is, its heading, its role, its year, whether it is money."""

    number: int
    judul: str
    peran: Role
    tahun: int | None
    ukuran: Literal["rupiah", "kinerja", ""]
    nilai: tuple[Figure | None, ...]


@lru_cache(maxsize=256)
def figure_columns(tables: PrintedTable) -> tuple[FigureColumn, ...]:
    """The columns below a heading in which figures stand, numbers of rows left out."""
    found = []
    for index, path in enumerate(tables.heads):
        title = " ".join(path)
        cells = tables.column(index)
        written = [cell for cell in cells if not figure.empty(cell)]
        values = figure.column(cells)
        if not path or _NUMBERING.fullmatch(path[-1]) or not written:
            continue
        if sum(value is not None for value in values) * 2 <= len(written):
            continue
        years = _YEAR.findall(title)
        found.append(
            FigureColumn(index, title, _role(title), int(years[-1]) if years else None, _measure(title), tuple(values))
        )
    return tuple(found)


def _role(title: str) -> Role:
    low = title.casefold()
    if _EFFICIENCY.search(low):
        return "efisiensi"
    sure = "%" in low or "persen" in low or SERAPAN.search(low) is not None
    if sure or (_PERCENT.search(low) and not _REAL.search(low) and not _BASE.search(low)):
        return "persen"
    if _PERCENT.search(low) and _REAL.search(low):
        return "lain"  # "Realisasi Capaian": one or the other
    if _REAL.search(low):
        return "realisasi"
    return "target" if _BASE.search(low) else "lain"


def _measure(title: str) -> Literal["rupiah", "kinerja", ""]:
    low = title.casefold()
    if _MONEY.search(low):
        return "rupiah"
    return "kinerja" if "kinerja" in low else ""


def comparisons(tables: PrintedTable) -> list[tuple[FigureColumn, FigureColumn, FigureColumn]]:
    """Columns of which the third must be the second in percent of the first: target, realisasi, capaian."""
    columns = figure_columns(tables)
    base, real, percent = (
        [column for column in columns if column.peran == role] for role in ("target", "realisasi", "persen")
    )
    if len(base) == len(real) == len(percent) == 1:
        years = {column.tahun for column in (*base, *real, *percent)} - {None}
        return [(base[0], real[0], percent[0])] if len(years) < 2 else []
    found = []
    for whole in base:
        # "Realisasi Kinerja" may stand beside a plain "Target", never beside one in rupiah
        measures = (whole.ukuran,) if whole.ukuran else ("", "kinerja")
        for column in percent:
            if column.ukuran != whole.ukuran or (column.tahun != whole.tahun and len(percent) > 1):
                continue
            fits = [part for part in real if part.tahun == whole.tahun and part.ukuran in measures]
            alike = [other for other in base if (other.tahun, other.ukuran) == (whole.tahun, whole.ukuran)]
            also = [other for other in percent if (other.tahun, other.ukuran) == (column.tahun, column.ukuran)]
            if len(fits) == len(alike) == len(also) == 1 and (len(base) == 1 or column.tahun == whole.tahun):
                found.append((whole, fits[0], column))
    return found


@lru_cache(maxsize=256)
def label_column(tables: PrintedTable) -> int:
    """The column that names the rows: the first of words."""
    for index in range(len(tables.heads)):
        written = [cell for cell in tables.column(index) if cell]
        words = [cell for cell in written if re.search(r"[^\W\d]{2}", cell) and figure.read(cell) is None]
        if len(words) * 2 > len(written) and written:
            return index
    return 0


def label(tables: PrintedTable, row: PrintedRow) -> str:
    """What a row is about; for a total the word that says so."""
    total = total_word(row)
    return total or row.cells[label_column(tables)] or next((cell for cell in row.cells if cell), "")


def total_word(row: PrintedRow) -> str:
    """The word by which a row says that it is a total, "" where it is none."""
    words = next((cell for cell in row.cells if cell), "")
    if re.fullmatch(r"[\d.]+", words):
        words = next((cell for cell in row.cells[1:] if cell), "")
    return words.rstrip(" :") if _TOTAL.fullmatch(words.strip()) else ""


def mixed_units(tables: PrintedTable) -> bool:
    """Whether the rows are counted in different units, so that no column of results has a sum."""
    for index, path in enumerate(tables.heads):
        if path and path[-1].casefold() == "satuan":
            return len({cell.casefold() for cell in tables.column(index) if cell}) > 1
    return False


def key(text: str) -> str:
    """A label by its words alone: what two labels are compared by."""
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"\([^)]*\)", " ", text).casefold()))


def row_depths(tables: PrintedTable, rows: Sequence[PrintedRow]) -> list[int] | None:
    """How deep each row stands: by the parts of its number, else by capitals and bold; None where flat."""
    numbers = [re.fullmatch(r"\d{1,2}(?:\.\d{1,4})*\.?", row.cells[0]) for row in rows]
    if rows and all(numbers):
        depths = [len(found[0].rstrip(".").split(".")) for found in numbers if found]
        return depths if len(set(depths)) > 1 else None
    labels = [label(tables, row) for row in rows]
    depths = [1 if text.isupper() else 2 if row.bold else 3 for text, row in zip(labels, rows, strict=True)]
    if len(set(depths)) < 2 or depths[0] != min(depths):
        return None
    return depths


def rows_below(depths: Sequence[int], at: int) -> list[int]:
    """The rows directly below a row, by how deep each stands."""
    below: list[int] = []
    for index in range(at + 1, len(depths)):
        if depths[index] <= depths[at]:
            break
        below.append(index)
    nearest = min((depths[index] for index in below), default=0)
    return [index for index in below if depths[index] == nearest]


def corrected(depths: Sequence[int], values: Sequence[Figure | None]) -> list[int]:
    """Depths by capitals and bold, where a row that was left plain is the sum of what follows it."""
    result = list(depths)
    if not set(depths) <= {1, 2, 3} or 2 not in depths or 3 not in depths:
        return result
    for at, (depth, value) in enumerate(zip(depths, values, strict=True)):
        if depth != 3 or value is None:
            continue
        total = Decimal(0)
        for below in range(at + 1, len(depths)):
            following = values[below]
            if depths[below] != 3 or following is None:
                break
            total += following.nilai
            if total == value.nilai and value.nilai:
                # A single row of the same amount says so only where it is all that the programme has
                alone = below == at + 1 and (depths[at - 1] != 1 or depths[below + 1 : below + 2] == [3])
                result[at] = 3 if alone else 2
            if total >= value.nilai:
                break
    return result
