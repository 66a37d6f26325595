"""What the check is told besides the data: corrections, published figures, responses."""

import datetime as dt
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from lakip_nb.data.dates import DateError, read_date
from lakip_nb.data.rows.base import Bentuk, Cacah, Harfiah, Row, Tanggal, fault_of_cell

Teks = Annotated[str, Harfiah(), Bentuk("teks apa adanya")]
"""A text quoted as printed."""


class Koreksi(Row):
    """A value that the data takes otherwise than the source prints it."""

    kunci = ("tempat", "tercetak")

    tempat: str = Field(description="Tempat dalam laporan terbitan")
    tercetak: Teks | None = Field(description="Yang tercetak; kosong bila tidak dicetak")
    diambil: Teks | None = Field(description="Yang dipakai dalam data; kosong bila tidak dipakai")
    alasan: str = Field(description="Alasan")
    status: Literal["mengikuti_sumber", "perlu_keputusan"] = Field(
        description="mengikuti_sumber: dapat dibuktikan dari isi sumber sendiri; perlu_keputusan: menunggu kantor"
    )
    menyangkut: str | None = Field(
        description="Sel data yang isinya bersandar pada baris ini, dipisahkan titik koma: tabel.kolom, atau "
        "tabel.kolom:kunci untuk satu baris, misalnya pegawai.golongan; wilayah.nilai:lintang_awal"
    )


class Tanggapan(Row):
    """The office's acceptance of one finding of the check."""

    kunci = ("kode", "tempat")

    kode: Annotated[
        str, Field(pattern=r"^[A-Z][0-9][0-9]$"), Bentuk("satu huruf besar dan dua angka, misalnya A03")
    ] = Field(description="Kode temuan")
    tempat: str = Field(description="Tempat temuan, persis seperti dalam hasil pemeriksaan")
    sidik: Annotated[
        str, Field(pattern=r"^[0-9a-f]{12}$"), Bentuk("12 karakter 0-9 dan a-f, disalin dari hasil pemeriksaan")
    ] = Field(description="Sidik temuan; berubah bila nilai yang menyebabkannya berubah")
    alasan: str = Field(description="Mengapa temuan diterima")
    oleh: str = Field(description="Jabatan yang memutuskan")
    tanggal: Tanggal = Field(description="Tanggal keputusan")


def _dipastikan(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    if text.casefold() == PenanggungJawab.BELUM:
        return PenanggungJawab.BELUM
    try:
        return read_date(text)
    except DateError as error:
        raise fault_of_cell(error.masalah, f'{error.saran} Selama belum dipastikan, tulis "belum".') from None


class PenanggungJawab(Row):
    """Who answers for a table, or for the narrative, and when it was last confirmed that it still holds."""

    NARASI: ClassVar[str] = "narasi"
    """What stands for the narrative in the place of a table."""
    BELUM: ClassVar[str] = "belum"
    """What stands for a date where a table was carried over or proposed, and nobody has confirmed it."""

    kunci = ("tabel",)

    tabel: Annotated[str, Field(pattern=r"^[a-z_]+$"), Bentuk("nama tabel tanpa .csv, atau narasi")] = Field(
        description="Tabel yang menjadi tanggung jawabnya, misalnya anggaran; narasi untuk kalimat"
    )
    jabatan: str | None = Field(description="Jabatan penanggung jawab datanya; kosong bila belum ditunjuk")
    dipastikan: (
        Annotated[
            dt.date | Literal["belum"],
            BeforeValidator(_dipastikan),
            Bentuk("tanggal pemeriksaan, misalnya 2025-01-10, atau `belum`"),
        ]
        | None
    ) = Field(None, description="Tanggal isi tabel dipastikan masih berlaku untuk tahun laporan; `belum` bila belum")

    @property
    def belum(self) -> bool:
        """Whether the table waits for somebody to confirm it."""
        return self.dipastikan == self.BELUM


class Terbitan(Row):
    """A derived figure that the published report prints, and what it should be equal to."""

    kunci = ("no",)

    no: Cacah = Field(description="Nomor urut")
    tempat: str = Field(description="Tempat dalam laporan terbitan, misalnya Tabel 1.2, Hindu, %")
    tercetak: Teks = Field(description="Angka atau kata persis seperti tercetak")
    ukuran: str = Field(description="Nama ukuran yang dibandingkan, misalnya bagian_kelompok")
    kunci_ukuran: str | None = Field(description="Kunci ukuran, misalnya agama/Hindu")
