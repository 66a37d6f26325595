"""The charts of the report: one function each, from a Laporan, a Sasaran or an Indikator to a figure."""

from lakip_nb.present.grafik.akip import komponen_akip
from lakip_nb.present.grafik.anggaran import kinerja_program, sisa_anggaran
from lakip_nb.present.grafik.capaian import capaian_iku
from lakip_nb.present.grafik.indikator import pembanding, riwayat
from lakip_nb.present.grafik.pegawai import pegawai_golongan
from lakip_nb.present.grafik.penduduk import penduduk_desa
from lakip_nb.present.grafik.pohon import pohon_kinerja
from lakip_nb.present.grafik.survei import unsur_ikm
from lakip_nb.present.grafik.tambahan import dari, gaya
