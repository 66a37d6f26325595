"""The territory and its neighbours."""

from typing import Literal

from pydantic import Field

from lakip_nb.data.rows.base import Bulat, Cacah, Row
from lakip_nb.data.rows.identitas import Pasangan


class KeteranganWilayah(Pasangan):
    """A fact of the territory, with its unit."""

    satuan: str | None = Field(None, description="Satuan nilai")


class Batas(Row):
    """A neighbour at one side of the territory."""

    kunci = ("arah", "nama")

    arah: Literal["Utara", "Selatan", "Barat", "Timur"] = Field(description="Arah mata angin")
    nama: str = Field(description="Nama wilayah atau perairan yang berbatasan")
    kabupaten: str | None = Field(description="Kabupaten bila berbeda dengan kabupaten sendiri")


class Wilayah(Row):
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
