"""What the check is told besides the data: corrections, published figures, responses."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from lakip_nb.data.rows.base import Bentuk, Cacah, Harfiah, Row, Tanggal

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


class PenanggungJawab(Row):
    """Who answers for a table, or for the narrative."""

    NARASI: ClassVar[str] = "narasi"
    """What stands for the narrative in the place of a table."""

    kunci = ("tabel",)

    tabel: Annotated[str, Field(pattern=r"^[a-z_]+$"), Bentuk("nama tabel tanpa .csv, atau narasi")] = Field(
        description="Tabel yang dijawab, misalnya anggaran; narasi untuk kalimat"
    )
    jabatan: str = Field(description="Jabatan penanggung jawab datanya")


class Terbitan(Row):
    """A derived figure that the published report prints, and what it should be equal to."""

    kunci = ("no",)

    no: Cacah = Field(description="Nomor urut")
    tempat: str = Field(description="Tempat dalam laporan terbitan, misalnya Tabel 1.2, Hindu, %")
    tercetak: Teks = Field(description="Angka atau kata persis seperti tercetak")
    ukuran: str = Field(description="Nama ukuran yang dibandingkan, misalnya bagian_kelompok")
    kunci_ukuran: str | None = Field(description="Kunci ukuran, misalnya agama/Hindu")
