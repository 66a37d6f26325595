"""What the report shows of each table: what a row is called, where it is read, and what changes with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from lakip_nb.data import Laporan
from lakip_nb.data.rows.perencanaan import LandasanHukum

Called = Callable[[Laporan, Any], str]


@dataclass(frozen=True, slots=True)
class Seen:
    """How a table is seen: `nama` calls a row; `label` are places of the report.

    The first place is where the row itself is read, the others show what is computed from it. In a
    label `{indikator}` and `{sasaran}` stand for those that the row is about, or for every one, and
    `{hitungan}` for the table from which the indicator's value is computed, `{ikm}` and `{akip}` for
    the sasaran of the indicator that has that scheme.
    """

    nama: Called
    label: tuple[str, ...]


def _kolom(name: str) -> Called:
    return lambda laporan, row: str(getattr(row, name) or "")


def _peraturan(laporan: Laporan, row: Any) -> str:
    id = row.peraturan_id if isinstance(row, LandasanHukum) else row.id
    found = laporan.peraturan(id)
    return found.sebutan if found else ""


def _indikator(laporan: Laporan, row: Any) -> str:
    found = laporan.indikator_ber_id(row.indikator_id)
    return found.singkatan if found else ""


def _pengukuran(laporan: Laporan, row: Any) -> str:
    place = "" if row.kecamatan == laporan.identitas.kecamatan else f", Kecamatan {row.kecamatan}"
    return f"{_indikator(laporan, row)} tahun {row.tahun}{place}"


def _komponen(laporan: Laporan, row: Any) -> str:
    names = {item.komponen: item.nama for item in laporan.tabel.skema_akip}
    return f"{names.get(row.komponen, row.komponen)} tahun {row.tahun}"


def _pegawai(laporan: Laporan, row: Any) -> str:
    return next((item.nama for item in laporan.tabel.jabatan if item.id == row.jabatan_id), "")


def _analisis(laporan: Laporan, row: Any) -> str:
    return f"{_indikator(laporan, row)}, {row.jenis.replace('_', ' ')} {row.urut}"


def _sasaran_program(laporan: Laporan, row: Any) -> str:
    return next((item.nama for item in laporan.anggaran.program if item.no == row.program_no), "")


def _daftar(laporan: Laporan, row: Any) -> str:
    return f"{row.daftar.replace('_', ' ')} {row.urut}"


def _keterangan(laporan: Laporan, row: Any) -> str:
    return str(row.kunci_.replace("_", " "))


def _tahun(laporan: Laporan, row: Any) -> str:
    return f"tahun {row.tahun}"


_EFISIENSI = ("tbl-efisiensi-{indikator}", "sec-{sasaran}")
_ANALISIS = ("tbl-analisis-{indikator}", "sec-{sasaran}")
_PENDUDUK = ("sec-data-pengukuran",)
_PK = ("tbl-perjanjian-kinerja",)
_RIWAYAT = (
    "tbl-riwayat-{indikator}",
    "fig-riwayat-{indikator}",
    "fig-capaian-iku",
    "ikhtisar",
    "tbl-jangka-menengah-{indikator}",
    "{hitungan}",
    "sec-{sasaran}",
    "ikhtisar",
)
_PEMBANDING = (
    "tbl-pembanding-{indikator}",
    "fig-pembanding-{indikator}",
    "fig-capaian-iku",
    "ikhtisar",
    "sec-{sasaran}",
)
_POHON = ("fig-pohon-kinerja-{sasaran}",)
_CAPAIAN = (
    "tbl-capaian-iku",
    "fig-capaian-iku",
    "ikhtisar",
    *_POHON,
    "sec-capaian",
    "sec-simpulan",
    "sec-langkah",
    "tbl-rencana-aksi",
    *_PK,
)
_INDIKATOR = tuple(dict.fromkeys((*_CAPAIAN, *_RIWAYAT, *_PEMBANDING, *_ANALISIS, *_EFISIENSI)))

_SEEN: Mapping[str, Seen] = {
    "peraturan": Seen(_peraturan, ("sec-landasan-hukum", "sec-tugas-fungsi", "bab-perencanaan")),
    "landasan_hukum": Seen(_peraturan, ("sec-landasan-hukum",)),
    "skala_predikat": Seen(_kolom("predikat"), ("tbl-skala-capaian", "tbl-capaian-iku", "ikhtisar", "sec-simpulan")),
    "skema_akip": Seen(_kolom("nama"), ("tbl-komponen-akip", "fig-komponen-akip", "tbl-komponen-akip-tahun")),
    "penandatangan": Seen(_kolom("jabatan"), ("kata-pengantar", "sec-langkah")),
    "wilayah": Seen(_keterangan, ("sec-geografis",)),
    "batas": Seen(_kolom("arah"), ("sec-gambaran-umum",)),
    "desa": Seen(_kolom("nama"), ("tbl-penduduk-desa", "sec-penduduk", *_PENDUDUK)),
    "penduduk_kelompok": Seen(_kolom("kategori"), ("sec-penduduk",)),
    "struktur": Seen(_kolom("nama"), ("fig-bagan-organisasi",)),
    "jabatan": Seen(_kolom("nama"), ("tbl-pegawai-jabatan", "fig-bagan-organisasi", "sec-organisasi")),
    "pegawai": Seen(_pegawai, ("tbl-pegawai-jabatan", "fig-bagan-organisasi", "sec-organisasi")),
    "sarana": Seen(_kolom("uraian"), ("tbl-sarana", "sec-sarana")),
    "teks_daftar": Seen(_daftar, ("sec-tugas-fungsi",)),
    "misi": Seen(_daftar, ("sec-renstra",)),
    "tujuan": Seen(_kolom("nama"), ("tbl-renstra", *_POHON)),
    "sasaran": Seen(
        _kolom("nama"), (*_PK, "tbl-renstra", *_POHON, "tbl-capaian-iku", "sec-simpulan", *_ANALISIS, *_EFISIENSI)
    ),
    "strategi": Seen(_kolom("teks"), ("tbl-renstra",)),
    "indikator": Seen(_kolom("nama"), _INDIKATOR),
    "indikator_tahun": Seen(_pengukuran, _INDIKATOR),
    "riwayat": Seen(_pengukuran, _RIWAYAT),
    "pembanding": Seen(_pengukuran, _PEMBANDING),
    "ikm_unsur": Seen(
        _kolom("unsur"), ("tbl-unsur-ikm", "fig-unsur-ikm", "sec-data-pengukuran", "sec-{ikm}", "ikhtisar")
    ),
    "ikm_survei": Seen(
        _tahun, ("tbl-survei-ikm", "tbl-unsur-ikm", "fig-unsur-ikm", "sec-data-pengukuran", "sec-{ikm}", "ikhtisar")
    ),
    "akip_komponen": Seen(
        _komponen,
        (
            "tbl-komponen-akip-tahun",
            "tbl-komponen-akip",
            "fig-komponen-akip",
            "sec-data-pengukuran",
            "sec-{akip}",
            "ikhtisar",
        ),
    ),
    "analisis": Seen(_analisis, (*_ANALISIS, "tbl-rencana-aksi", "sec-langkah", "ikhtisar")),
    "anggaran": Seen(
        _kolom("nama"),
        (
            "tbl-efisiensi-program",
            "tbl-program-pk",
            "fig-kinerja-program",
            "fig-sisa-anggaran",
            "fig-pohon-kinerja-{sasaran}",
            "tbl-rencana-belanja",
            "sec-perjanjian-kinerja",
            "sec-realisasi-anggaran",
            "tbl-belanja",
            "sec-simpulan",
            "ikhtisar",
            *_EFISIENSI,
        ),
    ),
    "kinerja": Seen(_kolom("nama"), ("tbl-efisiensi-program", "fig-kinerja-program", *_POHON, "sec-{sasaran}")),
    "sasaran_program": Seen(_sasaran_program, (*_EFISIENSI, *_POHON)),
    "belanja": Seen(
        _kolom("jenis"),
        ("tbl-belanja", "tbl-rencana-belanja", "sec-realisasi-anggaran"),
    ),
}
"""The tables of a report that a reader sees, by name; some of them by what a row or a column is about."""


HITUNGAN = {"ikm": "tbl-unsur-ikm", "akip": "tbl-komponen-akip-tahun"}
"""The table from which the value of an indicator is computed, by the scheme of its predicate."""


def seen(laporan: Laporan, table: str, row: Any = None, kolom: str | None = None) -> Seen | None:
    """How a table, or a row or column of it, is seen; None for what the report does not show by itself."""
    kind = table
    if table == "anggaran" and kolom not in (None, "no", "nama", "pagu", "realisasi"):
        kind = "kinerja"
    elif table == "teks_daftar" and row is not None and row.daftar == "misi":
        kind = "misi"
    elif table == "indikator_tahun" and row is not None:
        own = row.kecamatan == laporan.identitas.kecamatan
        kind = ("indikator_tahun" if row.tahun == laporan.year else "riwayat") if own else "pembanding"
    return _SEEN.get(kind)
