"""Totals of printed tables, and amounts that are the sum of the rows below them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.columns import (
    FigureColumn,
    corrected,
    figure_columns,
    label,
    mixed_units,
    row_depths,
    rows_below,
    total_word,
)
from lakip_nb.checks.naskah.figure import Figure
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.words import written
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import PrintedTable

_MANY = 3
"""Columns of one total that are wrong at once, from which on the row itself must be out of place."""


@aturan(
    "N40",
    "Baris jumlah tabel tidak sama dengan jumlah rinciannya",
    "galat",
    "Baris Jumlah atau Total harus sama dengan jumlah baris di atasnya. Dalam tabel bertingkat yang dijumlahkan "
    "hanya satu tingkat.",
    "Penjumlahan angka yang tercetak dalam tabel itu sendiri",
    "Total tercetak 69,22, barisnya memberi 69,12.",
)
def jumlah_tabel(material: NaskahMaterial) -> Iterator[Finding]:
    """N40: a total that is not the sum of its column."""
    yield from _totals(material, rounding=False)


@aturan(
    "N41",
    "Baris jumlah berbeda karena pembulatan",
    "catatan",
    "Bila setiap angka dibulatkan sendiri, jumlahnya dapat berbeda sedikit dari jumlah yang tercetak. Selisih itu "
    "wajar, tetapi pembaca yang menjumlahkan sendiri perlu diberi tahu.",
    "Pembulatan angka yang tercetak dalam tabel itu sendiri",
    "Total 100, barisnya memberi 100,01.",
)
def jumlah_dibulatkan(material: NaskahMaterial) -> Iterator[Finding]:
    """N41: a total that differs from its parts by no more than rounding."""
    yield from _totals(material, rounding=True)


def _totals(material: NaskahMaterial, rounding: bool) -> Iterator[Finding]:
    for index, table in material.naskah.tables():
        for at, row in enumerate(table.rows):
            wrong = list(_unequal(table, at, rounding)) if total_word(row) and at > 1 else []
            if len(wrong) > _MANY:
                # One slip of the row, not of each column
                titles = ", ".join(f"“{column.judul}”" for column, _, _ in wrong)
                yield material.finding(
                    f"{total_word(row).capitalize()} tidak cocok pada {len(wrong)} kolom sekaligus ({titles}); mungkin "
                    "angka baris ini bergeser kolom.",
                    f"{material.table_place(index, row.place)}, {total_word(row)}",
                    "Periksa letak angka baris itu, lalu hitung kembali.",
                    row.place,
                    {"kolom": len(wrong)},
                )
                continue
            for column, total, value in wrong:
                yield material.finding(
                    f"{total_word(row).capitalize()} kolom “{column.judul}” tercetak {total.printed}, sedangkan "
                    f"baris-baris yang dijumlahkannya memberi {written(value)} "
                    f"(selisih {written(abs(total.nilai - value))}).",
                    f"{material.table_place(index, row.place)}, {total_word(row)}, kolom {column.judul}",
                    "Beri keterangan “jumlah tidak tepat karena pembulatan”."
                    if rounding
                    else "Periksa rincian kolom itu dengan dokumen sumbernya, lalu perbaiki baris atau jumlahnya.",
                    row.place,
                    {"tercetak": total.printed, "jumlah": written(value)},
                )


def _unequal(table: PrintedTable, at: int, rounding: bool) -> Iterator[tuple[FigureColumn, Figure, Decimal]]:
    """The columns whose total is not the sum: by rounding alone, or by more."""
    for column in figure_columns(table):
        total = column.nilai[at]
        sums = _sums(table, column, at) if total and _has_a_sum(table, column) else None
        if total is None or not sums or any(total.nilai == value for value, _ in sums):
            continue
        if total.nilai and any(value == total.nilai * levels for value, _ in sums for levels in (2, 3, 4)):
            continue  # every level of the table adds up to the same
        near = any(abs(total.nilai - value) <= slack for value, slack in sums)
        if near is rounding and _certain(table, at):
            yield column, total, sums[-1][0]


def _has_a_sum(table: PrintedTable, column: FigureColumn) -> bool:
    """Whether adding up a column says anything: amounts and numbers of things, no rates or results."""
    low = column.judul.casefold()
    if column.peran == "efisiensi" or any(word in low for word in ("rata", "indeks", "bobot", "kondisi", "umur")):
        return False
    if column.peran == "persen":
        # Shares add up to a hundred, rates to nothing
        last = column.nilai[-1]
        parts = [value.nilai for value in column.nilai[:-1] if value]
        return last is not None and last.nilai == 100 and 90 < sum(parts) < 110 and max(parts, default=100) < 100
    if column.ukuran == "kinerja" or (column.ukuran != "rupiah" and mixed_units(table)):
        return False
    return not all(value is None or 1900 < value.nilai < 2100 for value in column.nilai)


def _sums(table: PrintedTable, column: FigureColumn, at: int) -> list[tuple[Decimal, Decimal]]:
    """What the rows above a total can add up to, each with what rounding may change; the surest last."""
    above = [i for i in range(at) if not total_word(table.rows[i])]
    cells = [table.rows[i].cells[column.number] for i in above]
    values = [column.nilai[i] for i in above]
    if any(value is None and not figure.empty(cell) for value, cell in zip(values, cells, strict=True)):
        return []
    if sum(value is not None for value in values) < 2 or (not table.certain and None in values):
        return []
    last = max((i for i in range(at) if total_word(table.rows[i])), default=-1)
    choices = [[i for i in above if i > last]]
    if last >= 0:
        choices.append([i for i in range(at) if total_word(table.rows[i])])
    choices.append(above)
    depths = row_depths(table, [table.rows[i] for i in above])
    programmes = [i for i in above if _is_programme(label(table, table.rows[i]))]
    if programmes and not depths:
        choices.append(programmes)
    if depths:
        leaves = [i for i, depth, next_ in zip(above, depths, [*depths[1:], 0], strict=True) if next_ <= depth]
        choices += [leaves, [i for i, depth in zip(above, depths, strict=True) if depth == min(depths)]]
    return [_sum([column.nilai[i] for i in rows]) for rows in choices if rows]


def _sum(values: Sequence[Figure | None]) -> tuple[Decimal, Decimal]:
    known = [value for value in values if value]
    total = sum((value.nilai for value in known), Decimal(0))
    slack = sum((value.half_unit for value in known if value.decimals), Decimal(0))
    return total, slack + max((value.half_unit for value in known if value.decimals), default=Decimal(0))


def _certain(table: PrintedTable, at: int) -> bool:
    """Whether it is plain which rows a total adds up: flat, numbered, or programmes in capitals."""
    above = [row for row in table.rows[:at] if not total_word(row)]
    depths = row_depths(table, above)
    if depths is None:
        bold = {row.bold for row in above}
        flat = len(bold) == 1 or not any(label(table, row).isupper() for row in above)
        programmes = sum(_is_programme(label(table, row)) for row in above)
        return flat and (programmes > 1 or not _nested(table, at))
    if all(row.cells[0][:1].isdigit() for row in above):
        return True
    top = [label(table, row) for row, depth in zip(above, depths, strict=True) if depth == 1]
    return len(top) > 1 and all(text.upper().startswith("PROGRAM") for text in top)


def _is_programme(text: str) -> bool:
    return re.match(r"program\b", text, re.IGNORECASE) is not None


def _nested(table: PrintedTable, at: int) -> bool:
    """Whether an amount above a total is that of the next row, or of several next rows together."""
    for column in figure_columns(table):
        values = [value.nilai if value else Decimal(0) for value in column.nilai[:at]]
        for first, value in enumerate(values):
            total = Decimal(0)
            for more in values[first + 1 :] if value >= 1000 else ():
                total += more
                if total >= value:
                    break
            if value >= 1000 and total == value:
                return True
    return False


@aturan(
    "N42",
    "Nilai induk tidak sama dengan jumlah rinciannya",
    "galat",
    "Dalam tabel bertingkat, anggaran dan realisasi sebuah program atau kegiatan adalah jumlah baris di bawahnya.",
    "Permendagri 77/2020: anggaran disusun menurut program, kegiatan, dan sub kegiatan",
    "Pagu kegiatan bukan jumlah sub kegiatannya.",
)
def induk(material: NaskahMaterial) -> Iterator[Finding]:
    """N42: a programme or activity whose amount is not the sum of what stands below it."""
    for index, table in material.naskah.tables():
        rows = [row for row in table.rows if not total_word(row)]
        columns = [column for column in figure_columns(table) if column.ukuran == "rupiah" and column.peran != "persen"]
        depths = row_depths(table, rows)
        if not columns or depths is None or not table.certain:
            continue
        places = [at for at, row in enumerate(table.rows) if not total_word(row)]
        first = [columns[0].nilai[at] for at in places]
        depths = corrected(depths, first)
        below = {at: children for at in range(len(rows)) if (children := rows_below(depths, at))}
        found = {at: list(_against(columns, places, at, children)) for at, children in below.items()}
        wrong = [at for at, faults in found.items() if faults]
        if len(wrong) * 2 > len(found):
            continue  # the rows stand otherwise below each other than their marks say
        for at in wrong:
            name, row, faults = label(table, rows[at]), rows[at], found[at]
            parts = "; ".join(
                f"{column.judul} tercetak {printed.printed}, rinciannya {written(total)}"
                for column, printed, total in faults
            )
            yield material.finding(
                f"“{name}” tidak sama dengan jumlah {len(below[at])} baris di bawahnya: {parts}.",
                f"{material.table_place(index, row.place)}, {name}",
                "Cocokkan rincian dan jumlahnya dengan DPA dan laporan realisasi anggaran, lalu perbaiki yang keliru. "
                "Jumlah dan persentase di atasnya ikut berubah.",
                row.place,
                {column.judul: f"{printed.printed} / {written(total)}" for column, printed, total in faults},
            )


def _against(
    columns: Sequence[FigureColumn], places: Sequence[int], at: int, children: Sequence[int]
) -> Iterator[tuple[FigureColumn, Figure, Decimal]]:
    for column in columns:
        printed = column.nilai[places[at]]
        parts = [column.nilai[places[child]] for child in children]
        if printed is None or any(part is None for part in parts):
            continue
        total, slack = _sum(parts)
        if abs(total - printed.nilai) > slack:
            yield column, printed, total
