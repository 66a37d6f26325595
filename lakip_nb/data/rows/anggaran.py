"""Budget: the tree of programme, kegiatan and sub kegiatan, and kinds of belanja."""

from typing import Annotated

from pydantic import Field

from lakip_nb.data.rows.base import Bentuk, Nilai, Row, Rujukan, Rupiah


class BarisAnggaran(Row):
    """A programme (1), kegiatan (1.1) or sub kegiatan (1.1.1).

    Amounts stand on the leaves only; the rest is summed.
    """

    kunci = ("no",)
    tahunan = ("target_kinerja", "realisasi_kinerja", "pagu", "realisasi")

    no: Annotated[
        str,
        Field(pattern=r"^[1-9][0-9]*(\.[1-9][0-9]*){0,2}$"),
        Bentuk("nomor bertitik tanpa nol di depan, misalnya 1, 1.1, atau 1.1.1"),
    ] = Field(description="Nomor dalam pohon: 1 program, 1.1 kegiatan, 1.1.1 sub kegiatan")
    kode: str | None = Field(description="Kode nomenklatur nasional")
    nama: str = Field(description="Nama program, kegiatan, atau sub kegiatan")
    indikator: str | None = Field(description="Indikator kinerja")
    satuan_target: str | None = Field(description="Satuan target kinerja")
    target_kinerja: Nilai | None = Field(description="Target kinerja")
    satuan_realisasi: str | None = Field(description="Satuan realisasi kinerja")
    realisasi_kinerja: Nilai | None = Field(description="Realisasi kinerja")
    pagu: Rupiah | None = Field(description="Pagu, rupiah penuh; hanya pada baris terbawah")
    realisasi: Rupiah | None = Field(description="Realisasi, rupiah penuh; hanya pada baris terbawah")


class SasaranProgram(Row):
    """Which programme serves which sasaran."""

    kunci = ("sasaran_id", "program_no")
    rujukan = (Rujukan("sasaran_id", "sasaran", "id"), Rujukan("program_no", "anggaran", "no"))

    sasaran_id: str = Field(description="Kode sasaran")
    program_no: Annotated[
        str, Field(pattern=r"^[1-9][0-9]*$"), Bentuk("nomor program tanpa titik, misalnya 1; bukan kegiatan")
    ] = Field(description="Nomor program dalam anggaran.csv")


class Belanja(Row):
    """Budget and realisation of one kind of belanja."""

    kunci = ("jenis",)
    tahunan = ("pagu", "realisasi")

    jenis: str = Field(description="Jenis belanja")
    pagu: Rupiah | None = Field(description="Pagu, rupiah penuh")
    realisasi: Rupiah | None = Field(description="Realisasi, rupiah penuh")
