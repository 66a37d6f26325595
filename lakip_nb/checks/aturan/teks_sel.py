"""Figures within the words of a table, against the cells of the same row that say the same."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, keterangan, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.sarana import Sarana
from lakip_nb.present import kata

_COUNT = re.compile(r"(?<![\w.,])(?P<n>\d{1,3}(?:\.\d{3})*)\s*(?:\([^)]*\)\s*)?(?P<satuan>[A-Za-z]+)\b")
_BOUGHT = re.compile(r"\b(?:tahun|thn|th\.?)\s+(?P<tahun>(?:19|20)\d\d)\b", re.IGNORECASE)
_STATE = re.compile(r"\b(?P<kondisi>rusak|kurang baik)\b", re.IGNORECASE)
_MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember".split()
_DATED = re.compile(rf"\b(?P<bulan>{'|'.join(_MONTHS)})\s+(?P<tahun>20\d\d)\b", re.IGNORECASE)


@aturan_data(
    "H48",
    "Angka di dalam kata-kata sama dengan angka di sel sebelahnya",
    "peringatan",
    "Jumlah, tahun, dan bulan yang juga tertulis dalam uraian harus sama dengan yang dihitung laporan.",
    "Aritmetika: satu hal dicatat dengan satu angka",
    "Uraian “Kendaraan roda 2 (3 unit)” berjumlah 6 unit.",
)
def angka_dalam_kata(laporan: Laporan) -> Findings:
    """A count, year, state or month told in words beside a cell that tells it otherwise."""
    for row in laporan.tabel.sarana:
        for written, told in _of_facility(row):
            yield pada(row, "uraian", written).temuan(
                f"Uraian “{row.uraian}” menyebut {written}, sedangkan kolomnya {told}.",
                "Hapus angkanya dari uraian, atau samakan keduanya.",
                {"uraian": row.uraian, "kolom": told},
            )
    for line in laporan.tabel.anggaran:
        for column, text in (("nama", line.nama), ("indikator", line.indikator or "")):
            for count, unit in _counts(text):
                wanted = line.target_kinerja
                if unit == (line.satuan_target or "").casefold() and wanted is not None and count != wanted:
                    yield pada(line, column, column).temuan(
                        f"“{text}” menyebut {kata.kinerja(count)} {unit}, sedangkan targetnya {kata.kinerja(wanted)} "
                        f"{unit}.",
                        "Samakan angka dalam kata-kata dengan target, atau hapus salah satunya.",
                        {"kata": count, "target": wanted},
                    )
    per, source = laporan.identitas.penduduk_per, laporan.identitas.sumber_penduduk or ""
    for found in _DATED.finditer(source):
        said = f"{found['tahun']}-{_MONTHS.index(found['bulan'].casefold()) + 1:02}"
        if per and said != per:
            yield keterangan(laporan.tabel.identitas, "sumber_penduduk").temuan(
                f"Sumber data penduduk menyebut {found[0]}, sedangkan datanya per {kata.bulan_tahun(per)}.",
                "Samakan bulan datanya.",
                {"sumber": found[0], "per": per},
            )


def _of_facility(row: Sarana) -> Iterator[tuple[str, str]]:
    """What the words for a facility say and its cells deny: in words, and as the cell has it."""
    for count, unit in _counts(row.uraian):
        if unit == row.satuan.casefold() and row.jumlah is not None and count != row.jumlah:
            yield f"{kata.kinerja(count)} {unit}", f"{kata.angka(row.jumlah)} {unit}"
    bought = _BOUGHT.search(row.uraian)
    if bought and row.tahun_pengadaan and int(bought["tahun"]) != row.tahun_pengadaan:
        yield f"tahun {bought['tahun']}", f"tahun {row.tahun_pengadaan}"
    state = _STATE.search(row.uraian)
    if state and row.kondisi == "Baik":
        yield state["kondisi"].lower(), "Baik"


def _counts(text: str) -> Iterator[tuple[Decimal, str]]:
    for found in _COUNT.finditer(text):
        yield Decimal(found["n"].replace(".", "")), found["satuan"].casefold()
