"""Output against money in printed tables: efficiency, and results without money or money without results."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.causes import by_cause
from lakip_nb.checks.naskah.columns import SERAPAN, FigureColumn, figure_columns, label, total_word
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.words import written
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import PrintedRow, PrintedTable


@aturan(
    "N52",
    "Tingkat efisiensi tidak sesuai dengan rumus mana pun",
    "peringatan",
    "Efisiensi lazim dihitung sebagai capaian dikurangi serapan, atau sebagai sisa anggaran (100 dikurangi serapan). "
    "Angka yang tidak sesuai dengan keduanya tidak dapat diuji pembaca.",
    "PermenPANRB 53/2014: analisis efisiensi penggunaan sumber daya; hitungan angka yang tercetak",
    "Efisiensi 1,93, padahal serapannya 96,23.",
)
def efisiensi(material: NaskahMaterial) -> Iterator[Finding]:
    """N52: an efficiency that follows from neither of the formulas that its row allows."""
    yield from by_cause(_efficiencies(material), lambda item: item.nilai.get("rumus"))


def _efficiencies(material: NaskahMaterial) -> Iterator[Finding]:
    for index, table in material.naskah.tables():
        columns = figure_columns(table)
        efficiency = [column for column in columns if column.peran == "efisiensi"]
        percents = [column for column in columns if column.peran == "persen"]
        spent = [c for c in percents if c.ukuran == "rupiah" or SERAPAN.search(c.judul.casefold())]
        done = [c for c in percents if c not in spent]
        if len(efficiency) != 1 or len(spent) != 1 or len(done) > 1:
            continue
        yield from _dashes(material, index, efficiency[0], spent[0])
        for at, row in enumerate(table.rows):
            printed, used = efficiency[0].nilai[at], spent[0].nilai[at]
            result = done[0].nilai[at] if done else None
            if printed is None or used is None:
                continue
            choices = [("100 dikurangi serapan", 100 - used.nilai)]
            if result is not None:
                choices.insert(0, ("capaian dikurangi serapan", result.nilai - used.nilai))
            third = result is not None and abs(100 - result.nilai - printed.nilai) <= printed.half_unit
            slack = printed.half_unit + used.half_unit
            if all(abs(value - printed.nilai) > slack for _, value in choices):
                both = " dan ".join(f"{name} memberi {written(value)}" for name, value in choices)
                yield material.finding(
                    f"Tingkat efisiensi “{label(table, row)}” tercetak {printed.printed}, sedangkan {both}."
                    + (" Angka itu 100 dikurangi capaian, bukan ukuran efisiensi." if third and printed.nilai else ""),
                    f"{material.table_place(index, row.place)}, {label(table, row)}",
                    "Tetapkan satu rumus efisiensi, sebutkan di bawah tabel, lalu hitung kembali semua barisnya.",
                    row.place,
                    {"tercetak": printed.printed, "serapan": used.printed}
                    | ({"rumus": "100 dikurangi capaian"} if third and printed.nilai else {}),
                )


def _dashes(material: NaskahMaterial, index: int, efficiency: FigureColumn, spent: FigureColumn) -> Iterator[Finding]:
    """Rows whose efficiency is a dash where others of the table write nought."""
    table = material.naskah.parts[index]
    assert isinstance(table, PrintedTable)
    full = [at for at, value in enumerate(spent.nilai) if value and value.nilai == 100]
    dashed = [at for at in full if table.rows[at].cells[efficiency.number].strip() in ("-", "–")]
    if any((value := efficiency.nilai[at]) and not value.nilai for at in full):
        found = [(table.rows[at].place, f"“{label(table, table.rows[at])[:60]}”") for at in dashed]
        what = f"Efisiensi bertanda - di samping 0 pada {material.table_name(index)}"
        yield from material.gathered(what, found, "Tulis 0 untuk semuanya.", "catatan")


@aturan(
    "N54",
    "Hasil dan uang yang tidak sejalan",
    "peringatan",
    "Kegiatan yang dilaksanakan tanpa uang, uang yang habis tanpa hasil, dan efisiensi atas kegiatan yang "
    "tidak dilaksanakan memerlukan penjelasan.",
    "PermenPANRB 53/2014: analisis efisiensi penggunaan sumber daya",
    "Realisasi kinerja 100, realisasi anggaran nol.",
)
def hasil_dan_uang(material: NaskahMaterial) -> Iterator[Finding]:
    """N54: rows with a result and no money, money and no result, or an efficiency of nothing done."""
    yield from by_cause(_unlike(material), lambda item: item.nilai.get("efisiensi"))


def _unlike(material: NaskahMaterial) -> Iterator[Finding]:
    for index, table in material.naskah.tables():
        columns = figure_columns(table)
        money, result, efficiency = (
            [c for c in columns if (c.peran, c.ukuran) in wanted]
            for wanted in (
                [("realisasi", "rupiah")],
                [("realisasi", "kinerja")],
                [("efisiensi", ""), ("efisiensi", "kinerja")],
            )
        )
        if len(money) != 1 or len(result) != 1:
            continue
        for at, row in enumerate(table.rows):
            spent, done = (_amount(column, row, at) for column in (money[0], result[0]))
            if spent is None or done is None or total_word(row):
                continue
            gain = efficiency[0].nilai[at] if len(efficiency) == 1 else None
            if spent == 0 and done > 0:
                words = f"realisasi kinerja tercetak {written(done)}, padahal realisasi anggarannya nol"
            elif spent > 0 and done == 0:
                words = f"anggaran Rp{written(spent)} habis, padahal realisasi kinerjanya nol"
            elif spent == done == 0 and gain and gain.nilai > 0:
                words = f"kegiatan tidak dilaksanakan, tetapi tingkat efisiensinya {gain.printed}"
            else:
                continue
            yield material.finding(
                f"“{label(table, row)}”: {words}.",
                f"{material.table_place(index, row.place)}, {label(table, row)}",
                "Jelaskan dalam uraian, atau perbaiki angkanya; efisiensi tidak dihitung bila kegiatan tidak "
                "dilaksanakan.",
                row.place,
                {"realisasi anggaran": written(spent), "realisasi kinerja": written(done)}
                | ({"efisiensi": gain.printed} if spent == done == 0 and gain else {}),
            )


def _amount(column: FigureColumn, row: PrintedRow, at: int) -> Decimal | None:
    """A figure of a row; a dash is nothing, an empty cell is not known."""
    value = column.nilai[at]
    if value is not None:
        return value.nilai
    return Decimal(0) if row.cells[column.number].strip() in ("-", "–", "—") else None
