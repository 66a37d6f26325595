"""Corrections of the source, and rows written twice."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.laporan import Laporan

# Whole amounts with thousands dots, and scores with two decimals, as a correction quotes them.
_ANGKA = re.compile(r"(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+|\d+,\d\d)(?![\d.,/]*\d)")
_SELURUHNYA = re.compile(r"\d[\d.,]*")


@aturan(
    "B16",
    "Koreksi atas sumber sudah diputuskan",
    "catatan",
    "Nilai yang diambil lain daripada yang tercetak dan belum diputuskan kantor perlu kepastian.",
    "Data koreksi laporan ini",
)
def koreksi_terbuka(material: Material) -> Iterator[Finding]:
    """A value that was taken otherwise than printed, and waits for the office."""
    for row in material.laporan.tabel.koreksi:
        if row.status == "perlu_keputusan":
            yield Finding(
                f"{f'Tercetak “{row.tercetak}”' if row.tercetak else 'Tidak tercetak'}, {f'dipakai “{row.diambil}”' if row.diambil else 'tidak dipakai'}; "
                f"menunggu keputusan kantor. {row.alasan.rstrip('.')}.",
                f"koreksi.csv, {row.tempat}",
                "Putuskan nilainya dari dokumen asal, lalu ubah data dan statusnya.",
                row=row,
                kolom="status",
                nilai={"tercetak": row.tercetak, "diambil": row.diambil},
            )


@aturan(
    "B17",
    "Angka pada koreksi sama dengan yang dipakai data",
    "peringatan",
    "Catatan koreksi menjelaskan angka dalam data; bila angkanya tidak ada, salah satunya keliru.",
    "Data koreksi laporan ini",
)
def koreksi_dipakai(material: Material) -> Iterator[Finding]:
    """The number that a correction says is taken does stand in the data."""
    known = _numbers(material.laporan)
    for row in material.laporan.tabel.koreksi:
        taken = row.diambil or ""
        # A cell that is one number is meant whole; in a sentence only what is written as an amount or a score counts.
        for text in [taken] if _SELURUHNYA.fullmatch(taken) else _ANGKA.findall(taken):
            if not _ANGKA.fullmatch(text) and not text.isdigit() or _nilai(text) not in known:
                yield Finding(
                    f"Koreksi menyebut {text} sebagai angka yang dipakai, tetapi angka itu tidak ada dalam data.",
                    f"koreksi.csv, {row.tempat}, {text}",
                    "Perbaiki data, atau perbaiki koreksinya.",
                    row=row,
                    kolom="diambil",
                    nilai={"diambil": text},
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


@aturan(
    "B18",
    "Tidak ada baris yang ditulis dua kali",
    "peringatan",
    "Baris dengan isi yang sama biasanya salinan yang terlupa.",
    "Aritmetika: setiap hal dihitung sekali",
)
def baris_ganda(material: Material) -> Iterator[Finding]:
    """Two rows of a list say the same thing."""
    laporan = material.laporan
    lists = (
        ("anggaran", lambda r: (r.no.rpartition(".")[0], r.nama.casefold())),
        ("sasaran", lambda r: r.nama.casefold()),
        ("indikator", lambda r: r.nama.casefold()),
        ("sarana", lambda r: (r.uraian.casefold(), r.kondisi, r.tahun_pengadaan)),
        ("analisis", lambda r: (r.indikator_id, r.jenis, r.teks.casefold())),
        ("strategi", lambda r: (r.sasaran_id, r.teks.casefold())),
        ("teks_daftar", lambda r: (r.daftar, r.teks.casefold())),
        ("struktur", lambda r: (r.induk_id, r.nama.casefold())),
        ("jabatan", lambda r: r.nama.casefold()),
    )
    for table, key in lists:
        first: dict[object, int] = {}
        for row in laporan.tabel.rows(table):
            above = first.setdefault(key(row), row.asal.row)
            if above != row.asal.row:
                yield Finding(
                    f"Isi baris ini sama dengan baris {above}.",
                    f"{table}.csv, {', '.join(str(getattr(row, name)) for name in type(row).kunci)}, ganda",
                    "Hapus salah satunya, atau bedakan namanya.",
                    row=row,
                )
