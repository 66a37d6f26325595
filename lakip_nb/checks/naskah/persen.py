"""Percentages of printed tables against the two figures they are made from, and broken numerals."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import angka
from lakip_nb.checks.naskah.angka import Angka
from lakip_nb.checks.naskah.arti import Kolom, bandingan, jumlah, kolom_angka, label
from lakip_nb.checks.naskah.bahan import BahanNaskah
from lakip_nb.checks.naskah.kata_angka import tulis
from lakip_nb.checks.rule import aturan_naskah
from lakip_nb.data.naskah import Baris, Tabel
from lakip_nb.kinerja import bulat

_Beda = tuple[int, Tabel, Baris, Kolom, Angka, Decimal, str]


@aturan_naskah(
    "N50",
    "Persentase tabel tidak sesuai dengan angka pembentuknya",
    "galat",
    "Capaian adalah realisasi dibagi target, serapan adalah realisasi dibagi pagu, dan bagian adalah nilai baris dibagi "
    "jumlah. Untuk capaian diterima pula rumus indikator yang makin kecil makin baik.",
    "PermenPANRB 53/2014: perbandingan target dan realisasi; hitungan angka yang tercetak",
)
def persentase(bahan: BahanNaskah) -> Iterator[Finding]:
    """N50: a percentage that its own row contradicts."""
    for index, table, row, column, printed, value, how in _differences(bahan):
        if abs(value - printed.nilai) > 2 * printed.tepat:
            yield bahan.temuan(
                f"{column.judul} “{label(table, row)}” tercetak {printed.tertulis}, sedangkan {how} memberi {tulis(bulat(value))}.",
                f"{bahan.tempat_tabel(index, row.letak)}, {label(table, row)}, kolom {column.judul}",
                "Periksa kedua angka pembentuknya dengan dokumen sumber, lalu hitung kembali persentasenya.",
                row.letak,
                {"tercetak": printed.tertulis, "hitungan": tulis(bulat(value))},
            )


@aturan_naskah(
    "N51",
    "Persentase tabel dipotong, tidak dibulatkan",
    "catatan",
    "Angka yang dipotong lebih kecil satu satuan terakhir daripada angka yang dibulatkan, sehingga berbeda dari hitungan pembaca.",
    "Pembulatan setengah ke atas; hitungan angka yang tercetak",
)
def dipotong(bahan: BahanNaskah) -> Iterator[Finding]:
    """N51: percentages that are off by rounding alone, a table at a time."""
    tables: dict[int, list[tuple[Tabel, Baris, Angka, Decimal]]] = {}
    for index, table, row, _, printed, value, _ in _differences(bahan):
        if abs(value - printed.nilai) <= 2 * printed.tepat:
            tables.setdefault(index, []).append((table, row, printed, value))
    for index, found in tables.items():
        parts = "; ".join(
            f"{label(t, row)} {printed.tertulis}, bukan {tulis(bulat(value, printed.desimal))}"
            for t, row, printed, value in found
        )
        yield bahan.temuan(
            f"Persentase tidak dibulatkan ke angka terdekat: {parts}.",
            bahan.tempat_tabel(index),
            "Bulatkan setengah ke atas di seluruh laporan.",
            found[0][1].letak,
            {"angka": ", ".join(printed.tertulis for _, _, printed, _ in found)},
        )


def _differences(bahan: BahanNaskah) -> Iterator[_Beda]:
    """Every percentage that is not its figures' rightly rounded one, with what they give and how."""
    for index, table in bahan.naskah.tabel():
        for base, real, percent in bandingan(table):
            for at, row in enumerate(table.baris):
                whole, part, printed = base.nilai[at], real.nilai[at], percent.nilai[at]
                if whole is None or part is None or printed is None or whole.nilai <= 0:
                    continue
                value = part.nilai / whole.nilai * 100
                if printed.nilai == 100 and value > 100 and base.ukuran != "rupiah":
                    continue  # capped, as some offices do
                others = [] if base.ukuran == "rupiah" else [2 * 100 - value]
                if part.nilai > 0 and base.ukuran != "rupiah":
                    others.append(whole.nilai / part.nilai * 100)
                if all(abs(each - printed.nilai) > printed.tepat for each in chain([value], others)):
                    how = f"{real.judul} {part.tertulis} dibagi {base.judul} {whole.tertulis}"
                    yield index, table, row, percent, printed, value, how
        yield from _shares(index, table)


def _shares(index: int, table: Tabel) -> Iterator[_Beda]:
    """Shares: one column of amounts, one of percents, and a total of 100."""
    columns = kolom_angka(table)
    amounts = [column for column in columns if column.peran == "lain"]
    percents = [column for column in columns if column.peran == "persen"]
    last = table.baris[-1] if table.baris else None
    if len(amounts) != 1 or len(percents) != 1 or len(columns) != 2 or last is None or not jumlah(last):
        return
    total, whole = amounts[0].nilai[-1], percents[0].nilai[-1]
    if total is None or total.nilai <= 0 or whole is None or abs(whole.nilai - 100) > 1:
        return
    for at, row in enumerate(table.baris[:-1]):
        part, printed = amounts[0].nilai[at], percents[0].nilai[at]
        if part is None or printed is None or jumlah(row):
            continue
        value = part.nilai / total.nilai * 100
        if abs(value - printed.nilai) > printed.tepat:
            yield index, table, row, percents[0], printed, value, f"{part.tertulis} dari {total.tertulis}"


@aturan_naskah(
    "N52",
    "Tingkat efisiensi tidak sesuai dengan rumus mana pun",
    "peringatan",
    "Efisiensi lazim dihitung sebagai capaian dikurangi serapan, atau sebagai sisa anggaran (100 dikurangi serapan). "
    "Angka yang tidak sesuai dengan keduanya tidak dapat diuji pembaca.",
    "PermenPANRB 53/2014: analisis efisiensi penggunaan sumber daya; hitungan angka yang tercetak",
)
def efisiensi(bahan: BahanNaskah) -> Iterator[Finding]:
    """N52: an efficiency that follows from neither of the formulas that its row allows."""
    for index, table in bahan.naskah.tabel():
        columns = kolom_angka(table)
        efficiency = [column for column in columns if column.peran == "efisiensi"]
        percents = [column for column in columns if column.peran == "persen"]
        spent = [c for c in percents if c.ukuran == "rupiah" or "serap" in c.judul.casefold()]
        done = [c for c in percents if c not in spent]
        if len(efficiency) != 1 or len(spent) != 1 or len(done) > 1:
            continue
        for at, row in enumerate(table.baris):
            printed, used = efficiency[0].nilai[at], spent[0].nilai[at]
            result = done[0].nilai[at] if done else None
            if printed is None or used is None:
                continue
            choices = [("100 dikurangi serapan", 100 - used.nilai)]
            if result is not None:
                choices.insert(0, ("capaian dikurangi serapan", result.nilai - used.nilai))
            slack = printed.tepat + used.tepat
            if all(abs(value - printed.nilai) > slack for _, value in choices):
                both = " dan ".join(f"{name} memberi {tulis(value)}" for name, value in choices)
                yield bahan.temuan(
                    f"Tingkat efisiensi “{label(table, row)}” tercetak {printed.tertulis}, sedangkan {both}.",
                    f"{bahan.tempat_tabel(index, row.letak)}, {label(table, row)}",
                    "Tetapkan satu rumus efisiensi, sebutkan di bawah tabel, lalu hitung kembali semua barisnya.",
                    row.letak,
                    {"tercetak": printed.tertulis, "serapan": used.tertulis},
                )


@aturan_naskah(
    "N53",
    "Angka yang salah tulis",
    "galat",
    "Titik ribuan memisahkan tepat tiga angka dan koma membuka desimal. Angka yang ditulis lain tidak dapat dibaca dengan pasti.",
    "EYD V tentang penulisan bilangan",
)
def salah_tulis(bahan: BahanNaskah) -> Iterator[Finding]:
    """N53: cells that are written as figures and are none."""
    for index, table in bahan.naskah.tabel():
        columns = {column.nomor: column for column in kolom_angka(table)}
        for number, column in columns.items():
            cells = table.kolom(number)
            slips = set(angka.terpeleset(cells))
            for at, row in enumerate(table.baris):
                if at in slips or angka.rusak(cells[at]):
                    yield bahan.temuan(
                        f"“{cells[at]}” pada “{label(table, row)}” bukan tulisan angka yang benar.",
                        f"{bahan.tempat_tabel(index, row.letak)}, {label(table, row)}, kolom {column.judul}",
                        "Tulis titik di antara tiap tiga angka ribuan dan koma sebelum desimal; periksa apakah ada angka yang hilang.",
                        row.letak,
                        {"tertulis": cells[at]},
                    )
