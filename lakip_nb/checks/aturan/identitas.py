"""What the report says of itself: complete, with the agreement of its budget, signed in time."""

import datetime as dt

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, di, keterangan
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.identitas import Identitas
from lakip_nb.data.rows.wilayah import Wilayah
from lakip_nb.present import kata

BATAS_BULAN = 2
"""Months after the budget year within which the report is submitted."""

_TAK_DITANYA = {"kecamatan_pembanding", "versi"}
"""The neighbour has a rule of its own; most offices do not number their drafts."""


@aturan_data(
    "B34",
    "Keterangan identitas dan wilayah lengkap",
    "catatan",
    "Keterangan yang tidak diisi dianggap sama dengan yang lazim, atau tidak muncul dalam laporan.",
    "Kamus data laporan ini",
    contoh="Perjanjian kinerja yang berlaku tidak disebut dan dianggap murni.",
)
def keterangan_kosong(laporan: Laporan) -> Findings:
    """Settings and facts that are left out, so that a default or a gap takes their place."""
    tabel = laporan.tabel
    for rows, model, name in (
        (tabel.identitas, Identitas, "Identitas laporan"),
        (tabel.wilayah, Wilayah, "Keterangan wilayah"),
    ):
        given = {row.kunci_ for row in rows if row.nilai}
        missing = {
            key: _keterangan(field.description or key, field.default)
            for key, field in model.model_fields.items()
            if key not in given and key not in _TAK_DITANYA
        }
        if rows and missing:
            yield bersama(
                [di(rows, "kunci", key) for key in missing],
                f"{name} belum memuat {'; '.join(missing.values())}.",
                "Isi keterangannya, supaya laporan memuat yang benar dan bukan anggapan.",
                {"kosong": "; ".join(missing.values())},
            )


def _keterangan(description: str, default: object) -> str:
    """What a key stands for, in a sentence, and what is taken where it has no row."""
    name = description.partition(", misalnya")[0]
    name = name[0].lower() + name[1:] if name[1:2].islower() else name
    return name if default is None else f"{name} (dianggap {default})"


@aturan_data(
    "B35",
    "Jenis perjanjian kinerja sesuai dengan sumber anggaran",
    "peringatan",
    "Perjanjian kinerja diubah bila anggaran berubah.",
    "PermenPANRB 53/2014, perubahan perjanjian kinerja",
    contoh="Anggaran sudah P-APBD, sedangkan yang dipakai masih Perjanjian Kinerja sebelum perubahan.",
)
def perubahan_anggaran(laporan: Laporan) -> Findings:
    """A changed budget goes with a changed agreement."""
    sumber, jenis = laporan.identitas.sumber_anggaran, laporan.identitas.jenis_pk
    if (sumber == "P-APBD") != (jenis == "perubahan"):
        yield di(laporan.tabel.identitas, None, "jenis_pk").temuan(
            f"Anggaran laporan ini menurut {sumber}, sedangkan target kinerjanya menurut {kata.perjanjian(jenis)}"
            + (" sebelum perubahan." if jenis == "murni" else "."),
            "Setelah APBD diubah, pakai perjanjian kinerja perubahan; bila APBD tidak diubah, perbaiki keterangannya.",
            {"perjanjian kinerja": jenis, "anggaran": sumber},
        )


@aturan_data(
    "C33",
    "Laporan ditandatangani setelah tahunnya berakhir",
    "galat",
    "Kinerja setahun baru dapat dilaporkan setelah tahun itu berakhir.",
    "Perpres 29/2014, laporan kinerja tahunan",
    contoh="Laporan tahun 2024 ditandatangani 20 Januari 2024, sebelum tahunnya berakhir.",
)
def sebelum_akhir_tahun(laporan: Laporan) -> Findings:
    """The report is signed after the year it reports on."""
    signed = laporan.identitas.tanggal
    if signed <= dt.date(laporan.year, 12, 30):
        yield keterangan(laporan.tabel.identitas, "tanggal").temuan(
            f"Laporan tahun {laporan.year} ditandatangani {kata.tanggal(signed)}, sebelum tahunnya berakhir.",
            "Perbaiki tanggal tanda tangan pada identitas laporan.",
            {"tanggal": signed},
        )


@aturan_data(
    "C34",
    "Laporan disampaikan tepat waktu",
    "peringatan",
    "Laporan kinerja disampaikan paling lambat dua bulan setelah tahun anggaran berakhir.",
    "Perpres 29/2014 dan PermenPANRB 53/2014, penyampaian laporan",
    contoh="Laporan ditandatangani 1 Maret 2025, setelah batas penyampaian 28 Februari 2025.",
)
def batas_penyampaian(laporan: Laporan) -> Findings:
    """The report is signed within the months allowed."""
    signed, months = laporan.identitas.tanggal, laporan.identitas.batas_penyampaian_bulan
    last = dt.date(laporan.year + 1 + months // 12, months % 12 + 1, 1) - dt.timedelta(days=1)
    if signed > last:
        yield keterangan(laporan.tabel.identitas, "tanggal").temuan(
            f"Laporan ditandatangani {kata.tanggal(signed)}, setelah batas penyampaian {kata.tanggal(last)}.",
            "Perbaiki tanggalnya bila keliru; bila benar, jelaskan keterlambatannya kepada penerima laporan.",
            {"tanggal": signed, "batas": last},
        )


@aturan_data(
    "C35",
    "Batas penyampaian dua bulan",
    "peringatan",
    "Batas yang lain daripada dua bulan memerlukan dasar tersendiri.",
    "Perpres 29/2014 dan PermenPANRB 53/2014, penyampaian laporan",
    contoh="Batas penyampaian ditulis 3 bulan, sedangkan yang ditetapkan 2 bulan.",
)
def bulan_penyampaian(laporan: Laporan) -> Findings:
    """The deadline set in the data is the regulation's."""
    months = laporan.identitas.batas_penyampaian_bulan
    if months != BATAS_BULAN:
        yield keterangan(laporan.tabel.identitas, "batas_penyampaian_bulan").temuan(
            f"Batas penyampaian laporan ditulis {kata.angka(months)} bulan setelah tahun anggaran, sedangkan yang "
            f"ditetapkan {kata.angka(BATAS_BULAN)} bulan.",
            "Perbaiki angkanya, kecuali ada peraturan yang menetapkan lain bagi daerah ini.",
            {"bulan": months},
        )
