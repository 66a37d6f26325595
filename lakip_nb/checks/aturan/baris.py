"""The rows of any table: no number left out, none used twice, nothing said twice."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from lakip_nb.checks.aturan.sebutan import isi_tabel, sebutan, tabel_dari
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, kelompok, pada, urutan_putus
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.base import Row
from lakip_nb.present import kata

R = TypeVar("R", bound=Row)

# A numbered table, its numbered column, the columns that name a list within it, and what names the row.
Daftar = tuple[Sequence[Row], str, tuple[str, ...], str]


@aturan_data(
    "A05",
    "Nomor urut tidak terlewat dan tidak berulang",
    "peringatan",
    "Daftar bernomor yang melompat menandakan baris yang hilang, ganda, atau salah ketik.",
    "Aritmetika: daftar bernomor mulai dari 1 dan bertambah satu",
    contoh="Strategi “Melatih petugas pelayanan” bernomor 2, padahal berdiri pada urutan ke-1.",
)
def nomor_urut(laporan: Laporan) -> Findings:
    """Each numbered list runs from 1 upward, in the order of its rows."""
    tabel = laporan.tabel
    tables: tuple[Daftar, ...] = (
        (tabel.desa, "no", (), "nama"),
        (tabel.penduduk_kelompok, "no", ("dimensi",), "kategori"),
        (tabel.struktur, "urut", ("induk_id",), "id"),
        (tabel.jabatan, "urut", (), "id"),
        (tabel.sarana, "no", (), "uraian"),
        (tabel.landasan_hukum, "urut", (), "peraturan_id"),
        (tabel.teks_daftar, "urut", ("daftar",), "urut"),
        (tabel.strategi, "urut", ("sasaran_id",), "urut"),
        (tabel.ikm_unsur, "no", ("tahun",), "unsur"),
        (tabel.analisis, "urut", ("indikator_id", "jenis"), "urut"),
        (tabel.terbitan, "no", (), "no"),
        (tabel.skema_akip, "no", ("skema",), "komponen"),
        (tabel.skala_predikat, "urut", ("skema", "peraturan_id"), "predikat"),
    )
    for rows, column, within, name in tables:
        for key, group in kelompok(rows, *within).items():
            numbers = [getattr(row, column) for row in group]
            yield from _putus(laporan, group, numbers, column, name, [part for part in key if part])


@aturan_data(
    "A06",
    "Nomor program, kegiatan, dan sub kegiatan berurutan",
    "peringatan",
    "Nomor yang melompat menandakan baris anggaran yang hilang atau salah ketik, sehingga jumlahnya ikut salah.",
    "Aritmetika: daftar bernomor mulai dari 1 dan bertambah satu",
    contoh="Sub kegiatan Pemeliharaan Gedung bernomor 4 pada kegiatannya, padahal berdiri pada urutan ke-2.",
)
def nomor_anggaran(laporan: Laporan) -> Findings:
    """Programmes, and the parts of each, are numbered from 1 upward."""
    parts_of = {mata.no: mata.anak for mata in laporan.anggaran.semua()}
    for no, parts in {"": laporan.anggaran.program, **parts_of}.items():
        numbers = [int(mata.no.rpartition(".")[2]) for mata in parts]
        rows = [mata.baris for mata in parts]
        yield from _putus(laporan, rows, numbers, "no", "no", [f"di bawah {no}"] if no else [])


def _putus(
    laporan: Laporan, rows: Sequence[Row], numbers: Sequence[int], column: str, name: str, within: Iterable[object]
) -> Findings:
    """The first row of a list whose number is out of order."""
    if at := urutan_putus(numbers):
        row, number = rows[at - 1], numbers[at - 1]
        called = f"nomor {getattr(row, name)}" if name == column else getattr(row, name)
        yield di(row, column, *within, called).temuan(
            f"{kata.besar(sebutan(row, laporan))} bernomor {number}, padahal berdiri pada urutan ke-{at}: ada "
            "nomor yang terlewat, berulang, atau tertukar.",
            f"Periksa apakah ada baris yang hilang atau ganda pada tabel “{isi_tabel(tabel_dari(row))}”, lalu urutkan "
            "nomornya mulai dari 1.",
            {"nomor": number, "seharusnya": at, "banyaknya baris": len(rows)},
        )


@aturan_data(
    "B18",
    "Tidak ada baris yang ditulis dua kali",
    "peringatan",
    "Baris dengan isi yang sama biasanya salinan yang terlupa.",
    "Aritmetika: setiap hal dihitung sekali",
    contoh="Strategi “Menyederhanakan alur pelayanan” ditulis dua kali.",
)
def baris_ganda(laporan: Laporan) -> Findings:
    """Two rows of a list say the same thing."""
    tabel = laporan.tabel
    lists = (
        _ganda(tabel.anggaran, lambda row: (row.no.rpartition(".")[0], row.nama.casefold())),
        _ganda(tabel.sasaran, lambda row: row.nama.casefold()),
        _ganda(tabel.indikator, lambda row: row.nama.casefold()),
        _ganda(tabel.sarana, lambda row: (row.uraian.casefold(), row.kondisi, row.tahun_pengadaan)),
        _ganda(tabel.analisis, lambda row: (row.indikator_id, row.jenis, row.teks.casefold())),
        _ganda(tabel.strategi, lambda row: (row.sasaran_id, row.teks.casefold())),
        _ganda(tabel.teks_daftar, lambda row: (row.daftar, row.teks.casefold())),
        _ganda(tabel.struktur, lambda row: (row.induk_id, row.nama.casefold())),
        _ganda(tabel.jabatan, lambda row: row.nama.casefold()),
    )
    for row, above in chain(*lists):
        yield pada(row, None, "ganda").temuan(
            f"{kata.besar(sebutan(row, laporan))} ditulis dua kali, pada baris {above.asal.row} dan {row.asal.row} "
            f"tabel “{isi_tabel(tabel_dari(row))}”.",
            "Hapus salah satunya, atau bedakan namanya bila keduanya memang ada.",
        )


def _ganda(rows: Iterable[R], isi: Callable[[R], object]) -> Iterator[tuple[Row, Row]]:
    """Each row that says what one above it said, with that one."""
    first: dict[object, R] = {}
    for row in rows:
        above = first.setdefault(isi(row), row)
        if above is not row:
            yield row, above
