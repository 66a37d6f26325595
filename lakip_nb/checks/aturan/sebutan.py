"""What a reader calls the thing that a row, a table or a scale stands for: no codes, no names of columns."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any

from lakip_nb.data.anggaran import Mata
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.acuan import Peraturan
from lakip_nb.data.rows.anggaran import BarisAnggaran
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.pegawai import Pegawai
from lakip_nb.data.tables import ACUAN, LAPORAN
from lakip_nb.present import kata

_TINGKAT = ("program", "kegiatan", "sub kegiatan")
_SKALA = {"capaian": "capaian kinerja", "akip": "AKIP", "ikm": "IKM"}
_JENIS = {
    "Undang-Undang": "UU",
    "Peraturan Pemerintah": "PP",
    "Peraturan Presiden": "Perpres",
    "Peraturan Menteri Dalam Negeri": "Permendagri",
    "Peraturan Menteri Keuangan": "PMK",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi": "PermenPANRB",
}
_KATA = 7
"""Words of a sentence that are enough to know it by."""


def sebutan(row: Row, laporan: Laporan) -> str:
    """What a row is about, in the middle of a sentence: "sub kegiatan Pemeliharaan Gedung", "Desa Lalang"."""
    name = _SEBUTAN.get(tabel_dari(row))
    return name(row, laporan) if name else str(next(iter(_named(row)), f"baris {row.asal.row}"))


def tabel_dari(row: Row) -> str:
    """The name of the table in which a row stands."""
    return PurePosixPath(row.asal.file).stem


def isi_tabel(nama: str) -> str:
    """What a table holds, as the dictionary of the data says it: "Susunan organisasi"."""
    return (ACUAN | LAPORAN)[nama].isi


def skala(nama: str) -> str:
    """A scale by its name: "capaian kinerja", "AKIP"."""
    return _SKALA.get(nama, nama)


def mata(item: Mata) -> str:
    """A line of the budget with its level, not said twice: "Program Pelayanan", "kegiatan Pelayanan Terpadu"."""
    return anggaran(item.baris)


def anggaran(row: BarisAnggaran) -> str:
    """The same, of its row."""
    level = _TINGKAT[row.no.count(".")]
    return row.nama if row.nama.casefold().startswith(f"{level} ") else f"{level} {row.nama}"


def orang(rows: Iterable[Pegawai], laporan: Laporan) -> str:
    """Members of the staff, who have no names here, by their posts: "Camat dan Staf (2 orang)"."""
    count = Counter(_jabatan(row, laporan) for row in rows)
    return sebut(name if many == 1 else f"{name} ({kata.angka(many)} orang)" for name, many in count.items())


def sebut(nama: Iterable[str], paling_banyak: int = 3) -> str:
    """Names in a sentence; of many the first ones, and how many more. Names with commas are set apart by semicolons.

    >>> sebut(["Lalang", "Durian"]), sebut("abcde")
    ('Lalang dan Durian', 'a, b, c, dan 2 lainnya')
    >>> sebut(["IKM (2022, 2023)", "AKIP"]), sebut(["a, b", "c", "d", "e"])
    ('IKM (2022, 2023); AKIP', 'a, b; c; d; dan 1 lainnya')
    """
    names = list(nama)
    rest = len(names) - paling_banyak
    shown = names[:paling_banyak] + ([f"{kata.angka(rest)} lainnya"] if rest > 0 else [])
    if not any("," in name for name in names):
        return kata.rangkai(shown)
    if rest > 0:
        shown[-1] = f"dan {shown[-1]}"
    return "; ".join(shown)


def singkat(peraturan: Peraturan) -> str:
    """A regulation in short, as offices write it: "PermenPANRB 88/2021"; by its kind where that has no short form."""
    kind = _JENIS.get(peraturan.jenis)
    return f"{kind} {peraturan.nomor}/{peraturan.tahun}" if kind else peraturan.sebutan


def ringkas(nama: str) -> str:
    """A long name by its first words, enough to find the row by: "Penumbuhan Kesadaran Keluarga dalam … …"."""
    words = nama.split()
    return nama if len(words) <= _KATA + 1 else f"{' '.join(words[:_KATA])} …"


def kutip(teks: str) -> str:
    """A sentence of the data by its first words: "“Menyederhanakan alur pelayanan …”"."""
    words = teks.split()
    return f"“{' '.join(words[:_KATA])}{' …' if len(words) > _KATA else ''}”"


def _named(row: Row) -> Sequence[Any]:
    """What of a row names it, where it has no name of its own below."""
    columns = ("nama", "uraian", "kategori", "predikat", "jenis", "arah", "jabatan")
    return [value for column in columns if (value := getattr(row, column, None))]


def _jabatan(row: Pegawai, laporan: Laporan) -> str:
    return next(post.nama for post in laporan.tabel.jabatan if post.id == row.jabatan_id)


def _indikator(row: Any, laporan: Laporan) -> str:
    item = laporan.indikator_ber_id(row.indikator_id)
    return item.singkatan if item else "indikator"


def _terukur(row: Any, laporan: Laporan) -> str:
    place = "" if row.kecamatan == laporan.identitas.kecamatan else f" Kecamatan {row.kecamatan}"
    return f"{_indikator(row, laporan)}{place}"


def _komponen(row: Any, laporan: Laporan) -> str:
    found = (c.nama for c in laporan.tabel.skema_akip if (c.skema, c.komponen) == (row.skema, row.komponen))
    return f"komponen {next(found, 'AKIP')}"


def _dikutip(row: Any, laporan: Laporan) -> str:
    found = laporan.peraturan(row.peraturan_id)
    return found.sebutan if found else "peraturan"


_SEBUTAN: dict[str, Callable[[Any, Laporan], str]] = {
    "anggaran": lambda row, laporan: anggaran(row),
    "belanja": lambda row, laporan: row.jenis,
    "desa": lambda row, laporan: f"{row.jenis.capitalize()} {row.nama}",
    "penduduk_kelompok": lambda row, laporan: f"{row.dimensi} {row.kategori}",
    "pegawai": _jabatan,
    "indikator_tahun": _terukur,
    "ikm_unsur": lambda row, laporan: f"unsur {row.unsur}",
    "ikm_survei": lambda row, laporan: "survei kepuasan masyarakat",
    "akip_komponen": _komponen,
    "skema_akip": lambda row, laporan: f"komponen {row.nama}",
    "analisis": lambda row, laporan: f"{row.jenis.replace('_', ' ')} {_indikator(row, laporan)} {kutip(row.teks)}",
    "strategi": lambda row, laporan: kutip(row.teks),
    "teks_daftar": lambda row, laporan: f"{row.daftar} {kutip(row.teks)}",
    "landasan_hukum": _dikutip,
    "peraturan": lambda row, laporan: row.sebutan,
    "butir_reviu": lambda row, laporan: f"butir {row.nomor}",
    "terbitan": lambda row, laporan: f"“{row.tempat}”",
}
"""What names a row, by table, where a name of its own does not."""
