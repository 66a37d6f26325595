"""What the report says of itself: nothing left out, agreement and deadline as the regulation has them."""

import datetime as dt
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding, di, keterangan
from lakip_nb.checks.rule import aturan_data
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.identitas import Identitas
from lakip_nb.data.rows.wilayah import Wilayah
from lakip_nb.present import kata

BATAS_BULAN = 2
"""Months after the budget year within which the report is submitted."""


@aturan_data(
    "B34",
    "Keterangan identitas dan wilayah lengkap",
    "catatan",
    "Keterangan yang tidak diisi diganti bawaan, atau tidak muncul dalam laporan.",
    "Kamus data laporan ini",
)
def keterangan_kosong(laporan: Laporan) -> Iterator[Finding]:
    """Settings and facts that are left out, so that a default or a gap takes their place."""
    for rows, model in ((laporan.tabel.identitas, Identitas), (laporan.tabel.wilayah, Wilayah)):
        given = {row.kunci_ for row in rows if row.nilai}
        for name, field in model.model_fields.items() if rows else ():
            if name not in given and name != "kecamatan_pembanding":  # has a rule of its own
                default = "" if field.default is None else f"; dipakai bawaan: {field.default}"
                yield di(rows, "kunci", name).temuan(
                    f"Keterangan {name} ({field.description}) tidak diisi{default}.", "Tambahkan barisnya."
                )


@aturan_data(
    "B35",
    "Jenis perjanjian kinerja sesuai dengan sumber anggaran",
    "peringatan",
    "Perjanjian kinerja diubah bila anggaran berubah.",
    "PermenPANRB 53/2014, perubahan perjanjian kinerja",
)
def perubahan_anggaran(laporan: Laporan) -> Iterator[Finding]:
    """A changed budget goes with a changed agreement."""
    sumber, jenis = laporan.identitas.sumber_anggaran, laporan.identitas.jenis_pk
    if (sumber == "P-APBD") != (jenis == "perubahan"):
        yield di(laporan.tabel.identitas, None, "jenis_pk").temuan(
            f"Anggaran menurut {sumber}, sedangkan perjanjian kinerjanya {kata.perjanjian(jenis)}.",
            "Setelah perubahan APBD, perjanjian kinerja ikut diubah; periksa jenis_pk dan sumber_anggaran.",
            {"jenis_pk": jenis, "sumber_anggaran": sumber},
        )


@aturan_data(
    "C33",
    "Laporan ditandatangani setelah tahunnya berakhir",
    "galat",
    "Kinerja setahun baru dapat dilaporkan setelah tahun itu berakhir.",
    "Perpres 29/2014, laporan kinerja tahunan",
)
def sebelum_akhir_tahun(laporan: Laporan) -> Iterator[Finding]:
    """The report is signed after the year it reports on."""
    signed = laporan.identitas.tanggal
    if signed <= dt.date(laporan.year, 12, 30):
        yield keterangan(laporan.tabel.identitas, "tanggal").temuan(
            f"Laporan tahun {laporan.year} ditandatangani {kata.tanggal(signed)}, sebelum tahunnya berakhir.",
            "Perbaiki tanggalnya.",
            {"tanggal": signed},
        )


@aturan_data(
    "C34",
    "Laporan disampaikan tepat waktu",
    "peringatan",
    "Laporan kinerja disampaikan paling lambat dua bulan setelah tahun anggaran berakhir.",
    "Perpres 29/2014 dan PermenPANRB 53/2014, penyampaian laporan",
)
def batas_penyampaian(laporan: Laporan) -> Iterator[Finding]:
    """The report is signed within the months allowed."""
    signed, months = laporan.identitas.tanggal, laporan.identitas.batas_penyampaian_bulan
    last = dt.date(laporan.year + 1 + months // 12, months % 12 + 1, 1) - dt.timedelta(days=1)
    if signed > last:
        yield keterangan(laporan.tabel.identitas, "tanggal").temuan(
            f"Laporan ditandatangani {kata.tanggal(signed)}, melewati batas penyampaian {kata.tanggal(last)}.",
            "Jelaskan keterlambatannya, atau perbaiki tanggalnya.",
            {"tanggal": signed, "batas": last},
        )


@aturan_data(
    "C35",
    "Batas penyampaian dua bulan",
    "peringatan",
    "Batas yang lain daripada dua bulan memerlukan dasar tersendiri.",
    "Perpres 29/2014 dan PermenPANRB 53/2014, penyampaian laporan",
)
def bulan_penyampaian(laporan: Laporan) -> Iterator[Finding]:
    """The deadline set in the data is the regulation's."""
    months = laporan.identitas.batas_penyampaian_bulan
    if months != BATAS_BULAN:
        yield keterangan(laporan.tabel.identitas, "batas_penyampaian_bulan").temuan(
            f"Batas penyampaian {kata.angka(months)} bulan setelah tahun anggaran; yang ditetapkan "
            f"{kata.angka(BATAS_BULAN)} bulan.",
            "Perbaiki angkanya, kecuali ada peraturan daerah yang menetapkan lain.",
            {"bulan": months},
        )
