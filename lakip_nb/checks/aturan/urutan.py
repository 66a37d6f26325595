"""Numbered lists: no number left out, none used twice."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.rows.base import Row

# Table, numbered column, columns that name the list within the table, and what names the row.
_BERNOMOR = (
    ("desa", "no", (), "nama"),
    ("penduduk_kelompok", "no", ("dimensi",), "kategori"),
    ("struktur", "urut", ("induk_id",), "id"),
    ("jabatan", "urut", (), "id"),
    ("sarana", "no", (), "uraian"),
    ("landasan_hukum", "urut", (), "peraturan_id"),
    ("teks_daftar", "urut", ("daftar",), "urut"),
    ("strategi", "urut", ("sasaran_id",), "urut"),
    ("ikm_unsur", "no", ("tahun",), "unsur"),
    ("analisis", "urut", ("indikator_id", "jenis"), "urut"),
    ("terbitan", "no", (), "no"),
    ("skema_akip", "no", ("skema",), "komponen"),
    ("skala_predikat", "urut", ("skema", "peraturan_id"), "predikat"),
)


@aturan(
    "A05",
    "Nomor urut tidak terlewat dan tidak berulang",
    "peringatan",
    "Daftar bernomor yang melompat menandakan baris yang hilang, ganda, atau salah ketik.",
    "Aritmetika: n baris bernomor 1 sampai n",
)
def nomor_urut(material: Material) -> Iterator[Finding]:
    """Each numbered list runs from 1 upward, in the order of its rows."""
    for table, column, within, name in _BERNOMOR:
        for key, rows in _lists(
            material.laporan.tabel.rows(table), lambda row, within=within: [getattr(row, c) for c in within]
        ):
            place = ", ".join((f"{table}.csv", *(str(part) for part in key if part)))
            numbers = [(row, getattr(row, column)) for row in rows]
            yield from _broken(numbers, place, column, name)


@aturan(
    "A06",
    "Nomor program, kegiatan, dan sub kegiatan berurutan",
    "peringatan",
    "Nomor yang melompat menandakan baris anggaran yang hilang atau salah ketik, sehingga jumlahnya ikut salah.",
    "Aritmetika: n baris bernomor 1 sampai n",
)
def nomor_anggaran(material: Material) -> Iterator[Finding]:
    """Programmes, and the parts of each, are numbered from 1 upward."""
    for key, rows in _lists(material.laporan.tabel.anggaran, lambda row: [row.no.rpartition(".")[0]]):
        numbers = [(row, int(row.no.rpartition(".")[2])) for row in rows]
        yield from _broken(numbers, f"anggaran.csv{', di bawah ' + key[0] if key[0] else ''}", "no", "no")


def _lists(rows: tuple[Row, ...], key: Callable[[Any], list]) -> Iterator[tuple[list, list[Any]]]:
    def text(row: Row) -> list[str]:
        return [str(part or "") for part in key(row)]

    for found, group in groupby(sorted(rows, key=text), text):
        yield found, list(group)


def _broken(numbers: list[tuple[Row, int]], place: str, column: str, name: str) -> Iterator[Finding]:
    """The first row that breaks the order; what follows it is broken by it."""
    for expected, (row, number) in enumerate(numbers, start=1):
        if number != expected:
            yield Finding(
                f"Nomor {number} berdiri pada urutan ke-{expected}: ada nomor yang terlewat, berulang, atau tertukar.",
                f"{place}, {getattr(row, name)}" if name != column else f"{place}, nomor {getattr(row, name)}",
                "Periksa apakah ada baris yang hilang atau ganda, lalu urutkan nomornya mulai dari 1.",
                row=row,
                kolom=column,
                nilai={"nomor": str(number), "seharusnya": str(expected), "banyaknya baris": str(len(numbers))},
            )
            return
