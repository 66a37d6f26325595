"""People of the district."""

from typing import Literal

from pydantic import Field

from lakip_nb.data.rows.base import Cacah, Row


class Desa(Row):
    """A desa or kelurahan and its population."""

    kunci = ("nama",)
    tahunan = ("laki_laki", "perempuan")

    no: Cacah = Field(description="Nomor urut")
    nama: str = Field(description="Nama desa atau kelurahan")
    jenis: Literal["desa", "kelurahan"] = Field(description="desa atau kelurahan")
    laki_laki: Cacah | None = Field(description="Penduduk laki-laki, jiwa")
    perempuan: Cacah | None = Field(description="Penduduk perempuan, jiwa")


class PendudukKelompok(Row):
    """Population of one group in one dimension."""

    kunci = ("dimensi", "kategori")
    tahunan = ("jumlah",)

    dimensi: Literal["agama", "suku"] = Field(description="agama atau suku")
    no: Cacah = Field(description="Nomor urut")
    kategori: str = Field(description="Nama kelompok")
    jumlah: Cacah | None = Field(description="Penduduk, jiwa")
