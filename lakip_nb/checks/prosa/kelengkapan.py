"""Rule E11: what the report leaves out because its data are missing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata


@dataclass(frozen=True)
class _Bagian:
    """A part of a report by its labels and calls: what a reader misses, where its data belong, whether it is asked for.

    What another rule tells has no place here: an indicator missed without causes (B13), no kecamatan
    to compare with (B08), no final target (H52), a year without realisasi (B05).
    """

    pola: str
    nama: str
    tabel: str
    diminta: bool = False


_BAGIAN = (
    _Bagian(r"daftar\.misi\(", "misi kepala daerah", "teks_daftar"),
    _Bagian(r"daftar\.(?:fungsi|tugas)\(", "tugas dan fungsi kecamatan", "teks_daftar"),
    _Bagian(r"daftar\.landasan_hukum\(", "landasan hukum", "landasan_hukum"),
    _Bagian(r"fig-bagan-organisasi$", "bagan organisasi", "struktur"),
    _Bagian(r"tbl-pegawai-", "pegawai menurut jabatan", "pegawai"),
    _Bagian(r"tbl-sarana$", "sarana dan prasarana", "sarana"),
    _Bagian(r"tbl-renstra$", "tujuan dan strategi Renstra", "strategi"),
    _Bagian(r"tbl-(?:rencana-)?belanja$", "anggaran menurut jenis belanja", "belanja", diminta=True),
    _Bagian(r"tbl-unsur-ikm$", "nilai unsur survei kepuasan", "ikm_unsur", diminta=True),
    _Bagian(r"tbl-survei-ikm$", "responden survei kepuasan", "ikm_survei", diminta=True),
    _Bagian(r"tbl-komponen-akip$", "nilai komponen evaluasi AKIP", "akip_komponen", diminta=True),
    _Bagian(r"tbl-riwayat-(.+)", "perbandingan dengan tahun-tahun sebelumnya", "indikator_tahun"),
    _Bagian(r"tbl-analisis-(.+)", "penyebab dan solusi", "analisis", diminta=True),
    _Bagian(r"tbl-efisiensi-(.+)", "efisiensi penggunaan sumber daya", "sasaran_program", diminta=True),
)


@aturan(
    "E11",
    "Setiap bagian laporan ada datanya",
    "peringatan",
    "Bagian yang datanya belum ada tidak dicetak: tabel, kalimat, dan judulnya dihilangkan dari laporan.",
    "PermenPANRB 53/2014: isi laporan kinerja",
    contoh="Laporan tidak memuat anggaran menurut jenis belanja, sebab datanya belum ada.",
)
def tanpa_data(material: Material) -> Iterator[Finding]:
    """E11: parts that are left out, one finding for each kind."""
    for bagian in _BAGIAN:
        found = [match for name in sorted(material.hilang) if (match := re.match(bagian.pola, name))]
        whose = [match[1] for match in found if match.groups()]
        names = [item.singkatan for item in material.laporan.indikator if item.id in whose and not _told(bagian, item)]
        if not found or (whose and not names):
            continue
        about = f" {kata.rangkai(names)}" if names else ""
        yield Finding(
            f"Laporan tidak memuat {bagian.nama}{about}, sebab datanya belum ada.",
            f"laporan, {bagian.nama}",
            "Lengkapi datanya. Bila memang tidak ada, laporan tetap dapat dibaca tanpa bagian itu.",
            berkas=f"data/{material.laporan.kecamatan}/{material.laporan.year}/{bagian.tabel}.csv",
            nilai={"bagian": bagian.nama, "indikator": ", ".join(names)},
            berat="peringatan" if bagian.diminta else "catatan",
        )


def _told(bagian: _Bagian, item: Indikator) -> bool:
    """Whether another rule says of an indicator why the part is missing."""
    missed = bagian.tabel == "analisis" and item.tercapai is False
    return missed or not item.kini.diukur
