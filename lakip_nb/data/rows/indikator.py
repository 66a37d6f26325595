"""Indicators, what was measured of them, and the points of their analysis."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from lakip_nb.data.rows.base import Angka, Bentuk, Berlabel, Cacah, Kode, Row, Rujukan, Rupiah, Tahun
from lakip_nb.kinerja import Rumus, rumus_bawaan


def _rumus(teks: Any) -> Any:
    """A formula as typed: the minus of a text editor, blanks and the case of letters make no difference."""
    if not isinstance(teks, str):
        return teks
    plain = "".join(teks.split()).replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-").upper()
    return "label" if plain == "LABEL" else plain


class BarisIndikator(Row):
    """A performance indicator (IKU)."""

    kunci = ("id",)
    renstra = ("target_akhir_renstra",)
    rujukan = (Rujukan("sasaran_id", "sasaran", "id"),)

    id: Kode = Field(description="Kode indikator")
    sasaran_id: str = Field(description="Kode sasaran")
    nama: str = Field(description="Nama indikator sesuai perjanjian kinerja")
    singkatan: str = Field(description="Sebutan pendek")
    satuan: str = Field(description="Satuan")
    arah: Literal["naik", "turun"] = Field(description="naik: makin tinggi makin baik; turun: makin rendah makin baik")
    skema_predikat: Literal["akip", "ikm"] | None = Field(description="Skala predikat nilai indikator")
    target_akhir_renstra: Angka | None = Field(description="Target akhir Renstra, dalam satuan indikator")
    rumus_capaian: Annotated[Rumus, BeforeValidator(_rumus)] | None = Field(
        description="R realisasi, T target; label: predikat dinilai menurut urutannya dalam skala, tanpa persentase; "
        "kosong: R/T bila arah naik, (2T-R)/T bila arah turun"
    )
    desimal: Annotated[Cacah, Field(le=6), Bentuk("bilangan bulat, 0 sampai 6")] | None = Field(
        description="Banyaknya desimal yang ditulis; kosong: dua untuk nilai dan persentase, seperlunya untuk yang lain"
    )

    @property
    def rumus(self) -> Rumus:
        """The formula of its achievement: the chosen one, else that of its direction."""
        return self.rumus_capaian or rumus_bawaan(self.arah)


class IndikatorTahun(Row):
    """Target and realisasi of an indicator in one kecamatan and year.

    The predicate columns are for values that are only a label: where there is a number, its
    predicate is computed.
    """

    kunci = ("indikator_id", "kecamatan", "tahun")
    tahunan = ("target", "target_predikat", "realisasi", "realisasi_predikat")
    rujukan = (Rujukan("indikator_id", "indikator", "id"),)

    indikator_id: str = Field(description="Kode indikator")
    kecamatan: str = Field(description="Nama kecamatan")
    tahun: Tahun = Field(description="Tahun")
    target: Annotated[Angka, Berlabel("target_predikat")] | None = Field(description="Target, dalam satuan indikator")
    target_predikat: str | None = Field(description="Target bila hanya berupa predikat")
    realisasi: Annotated[Angka, Berlabel("realisasi_predikat")] | None = Field(
        description="Realisasi, dalam satuan indikator"
    )
    realisasi_predikat: str | None = Field(description="Realisasi bila hanya berupa predikat")


class Analisis(Row):
    """A point of the analysis of an indicator; a cause has its evidence, a step who, when and how much."""

    kunci = ("indikator_id", "jenis", "urut")
    sekali = ("bukti", "triwulan", "biaya", "target")
    kalimat = ("teks",)
    rujukan = (Rujukan("indikator_id", "indikator", "id"),)

    indikator_id: str = Field(description="Kode indikator")
    jenis: Literal["pendukung", "penghambat", "penyebab", "solusi", "tindak_lanjut", "rekomendasi"] = Field(
        description="Jenis butir analisis"
    )
    urut: Cacah = Field(description="Nomor urut")
    teks: str = Field(description="Isi butir, satu kalimat tanpa titik")
    bukti: str | None = Field(
        None, description="Bukti: label tabel atau gambar laporan ini, misalnya `tbl-unsur-ikm`, atau nama dokumen"
    )
    penanggung_jawab: str | None = Field(None, description="Jabatan yang menjalankan langkah itu")
    triwulan: (
        Annotated[
            str,
            Field(pattern=r"^[1-4]( 20[0-9][0-9])?$"),
            Bentuk("triwulan 1 sampai 4, diikuti tahunnya bila bukan tahun laporan, misalnya 2 2024"),
        ]
        | None
    ) = Field(None, description="Triwulan pelaksanaan")
    biaya: Rupiah | None = Field(None, description="Biaya, rupiah penuh")
    target: str | None = Field(None, description="Yang ditargetkan tahun berikutnya, dengan satuannya")

    @property
    def direncanakan(self) -> bool:
        """Whether anything of who, when, how much or to what end is known."""
        return any(cell is not None for cell in (self.penanggung_jawab, self.triwulan, self.biaya, self.target))

    def waktu(self, year: int) -> tuple[int, int] | None:
        """The year and quarter of a step; without a year of its own it is that of the report."""
        if self.triwulan is None:
            return None
        quarter, _, own = self.triwulan.partition(" ")
        return int(own or year), int(quarter)
