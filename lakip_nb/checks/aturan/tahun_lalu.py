"""What was left from last year's report: equal where it cannot be, or equal and not confirmed."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.checks.aturan.sebutan import isi_tabel, sebut, sebutan
from lakip_nb.checks.aturan.vocabulary import di, pada
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.sentences import without_years
from lakip_nb.checks.rule import aturan
from lakip_nb.checks.tahunan import sepasang, tahun
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.pemeriksaan import PenanggungJawab
from lakip_nb.data.tables import LAPORAN, Lanjutan
from lakip_nb.present import kata

_ORDINARY = frozenset(map(Decimal, (*range(13), 100)))
"""Values that come again by themselves: small counts, twelve months, all of it."""

_ROW, _TABLE = 5, 9
"""Equal digits from which a row, or a whole table, is taken for a copy and not for chance."""

_DASAR = "Kelaziman: berkas tahun lalu disalin dan diperbarui sebagian"


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of a table that measure the year, each beside last year's row of the same key."""

    nama: str
    pasangan: Sequence[tuple[Row, Row]]

    @property
    def sama(self) -> list[Row]:
        """This year's rows of which every measured value is last year's."""
        return [now for now, before in self.pasangan if _measured(now) == _measured(before)]

    @property
    def seluruhnya(self) -> bool:
        """Whether every row is equal, in more digits than chance would have it."""
        same = self.sama
        return len(same) == len(self.pasangan) and sum(map(_digits, same)) >= _TABLE

    @property
    def mencolok(self) -> list[Row]:
        """The equal rows that alone are more than chance."""
        return [row for row in self.sama if _digits(row) >= _ROW]


def _tables(material: Material) -> Iterator[_Table]:
    for name in LAPORAN:
        pairs = [(now, before) for now, before in sepasang(material, name) if any(_measured(now))]
        if pairs:
            yield _Table(name, pairs)


def _measured(row: Row) -> tuple[object, ...]:
    return tuple(getattr(row, column) for column in row.tahunan)


def _digits(row: Row) -> int:
    """How many digits the measured values of a row have, without those that come again by themselves."""
    values = (Decimal(value) for value in _measured(row) if isinstance(value, int | Decimal))
    return sum(
        len(value.normalize().as_tuple().digits) if value % 1 else len(str(value))
        for value in values
        if value not in _ORDINARY
    )


@aturan(
    "G01",
    "Angka tahun ini bukan salinan tahun lalu",
    "galat",
    "Penduduk, anggaran, realisasi, dan hasil survei diukur setiap tahun; tidak mungkin seluruhnya sama sampai angka "
    "terakhir.",
    _DASAR,
    contoh="Seluruh 8 baris tabel penduduk menurut desa memuat angka yang sama persis dengan tahun 2023.",
)
def tersalin_seluruhnya(material: Material) -> Iterator[Finding]:
    """G01: a table in which every row measures what last year's did."""
    for table in _tables(material):
        if table.seluruhnya:
            yield _same(material, table, table.sama, f"Seluruh {_rows(len(table.sama))} {_tabel(table.nama)}")


@aturan(
    "G02",
    "Tidak ada baris yang tertinggal dari tahun lalu",
    "peringatan",
    "Baris yang angkanya sama persis dengan tahun lalu biasanya belum diperbarui.",
    _DASAR,
    contoh="2 dari 8 baris tabel penduduk menurut desa sama persis dengan tahun 2023: Pasir Putih dan Teluk Dalam.",
)
def tersalin_sebagian(material: Material) -> Iterator[Finding]:
    """G02: some rows of a table measure what last year's did."""
    for table in _tables(material):
        if table.mencolok and not table.seluruhnya:
            count = f"{kata.angka(len(table.mencolok))} dari {_rows(len(table.pasangan))} {_tabel(table.nama)}"
            names = sebut(sebutan(row, material.laporan) for row in table.mencolok)
            yield _same(material, table, table.mencolok, f"{count} ({names})")


def _same(material: Material, table: _Table, rows: Sequence[Row], what: str) -> Finding:
    last = material.laporan.year - 1
    return di(rows[0], " + ".join(rows[0].tahunan), f"sama dengan {last}").temuan(
        f"{what} memuat angka yang sama persis dengan tahun {last}.",
        f"Isi dengan angka tahun {material.laporan.year} dari dokumen asalnya; bila memang tidak berubah, nyatakan "
        "dalam tabel tanggapan.",
        {"tahun": material.laporan.year, "baris": "; ".join(sebutan(row, material.laporan) for row in rows)},
    )


def _rows(count: int) -> str:
    return f"{kata.angka(count)} baris"


def _tabel(nama: str) -> str:
    return f"tabel “{isi_tabel(nama)}”"


@aturan(
    "G03",
    "Yang boleh tetap sudah dipastikan masih berlaku",
    "peringatan",
    "Susunan organisasi, pegawai, sarana, penanda tangan, dan analisis dapat sama dengan tahun lalu, tetapi hanya "
    "kantor yang dapat memastikannya.",
    _DASAR,
    contoh="Seluruh isi daftar sarana sama dengan tahun 2023 dan belum dipastikan masih berlaku.",
)
def belum_dipastikan(material: Material) -> Iterator[Finding]:
    """G03: a table that waits to be confirmed, or that has to be and says what last year's said, but for years."""
    last = material.laporan.year - 1
    marks = {row.tabel: row for row in material.laporan.tabel.penanggung_jawab}
    for mark in marks.values():
        if mark.belum and mark.tabel in LAPORAN:
            rows = material.laporan.tabel.rows(mark.tabel)
            place = di(rows, None, "belum dipastikan") if rows else pada(mark, "dipastikan")
            yield place.temuan(
                f"Isi {_tabel(mark.tabel)} belum dipastikan berlaku pada tahun {last + 1}.",
                f"Periksa dan perbarui isinya, lalu ganti “{mark.BELUM}” dengan tanggal pemeriksaannya dalam tabel "
                "penanggung jawab.",
                {"tahun": last + 1},
            )
    for name, now, before in _carried(material, "konfirmasi"):
        said = name in marks and (marks[name].belum or _confirmed(marks[name], material))
        if not said and sorted(map(_said, now)) == sorted(map(_said, before)):
            yield di(now[0], None, f"sama dengan {last}").temuan(
                f"Seluruh isi {_tabel(name)} ({_rows(len(now))}) sama dengan tahun {last} dan belum dipastikan masih "
                "berlaku.",
                f"Perbarui isinya; bila masih berlaku pada tahun {last + 1}, catat tanggal pemeriksaannya dalam tabel "
                "penanggung jawab, kolom “dipastikan”, atau nyatakan dalam tabel tanggapan.",
                {"tahun": last + 1, "baris": len(now)},
            )


def _confirmed(mark: PenanggungJawab, material: Material) -> bool:
    """Whether a table was confirmed for this report: after last year's was signed, of which the date may be a copy."""
    before, said = material.laporan_lalu, mark.dipastikan
    return isinstance(said, dt.date) and (before is None or said > before.identitas.tanggal)


@aturan(
    "G04",
    "Koreksi, angka terbitan, dan tanggapan milik laporan ini",
    "galat",
    "Ketiganya mencatat satu laporan tertentu; yang tersalin dari tahun lalu menjelaskan laporan lain.",
    _DASAR,
    contoh="Dua koreksi tersalin dari laporan tahun 2023.",
)
def milik_tahun_lalu(material: Material) -> Iterator[Finding]:
    """G04: rows about one report that stand in the next report's folder."""
    last = material.laporan.year - 1
    for name, now, before in _carried(material, "kosong"):
        known = {_exactly(row) for row in before}
        same = [row for row in now if _exactly(row) in known]
        if same:
            yield di(same[0], None, f"tersalin dari {last}").temuan(
                f"{_rows(len(same)).capitalize()} {_tabel(name)} tersalin dari laporan tahun {last}.",
                f"Hapus baris itu; tabel ini menyangkut laporan tahun {last + 1} saja.",
                {"tahun": last + 1, "baris": len(same)},
            )


def _carried(material: Material, lanjutan: Lanjutan) -> Iterator[tuple[str, tuple[Row, ...], tuple[Row, ...]]]:
    if material.laporan_lalu is None:
        return
    for name, spec in LAPORAN.items():
        now, before = material.laporan.tabel.rows(name), material.laporan_lalu.tabel.rows(name)
        if spec.lanjutan == lanjutan and now and before:
            yield name, now, before


def _exactly(row: Row) -> tuple[str, ...]:
    return tuple(str(value) for _, value in row)


def _said(row: Row) -> tuple[str, ...]:
    """The cells of a row, years apart: a sentence in which only the year was changed is the same."""
    return tuple(without_years(cell) for cell in _exactly(row))


@aturan(
    "G06",
    "Tabel bertahun memuat tahun laporan",
    "peringatan",
    "Tabel yang berhenti pada tahun lalu belum diisi; bagian laporan yang bersandar padanya kosong.",
    _DASAR,
    contoh="Hasil survei berhenti pada tahun 2023, padahal laporan ini tentang tahun 2024.",
)
def tanpa_tahun_laporan(material: Material) -> Iterator[Finding]:
    """G06: a table by year that ends before the report's year, where no other rule says so."""
    laporan = material.laporan
    for name in ("ikm_survei", "ikm_unsur"):
        rows = laporan.tabel.rows(name)
        if rows and all(tahun(row) < laporan.year for row in rows):
            newest = max(rows, key=tahun)
            yield di(newest, "tahun", laporan.year).temuan(
                f"{kata.besar(_tabel(name))} berhenti pada tahun {tahun(newest)}, padahal laporan ini tentang tahun "
                f"{laporan.year}.",
                f"Tambahkan hasil survei tahun {laporan.year}.",
                {"terbaru": tahun(newest)},
            )
