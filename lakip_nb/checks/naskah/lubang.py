"""Holes: a value that was never filled in, a joining word that joins nothing, marks too many."""

import re
from collections.abc import Iterator, Sequence

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import angka
from lakip_nb.checks.naskah.arti import jumlah, kolom_angka, label
from lakip_nb.checks.naskah.bahan import BahanNaskah
from lakip_nb.checks.prosa.rumpang import NILAI_HILANG, SAMBUNGAN, TANDA_BACA, lubang
from lakip_nb.checks.prosa.sentences import quote
from lakip_nb.checks.rule import aturan

_AT_THE_END = re.compile(r"\b(?:sebesar|sebanyak|sejumlah|senilai|seluas|berjumlah|mencapai|Rp\.?)\s*$", re.IGNORECASE)
_NO_HOLE = re.compile(r"^[.\s…]+$|(?:NIP|Nama|Jabatan|Tanggal|ttd|Ttd)\W")


@aturan(
    "N10",
    "Nilai yang tidak terisi",
    "galat",
    "Kata seperti sebesar atau mencapai meminta nilai. Bila nilainya tidak ada, kalimat itu tidak mengatakan apa-apa.",
    "PermenPANRB 53/2014: laporan menyajikan informasi kinerja yang terukur",
)
def tidak_terisi(bahan: BahanNaskah) -> Iterator[Finding]:
    """N10: sentences in which a value was meant to stand; one finding for each sentence."""
    for sentence in bahan.kalimat:
        if _NO_HOLE.search(sentence.teks):
            continue
        last = sentence.mulai + len(sentence.teks) == len(sentence.blok.teks)
        patterns = (*NILAI_HILANG, _AT_THE_END) if last else NILAI_HILANG
        holes = [hole for hole in lubang(sentence.teks, patterns) if not _heading_of_money(sentence.teks, hole)]
        if holes:
            place = bahan.letak(sentence, holes[0].start())
            words = "; ".join(f"“{quote(sentence.teks, *hole.span(), around=40)}”" for hole in holes)
            yield bahan.temuan(
                f"Nilai belum diisi: {words}.",
                f"{bahan.naskah.sebut(place)}, “{quote(sentence.teks, *holes[0].span())}”",
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
)
def berlebih(bahan: BahanNaskah) -> Iterator[Finding]:
    """N11: joining words and marks that are left over, all of a kind in one finding."""
    for name, patterns in (
        ("Kata sambung yang tidak menyambung", SAMBUNGAN),
        ("Tanda baca ganda atau didahului spasi", TANDA_BACA),
    ):
        found = [
            (bahan.letak(s, hole.start()), quote(s.teks, *hole.span(), around=20))
            for s in bahan.kalimat
            for hole in lubang(s.teks, patterns)
        ]
        if found:
            yield bahan.temuan(
                f"{name}, {len(found)} kali: {_listed(bahan, found)}.",
                bahan.naskah.sebut(found[0][0]) + (" dan lain-lain" if len(found) > 1 else ""),
                "Rapikan kalimatnya.",
                found[0][0],
                {"kali": len(found)},
            )


def _listed(bahan: BahanNaskah, found: Sequence[tuple[int, str]], most: int = 12) -> str:
    words = [f"{bahan.naskah.sebut(place)} “{text}”" for place, text in found[:most]]
    return "; ".join(words) + (f"; dan {len(found) - most} lagi" if len(found) > most else "")


@aturan(
    "N12",
    "Sel tabel yang tidak terisi",
    "peringatan",
    "Kolom yang kosong seluruhnya, atau pagu yang kosong di antara pagu yang terisi, tidak dapat dibedakan "
    "dari nol atau lupa diisi.",
    "PermenPANRB 53/2014: laporan menyajikan informasi kinerja yang terukur",
)
def sel_kosong(bahan: BahanNaskah) -> Iterator[Finding]:
    """N12: columns of a year with nothing in them, and amounts missing from a row of amounts."""
    for index, table in bahan.naskah.tabel():
        if not table.pasti:
            continue
        columns = kolom_angka(table)
        years = {path[:-1] for path in table.kepala if path and re.fullmatch(r"(?:Tahun\s*)?20\d\d", path[-1])}
        for number, path in enumerate(table.kepala):
            if path and re.fullmatch(r"(?:Tahun\s*)?20\d\d", path[-1]) and path[:-1] in years and len(table.baris) > 1:
                if not any(table.kolom(number)) and any(column.nomor != number for column in columns):
                    yield bahan.temuan(
                        f"Kolom “{' '.join(path)}” kosong seluruhnya.",
                        f"{bahan.tempat_tabel(index)}, kolom {' '.join(path)}",
                        "Isi kolom itu, atau sebutkan di bawah tabel mengapa tidak ada.",
                        table.letak,
                        {"kolom": " ".join(path)},
                    )
        for column in columns:
            filled = [value for value in column.nilai if value]
            if column.ukuran != "rupiah" or column.peran != "target" or len(filled) < 3:
                continue
            for at, row in enumerate(table.baris):
                others = [c.nilai[at] for c in columns if c.nomor > column.nomor]
                if (
                    not row.sel[column.nomor]
                    and any(others)
                    and not jumlah(row)
                    and not angka.rusak(row.sel[column.nomor])
                ):
                    yield bahan.temuan(
                        f"{column.judul} “{label(table, row)}” kosong, sedangkan kolom lain pada baris itu terisi.",
                        f"{bahan.tempat_tabel(index, row.letak)}, {label(table, row)}",
                        "Isi anggarannya dari DPA; tulis 0 bila memang tidak dianggarkan.",
                        row.letak,
                        {"kolom": column.judul},
                    )
