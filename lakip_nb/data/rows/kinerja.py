"""Tujuan, sasaran, indikator, and what was measured."""

from typing import Annotated, Literal

from pydantic import Field

from lakip_nb.data.rows.base import (
    Angka,
    Baris,
    Bentuk,
    Berlabel,
    Bulan,
    Cacah,
    Kode,
    Nilai,
    Rujukan,
    RujukanBersama,
    Tahun,
)


class Tujuan(Baris):
    """A goal of the Renstra."""

    kunci = ("id",)

    id: str = Field(description="Kode tujuan")
    nama: str = Field(description="Rumusan tujuan")


class BarisSasaran(Baris):
    """A strategic objective, named as in the perjanjian kinerja and as in the Renstra."""

    kunci = ("id",)
    rujukan = (Rujukan("tujuan_id", "tujuan", "id"),)

    id: Kode = Field(description="Kode sasaran")
    tujuan_id: str | None = Field(description="Kode tujuan")
    nama: str = Field(description="Rumusan dalam perjanjian kinerja")
    nama_renstra: str | None = Field(description="Rumusan dalam Renstra bila berbeda")


class Strategi(Baris):
    """A strategy of the Renstra for a sasaran."""

    kunci = ("sasaran_id", "urut")
    rujukan = (Rujukan("sasaran_id", "sasaran", "id"),)

    sasaran_id: str = Field(description="Kode sasaran")
    urut: Cacah = Field(description="Nomor urut")
    teks: str = Field(description="Rumusan strategi")


class BarisIndikator(Baris):
    """A performance indicator (IKU)."""

    kunci = ("id",)
    rujukan = (Rujukan("sasaran_id", "sasaran", "id"),)

    id: Kode = Field(description="Kode indikator")
    sasaran_id: str = Field(description="Kode sasaran")
    nama: str = Field(description="Nama indikator sesuai perjanjian kinerja")
    singkatan: str = Field(description="Sebutan pendek")
    satuan: str = Field(description="Satuan")
    arah: Literal["naik", "turun"] = Field(description="naik: makin tinggi makin baik; turun: makin rendah makin baik")
    skema_predikat: Literal["akip", "ikm"] | None = Field(description="Skala predikat nilai indikator")
    target_akhir_renstra: Angka | None = Field(description="Target akhir Renstra, dalam satuan indikator")


class IndikatorTahun(Baris):
    """Target and realisasi of an indicator in one kecamatan and year.

    The predicate columns are for values that are only a label: where there is a number, its
    predicate is computed.
    """

    kunci = ("indikator_id", "kecamatan", "tahun")
    rujukan = (Rujukan("indikator_id", "indikator", "id"),)

    indikator_id: str = Field(description="Kode indikator")
    kecamatan: str = Field(description="Nama kecamatan")
    tahun: Tahun = Field(description="Tahun")
    target: Annotated[Angka, Berlabel("target_predikat")] | None = Field(description="Target, dalam satuan indikator")
    target_predikat: str | None = Field(description="Target bila hanya berupa predikat")
    realisasi: Annotated[Angka, Berlabel("realisasi_predikat")] | None = Field(description="Realisasi, dalam satuan indikator")
    realisasi_predikat: str | None = Field(description="Realisasi bila hanya berupa predikat")


class IkmUnsur(Baris):
    """Mean score of one element of the satisfaction survey."""

    kunci = ("tahun", "unsur")

    tahun: Tahun = Field(description="Tahun")
    no: Cacah = Field(description="Nomor urut")
    unsur: str = Field(description="Nama unsur pelayanan")
    nilai: Annotated[Angka, Field(ge=1, le=4), Bentuk("angka, 1 sampai 4")] | None = Field(description="Nilai rata-rata")


class IkmSurvei(Baris):
    """How the satisfaction survey was held and computed."""

    kunci = ("tahun",)

    tahun: Tahun = Field(description="Tahun")
    responden: Cacah | None = Field(description="Jumlah responden")
    puas: Cacah | None = Field(description="Responden yang puas")
    tidak_puas: Cacah | None = Field(description="Responden yang tidak puas")
    bulan_awal: Bulan | None = Field(description="Bulan pertama survei")
    bulan_akhir: Bulan | None = Field(description="Bulan terakhir survei")
    bobot: Annotated[Nilai, Field(le=1), Bentuk("angka, 0 sampai 1")] = Field(description="Bobot tiap unsur, misalnya 0,111")
    desimal: Annotated[Cacah, Field(le=6), Bentuk("bilangan bulat, 0 sampai 6")] | None = Field(
        description="Pembulatan jumlah tertimbang, banyaknya desimal"
    )


class AkipKomponen(Baris):
    """Score of one component of the AKIP evaluation."""

    kunci = ("tahun", "komponen")
    rujukan = (Rujukan("skema", "skema_akip", "skema"),)
    rujukan_bersama = (RujukanBersama("komponen", "skema", "skema_akip"),)

    tahun: Tahun = Field(description="Tahun")
    skema: str = Field(description="Kode skema komponen dalam data/acuan/skema_akip.csv")
    komponen: str = Field(description="Kode komponen")
    nilai: Nilai | None = Field(description="Nilai komponen yang sudah berbobot, paling besar bobotnya")


class Analisis(Baris):
    """A point of the analysis of an indicator."""

    kunci = ("indikator_id", "jenis", "urut")
    rujukan = (Rujukan("indikator_id", "indikator", "id"),)

    indikator_id: str = Field(description="Kode indikator")
    jenis: Literal["pendukung", "penghambat", "penyebab", "solusi", "tindak_lanjut", "rekomendasi"] = Field(
        description="Jenis butir analisis"
    )
    urut: Cacah = Field(description="Nomor urut")
    teks: str = Field(description="Isi butir, satu kalimat tanpa titik")
