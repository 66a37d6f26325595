"""Corrections of the source, and rows written twice."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.bahan import Bahan
from lakip_nb.checks.temuan import Aturan, Temuan, pada
from lakip_nb.data.laporan import Laporan

# Whole amounts with thousands dots, and scores with two decimals, as a correction quotes them.
_ANGKA = re.compile(r"(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+|\d+,\d\d)(?![\d.,/]*\d)")
_SELURUHNYA = re.compile(r"\d[\d.,]*")


def koreksi_terbuka(bahan: Bahan) -> Iterator[Temuan]:
    """A value that was taken otherwise than printed, and waits for the office."""
    for row in bahan.laporan.tabel["koreksi"]:
        if row.status == "perlu_keputusan":
            yield Temuan(
                f"{f'Tercetak “{row.tercetak}”' if row.tercetak else 'Tidak tercetak'}, {f'dipakai “{row.diambil}”' if row.diambil else 'tidak dipakai'}; "
                f"menunggu keputusan kantor. {row.alasan.rstrip('.')}.",
                f"koreksi.csv, {row.tempat}",
                "Putuskan nilainya dari dokumen asal, lalu ubah data dan statusnya.",
                **pada(row, "status"),
                nilai={"tercetak": row.tercetak, "diambil": row.diambil},
            )


def koreksi_dipakai(bahan: Bahan) -> Iterator[Temuan]:
    """The number that a correction says is taken does stand in the data."""
    known = _numbers(bahan.laporan)
    for row in bahan.laporan.tabel["koreksi"]:
        taken = row.diambil or ""
        # A cell that is one number is meant whole; in a sentence only what is written as an amount or a score counts.
        for text in [taken] if _SELURUHNYA.fullmatch(taken) else _ANGKA.findall(taken):
            if not _ANGKA.fullmatch(text) and not text.isdigit() or _nilai(text) not in known:
                yield Temuan(
                    f"Koreksi menyebut {text} sebagai angka yang dipakai, tetapi angka itu tidak ada dalam data.",
                    f"koreksi.csv, {row.tempat}, {text}",
                    "Perbaiki data, atau perbaiki koreksinya.",
                    **pada(row, "diambil"),
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


def baris_ganda(bahan: Bahan) -> Iterator[Temuan]:
    """Two rows of a list say the same thing."""
    laporan = bahan.laporan
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
        for row in laporan.tabel[table]:
            above = first.setdefault(key(row), row.asal.row)
            if above != row.asal.row:
                yield Temuan(
                    f"Isi baris ini sama dengan baris {above}.",
                    f"{table}.csv, {', '.join(str(getattr(row, name)) for name in type(row).kunci)}, ganda",
                    "Hapus salah satunya, atau bedakan namanya.",
                    **pada(row),
                )


ATURAN = (
    Aturan(
        "B16", "Koreksi atas sumber sudah diputuskan", "catatan",
        "Nilai yang diambil lain daripada yang tercetak dan belum diputuskan kantor perlu kepastian.",
        "Data koreksi laporan ini", koreksi_terbuka,
    ),
    Aturan(
        "B17", "Angka pada koreksi sama dengan yang dipakai data", "peringatan",
        "Catatan koreksi menjelaskan angka dalam data; bila angkanya tidak ada, salah satunya keliru.",
        "Data koreksi laporan ini", koreksi_dipakai,
    ),
    Aturan(
        "B18", "Tidak ada baris yang ditulis dua kali", "peringatan",
        "Baris dengan isi yang sama biasanya salinan yang terlupa.",
        "Aritmetika: setiap hal dihitung sekali", baris_ganda,
    ),
)  # fmt: skip
