"""Corrections of the source: decided, and of numbers that the data does hold."""

import re
from decimal import Decimal

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di
from lakip_nb.data.laporan import Laporan

# Whole amounts with thousands dots, and scores with two decimals, as a correction quotes them.
_ANGKA = re.compile(r"(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+|\d+,\d\d)(?![\d.,/]*\d)")
_SELURUHNYA = re.compile(r"\d[\d.,]*")


@aturan_data(
    "B16",
    "Koreksi atas sumber sudah diputuskan",
    "catatan",
    "Nilai yang diambil lain daripada yang tercetak dan belum diputuskan kantor perlu kepastian.",
    "Data koreksi laporan ini",
)
def koreksi_terbuka(laporan: Laporan) -> Findings:
    """A value that was taken otherwise than printed, and waits for the office."""
    for row in laporan.tabel.koreksi:
        if row.status == "perlu_keputusan":
            printed = f"Tercetak “{row.tercetak}”" if row.tercetak else "Tidak tercetak"
            taken = f"dipakai “{row.diambil}”" if row.diambil else "tidak dipakai"
            yield di(row, "status", row.tempat).temuan(
                f"{printed}, {taken}; menunggu keputusan kantor. {row.alasan.rstrip('.')}.",
                "Putuskan nilainya dari dokumen asal, lalu ubah data dan statusnya.",
                {"tercetak": row.tercetak, "diambil": row.diambil},
            )


@aturan_data(
    "B17",
    "Angka pada koreksi sama dengan yang dipakai data",
    "peringatan",
    "Catatan koreksi menjelaskan angka dalam data; bila angkanya tidak ada, salah satunya keliru.",
    "Data koreksi laporan ini",
)
def koreksi_dipakai(laporan: Laporan) -> Findings:
    """The number that a correction says is taken does stand in the data."""
    known = _numbers(laporan)
    for row in laporan.tabel.koreksi:
        taken = row.diambil or ""
        # A cell that is one number is meant whole; in a sentence only what is written as an amount or a score counts.
        for text in [taken] if _SELURUHNYA.fullmatch(taken) else _ANGKA.findall(taken):
            if not _ANGKA.fullmatch(text) and not text.isdigit() or _nilai(text) not in known:
                yield di(row, "diambil", row.tempat, text).temuan(
                    f"Koreksi menyebut {text} sebagai angka yang dipakai, tetapi angka itu tidak ada dalam data.",
                    "Perbaiki data, atau perbaiki koreksinya.",
                    {"diambil": text},
                )


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
    sums = [anggaran.pagu, anggaran.realisasi, anggaran.pagu_belanja, anggaran.realisasi_belanja]
    sums += [penduduk.total, penduduk.laki_laki, penduduk.perempuan]
    sums += [amount for mata in anggaran.semua() for amount in (mata.pagu, mata.realisasi)]
    return found | {Decimal(value) for value in sums if value is not None}
