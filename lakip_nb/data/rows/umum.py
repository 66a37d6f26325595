"""Identity, signatory, territory, lists, legal basis and corrections."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from lakip_nb.data.rows.base import (
    Baris,
    Bentuk,
    Bulan,
    Bulat,
    Cacah,
    Harfiah,
    Rujukan,
    Tahun,
    Tanggal,
    fault_of_cell,
)


def _nip(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    digits = re.sub(r"\s", "", text)
    if re.fullmatch(r"[0-9]{18}", digits):
        return digits
    if re.search(r"[0-9][eE]\+?[0-9]", digits):
        raise fault_of_cell("diringkas oleh Excel.", "Jadikan kolom ini teks, lalu ketik ulang ke-18 angkanya.")
    raise fault_of_cell("bukan NIP.", "Tulis 18 angka, misalnya 196810281989031005 atau 19681028 198903 1 005.")


Teks = Annotated[str, Harfiah(), Bentuk("teks apa adanya")]
"""A text quoted as printed."""


class Pasangan(Baris):
    """A key and its value."""

    kunci = ("kunci",)
    model_config = {"frozen": True, "extra": "forbid", "populate_by_name": True}

    kunci_: str = Field(alias="kunci", description="Nama keterangan")
    nilai: str | None = Field(description="Isi keterangan; kosong bila belum diketahui")


class KeteranganWilayah(Pasangan):
    """A fact of the territory, with its unit."""

    satuan: str | None = Field(None, description="Satuan nilai")


class Penandatangan(Baris):
    """Who signs the report."""

    jabatan: str = Field(description="Jabatan penanda tangan")
    nama: str = Field(description="Nama dan gelar")
    pangkat: str | None = Field(description="Pangkat")
    golongan: Annotated[
        str, Field(pattern=r"^(I|II|III|IV)/[a-e]$"), Bentuk("golongan dan ruang, misalnya IV/a")
    ] | None = Field(description="Golongan ruang")
    nip: Annotated[str, BeforeValidator(_nip), Bentuk("18 angka, boleh berspasi")] | None = Field(description="NIP")


class Batas(Baris):
    """A neighbour at one side of the territory."""

    kunci = ("arah", "nama")

    arah: Literal["Utara", "Selatan", "Barat", "Timur"] = Field(description="Arah mata angin")
    nama: str = Field(description="Nama wilayah atau perairan yang berbatasan")
    kabupaten: str | None = Field(description="Kabupaten bila berbeda dengan kabupaten sendiri")


class TeksDaftar(Baris):
    """An item of an official list quoted word for word."""

    kunci = ("daftar", "urut")

    daftar: Literal["fungsi", "tugas", "misi"] = Field(description="Daftar tempat butir ini berada")
    urut: Cacah = Field(description="Nomor urut dalam daftar")
    teks: str = Field(description="Bunyi butir sesuai peraturan atau dokumen asal")


class LandasanHukum(Baris):
    """A regulation cited as legal basis."""

    kunci = ("peraturan_id",)
    rujukan = (Rujukan("peraturan_id", "peraturan", "id"),)

    urut: Cacah = Field(description="Nomor urut dalam landasan hukum")
    peraturan_id: str = Field(description="Kode peraturan dalam data/acuan/peraturan.csv")


class Koreksi(Baris):
    """A value that the data takes otherwise than the source prints it."""

    kunci = ("tempat", "tercetak")

    tempat: str = Field(description="Tempat dalam laporan terbitan")
    tercetak: Teks | None = Field(description="Yang tercetak; kosong bila tidak dicetak")
    diambil: Teks | None = Field(description="Yang dipakai dalam data; kosong bila tidak dipakai")
    alasan: str = Field(description="Alasan")
    status: Literal["mengikuti_sumber", "perlu_keputusan"] = Field(
        description="mengikuti_sumber: dapat dibuktikan dari isi sumber sendiri; perlu_keputusan: menunggu kantor"
    )


class Tanggapan(Baris):
    """The office's acceptance of one finding of the check."""

    kunci = ("kode", "tempat")

    kode: Annotated[
        str, Field(pattern=r"^[A-Z][0-9][0-9]$"), Bentuk("satu huruf besar dan dua angka, misalnya A03")
    ] = Field(description="Kode temuan")
    tempat: str = Field(description="Tempat temuan, persis seperti dalam hasil pemeriksaan")
    sidik: Annotated[
        str, Field(pattern=r"^[0-9a-f]{12}$"), Bentuk("12 karakter 0-9 dan a-f, disalin dari hasil pemeriksaan")
    ] = Field(description="Sidik temuan; berubah bila nilai yang menyebabkannya berubah")
    alasan: str = Field(description="Mengapa temuan diterima")
    oleh: str = Field(description="Jabatan yang memutuskan")
    tanggal: Tanggal = Field(description="Tanggal keputusan")


class Terbitan(Baris):
    """A derived figure that the published report prints, and what it should be equal to."""

    kunci = ("no",)

    no: Cacah = Field(description="Nomor urut")
    tempat: str = Field(description="Tempat dalam laporan terbitan, misalnya Tabel 1.2, Hindu, %")
    tercetak: Teks = Field(description="Angka atau kata persis seperti tercetak")
    ukuran: str = Field(description="Nama ukuran yang dibandingkan, misalnya bagian_kelompok")
    kunci_ukuran: str | None = Field(description="Kunci ukuran, misalnya agama/Hindu")


class Identitas(Baris):
    """The report's identity, collected from the key and value pairs of `identitas.csv`."""

    kecamatan: str = Field(description="Nama kecamatan tanpa kata Kecamatan")
    kabupaten: str = Field(description="Nama kabupaten tanpa kata Kabupaten")
    renstra_awal: Tahun = Field(description="Tahun pertama Renstra")
    renstra_akhir: Tahun = Field(description="Tahun terakhir Renstra")
    tempat: str = Field(description="Tempat laporan ditandatangani")
    tanggal: Tanggal = Field(description="Tanggal laporan ditandatangani")
    batas_penyampaian_bulan: Bulan = Field(2, description="Batas penyampaian, bulan setelah tahun anggaran berakhir")
    jenis_pk: Literal["murni", "perubahan"] = Field("murni", description="Perjanjian kinerja yang berlaku")
    sumber_anggaran: Literal["APBD", "P-APBD"] = Field("APBD", description="APBD, atau P-APBD setelah perubahan")
    aplikasi_survei: str | None = Field(None, description="Nama aplikasi survei kepuasan masyarakat")
    evaluator: str | None = Field(None, description="Instansi penilai AKIP")
    kecamatan_pembanding: str | None = Field(None, description="Nama kecamatan pembanding")
    penduduk_per: Annotated[
        str, Field(pattern=r"^20[0-9][0-9]-(0[1-9]|1[0-2])$"), Bentuk("tahun dan bulan, misalnya 2023-12")
    ] | None = Field(None, description="Bulan data penduduk")
    sumber_penduduk: str | None = Field(None, description="Pemberi data penduduk")
    sumber_pegawai: str | None = Field(None, description="Pemberi data pegawai dan sarana")
    visi: str | None = Field(None, description="Visi kepala daerah")
    misi_terpilih: Cacah | None = Field(None, description="Nomor misi yang dijalankan kecamatan")
    peraturan_tugas: str | None = Field(None, description="Kode peraturan tentang tugas dan fungsi kecamatan")
    metode_efisiensi_sasaran: Literal["selisih", "sisa", "pmk"] = Field("selisih", description="Metode efisiensi sasaran")
    metode_efisiensi_program: Literal["selisih", "sisa", "pmk"] = Field("sisa", description="Metode efisiensi program")


class Wilayah(Baris):
    """The territory, collected from `wilayah.csv`; area in hectares, height in metres, °C."""

    luas: Cacah | None = Field(None, description="Luas wilayah, hektare")
    lintang_awal: str | None = Field(None, description="Lintang paling selatan, misalnya 3°20'1\"")
    lintang_akhir: str | None = Field(None, description="Lintang paling utara")
    bujur_awal: str | None = Field(None, description="Bujur paling barat")
    bujur_akhir: str | None = Field(None, description="Bujur paling timur")
    elevasi_terendah: Bulat | None = Field(None, description="Ketinggian terendah, mdpl")
    elevasi_tertinggi: Bulat | None = Field(None, description="Ketinggian tertinggi, mdpl")
    suhu_terendah: Bulat | None = Field(None, description="Suhu terendah, °C")
    suhu_tertinggi: Bulat | None = Field(None, description="Suhu tertinggi, °C")
    lingkungan: Cacah | None = Field(None, description="Jumlah lingkungan")
    dusun: Cacah | None = Field(None, description="Jumlah dusun")
