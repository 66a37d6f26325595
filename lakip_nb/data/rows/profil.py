"""People of the district, posts, staff and facilities."""

from typing import Literal

from pydantic import Field

from lakip_nb.data.rows.base import Baris, Cacah, Rujukan, TahunLama

GOLONGAN = ("I", "II", "III", "IV")
PENDIDIKAN = ("SD", "SLTP", "SLTA", "D3", "S1", "S2", "S3")


class Desa(Baris):
    """A desa or kelurahan and its population."""

    kunci = ("nama",)

    no: Cacah = Field(description="Nomor urut")
    nama: str = Field(description="Nama desa atau kelurahan")
    jenis: Literal["desa", "kelurahan"] = Field(description="desa atau kelurahan")
    laki_laki: Cacah | None = Field(description="Penduduk laki-laki, jiwa")
    perempuan: Cacah | None = Field(description="Penduduk perempuan, jiwa")


class PendudukKelompok(Baris):
    """Population of one group in one dimension."""

    kunci = ("dimensi", "kategori")

    dimensi: Literal["agama", "suku"] = Field(description="agama atau suku")
    no: Cacah = Field(description="Nomor urut")
    kategori: str = Field(description="Nama kelompok")
    jumlah: Cacah | None = Field(description="Penduduk, jiwa")


class Unit(Baris):
    """A unit of the organisation; the one without a parent is the head."""

    kunci = ("id",)
    rujukan = (Rujukan("induk_id", "struktur", "id"),)

    id: str = Field(description="Kode unit")
    induk_id: str | None = Field(description="Kode unit atasan; kosong untuk pimpinan")
    nama: str = Field(description="Nama unit")
    urut: Cacah = Field(description="Nomor urut di bawah atasannya")


class Jabatan(Baris):
    """A post. Without eselon it is not a structural one."""

    kunci = ("id",)
    rujukan = (Rujukan("unit_id", "struktur", "id"),)

    id: str = Field(description="Kode jabatan")
    nama: str = Field(description="Nama jabatan")
    eselon: Literal["II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b"] | None = Field(description="Eselon; kosong untuk staf")
    unit_id: str | None = Field(description="Kode unit")
    formasi: Cacah | None = Field(description="Banyaknya kedudukan jabatan; kosong untuk staf")
    urut: Cacah = Field(description="Nomor urut dalam tabel")


class Pegawai(Baris):
    """One member of the staff, without a name."""

    kunci = ("id",)
    rujukan = (Rujukan("jabatan_id", "jabatan", "id"),)

    id: str = Field(description="Kode pegawai (bukan NIP)")
    jabatan_id: str = Field(description="Kode jabatan")
    status: Literal["PNS", "Non PNS"] = Field(description="PNS atau Non PNS")
    jenis_kelamin: Literal["L", "P"] | None = Field(description="L atau P")
    golongan: Literal["I", "II", "III", "IV"] | None = Field(description="Golongan; kosong untuk Non PNS")
    pendidikan: Literal["SD", "SLTP", "SLTA", "D3", "S1", "S2", "S3"] | None = Field(description="Pendidikan terakhir")


class Sarana(Baris):
    """A facility."""

    kunci = ("no",)

    no: Cacah = Field(description="Nomor urut")
    uraian: str = Field(description="Nama sarana atau prasarana")
    satuan: str = Field(description="Satuan")
    jumlah: Cacah | None = Field(description="Jumlah")
    kondisi: Literal["Baik", "Kurang baik", "Rusak"] | None = Field(description="Kondisi")
    tahun_pengadaan: TahunLama | None = Field(description="Tahun pengadaan")
