"""The office: units, posts and staff."""

from typing import Literal

from pydantic import Field

from lakip_nb.data.rows.base import Cacah, Row, Rujukan

GOLONGAN = ("I", "II", "III", "IV")


PENDIDIKAN = ("SD", "SLTP", "SLTA", "D3", "S1", "S2", "S3")


class Unit(Row):
    """A unit of the organisation; the one without a parent is the head."""

    kunci = ("id",)
    rujukan = (Rujukan("induk_id", "struktur", "id"),)

    id: str = Field(description="Kode unit")
    induk_id: str | None = Field(description="Kode unit atasan; kosong untuk pimpinan")
    nama: str = Field(description="Nama unit")
    urut: Cacah = Field(description="Nomor urut di bawah atasannya")


class Jabatan(Row):
    """A post. Without eselon it is not a structural one."""

    kunci = ("id",)
    rujukan = (Rujukan("unit_id", "struktur", "id"),)

    id: str = Field(description="Kode jabatan")
    nama: str = Field(description="Nama jabatan")
    eselon: Literal["II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b"] | None = Field(
        description="Eselon; kosong untuk staf"
    )
    unit_id: str | None = Field(description="Kode unit")
    formasi: Cacah | None = Field(description="Banyaknya kedudukan jabatan; kosong untuk staf")
    urut: Cacah = Field(description="Nomor urut dalam tabel")


class Pegawai(Row):
    """One member of the staff, without a name."""

    kunci = ("id",)
    rujukan = (Rujukan("jabatan_id", "jabatan", "id"),)

    id: str = Field(description="Kode pegawai (bukan NIP)")
    jabatan_id: str = Field(description="Kode jabatan")
    status: Literal["PNS", "Non PNS"] = Field(description="PNS atau Non PNS")
    jenis_kelamin: Literal["L", "P"] | None = Field(description="L atau P")
    golongan: Literal["I", "II", "III", "IV"] | None = Field(description="Golongan; kosong untuk Non PNS")
    pendidikan: Literal["SD", "SLTP", "SLTA", "D3", "S1", "S2", "S3"] | None = Field(description="Pendidikan terakhir")
