"""Plausibility of the budget's performance and absorption."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.present import kata

CAPAIAN_WAJAR = (50, 120)
"""Percent outside which an achievement is called out."""
_SERAPAN_JANGGAL = 15
_TERBAGI = {"%", "persen", "nilai", "indeks", "skor", "poin", "hari", "jam", "bulan", "menit", "km", "ha", "m", "m2"}


@aturan(
    "C10",
    "Capaian program dan kegiatan mendekati 100%",
    "peringatan",
    f"Capaian di bawah {CAPAIAN_WAJAR[0]}% atau di atas {CAPAIAN_WAJAR[1]}% perlu diperiksa atau dijelaskan.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
)
def capaian_program(material: Material) -> Iterator[Finding]:
    """Performance of a programme, kegiatan or sub kegiatan far from 100 percent."""
    low, high = CAPAIAN_WAJAR
    for mata in material.laporan.anggaran.semua():
        if mata.capaian is not None and not low <= mata.capaian <= high:
            row = mata.baris
            yield Finding(
                f"Capaian kinerja {mata.nama} {kata.persen(mata.capaian)}.",
                f"anggaran.csv, {mata.no}",
                "Periksa target dan realisasi kinerjanya; bila benar, jelaskan dalam laporan.",
                row=row,
                kolom="realisasi_kinerja",
                nilai={"target": row.target_kinerja, "realisasi": row.realisasi_kinerja},
            )


@aturan(
    "C11",
    "Yang dihitung per satuan berupa bilangan bulat",
    "galat",
    "Dokumen, laporan, paket, orang, dan unit tidak terbagi.",
    "Aritmetika: cacah adalah bilangan bulat",
)
def bilangan_utuh(material: Material) -> Iterator[Finding]:
    """Things that are counted are whole."""
    for row in material.laporan.tabel.anggaran:
        for column, unit in (("target_kinerja", row.satuan_target), ("realisasi_kinerja", row.satuan_realisasi)):
            value = getattr(row, column)
            if value is None or not unit or unit.casefold() in _TERBAGI or value == value.to_integral_value():
                continue
            yield Finding(
                f"{column.replace('_', ' ').capitalize()} {kata.kinerja(value)} {unit} bukan bilangan bulat.",
                f"anggaran.csv, {row.no}, {column}",
                "Periksa tanda desimalnya.",
                row=row,
                kolom=column,
                nilai={column: str(value)},
            )


@aturan(
    "C12",
    "Target persentase paling tinggi 100%",
    "peringatan",
    "Bagian tidak melebihi keseluruhan.",
    "Aritmetika: bagian dari keseluruhan",
)
def persen_lebih(material: Material) -> Iterator[Finding]:
    """A target of more than 100 percent."""
    for row in material.laporan.tabel.anggaran:
        if (
            (row.satuan_target or "").casefold() in ("%", "persen")
            and row.target_kinerja is not None
            and row.target_kinerja > 100
        ):
            yield Finding(
                f"Target kinerja {kata.persen(row.target_kinerja)} melebihi 100%.",
                f"anggaran.csv, {row.no}, target_kinerja",
                "Periksa angkanya.",
                row=row,
                kolom="target_kinerja",
                nilai={"target": row.target_kinerja},
            )


@aturan(
    "C13",
    "Target kinerja yang berpagu tidak nol",
    "peringatan",
    "Capaian atas target nol tidak dapat dihitung.",
    "PermenPANRB 53/2014, pengukuran kinerja",
)
def target_nol(material: Material) -> Iterator[Finding]:
    """A target of nothing, for which money was set aside."""
    for mata in material.laporan.anggaran.semua():
        if mata.pagu and mata.baris.target_kinerja == 0:
            yield Finding(
                f"Target kinerja nol dengan pagu {kata.rupiah(mata.pagu)}.",
                f"anggaran.csv, {mata.no}, target_kinerja",
                "Isi targetnya menurut dokumen pelaksanaan anggaran.",
                row=mata.baris,
                kolom="target_kinerja",
                nilai={"pagu": mata.pagu},
            )


@aturan(
    "C14",
    "Serapan tidak janggal",
    "peringatan",
    f"Serapan di atas nol tetapi di bawah {_SERAPAN_JANGGAL}% menyerupai angka yang kehilangan satu digit.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
)
def serapan_janggal(material: Material) -> Iterator[Finding]:
    """So little spent of a pagu that a digit may be missing."""
    for mata in material.laporan.anggaran.rincian:
        if mata.serapan is not None and 0 < mata.serapan < _SERAPAN_JANGGAL:
            row = mata.baris
            yield Finding(
                f"Serapan {kata.persen(mata.serapan)}: {kata.rupiah(mata.realisasi)} dari {kata.rupiah(mata.pagu)}.",
                f"anggaran.csv, {mata.no}, serapan",
                "Periksa apakah ada angka yang kurang atau lebih.",
                row=row,
                kolom="realisasi",
                nilai={"pagu": row.pagu, "realisasi": row.realisasi},
            )
