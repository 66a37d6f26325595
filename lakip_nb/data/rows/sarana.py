"""Facilities of the office."""

from typing import Literal

from pydantic import Field

from lakip_nb.data.rows.base import Cacah, Row, TahunLama


class Sarana(Row):
    """A facility."""

    kunci = ("no",)
    kalimat = ("uraian",)

    no: Cacah = Field(description="Nomor urut")
    uraian: str = Field(description="Nama sarana atau prasarana")
    satuan: str = Field(description="Satuan")
    jumlah: Cacah | None = Field(description="Jumlah")
    kondisi: Literal["Baik", "Kurang baik", "Rusak"] | None = Field(description="Kondisi")
    tahun_pengadaan: TahunLama | None = Field(description="Tahun pengadaan")
