"""The budget adds up: tree against kinds of belanja, realisasi against pagu."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.bahan import Bahan
from lakip_nb.checks.temuan import Aturan, Temuan, pada
from lakip_nb.present import kata


def pagu_belanja(bahan: Bahan) -> Iterator[Temuan]:
    """Pagu by programme against pagu by kind of belanja."""
    anggaran = bahan.laporan.anggaran
    yield from _belanja(bahan, "pagu", anggaran.pagu, anggaran.pagu_belanja)


def realisasi_belanja(bahan: Bahan) -> Iterator[Temuan]:
    """Realisasi by programme against realisasi by kind of belanja."""
    anggaran = bahan.laporan.anggaran
    yield from _belanja(bahan, "realisasi", anggaran.realisasi, anggaran.realisasi_belanja)


def _belanja(bahan: Bahan, what: str, tree: Decimal | None, kinds: Decimal | None) -> Iterator[Temuan]:
    if tree is None or kinds is None or tree == kinds:
        return
    yield Temuan(
        f"Jumlah {what} menurut program {kata.rupiah(tree)}, menurut jenis belanja {kata.rupiah(kinds)}; "
        f"selisihnya {kata.rupiah(abs(tree - kinds))}.",
        f"belanja.csv, jumlah {what}",
        "Cocokkan kedua rincian dengan laporan realisasi anggaran, lalu perbaiki baris yang berbeda.",
        berkas=bahan.laporan.tabel["belanja"][0].asal.file,
        kolom=what,
        nilai={"menurut program": str(tree), "menurut belanja": str(kinds)},
    )


def lampaui_pagu(bahan: Bahan) -> Iterator[Temuan]:
    """No leaf and no kind of belanja spends more than its pagu."""
    leaves = [(mata.baris, f"anggaran.csv, {mata.no}") for mata in bahan.laporan.anggaran.semua() if not mata.anak]
    kinds = [(row, f"belanja.csv, {row.jenis}") for row in bahan.laporan.tabel["belanja"]]
    for row, place in leaves + kinds:
        if row.pagu is not None and row.realisasi is not None and row.realisasi > row.pagu:
            yield Temuan(
                f"Realisasi {kata.rupiah(row.realisasi)} melampaui pagu {kata.rupiah(row.pagu)} sebesar "
                f"{kata.rupiah(row.realisasi - row.pagu)}.",
                place,
                "Periksa apakah angkanya tertukar, milik baris lain, atau pagunya sudah berubah.",
                **pada(row, "realisasi"),
                nilai={"pagu": row.pagu, "realisasi": row.realisasi},
            )


def rupiah_kosong(bahan: Bahan) -> Iterator[Temuan]:
    """A leaf without an amount makes every sum above it unknown."""
    leaves = [(mata.baris, f"anggaran.csv, {mata.no}") for mata in bahan.laporan.anggaran.semua() if not mata.anak]
    kinds = [(row, f"belanja.csv, {row.jenis}") for row in bahan.laporan.tabel["belanja"]]
    for row, place in leaves + kinds:
        for column in ("pagu", "realisasi"):
            if getattr(row, column) is None:
                yield Temuan(
                    f"Kolom {column} kosong, sehingga jumlah di atasnya tidak dapat dihitung.",
                    f"{place}, {column}",
                    "Isi jumlahnya; tulis 0 bila tidak ada.",
                    **pada(row, column),
                )


def tanpa_rincian(bahan: Bahan) -> Iterator[Temuan]:
    """A programme with money has kegiatan."""
    for mata in bahan.laporan.anggaran.program:
        if not mata.anak and mata.pagu:
            yield Temuan(
                f"{mata.nama} berpagu {kata.rupiah(mata.pagu)} tetapi tidak mempunyai kegiatan.",
                f"anggaran.csv, {mata.no}",
                "Tambahkan kegiatan dan sub kegiatannya.",
                **pada(mata.baris, "no"),
                nilai={"pagu": mata.pagu},
            )


def kode_anggaran(bahan: Bahan) -> Iterator[Temuan]:
    """A code continues the code of the row above it."""
    codes = {row.no: row.kode for row in bahan.laporan.tabel["anggaran"]}
    for row in bahan.laporan.tabel["anggaran"]:
        parent = codes.get(row.no.rpartition(".")[0])
        if row.kode and parent and not row.kode.startswith(parent + "."):
            yield Temuan(
                f"Kode {row.kode} tidak melanjutkan kode induknya, {parent}.",
                f"anggaran.csv, {row.no}, kode",
                "Periksa kode, atau letak baris ini dalam pohon.",
                **pada(row, "kode"),
                nilai={"kode": row.kode, "induk": parent},
            )


ATURAN = (
    Aturan(
        "A10", "Pagu menurut program sama dengan menurut jenis belanja", "galat",
        "Program dan jenis belanja adalah dua rincian dari anggaran yang sama.",
        "Aritmetika: dua rincian dari satu jumlah", pagu_belanja,
    ),
    Aturan(
        "A11", "Realisasi menurut program sama dengan menurut jenis belanja", "galat",
        "Program dan jenis belanja adalah dua rincian dari realisasi yang sama.",
        "Aritmetika: dua rincian dari satu jumlah", realisasi_belanja,
    ),
    Aturan(
        "A12", "Realisasi tidak melampaui pagu", "galat",
        "Pengeluaran tidak boleh dilakukan bila anggarannya tidak cukup tersedia.",
        "UU 1/2004 tentang Perbendaharaan Negara, Pasal 3 ayat (3)", lampaui_pagu,
    ),
    Aturan(
        "A13", "Pagu dan realisasi terisi pada setiap baris terbawah", "peringatan",
        "Satu sel kosong membuat jumlah kegiatan, program, dan kecamatan tidak dapat dihitung.",
        "Aritmetika: jumlah dengan bagian yang tidak diketahui tidak diketahui", rupiah_kosong,
    ),
    Aturan(
        "A14", "Program yang berpagu mempunyai kegiatan", "peringatan",
        "Anggaran dirinci sampai kegiatan dan sub kegiatan.",
        "PP 12/2019 tentang Pengelolaan Keuangan Daerah", tanpa_rincian,
    ),
    Aturan(
        "A15", "Kode kegiatan melanjutkan kode programnya", "peringatan",
        "Kode nomenklatur tersusun bertingkat: kode anak diawali kode induknya.",
        "Permendagri 90/2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur", kode_anggaran,
    ),
)  # fmt: skip
