"""Reference data: regulations, scales, forms and names, each row with its source."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from lakip_nb.data.rows.base import Angka, Bentuk, Cacah, Nilai, Row, Rujukan, Tahun, TahunLama


class Peraturan(Row):
    """A regulation and whether it is in force."""

    kunci = ("id",)
    rujukan = (Rujukan("dicabut_oleh", "peraturan", "id"),)

    id: str = Field(description="Kode peraturan")
    jenis: str = Field(description="Jenis peraturan")
    nomor: str = Field(description="Nomor")
    tahun: TahunLama = Field(description="Tahun")
    tentang: str = Field(description="Judul setelah kata tentang")
    status: Literal["berlaku", "dicabut", "belum_dipastikan"] = Field(description="Status keberlakuan")
    dicabut_oleh: str | None = Field(description="Kode peraturan yang mencabut")
    catatan: str | None = Field(description="Catatan, misalnya perubahan")
    sumber: str = Field(description="Sumber keterangan baris ini")

    @property
    def sebutan(self) -> str:
        """How the regulation is cited: kind, number and year."""
        return f"{self.jenis} Nomor {self.nomor} Tahun {self.tahun}"


class KelasPredikat(Row):
    """One class of a scale, for the years in which its regulation holds."""

    kunci = ("skema", "peraturan_id", "urut")
    rujukan = (Rujukan("peraturan_id", "peraturan", "id"),)

    skema: Literal["capaian", "akip", "ikm"] = Field(description="Skala")
    peraturan_id: str = Field(description="Kode peraturan yang menetapkan")
    tahun_awal: Tahun = Field(description="Tahun pertama skala dipakai")
    tahun_akhir: Tahun | None = Field(description="Tahun terakhir skala dipakai; kosong bila masih dipakai")
    urut: Cacah = Field(description="Nomor urut, terbaik dahulu")
    batas_bawah: Angka | None = Field(description="Batas bawah tercetak; kosong bila terbuka ke bawah")
    batas_atas: Angka = Field(description="Batas atas tercetak")
    bawah_termasuk: Literal["ya", "tidak"] = Field(description="Apakah batas bawah termasuk kelas ini")
    predikat: str = Field(description="Predikat")
    arti: str | None = Field(description="Arti predikat")
    sumber: str = Field(description="Sumber baris ini")


Bagian = Annotated[str, Field(pattern=r"^(I{1,3}|3[abc])$"), Bentuk("bagian formulir, misalnya III atau 3b")]


class KelompokFormulir(Row):
    """A part of the reviu form or of the AKIP score sheet, and the points that the sheet gives to it."""

    kunci = ("bagian",)

    bagian: Bagian = Field(description="Nomor bagian dalam formulir")
    formulir: Literal["reviu", "akip"] = Field(description="Formulir reviu, atau lembar kerja evaluasi AKIP")
    nama: str = Field(description="Nama bagian")
    poin: Nilai | None = Field(description="Poin bagian dalam lembar kerja evaluasi; kosong untuk formulir reviu")
    keyakinan: Literal["tinggi", "sedang", "rendah"] = Field(description="Seberapa yakin nama dan poinnya benar")
    sumber: str = Field(description="Sumber baris ini")


class ButirReviu(Row):
    """An item of the reviu form or of the AKIP score sheet that asks about the report itself.

    An item of a kabupaten's own form stands in place of the common one with its number.
    """

    SEMUA: ClassVar[str] = "semua"

    kunci = ("kabupaten", "bagian", "nomor")
    rujukan = (Rujukan("bagian", "kelompok_formulir", "bagian"), Rujukan("peraturan_id", "peraturan", "id"))

    kode: Annotated[str, Field(pattern=r"^F[0-9][0-9]$"), Bentuk("huruf F dan dua angka, misalnya F01")] = Field(
        description="Kode butir; butir dengan kode baru dinilai pereviu"
    )
    bagian: Bagian = Field(description="Bagian formulir")
    nomor: Cacah = Field(description="Nomor butir dalam bagiannya")
    kabupaten: str = Field(
        description="`semua`, atau nama kabupaten yang mengganti butir bernomor sama dengan butirnya sendiri"
    )
    teks: str | None = Field(description="Pernyataan yang dijawab; kosong bila kabupaten itu tidak memakai butir ini")
    peraturan_id: str = Field(description="Kode peraturan yang menetapkan")
    keyakinan: Literal["tinggi", "sedang", "rendah"] = Field(description="Seberapa yakin bunyi butir sesuai peraturan")
    sumber: str = Field(description="Sumber baris ini")

    @property
    def sebutan(self) -> str:
        """The number under which a reader knows it: "III.4", "3b.2"."""
        return f"{self.bagian}.{self.nomor}"


class NamaWilayah(Row):
    """The name of a territory that a sentence copied from elsewhere might still carry."""

    kunci = ("jenis", "nama")

    jenis: Literal["kecamatan", "kabupaten", "kota"] = Field(description="Jenis wilayah")
    nama: str = Field(description="Nama tanpa kata Kecamatan, Kabupaten, atau Kota")
    kabupaten: str | None = Field(description="Kabupaten tempat kecamatan")
    keyakinan: Literal["tinggi", "sedang", "rendah"] = Field(description="Seberapa yakin nama ini benar")
    sumber: str = Field(description="Sumber baris ini")
