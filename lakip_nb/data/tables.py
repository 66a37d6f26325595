"""Every table there is: what a row of it is, whether a report can do without it, what it holds.

A table is declared once, as a field of `Tables`; reading, the dictionary and the look-ups follow
from that.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal, get_args, get_type_hints

from lakip_nb.data.rows.acuan import ButirReviu, KelasPredikat, KelompokFormulir, NamaWilayah, Peraturan
from lakip_nb.data.rows.akip import AkipKomponen, KomponenSkema
from lakip_nb.data.rows.anggaran import BarisAnggaran, Belanja, SasaranProgram
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.identitas import Identitas, Pasangan, Penandatangan
from lakip_nb.data.rows.indikator import Analisis, BarisIndikator, IndikatorTahun
from lakip_nb.data.rows.pegawai import Jabatan, Pegawai, Unit
from lakip_nb.data.rows.pemeriksaan import Koreksi, PenanggungJawab, Tanggapan, Terbitan
from lakip_nb.data.rows.penduduk import Desa, PendudukKelompok
from lakip_nb.data.rows.perencanaan import BarisSasaran, LandasanHukum, Strategi, TeksDaftar, Tujuan
from lakip_nb.data.rows.sarana import Sarana
from lakip_nb.data.rows.survei import IkmSurvei, IkmUnsur
from lakip_nb.data.rows.wilayah import Batas, KeteranganWilayah, Wilayah

Lanjutan = Literal["tetap", "renstra", "konfirmasi", "riwayat", "kosong"]
"""What becomes of a table in the next year's report.

tetap: its rows may stay, but for the columns in `Row.tahunan`. renstra: so they may as long as the
Renstra lasts; under a new one the office says whether they still hold. konfirmasi: it says so every
year. riwayat: rows of earlier years stay, those of the new year are new. kosong: it belongs to one
report and begins empty.
"""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """The contract of a table: its rows, whether it must exist, what it holds, what stays of it."""

    model: type[Row]
    wajib: bool
    isi: str
    lanjutan: Lanjutan


def _acuan(isi: str, *, wajib: bool = True) -> Any:
    return field(default=(), metadata={"folder": "acuan", "wajib": wajib, "isi": isi, "lanjutan": "tetap"})


def _laporan(isi: str, lanjutan: Lanjutan = "tetap", *, wajib: bool = False) -> Any:
    return field(default=(), metadata={"folder": "laporan", "wajib": wajib, "isi": isi, "lanjutan": lanjutan})


@dataclass(frozen=True, kw_only=True)
class Tables:
    """The rows of every table of one report, as read; () where there is no file."""

    peraturan: tuple[Peraturan, ...] = _acuan("Peraturan yang dirujuk dan status keberlakuannya")
    skala_predikat: tuple[KelasPredikat, ...] = _acuan("Skala capaian, AKIP, dan IKM")
    skema_akip: tuple[KomponenSkema, ...] = _acuan("Komponen evaluasi AKIP dan bobotnya")
    kelompok_formulir: tuple[KelompokFormulir, ...] = _acuan(
        "Bagian formulir reviu dan lembar kerja evaluasi AKIP beserta poinnya"
    )
    butir_reviu: tuple[ButirReviu, ...] = _acuan("Butir formulir reviu dan lembar kerja evaluasi AKIP tentang laporan")
    nama_wilayah: tuple[NamaWilayah, ...] = _acuan(
        "Nama kecamatan, kabupaten, dan kota yang mungkin tertinggal dalam naskah salinan", wajib=False
    )

    identitas: tuple[Pasangan, ...] = _laporan("Identitas laporan: kecamatan, periode Renstra, pengaturan", wajib=True)
    penandatangan: tuple[Penandatangan, ...] = _laporan("Penanda tangan laporan", "konfirmasi", wajib=True)
    wilayah: tuple[KeteranganWilayah, ...] = _laporan("Luas, letak, ketinggian, suhu, lingkungan, dusun")
    batas: tuple[Batas, ...] = _laporan("Batas wilayah")
    desa: tuple[Desa, ...] = _laporan("Desa dan kelurahan serta penduduknya", wajib=True)
    penduduk_kelompok: tuple[PendudukKelompok, ...] = _laporan("Penduduk menurut agama dan suku")
    struktur: tuple[Unit, ...] = _laporan("Susunan organisasi", "konfirmasi")
    jabatan: tuple[Jabatan, ...] = _laporan("Jabatan", "konfirmasi")
    pegawai: tuple[Pegawai, ...] = _laporan("Pegawai, satu baris per orang, tanpa nama", "konfirmasi")
    sarana: tuple[Sarana, ...] = _laporan("Sarana dan prasarana", "konfirmasi")
    landasan_hukum: tuple[LandasanHukum, ...] = _laporan("Peraturan yang menjadi landasan hukum")
    teks_daftar: tuple[TeksDaftar, ...] = _laporan("Daftar resmi: fungsi, tugas, misi", "renstra")
    tujuan: tuple[Tujuan, ...] = _laporan("Tujuan Renstra", "renstra")
    sasaran: tuple[BarisSasaran, ...] = _laporan("Sasaran strategis", "renstra", wajib=True)
    strategi: tuple[Strategi, ...] = _laporan("Strategi Renstra", "renstra")
    indikator: tuple[BarisIndikator, ...] = _laporan("Indikator kinerja utama", "renstra", wajib=True)
    indikator_tahun: tuple[IndikatorTahun, ...] = _laporan(
        "Target dan realisasi indikator per tahun dan kecamatan", "riwayat", wajib=True
    )
    ikm_unsur: tuple[IkmUnsur, ...] = _laporan("Nilai unsur survei kepuasan masyarakat", "riwayat")
    ikm_survei: tuple[IkmSurvei, ...] = _laporan("Pelaksanaan survei kepuasan masyarakat", "riwayat")
    akip_komponen: tuple[AkipKomponen, ...] = _laporan("Nilai komponen evaluasi AKIP", "riwayat")
    analisis: tuple[Analisis, ...] = _laporan("Butir analisis tiap indikator", "konfirmasi")
    anggaran: tuple[BarisAnggaran, ...] = _laporan("Program, kegiatan, dan sub kegiatan", wajib=True)
    sasaran_program: tuple[SasaranProgram, ...] = _laporan("Program yang mendukung tiap sasaran")
    belanja: tuple[Belanja, ...] = _laporan("Belanja menurut jenis")
    penanggung_jawab: tuple[PenanggungJawab, ...] = _laporan("Penanggung jawab tiap tabel dan narasi", "konfirmasi")
    terbitan: tuple[Terbitan, ...] = _laporan("Angka turunan yang tercetak dalam laporan terbitan", "kosong")
    tanggapan: tuple[Tanggapan, ...] = _laporan("Temuan pemeriksaan yang diterima kantor beserta alasannya", "kosong")
    koreksi: tuple[Koreksi, ...] = _laporan("Nilai yang diambil lain daripada yang tercetak", "kosong")

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of a table whose name is itself data, as in a reference from one to another."""
        found: tuple[Row, ...] = getattr(self, name)
        return found

    def items(self) -> Iterator[tuple[str, tuple[Row, ...]]]:
        """Every table with its name, in the order of declaration."""
        return ((item.name, self.rows(item.name)) for item in fields(self))


def _specs(folder: Literal["acuan", "laporan"]) -> dict[str, TableSpec]:
    hints = get_type_hints(Tables)
    return {
        item.name: TableSpec(
            get_args(hints[item.name])[0], item.metadata["wajib"], item.metadata["isi"], item.metadata["lanjutan"]
        )
        for item in fields(Tables)
        if item.metadata["folder"] == folder
    }


ACUAN = _specs("acuan")
"""The tables of `data/acuan/`, which hold for every report."""

LAPORAN = _specs("laporan")
"""The tables of `data/<kecamatan>/<year>/`."""

PAIRS: Mapping[str, type[Row]] = {"identitas": Identitas, "wilayah": Wilayah}
"""The tables of keys and values, each with what its keys are."""
