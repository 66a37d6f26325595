"""Clauses for prose whose words depend on the data: who is largest, what was met, what lags.

Each takes a laporan, sasaran or indikator and gives a piece of a sentence that stays in the
line and says so where the data is missing.
"""

from lakip_nb.present.ungkapan.anggaran import (
    beda_realisasi,
    kinerja_tertinggal,
    serapan_di_bawah,
    serapan_terendah,
    serapan_tertinggi,
    uang_tanpa_kinerja,
)
from lakip_nb.present.ungkapan.kinerja import (
    capaian,
    efisiensi,
    ketercapaian,
    komponen_terlemah,
    masa_survei,
    mutu,
    pembanding,
    perubahan_capaian,
    sampel,
    unsur,
)
from lakip_nb.present.ungkapan.profil import (
    desa_terbesar,
    desa_terkecil,
    jabatan_struktural,
    kelompok_terbesar,
    koreksi_menunggu,
    lingkungan,
    misi_terpilih,
    pegawai,
    peraturan,
    peraturan_tugas,
    pns_menurut_jenis_kelamin,
    pns_menurut_pendidikan,
    sarana_tidak_baik,
    tenggat,
    waktu_penduduk,
    wilayah,
)

__all__ = [
    "beda_realisasi",
    "capaian",
    "desa_terbesar",
    "desa_terkecil",
    "efisiensi",
    "jabatan_struktural",
    "kelompok_terbesar",
    "ketercapaian",
    "kinerja_tertinggal",
    "komponen_terlemah",
    "koreksi_menunggu",
    "lingkungan",
    "masa_survei",
    "misi_terpilih",
    "mutu",
    "pegawai",
    "pembanding",
    "peraturan",
    "peraturan_tugas",
    "perubahan_capaian",
    "pns_menurut_jenis_kelamin",
    "pns_menurut_pendidikan",
    "sampel",
    "sarana_tidak_baik",
    "serapan_di_bawah",
    "serapan_terendah",
    "serapan_tertinggi",
    "tenggat",
    "uang_tanpa_kinerja",
    "unsur",
    "waktu_penduduk",
    "wilayah",
]
