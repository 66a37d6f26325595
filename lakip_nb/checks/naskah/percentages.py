"""Percentages of printed tables against the two figures they are made from, and broken numerals."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.causes import by_cause
from lakip_nb.checks.naskah.columns import (
    FigureColumn,
    comparisons,
    figure_columns,
    label,
    row_depths,
    rows_below,
    total_word,
)
from lakip_nb.checks.naskah.figure import Figure
from lakip_nb.checks.naskah.material import NaskahMaterial, in_sentence
from lakip_nb.checks.naskah.words import written
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import PrintedRow, PrintedTable
from lakip_nb.kinerja import bulat
from lakip_nb.present.kata import rangkai

_MANY = 4
"""Wrong rows of a column from which on they have one cause."""
_ROUNDING = 4
"""Halves of the last printed place by which a share moves when it is cut, or shifted to add up to 100."""


@dataclass(frozen=True, slots=True)
class _Difference:
    """A percentage as printed, what its figures give, and which figures those are."""

    index: int
    table: PrintedTable
    row: PrintedRow
    column: FigureColumn
    stated: Figure
    computed: Decimal
    reason: str

    @property
    def rounded(self) -> bool:
        """Whether rounding alone explains it."""
        return abs(self.computed - self.stated.nilai) <= _ROUNDING * self.stated.half_unit


@aturan(
    "N50",
    "Persentase tabel tidak sesuai dengan angka pembentuknya",
    "galat",
    "Capaian adalah realisasi dibagi target, serapan adalah realisasi dibagi pagu, dan bagian adalah nilai "
    "baris dibagi "
    "jumlah. Untuk capaian diterima pula rumus indikator yang makin kecil makin baik.",
    "PermenPANRB 53/2014: perbandingan target dan realisasi; hitungan angka yang tercetak",
    "Capaian tercetak 89,07, padahal 66,66 dari 70,00 memberi 95,23.",
)
def persentase(material: NaskahMaterial) -> Iterator[Finding]:
    """N50: a percentage that its own row contradicts; the same three figures in several tables are one finding.

    A column of which many rows are wrong is one too: it was filled in by another way than its heading says.
    """
    found = list(_contradicted(material))
    columns = Counter(item.nilai["kolom"] for item in found)
    yield from by_cause(found, lambda item: at if columns[at := item.nilai["kolom"]] >= _MANY else None)


def _contradicted(material: NaskahMaterial) -> Iterator[Finding]:
    same: dict[tuple[Decimal, Decimal, int], list[_Difference]] = {}
    earlier: Counter[tuple[int, Decimal, Decimal]] = Counter()
    for item in _differences(material):
        if not item.rounded:
            # Two rows of one table are two errors, however alike their figures
            here = (item.index, item.stated.nilai, item.computed)
            same.setdefault((*here[1:], earlier[here]), []).append(item)
            earlier[here] += 1
    for found in same.values():
        first = found[0]
        others = [in_sentence(material.table_place(item.index, item.row.place)) for item in found[1:]]
        yield material.finding(
            f"{first.column.judul} “{label(first.table, first.row)}” tercetak {first.stated.printed}, sedangkan "
            f"{first.reason} memberi {written(bulat(first.computed))}{_mean(first)}."
            + (f" Begitu pula pada {rangkai(others)}." if others else ""),
            f"{material.table_place(first.index, first.row.place)}, {label(first.table, first.row)}, kolom "
            f"{first.column.judul}",
            "Periksa kedua angka pembentuknya dengan dokumen sumber, lalu hitung kembali persentasenya.",
            first.row.place,
            {
                "tercetak": first.stated.printed,
                "hitungan": written(bulat(first.computed)),
                "kolom": f"{first.index}, {first.column.judul}",
            },
        )


def _mean(item: _Difference) -> str:
    """In words, that a percentage is the mean of the rows below it: another way than its own row's figures."""
    rows = [at for at, row in enumerate(item.table.rows) if not total_word(row)]
    depths = row_depths(item.table, [item.table.rows[at] for at in rows])
    at = item.table.rows.index(item.row)
    if depths is None or at not in rows:
        return ""
    below = [item.column.nilai[rows[child]] for child in rows_below(depths, rows.index(at))]
    known = [value.nilai for value in below if value]
    if known and set(known) == {item.computed}:
        return ", seperti semua baris di bawahnya"
    if len(known) < 2 or abs(sum(known, Decimal(0)) / len(known) - item.stated.nilai) > item.stated.half_unit:
        return ""
    return " (angka itu rata-rata baris di bawahnya; pakailah satu cara untuk semua baris)"


@aturan(
    "N51",
    "Persentase tabel tidak dibulatkan ke angka terdekat",
    "catatan",
    "Angka yang dipotong, atau digeser supaya jumlahnya 100, berbeda dari hitungan pembaca pada angka terakhirnya.",
    "Pembulatan setengah ke atas; hitungan angka yang tercetak",
    "14,15%, seharusnya 14,16%.",
)
def dibulatkan(material: NaskahMaterial) -> Iterator[Finding]:
    """N51: percentages that are off by rounding alone, all in one finding."""
    found = [item for item in _differences(material) if item.rounded]
    if not found:
        return
    parts = []
    for index in dict.fromkeys(item.index for item in found):
        rows = (
            f"{label(item.table, item.row)} {item.stated.printed}, bukan "
            f"{written(bulat(item.computed, item.stated.decimals))}"
            for item in found
            if item.index == index
        )
        parts.append(f"{in_sentence(material.table_place(index))}: {'; '.join(rows)}")
    yield material.finding(
        f"{len(found)} persentase tidak dibulatkan ke angka terdekat. {'. '.join(parts)}.",
        material.table_place(found[0].index) + (" dan lain-lain" if len(parts) > 1 else ""),
        "Bulatkan setengah ke atas di seluruh laporan.",
        found[0].row.place,
        {"angka": ", ".join(item.stated.printed for item in found)},
    )


def denied(material: NaskahMaterial) -> frozenset[tuple[int, int]]:
    """The rows, by their table and place, whose percentage their own figures deny."""
    return frozenset((item.index, item.row.place) for item in _differences(material) if not item.rounded)


def _differences(material: NaskahMaterial) -> Iterator[_Difference]:
    """Every percentage that is not its figures' rightly rounded one, with what they give and how."""
    for index, table in material.naskah.tables():
        for base, real, percent in comparisons(table):
            for at, row in enumerate(table.rows):
                whole, part, printed = base.nilai[at], real.nilai[at], percent.nilai[at]
                if whole is None or part is None or printed is None or whole.nilai <= 0:
                    continue
                value = part.nilai / whole.nilai * 100
                if printed.nilai == 100 and value > 100 and base.ukuran != "rupiah":
                    continue  # capped, as some offices do
                others = [] if base.ukuran == "rupiah" else [2 * 100 - value]
                if part.nilai > 0 and base.ukuran != "rupiah":
                    others.append(whole.nilai / part.nilai * 100)
                if all(abs(each - printed.nilai) > printed.half_unit for each in chain([value], others)):
                    how = f"{part.printed} dibagi {whole.printed}"
                    yield _Difference(index, table, row, percent, printed, value, how)
        yield from _shares(index, table)


def _shares(index: int, table: PrintedTable) -> Iterator[_Difference]:
    """Shares: one column of amounts, one of percents, and a total of 100."""
    columns = figure_columns(table)
    amounts = [column for column in columns if column.peran == "lain"]
    percents = [column for column in columns if column.peran == "persen"]
    last = table.rows[-1] if table.rows else None
    if len(amounts) != 1 or len(percents) != 1 or len(columns) != 2 or last is None or not total_word(last):
        return
    total, whole = amounts[0].nilai[-1], percents[0].nilai[-1]
    if total is None or total.nilai <= 0 or whole is None or abs(whole.nilai - 100) > 1:
        return
    for at, row in enumerate(table.rows[:-1]):
        part, printed = amounts[0].nilai[at], percents[0].nilai[at]
        if part is None or printed is None or total_word(row):
            continue
        value = part.nilai / total.nilai * 100
        if abs(value - printed.nilai) > printed.half_unit:
            yield _Difference(index, table, row, percents[0], printed, value, f"{part.printed} dari {total.printed}")


@aturan(
    "N53",
    "Angka yang salah tulis",
    "galat",
    "Titik ribuan memisahkan tepat tiga angka dan koma membuka desimal. Angka yang ditulis lain tidak dapat "
    "dibaca dengan pasti.",
    "EYD V tentang penulisan bilangan",
    "Tertulis “10.00.000”.",
)
def salah_tulis(material: NaskahMaterial) -> Iterator[Finding]:
    """N53: cells that are written as figures and are none."""
    for index, table in material.naskah.tables():
        columns = {column.number: column for column in figure_columns(table)}
        for number, column in columns.items():
            cells = table.column(number)
            slips = set(figure.slips(cells))
            for at, row in enumerate(table.rows):
                if at in slips or figure.broken(cells[at]) or (cells[at].strip() == "%" and column.peran == "persen"):
                    yield material.finding(
                        f"“{cells[at]}” pada “{label(table, row)}” bukan tulisan angka yang benar.",
                        f"{material.table_place(index, row.place)}, {label(table, row)}, kolom {column.judul}",
                        "Tulis titik di antara tiap tiga angka ribuan dan koma sebelum desimal; periksa apakah "
                        "ada angka yang hilang.",
                        row.place,
                        {"tertulis": cells[at]},
                    )
