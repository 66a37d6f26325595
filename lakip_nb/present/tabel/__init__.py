"""Tables, one function each: a Laporan, sasaran or indikator in, a `Tabel` out."""

from lakip_nb.present.tabel.akip import komponen_akip, komponen_akip_tahun
from lakip_nb.present.tabel.analisis import analisis, rencana_aksi
from lakip_nb.present.tabel.anggaran import belanja, efisiensi_program
from lakip_nb.present.tabel.indikator import (
    capaian_iku,
    efisiensi,
    jangka_menengah,
    pembanding,
    riwayat,
    skala_capaian,
)
from lakip_nb.present.tabel.lampiran import koreksi, masukan, pemeriksaan, versi
from lakip_nb.present.tabel.pegawai import pegawai_jabatan
from lakip_nb.present.tabel.penduduk import penduduk_agama, penduduk_desa, penduduk_suku
from lakip_nb.present.tabel.perencanaan import perjanjian_kinerja, program_pk, rencana_belanja, renstra
from lakip_nb.present.tabel.sarana import sarana
from lakip_nb.present.tabel.survei import survei_ikm, unsur_ikm
from lakip_nb.present.tabel.table import Tabel
from lakip_nb.present.tabel.tambahan import dari
