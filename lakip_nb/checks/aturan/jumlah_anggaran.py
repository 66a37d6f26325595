"""The budget adds up: tree against kinds of belanja, realisasi against pagu."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.present import kata


@aturan(
    "A10",
    "Pagu menurut program sama dengan menurut jenis belanja",
    "galat",
    "Program dan jenis belanja adalah dua rincian dari anggaran yang sama.",
    "Aritmetika: dua rincian dari satu jumlah",
)
def pagu_belanja(material: Material) -> Iterator[Finding]:
    """Pagu by programme against pagu by kind of belanja."""
    anggaran = material.laporan.anggaran
    yield from _belanja(material, "pagu", anggaran.pagu, anggaran.pagu_belanja)


@aturan(
    "A11",
    "Realisasi menurut program sama dengan menurut jenis belanja",
    "galat",
    "Program dan jenis belanja adalah dua rincian dari realisasi yang sama.",
    "Aritmetika: dua rincian dari satu jumlah",
)
def realisasi_belanja(material: Material) -> Iterator[Finding]:
    """Realisasi by programme against realisasi by kind of belanja."""
    anggaran = material.laporan.anggaran
    yield from _belanja(material, "realisasi", anggaran.realisasi, anggaran.realisasi_belanja)


def _belanja(material: Material, what: str, tree: Decimal | None, kinds: Decimal | None) -> Iterator[Finding]:
    if tree is None or kinds is None or tree == kinds:
        return
    yield Finding(
        f"Jumlah {what} menurut program {kata.rupiah(tree)}, menurut jenis belanja {kata.rupiah(kinds)}; "
        f"selisihnya {kata.rupiah(abs(tree - kinds))}.",
        f"belanja.csv, jumlah {what}",
        "Cocokkan kedua rincian dengan laporan realisasi anggaran, lalu perbaiki baris yang berbeda.",
        berkas=material.laporan.tabel.belanja[0].asal.file,
        kolom=what,
        nilai={"menurut program": str(tree), "menurut belanja": str(kinds)},
    )


@aturan(
    "A12",
    "Realisasi tidak melampaui pagu",
    "galat",
    "Pengeluaran tidak boleh dilakukan bila anggarannya tidak cukup tersedia.",
    "UU 1/2004 tentang Perbendaharaan Negara, Pasal 3 ayat (3)",
)
def lampaui_pagu(material: Material) -> Iterator[Finding]:
    """No leaf and no kind of belanja spends more than its pagu."""
    leaves = [(mata.baris, f"anggaran.csv, {mata.no}") for mata in material.laporan.anggaran.semua() if not mata.anak]
    kinds = [(row, f"belanja.csv, {row.jenis}") for row in material.laporan.tabel.belanja]
    for row, place in leaves + kinds:
        if row.pagu is not None and row.realisasi is not None and row.realisasi > row.pagu:
            yield Finding(
                f"Realisasi {kata.rupiah(row.realisasi)} melampaui pagu {kata.rupiah(row.pagu)} sebesar "
                f"{kata.rupiah(row.realisasi - row.pagu)}.",
                place,
                "Periksa apakah angkanya tertukar, milik baris lain, atau pagunya sudah berubah.",
                row=row,
                kolom="realisasi",
                nilai={"pagu": row.pagu, "realisasi": row.realisasi},
            )


@aturan(
    "A13",
    "Pagu dan realisasi terisi pada setiap baris terbawah",
    "peringatan",
    "Satu sel kosong membuat jumlah kegiatan, program, dan kecamatan tidak dapat dihitung.",
    "Aritmetika: jumlah dengan bagian yang tidak diketahui tidak diketahui",
)
def rupiah_kosong(material: Material) -> Iterator[Finding]:
    """A leaf without an amount makes every sum above it unknown."""
    leaves = [(mata.baris, f"anggaran.csv, {mata.no}") for mata in material.laporan.anggaran.semua() if not mata.anak]
    kinds = [(row, f"belanja.csv, {row.jenis}") for row in material.laporan.tabel.belanja]
    for row, place in leaves + kinds:
        for column in ("pagu", "realisasi"):
            if getattr(row, column) is None:
                yield Finding(
                    f"Kolom {column} kosong, sehingga jumlah di atasnya tidak dapat dihitung.",
                    f"{place}, {column}",
                    "Isi jumlahnya; tulis 0 bila tidak ada.",
                    row=row,
                    kolom=column,
                )


@aturan(
    "A14",
    "Program yang berpagu mempunyai kegiatan",
    "peringatan",
    "Anggaran dirinci sampai kegiatan dan sub kegiatan.",
    "PP 12/2019 tentang Pengelolaan Keuangan Daerah",
)
def tanpa_rincian(material: Material) -> Iterator[Finding]:
    """A programme with money has kegiatan."""
    for mata in material.laporan.anggaran.program:
        if not mata.anak and mata.pagu:
            yield Finding(
                f"{mata.nama} berpagu {kata.rupiah(mata.pagu)} tetapi tidak mempunyai kegiatan.",
                f"anggaran.csv, {mata.no}",
                "Tambahkan kegiatan dan sub kegiatannya.",
                row=mata.baris,
                kolom="no",
                nilai={"pagu": mata.pagu},
            )


@aturan(
    "A15",
    "Kode kegiatan melanjutkan kode programnya",
    "peringatan",
    "Kode nomenklatur tersusun bertingkat: kode anak diawali kode induknya.",
    "Permendagri 90/2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur",
)
def kode_anggaran(material: Material) -> Iterator[Finding]:
    """A code continues the code of the row above it."""
    codes = {row.no: row.kode for row in material.laporan.tabel.anggaran}
    for row in material.laporan.tabel.anggaran:
        parent = codes.get(row.no.rpartition(".")[0])
        if row.kode and parent and not row.kode.startswith(parent + "."):
            yield Finding(
                f"Kode {row.kode} tidak melanjutkan kode induknya, {parent}.",
                f"anggaran.csv, {row.no}, kode",
                "Periksa kode, atau letak baris ini dalam pohon.",
                row=row,
                kolom="kode",
                nilai={"kode": row.kode, "induk": parent},
            )
