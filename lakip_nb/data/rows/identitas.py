"""Who reports, for which years, and who signs."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from lakip_nb.data.rows.base import Bentuk, Bulan, Cacah, Row, Tahun, Tanggal, fault_of_cell


def _nip(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    digits = re.sub(r"\s", "", text)
    if re.fullmatch(r"[0-9]{18}", digits):
        return digits
    if re.search(r"[0-9][eE]\+?[0-9]", digits):
        raise fault_of_cell("diringkas oleh Excel.", "Jadikan kolom ini teks, lalu ketik ulang ke-18 angkanya.")
    raise fault_of_cell("bukan NIP.", "Tulis 18 angka, misalnya 196810281989031005 atau 19681028 198903 1 005.")


class Pasangan(Row):
    """A key and its value."""

    kunci = ("kunci",)
    model_config = {"frozen": True, "extra": "forbid", "populate_by_name": True}

    kunci_: str = Field(alias="kunci", description="Nama keterangan")
    nilai: str | None = Field(description="Isi keterangan; kosong bila belum diketahui")


class Penandatangan(Row):
    """Who signs the report."""

    jabatan: str = Field(description="Jabatan penanda tangan")
    nama: str = Field(description="Nama dan gelar")
    pangkat: str | None = Field(description="Pangkat")
    golongan: (
        Annotated[str, Field(pattern=r"^(I|II|III|IV)/[a-e]$"), Bentuk("golongan dan ruang, misalnya IV/a")] | None
    ) = Field(description="Golongan ruang")
    nip: Annotated[str, BeforeValidator(_nip), Bentuk("18 angka, boleh berspasi")] | None = Field(description="NIP")


class Identitas(Row):
    """The report's identity, collected from the key and value pairs of `identitas.csv`."""

    kecamatan: str = Field(description="Nama kecamatan tanpa kata Kecamatan")
    kabupaten: str = Field(description="Nama kabupaten atau kota tanpa kata Kabupaten atau Kota")
    daerah: Literal["Kabupaten", "Kota"] = Field("Kabupaten", description="Jenis daerah yang membawahi")
    sebutan: Annotated[
        str, Field(pattern=r"^[A-Z][a-z]+$"), Bentuk("satu kata: Kecamatan, Kapanewon, Kemantren, Distrik")
    ] = Field("Kecamatan", description="Sebutan wilayah kecamatan")
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
    penduduk_per: (
        Annotated[
            str, Field(pattern=r"^20[0-9][0-9]-(0[1-9]|1[0-2])$"), Bentuk("tahun dan bulan, misalnya 2023-12", "bulan")
        ]
        | None
    ) = Field(None, description="Bulan data penduduk")
    sumber_penduduk: str | None = Field(None, description="Pemberi data penduduk")
    sumber_pegawai: str | None = Field(None, description="Pemberi data pegawai dan sarana")
    visi: str | None = Field(None, description="Visi kepala daerah")
    misi_terpilih: Cacah | None = Field(None, description="Nomor misi yang dijalankan kecamatan")
    peraturan_tugas: str | None = Field(None, description="Kode peraturan tentang tugas dan fungsi kecamatan")
    metode_efisiensi: Literal["selisih", "sisa", "pmk"] = Field(
        "selisih",
        description="Metode efisiensi sasaran dan program. selisih: capaian dikurangi serapan; sisa: 100 dikurangi "
        "serapan; pmk: PMK 22/PMK.02/2021",
    )
    versi: str | None = Field(None, description="Versi laporan pada sampul, misalnya 2 atau 1.1")

    @property
    def instansi(self) -> str:
        """The office as it is called: "Kecamatan Medang Deras", "Kapanewon Mlati"."""
        return f"{self.sebutan} {self.kecamatan}"

    @property
    def nama_daerah(self) -> str:
        """What it belongs to: "Kabupaten Batu Bara", "Kota Binjai"."""
        return f"{self.daerah} {self.kabupaten}"

    @property
    def kepala_daerah(self) -> str:
        """To whom the office answers: "Bupati", "Wali Kota"."""
        return "Wali Kota" if self.daerah == "Kota" else "Bupati"


KUNCI_LAMA = {
    lama: "Tulis satu baris metode_efisiensi, yang berlaku untuk sasaran dan program, lalu hapus baris ini."
    for lama in ("metode_efisiensi_sasaran", "metode_efisiensi_program")
}
"""Keys that were once in use, each with what to write instead."""
