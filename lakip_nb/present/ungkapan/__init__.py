"""Clauses for prose whose words depend on the data: who is largest, what was met, what lags.

Each takes a laporan, sasaran or indikator and gives a piece of a sentence that stays in the
line and says so where the data is missing.
"""

from lakip_nb.present.ungkapan.akip import komponen_terlemah
from lakip_nb.present.ungkapan.anggaran import (
    beda_realisasi,
    kinerja_tertinggal,
    serapan_di_bawah,
    serapan_terendah,
    serapan_tertinggi,
    uang_tanpa_kinerja,
)
from lakip_nb.present.ungkapan.indikator import (
    capaian,
    capaian_sasaran,
    efisiensi,
    kemajuan,
    ketercapaian,
    mutu,
    pembanding,
    perubahan,
    perubahan_capaian,
    terhadap_target_akhir,
)
from lakip_nb.present.ungkapan.lampiran import koreksi_menunggu
from lakip_nb.present.ungkapan.pegawai import (
    jabatan_struktural,
    pegawai,
    pns_menurut_jenis_kelamin,
    pns_menurut_pendidikan,
)
from lakip_nb.present.ungkapan.penduduk import desa_terbesar, desa_terkecil, kelompok, waktu_penduduk
from lakip_nb.present.ungkapan.perencanaan import misi_terpilih, peraturan, peraturan_tugas, tenggat
from lakip_nb.present.ungkapan.sarana import sarana_tidak_baik
from lakip_nb.present.ungkapan.survei import masa_survei, sampel, unsur
from lakip_nb.present.ungkapan.wilayah import batas, keadaan_alam, lingkungan, wilayah
