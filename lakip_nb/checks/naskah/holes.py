"""Holes: a value that was never filled in, a joining word that joins nothing, marks too many."""

import re
from collections.abc import Iterator, Sequence

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.columns import figure_columns, label, total_word
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.prosa.rumpang import NILAI_HILANG, SAMBUNGAN, TANDA_BACA, lubang
from lakip_nb.checks.prosa.sentences import quote
from lakip_nb.checks.rule import aturan

_AT_THE_END = re.compile(r"\b(?:sebesar|sebanyak|sejumlah|senilai|seluas|berjumlah|mencapai|Rp\.?)\s*$", re.IGNORECASE)
_NO_SPACE = (re.compile(r"[a-z]{4,}[.;][A-Z][a-z]{2,}|[a-z]{3,},[A-Za-z]{3,}"),)
_NO_HOLE = re.compile(r"^[.\s…]+$|(?:NIP|Nama|Jabatan|Tanggal|ttd|Ttd)\W")


@aturan(
    "N10",
    "Nilai yang tidak terisi",
    "galat",
    "Kata seperti sebesar atau mencapai meminta nilai. Bila nilainya tidak ada, kalimat itu tidak mengatakan apa-apa.",
    "PermenPANRB 53/2014: laporan menyajikan informasi kinerja yang terukur",
    "“dianggarkan sebesar dan yang terealisasi mencapai”.",
)
def tidak_terisi(material: NaskahMaterial) -> Iterator[Finding]:
    """N10: sentences in which a value was meant to stand; one finding for each sentence."""
    for sentence in material.sentences:
        if _NO_HOLE.search(sentence.text):
            continue
        last = sentence.start + len(sentence.text) == len(sentence.block.text)
        patterns = (*NILAI_HILANG, _AT_THE_END) if last else NILAI_HILANG
        holes = [hole for hole in lubang(sentence.text, patterns) if not _heading_of_money(sentence.text, hole)]
        if holes:
            place = material.place(sentence, holes[0].start())
            words = "; ".join(f"“{quote(sentence.text, *hole.span(), around=40)}”" for hole in holes)
            yield material.finding(
                f"Nilai belum diisi: {words}.",
                f"{material.naskah.named(place)}, “{quote(sentence.text, *holes[0].span())}”",
                "Isi nilainya dari tabel yang bersangkutan.",
                place,
                {"lubang": len(holes), "kata": holes[0][0]},
            )


def _heading_of_money(text: str, hole: re.Match[str]) -> bool:
    """Whether "Rp" stands where no value is asked for: a stray heading of a column."""
    return hole[0].startswith("Rp") and not re.search(
        r"(?:sebesar|senilai|sejumlah|mencapai|adalah|yaitu|dari|:)\s*$", text[: hole.start()]
    )


@aturan(
    "N11",
    "Kata sambung dan tanda baca yang berlebih",
    "catatan",
    "Kata sambung yang tidak menyambung apa pun dan tanda baca ganda atau berspasi biasanya bekas suntingan.",
    "EYD V tentang pemakaian tanda baca",
    "“pelatihan, dan dan penggantian”.",
)
def berlebih(material: NaskahMaterial) -> Iterator[Finding]:
    """N11: joining words and marks that are left over, all of a kind in one finding."""
    for name, patterns in (
        ("Kata sambung yang tidak menyambung", SAMBUNGAN),
        ("Tanda baca ganda atau didahului spasi", TANDA_BACA),
        ("Tanda baca tanpa spasi sesudahnya", _NO_SPACE),
    ):
        found = [
            (material.place(s, hole.start()), quote(s.text, *hole.span(), around=20))
            for s in material.sentences
            for hole in lubang(s.text, patterns)
        ]
        if found:
            yield material.finding(
                f"{name}, {len(found)} kali: {_listed(material, found)}.",
                material.naskah.named(found[0][0]) + (" dan lain-lain" if len(found) > 1 else ""),
                "Rapikan kalimatnya.",
                found[0][0],
                {"kali": len(found)},
            )


def _listed(material: NaskahMaterial, found: Sequence[tuple[int, str]], most: int = 12) -> str:
    words = [f"{material.naskah.named(place)} “{text}”" for place, text in found[:most]]
    return "; ".join(words) + (f"; dan {len(found) - most} lagi" if len(found) > most else "")


@aturan(
    "N12",
    "Sel tabel yang tidak terisi",
    "peringatan",
    "Kolom yang kosong seluruhnya, atau pagu yang kosong di antara pagu yang terisi, tidak dapat dibedakan "
    "dari nol atau lupa diisi.",
    "PermenPANRB 53/2014: laporan menyajikan informasi kinerja yang terukur",
    "Kolom tahun 2022 kosong seluruhnya.",
)
def sel_kosong(material: NaskahMaterial) -> Iterator[Finding]:
    """N12: columns of a year with nothing in them, and amounts missing from a row of amounts."""
    for index, table in material.naskah.tables():
        if not table.certain:
            continue
        columns = figure_columns(table)
        years = {path[:-1] for path in table.heads if path and re.fullmatch(r"(?:Tahun\s*)?20\d\d", path[-1])}
        for number, path in enumerate(table.heads):
            if path and re.fullmatch(r"(?:Tahun\s*)?20\d\d", path[-1]) and path[:-1] in years and len(table.rows) > 1:
                if not any(table.column(number)) and any(column.number != number for column in columns):
                    yield material.finding(
                        f"Kolom “{' '.join(path)}” kosong seluruhnya.",
                        f"{material.table_place(index)}, kolom {' '.join(path)}",
                        "Isi kolom itu, atau sebutkan di bawah tabel mengapa tidak ada.",
                        table.place,
                        {"kolom": " ".join(path)},
                    )
        for column in columns:
            filled = [value for value in column.nilai if value]
            if column.ukuran != "rupiah" or column.peran != "target" or len(filled) < 3:
                continue
            for at, row in enumerate(table.rows):
                others = [c.nilai[at] for c in columns if c.number > column.number]
                if (
                    not row.cells[column.number]
                    and any(others)
                    and not total_word(row)
                    and not figure.broken(row.cells[column.number])
                ):
                    yield material.finding(
                        f"{column.judul} “{label(table, row)}” kosong, sedangkan kolom lain pada baris itu terisi.",
                        f"{material.table_place(index, row.place)}, {label(table, row)}",
                        "Isi anggarannya dari DPA; tulis 0 bila memang tidak dianggarkan.",
                        row.place,
                        {"kolom": column.judul},
                    )
