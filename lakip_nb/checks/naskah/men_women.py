"""Men, women, and the number of both beside them."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import figure_columns, label
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.words import written
from lakip_nb.checks.rule import aturan

_MEN, _WOMEN, _BOTH = (
    re.compile(pattern, re.IGNORECASE)
    for pattern in (r"l|lk|laki[\s-]*laki", r"p|pr|perempuan", r"l\s*\+\s*p|jumlah|total|jml")
)


@aturan(
    "N43",
    "Laki-laki dan perempuan tidak sama dengan jumlahnya",
    "galat",
    "Kolom jumlah di sebelah kolom laki-laki dan perempuan adalah jumlah keduanya, baris demi baris.",
    "Penjumlahan angka yang tercetak dalam tabel itu sendiri",
    "1.507 ditambah 1.490 bukan 2.979.",
)
def laki_perempuan(material: NaskahMaterial) -> Iterator[Finding]:
    """N43: rows whose men and women do not make the number beside them."""
    for index, table in material.naskah.tables():
        last = {column.number: table.heads[column.number][-1].strip(" .") for column in figure_columns(table)}
        found = [[n for n, title in last.items() if each.fullmatch(title)] for each in (_MEN, _WOMEN, _BOTH)]
        if [len(each) for each in found] != [1, 1, 1]:
            continue
        by_number = {column.number: column for column in figure_columns(table)}
        men, women, both = (by_number[each[0]] for each in found)
        for at, row in enumerate(table.rows):
            parts, printed = (men.nilai[at], women.nilai[at]), both.nilai[at]
            if printed is None or parts[0] is None or parts[1] is None:
                continue
            total = parts[0].nilai + parts[1].nilai
            if total == printed.nilai:
                continue
            yield material.finding(
                f"{label(table, row)}: {row.cells[men.number]} ditambah {row.cells[women.number]} bukan "
                f"{printed.printed}, "
                f"melainkan {written(total)}.",
                f"{material.table_place(index, row.place)}, {label(table, row)}",
                "Periksa ketiga angkanya dengan dokumen sumber.",
                row.place,
                {"tercetak": printed.printed, "jumlah": written(total)},
            )
