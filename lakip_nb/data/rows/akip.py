"""The AKIP evaluation: the components of a scheme, and their scores."""

from pydantic import Field

from lakip_nb.data.rows.base import Angka, Cacah, Nilai, Row, Rujukan, RujukanBersama, Tahun


class KomponenSkema(Row):
    """A component of an AKIP evaluation scheme and its weight."""

    kunci = ("skema", "komponen")
    rujukan = (Rujukan("peraturan_id", "peraturan", "id"),)

    skema: str = Field(description="Kode skema")
    peraturan_id: str = Field(description="Kode peraturan yang menetapkan")
    no: Cacah = Field(description="Nomor urut")
    komponen: str = Field(description="Kode komponen")
    nama: str = Field(description="Nama komponen")
    bobot: Angka = Field(description="Bobot")
    sumber: str = Field(description="Sumber baris ini")


class AkipKomponen(Row):
    """Score of one component of the AKIP evaluation."""

    kunci = ("tahun", "komponen")
    tahunan = ("nilai",)
    rujukan = (Rujukan("skema", "skema_akip", "skema"),)
    rujukan_bersama = (RujukanBersama("komponen", "skema", "skema_akip"),)

    tahun: Tahun = Field(description="Tahun")
    skema: str = Field(description="Kode skema komponen dalam data/acuan/skema_akip.csv")
    komponen: str = Field(description="Kode komponen")
    nilai: Nilai | None = Field(description="Nilai komponen yang sudah berbobot, paling besar bobotnya")
