"""Corrections of the source: decided, and of numbers that the data does hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di
from lakip_nb.checks.terbitan.comparison import Comparison, compare
from lakip_nb.checks.terbitan.message import tempat
from lakip_nb.data.keputusan import Sel, baca_sel, kunci_baris
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.pemeriksaan import Koreksi
from lakip_nb.present import kata

# Whole amounts with thousands dots, and scores with two decimals, as a correction quotes them.
_ANGKA = re.compile(r"(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+|\d+,\d\d)(?![\d.,/]*\d)")
_SELURUHNYA = re.compile(r"\d[\d.,]*")


@aturan_data(
    "B16",
    "Nilai yang meragukan dalam sumber sudah diputuskan",
    "catatan",
    "Nilai yang diambil lain daripada yang tercetak dan belum diputuskan kantor perlu kepastian. Bila angka tercetak "
    "atau temuan lain bergantung padanya, tingkatnya peringatan.",
    "Data koreksi laporan ini",
    contoh="Keputusan 5 menunggu kantor. Tercetak “III: 1 L, 4 P”, sementara dipakai “III: 4 L”.",
)
def koreksi_terbuka(laporan: Laporan) -> Findings:
    """A value that was taken otherwise than printed, and waits for the office, with the figures resting on it."""
    compared = compare(laporan) if laporan.keputusan else ()
    for item in laporan.keputusan:
        row = item.baris
        resting = [one for one in compared if item.nomor in one.bergantung and one.putusan == "bergantung"]
        yield replace(
            di(row, "status", row.tempat).temuan(
                f"Keputusan {item.nomor} menunggu kantor. {_diambil(row)} {row.alasan.rstrip('.')}.{_resting(resting)}",
                "Putuskan dari dokumen asalnya, betulkan datanya, lalu ubah statusnya menjadi “mengikuti_sumber”.",
                {
                    "tercetak": row.tercetak,
                    "diambil": row.diambil,
                    "bergantung": "; ".join(f"{one.row.tempat} {one.row.tercetak} {one.computed}" for one in resting),
                },
                juga=[tempat(one) for one in resting],
                berat="peringatan" if resting else None,
            ),
            bergantung=(item.nomor,),
        )


def _diambil(row: Koreksi) -> str:
    printed = f"Tercetak “{row.tercetak}”" if row.tercetak else "Laporan terbitan tidak mencetaknya"
    return f"{printed}, sementara dipakai “{row.diambil}”." if row.diambil else f"{printed}, sementara tidak dipakai."


def _resting(items: Sequence[Comparison]) -> str:
    if not items:
        return ""
    first, *others = items
    if others:
        return f" Ada {kata.angka(len(items))} angka tercetak yang bergantung padanya."
    return (
        f" Yang bergantung padanya: {first.row.tempat} (tercetak {first.row.tercetak}, sementara dihitung "
        f"{first.computed})."
    )


@aturan_data(
    "B17",
    "Angka dan teks pada koreksi sama dengan yang dipakai data",
    "peringatan",
    "Catatan koreksi menjelaskan isi data; bila yang disebutnya tidak ada dalam data, salah satunya keliru.",
    "Data koreksi laporan ini",
    contoh="Koreksi atas pagu menyebut 60.100.000 sebagai yang dipakai, tetapi data tidak memuat angka itu.",
)
def koreksi_dipakai(laporan: Laporan) -> Findings:
    """The number that a correction says is taken does stand in the data."""
    known, texts = _numbers(laporan), _texts(laporan)
    for row in laporan.tabel.koreksi:
        yield from _teks(row, texts)
        yield from _sama(row)
        taken = row.diambil or ""
        # A cell that is one number is meant whole; in a sentence only what is written as an amount or a score counts.
        for text in [taken] if _SELURUHNYA.fullmatch(taken) else _ANGKA.findall(taken):
            if not _ANGKA.fullmatch(text) and not text.isdigit() or _nilai(text) not in known:
                yield di(row, "diambil", row.tempat, text).temuan(
                    f"Koreksi atas {row.tempat} menyebut {text} sebagai yang dipakai, tetapi angka itu tidak ada dalam "
                    "data, juga tidak sebagai jumlah.",
                    "Betulkan datanya menurut koreksi itu, atau betulkan koreksinya.",
                    {"diambil": text},
                )


def _sama(row: Koreksi) -> Findings:
    """A correction that takes what is printed."""
    if row.tercetak and row.diambil and row.tercetak.strip() == row.diambil.strip():
        yield di(row, "diambil", row.tempat, "sama").temuan(
            f"Koreksi atas {row.tempat} mengambil yang tercetak, “{row.diambil}”, jadi tidak mengoreksi apa pun.",
            "Betulkan yang tercetak atau yang diambil; bila memang sama, hapus barisnya.",
            {"tercetak": row.tercetak},
        )


def _teks(row: Koreksi, texts: Mapping[Sel, str]) -> Findings:
    """Texts that are taken, cell by cell, against those that stand there; case and spaces do not count."""
    cells, parts = baca_sel(row.menyangkut), (row.diambil or "").split("; ")
    for cell, taken in zip(cells, parts, strict=True) if len(cells) == len(parts) else ():
        stands = texts.get(cell)
        if stands is not None and "".join(stands.split()).casefold() != "".join(taken.split()).casefold():
            yield di(row, "diambil", row.tempat, cell.kunci).temuan(
                f"Koreksi atas {row.tempat} menyebut “{taken}” sebagai yang dipakai, tetapi data memuat “{stands}”.",
                "Betulkan datanya menurut koreksi itu, atau betulkan koreksinya.",
                {"diambil": taken, "data": stands},
            )


def _texts(laporan: Laporan) -> dict[Sel, str]:
    """The texts of the cells that corrections name one by one."""
    wanted = {cell for row in laporan.tabel.koreksi for cell in baca_sel(row.menyangkut) if cell.kunci}
    found = {}
    for name in {cell.tabel for cell in wanted}:
        for row in laporan.tabel.rows(name):
            key = kunci_baris(row)
            for column, value in dict(row).items():
                if isinstance(value, str) and Sel(name, column, key) in wanted:
                    found[Sel(name, column, key)] = value
    return found


def _nilai(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _numbers(laporan: Laporan) -> set[Decimal]:
    """Every number of the data, and every sum of the budget and the population."""
    found = {
        Decimal(value)
        for name, rows in laporan.tabel.items()
        if name not in ("koreksi", "terbitan")
        for row in rows
        for value in dict(row).values()
        if isinstance(value, int | Decimal)
    }
    anggaran, penduduk = laporan.anggaran, laporan.penduduk
    sums = [laporan.wilayah.luas, anggaran.pagu, anggaran.realisasi, anggaran.pagu_belanja, anggaran.realisasi_belanja]
    sums += [penduduk.total, penduduk.laki_laki, penduduk.perempuan]
    sums += [amount for mata in anggaran.semua() for amount in (mata.pagu, mata.realisasi)]
    return found | {Decimal(value) for value in sums if value is not None}
