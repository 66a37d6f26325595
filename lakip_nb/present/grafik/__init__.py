"""The charts of the report: one function each, from a Laporan or an Indikator to a figure."""

from lakip_nb.present.grafik.akip import komponen_akip
from lakip_nb.present.grafik.anggaran import belanja, serapan_program, serapan_terendah
from lakip_nb.present.grafik.indikator import pembanding, riwayat
from lakip_nb.present.grafik.pegawai import pegawai_golongan, pegawai_jenis_kelamin, pegawai_pendidikan
from lakip_nb.present.grafik.penduduk import penduduk_agama, penduduk_desa, penduduk_suku
from lakip_nb.present.grafik.survei import unsur_ikm
