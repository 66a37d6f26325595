"""Tables, one function each: a Laporan, sasaran or indikator in, a `Tabel` out."""

from lakip_nb.present.tabel.anggaran import belanja, efisiensi_program
from lakip_nb.present.tabel.kinerja import (
    analisis,
    capaian_iku,
    efisiensi,
    jangka_menengah,
    pembanding,
    riwayat,
    skala_capaian,
)
from lakip_nb.present.tabel.lampiran import koreksi, masukan, pemeriksaan, versi
from lakip_nb.present.tabel.penilaian import komponen_akip, komponen_akip_tahun, survei_ikm, unsur_ikm
from lakip_nb.present.tabel.perencanaan import perjanjian_kinerja, program_pk, rencana_belanja, renstra
from lakip_nb.present.tabel.profil import (
    pegawai_jabatan,
    pegawai_jenis_kelamin,
    pegawai_pendidikan,
    penduduk_agama,
    penduduk_desa,
    penduduk_suku,
    sarana,
)
from lakip_nb.present.tabel.table import Tabel

__all__ = [
    "Tabel",
    "analisis",
    "belanja",
    "capaian_iku",
    "efisiensi",
    "efisiensi_program",
    "jangka_menengah",
    "komponen_akip",
    "komponen_akip_tahun",
    "koreksi",
    "masukan",
    "pegawai_jabatan",
    "pegawai_jenis_kelamin",
    "pegawai_pendidikan",
    "pembanding",
    "pemeriksaan",
    "penduduk_agama",
    "penduduk_desa",
    "penduduk_suku",
    "perjanjian_kinerja",
    "program_pk",
    "rencana_belanja",
    "renstra",
    "riwayat",
    "sarana",
    "skala_capaian",
    "survei_ikm",
    "unsur_ikm",
    "versi",
]
