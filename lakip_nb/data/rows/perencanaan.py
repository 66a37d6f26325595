"""The Renstra: tujuan, sasaran, strategi; official lists and the legal basis."""

from typing import Literal

from pydantic import Field

from lakip_nb.data.rows.base import Cacah, Kode, Row, Rujukan


class Tujuan(Row):
    """A goal of the Renstra."""

    kunci = ("id",)

    id: str = Field(description="Kode tujuan")
    nama: str = Field(description="Rumusan tujuan")


class BarisSasaran(Row):
    """A strategic objective, named as in the perjanjian kinerja and as in the Renstra."""

    kunci = ("id",)
    kalimat = ("nama", "nama_renstra")
    rujukan = (Rujukan("tujuan_id", "tujuan", "id"),)

    id: Kode = Field(description="Kode sasaran")
    tujuan_id: str | None = Field(description="Kode tujuan")
    nama: str = Field(description="Rumusan dalam perjanjian kinerja")
    nama_renstra: str | None = Field(description="Rumusan dalam Renstra bila berbeda")


class Strategi(Row):
    """A strategy of the Renstra for a sasaran."""

    kunci = ("sasaran_id", "urut")
    kalimat = ("teks",)
    rujukan = (Rujukan("sasaran_id", "sasaran", "id"),)

    sasaran_id: str = Field(description="Kode sasaran")
    urut: Cacah = Field(description="Nomor urut")
    teks: str = Field(description="Rumusan strategi")


class TeksDaftar(Row):
    """An item of an official list quoted word for word."""

    kunci = ("daftar", "urut")
    kalimat = ("teks",)

    daftar: Literal["fungsi", "tugas", "misi"] = Field(description="Daftar tempat butir ini berada")
    urut: Cacah = Field(description="Nomor urut dalam daftar")
    teks: str = Field(description="Bunyi butir sesuai peraturan atau dokumen asal")


class LandasanHukum(Row):
    """A regulation cited as legal basis."""

    kunci = ("peraturan_id",)
    rujukan = (Rujukan("peraturan_id", "peraturan", "id"),)

    urut: Cacah = Field(description="Nomor urut dalam landasan hukum")
    peraturan_id: str = Field(description="Kode peraturan dalam data/acuan/peraturan.csv")
