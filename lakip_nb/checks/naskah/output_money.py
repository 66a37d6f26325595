"""Output beside money, row by row: half the output for all the money, parents unlike their parts, the "
"weight of salaries."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import (
    FigureColumn,
    corrected,
    figure_columns,
    label,
    row_depths,
    rows_below,
    total_word,
)
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.percentages import denied
from lakip_nb.checks.naskah.words import written
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import PrintedRow, PrintedTable
from lakip_nb.kinerja import bulat

_LITTLE, _MOST, _SPARE = 60, 90, 70
"""Percent: output below which, and money above which, the two do not go together; money that was spared."""


@dataclass(frozen=True)
class _Budget:
    """A table of output and money: its columns, and the rows that are no totals with how deep they stand."""

    index: int
    table: PrintedTable
    goal: FigureColumn
    done: FigureColumn
    planned: FigureColumn
    spent: FigureColumn
    rate: FigureColumn | None
    rows: tuple[int, ...]
    depths: tuple[int, ...]

    def row(self, at: int) -> PrintedRow:
        return self.table.rows[at]

    def name(self, at: int) -> str:
        return label(self.table, self.row(at))

    def output(self, at: int) -> Decimal | None:
        """How much of the output was reached: as printed in percent, else as the figures give it."""
        if self.rate and (printed := self.rate.nilai[at]):
            return printed.nilai
        goal, done = self.goal.nilai[at], self.done.nilai[at]
        return done.nilai / goal.nilai * 100 if goal and done and goal.nilai else None

    def money(self, at: int) -> Decimal | None:
        """How much of the budget was spent, in percent."""
        planned, spent = self.planned.nilai[at], self.spent.nilai[at]
        return spent.nilai / planned.nilai * 100 if planned and spent and planned.nilai else None


def _budgets(material: NaskahMaterial) -> Iterator[_Budget]:
    for index, table in material.naskah.tables():
        columns = figure_columns(table)
        wanted = [("target", "kinerja"), ("realisasi", "kinerja"), ("target", "rupiah"), ("realisasi", "rupiah")]
        found = [[c for c in columns if (c.peran, c.ukuran) == each] for each in wanted]
        if [len(each) for each in found] != [1, 1, 1, 1]:
            continue
        rates = [c for c in columns if (c.peran, c.ukuran) == ("persen", "kinerja")]
        rows = tuple(at for at, row in enumerate(table.rows) if not total_word(row))
        depths = row_depths(table, [table.rows[at] for at in rows]) or [1] * len(rows)
        goal, done, planned, spent = (each[0] for each in found)
        depths = corrected(depths, [planned.nilai[at] for at in rows])
        rate = rates[0] if len(rates) == 1 else None
        yield _Budget(index, table, goal, done, planned, spent, rate, rows, tuple(depths))


@aturan(
    "N48",
    "Hasil dan uang yang jauh berbeda, atau induk yang tidak mengikuti rinciannya",
    "peringatan",
    "Uang yang hampir habis untuk separuh hasil, hasil penuh dengan sedikit uang, dan kegiatan yang dinyatakan selesai "
    "padahal rinciannya tidak, memerlukan penjelasan dalam uraian.",
    "PermenPANRB 53/2014: analisis efisiensi penggunaan sumber daya",
    "Hasil 50% dengan 99% anggaran.",
)
def tidak_sepadan(material: NaskahMaterial) -> Iterator[Finding]:
    """N48: little output for all the money, all output for little, parents that their parts deny; by table."""
    wrong = denied(material)
    for budget in _budgets(material):
        name = material.table_name(budget.index)
        little, spare, parents = [], [], []
        for place, at in enumerate(budget.rows):
            output, money, row = budget.output(at), budget.money(at), budget.row(at)
            if output is None or money is None:
                continue
            words = f"“{budget.name(at)}” (hasil {written(bulat(output))}%, anggaran {written(bulat(money))}%)"
            sure = (budget.index, row.place) not in wrong  # of the others another rule says more
            if sure and 0 < output <= _LITTLE and money >= _MOST:
                little.append((row.place, words))
            below = [budget.rows[child] for child in rows_below(budget.depths, place)]
            if output == 100 and 0 < money < _SPARE and not below:
                spare.append((row.place, words))
            parts = [budget.output(child) for child in below]
            undone = [child for child in below if _undone(budget, child)]
            stated = budget.done.nilai[at]
            if below and stated and stated.nilai == 100 and undone:
                parents.append(
                    (row.place, f"“{budget.name(at)}” 100, padahal “{budget.name(undone[0])}” tidak dilaksanakan")
                )
            elif sure and below and parts and all(part == 100 for part in parts) and output < 100:
                parents.append(
                    (row.place, f"“{budget.name(at)}” {written(bulat(output))}, padahal semua rinciannya 100")
                )
        explain = "Jelaskan sebabnya dalam uraian."
        yield from material.gathered(f"Hasil jauh di bawah serapannya pada {name}", little, explain)
        yield from material.gathered(
            f"Hasil penuh dengan anggaran di bawah {_SPARE}% pada {name}", spare, explain, "catatan"
        )
        yield from material.gathered(
            f"Hasil induk tidak mengikuti rinciannya pada {name}", parents, "Hitung hasil induk dari rinciannya."
        )
        yield from _leaves(material, budget)
        yield from _salaries(material, budget)


def _undone(budget: _Budget, at: int) -> bool:
    cells = [budget.row(at).cells[column.number].strip() for column in (budget.done, budget.spent)]
    values = [column.nilai[at] for column in (budget.done, budget.spent)]
    return all(
        cell in ("-", "–", "—") or (value is not None and not value.nilai)
        for cell, value in zip(cells, values, strict=True)
    )


def _leaves(material: NaskahMaterial, budget: _Budget) -> Iterator[Finding]:
    """A total that its programmes make, and its smallest parts do not."""
    total = next((at for at, row in enumerate(budget.table.rows) if total_word(row)), None)
    if total is None or len(set(budget.depths)) < 2 or not budget.table.certain:
        return
    last = [at for place, at in enumerate(budget.rows) if not rows_below(budget.depths, place)]
    if not _nested(budget):
        return
    faults = []
    for column in (budget.planned, budget.spent):
        printed = column.nilai[total]
        parts = [_part(budget, column, at) for at in last]
        known = [part for part in parts if part is not None]
        if printed and len(known) == len(parts) and sum(known, Decimal(0)) != printed.nilai:
            faults.append(f"{column.judul} {written(sum(known, Decimal(0)))}, tercetak {printed.printed}")
    if faults:
        row = budget.row(total)
        yield material.finding(
            f"Jumlah baris rincian paling bawah tidak sama dengan {total_word(row)}: {'; '.join(faults)}.",
            f"{material.table_place(budget.index, row.place)}, rincian terbawah",
            "Perbaiki rincian atau induknya; pemeriksaan nilai induk menunjukkan baris mana.",
            row.place,
            {"beda": len(faults)},
        )


def _part(budget: _Budget, column: FigureColumn, at: int) -> Decimal | None:
    """An amount of a row; an empty one is its parent's where it is the only part, a dash is nothing."""
    value = column.nilai[at]
    cell = budget.row(at).cells[column.number].strip()
    if value or cell in ("-", "–"):
        return value.nilai if value else Decimal(0)
    place = budget.rows.index(at)
    over = next((up for up in range(place - 1, -1, -1) if budget.depths[up] < budget.depths[place]), None)
    if cell or over is None or len(rows_below(budget.depths, over)) > 1:
        return None
    whole = column.nilai[budget.rows[over]]
    return whole.nilai if whole else None


def _nested(budget: _Budget) -> bool:
    """Whether most rows that have others below them are their sum: then the rows stand as they seem to."""
    fits = []
    for place, at in enumerate(budget.rows):
        below = [budget.planned.nilai[budget.rows[child]] for child in rows_below(budget.depths, place)]
        value = budget.planned.nilai[at]
        if below and value:
            fits.append(sum((each.nilai for each in below if each), Decimal(0)) == value.nilai)
    return sum(fits) * 2 > len(fits)


def _salaries(material: NaskahMaterial, budget: _Budget) -> Iterator[Finding]:
    """A share of money spent that salaries carry."""
    total = next((at for at, row in enumerate(budget.table.rows) if total_word(row)), None)
    pay = [at for at in budget.rows if re.search(r"\bGaji\s+dan\s+Tunjangan\b", budget.name(at), re.IGNORECASE)]
    if total is None or len(pay) != 1:
        return
    whole, spent = budget.planned.nilai[total], budget.spent.nilai[total]
    paid, given = budget.planned.nilai[pay[0]], budget.spent.nilai[pay[0]]
    if not (whole and spent and paid and given) or whole.nilai <= paid.nilai or paid.nilai * 2 < whole.nilai:
        return
    rest = (spent.nilai - given.nilai) / (whole.nilai - paid.nilai) * 100
    if spent.nilai / whole.nilai * 100 - rest > 1:
        yield material.finding(
            f"Serapan {written(bulat(spent.nilai / whole.nilai * 100))}% ditopang gaji "
            f"({written(bulat(paid.nilai / whole.nilai * 100))}% dari anggaran); tanpa gaji {written(bulat(rest))}%.",
            f"{material.table_place(budget.index, budget.row(total).place)}, serapan tanpa gaji",
            "Sebutkan juga serapan di luar gaji.",
            budget.row(total).place,
            {"serapan tanpa gaji": written(bulat(rest))},
            "catatan",
        )
