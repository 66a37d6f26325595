"""Which tables there are, what a row of each is, and which a report cannot do without."""

from dataclasses import dataclass

from lakip_nb.data.rows import acuan, anggaran, kinerja, profil, umum
from lakip_nb.data.rows.base import Baris


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: its row model, whether it must exist, and what it holds."""

    model: type[Baris]
    wajib: bool
    isi: str


ACUAN = {
    "peraturan": Tabel(acuan.Peraturan, True, "Peraturan yang dirujuk dan status keberlakuannya"),
    "skala_predikat": Tabel(acuan.KelasPredikat, True, "Skala capaian, AKIP, dan IKM"),
    "skema_akip": Tabel(acuan.KomponenSkema, True, "Komponen evaluasi AKIP dan bobotnya"),
    "butir_reviu": Tabel(acuan.ButirReviu, True, "Butir formulir reviu dan lembar kerja evaluasi AKIP tentang laporan"),
    "nama_wilayah": Tabel(acuan.NamaWilayah, False, "Nama kecamatan, kabupaten, dan kota yang mungkin tertinggal dalam naskah salinan"),
}

LAPORAN = {
    "identitas": Tabel(umum.Pasangan, True, "Identitas laporan: kecamatan, periode Renstra, pengaturan"),
    "penandatangan": Tabel(umum.Penandatangan, True, "Penanda tangan laporan"),
    "wilayah": Tabel(umum.KeteranganWilayah, False, "Luas, letak, ketinggian, suhu, lingkungan, dusun"),
    "batas": Tabel(umum.Batas, False, "Batas wilayah"),
    "desa": Tabel(profil.Desa, True, "Desa dan kelurahan serta penduduknya"),
    "penduduk_kelompok": Tabel(profil.PendudukKelompok, False, "Penduduk menurut agama dan suku"),
    "struktur": Tabel(profil.Unit, False, "Susunan organisasi"),
    "jabatan": Tabel(profil.Jabatan, False, "Jabatan"),
    "pegawai": Tabel(profil.Pegawai, False, "Pegawai, satu baris per orang, tanpa nama"),
    "sarana": Tabel(profil.Sarana, False, "Sarana dan prasarana"),
    "landasan_hukum": Tabel(umum.LandasanHukum, False, "Peraturan yang menjadi landasan hukum"),
    "teks_daftar": Tabel(umum.TeksDaftar, False, "Daftar resmi: fungsi, tugas, misi"),
    "tujuan": Tabel(kinerja.Tujuan, False, "Tujuan Renstra"),
    "sasaran": Tabel(kinerja.BarisSasaran, True, "Sasaran strategis"),
    "strategi": Tabel(kinerja.Strategi, False, "Strategi Renstra"),
    "indikator": Tabel(kinerja.BarisIndikator, True, "Indikator kinerja utama"),
    "indikator_tahun": Tabel(kinerja.IndikatorTahun, True, "Target dan realisasi indikator per tahun dan kecamatan"),
    "ikm_unsur": Tabel(kinerja.IkmUnsur, False, "Nilai unsur survei kepuasan masyarakat"),
    "ikm_survei": Tabel(kinerja.IkmSurvei, False, "Pelaksanaan survei kepuasan masyarakat"),
    "akip_komponen": Tabel(kinerja.AkipKomponen, False, "Nilai komponen evaluasi AKIP"),
    "analisis": Tabel(kinerja.Analisis, False, "Butir analisis tiap indikator"),
    "anggaran": Tabel(anggaran.BarisAnggaran, True, "Program, kegiatan, dan sub kegiatan"),
    "sasaran_program": Tabel(anggaran.SasaranProgram, False, "Program yang mendukung tiap sasaran"),
    "belanja": Tabel(anggaran.Belanja, False, "Belanja menurut jenis"),
    "terbitan": Tabel(umum.Terbitan, False, "Angka turunan yang tercetak dalam laporan terbitan"),
    "tanggapan": Tabel(umum.Tanggapan, False, "Temuan pemeriksaan yang diterima kantor beserta alasannya"),
    "koreksi": Tabel(umum.Koreksi, False, "Nilai yang diambil lain daripada yang tercetak"),
}
