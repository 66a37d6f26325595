"""The budget adds up: programmes against kinds of belanja, realisasi within pagu, codes and amounts in place."""

from decimal import Decimal

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, kosong, pada, selisih
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.anggaran import BarisAnggaran, Belanja
from lakip_nb.present import kata


@aturan_data(
    "A10",
    "Pagu menurut program sama dengan menurut jenis belanja",
    "galat",
    "Program dan jenis belanja adalah dua rincian dari anggaran yang sama.",
    "Aritmetika: dua rincian dari satu jumlah",
)
def pagu_belanja(laporan: Laporan) -> Findings:
    """Pagu by programme against pagu by kind of belanja."""
    return _belanja(laporan, "pagu", laporan.anggaran.pagu, laporan.anggaran.pagu_belanja)


@aturan_data(
    "A11",
    "Realisasi menurut program sama dengan menurut jenis belanja",
    "galat",
    "Program dan jenis belanja adalah dua rincian dari realisasi yang sama.",
    "Aritmetika: dua rincian dari satu jumlah",
)
def realisasi_belanja(laporan: Laporan) -> Findings:
    """Realisasi by programme against realisasi by kind of belanja."""
    return _belanja(laporan, "realisasi", laporan.anggaran.realisasi, laporan.anggaran.realisasi_belanja)


def _belanja(laporan: Laporan, what: str, tree: Decimal | None, kinds: Decimal | None) -> Findings:
    if beda := selisih(tree, kinds):
        yield di(laporan.tabel.belanja, what, f"jumlah {what}").temuan(
            f"Jumlah {what} menurut program {kata.rupiah(tree)}, menurut jenis belanja {kata.rupiah(kinds)}; "
            f"selisihnya {kata.rupiah(beda)}.",
            "Cocokkan kedua rincian dengan laporan realisasi anggaran, lalu perbaiki baris yang berbeda.",
            {"menurut program": tree, "menurut belanja": kinds},
        )


@aturan_data(
    "A12",
    "Realisasi tidak melampaui pagu",
    "galat",
    "Pengeluaran tidak boleh dilakukan bila anggarannya tidak cukup tersedia.",
    "UU 1/2004 tentang Perbendaharaan Negara, Pasal 3 ayat (3)",
)
def lampaui_pagu(laporan: Laporan) -> Findings:
    """No leaf and no kind of belanja spends more than its pagu."""
    for row in _terbawah(laporan):
        if row.pagu is not None and row.realisasi is not None and row.realisasi > row.pagu:
            yield pada(row, "realisasi").temuan(
                f"Realisasi {kata.rupiah(row.realisasi)} melampaui pagu {kata.rupiah(row.pagu)} sebesar "
                f"{kata.rupiah(row.realisasi - row.pagu)}.",
                "Periksa apakah angkanya tertukar, milik baris lain, atau pagunya sudah berubah.",
                {"pagu": row.pagu, "realisasi": row.realisasi},
            )


@aturan_data(
    "A13",
    "Pagu dan realisasi terisi pada setiap baris terbawah",
    "peringatan",
    "Satu sel kosong membuat jumlah kegiatan, program, dan kecamatan tidak dapat dihitung.",
    "Aritmetika: jumlah dengan bagian yang tidak diketahui tidak diketahui",
)
def rupiah_kosong(laporan: Laporan) -> Findings:
    """A leaf without an amount makes every sum above it unknown."""
    for row, column in kosong(_terbawah(laporan), "pagu", "realisasi"):
        yield pada(row, column, column).temuan(
            f"Kolom {column} kosong, sehingga jumlah di atasnya tidak dapat dihitung.",
            "Isi jumlahnya; tulis 0 bila tidak ada.",
        )


def _terbawah(laporan: Laporan) -> list[BarisAnggaran | Belanja]:
    """The rows in which amounts are typed."""
    leaves = [mata.baris for mata in laporan.anggaran.semua() if not mata.anak]
    return [*leaves, *laporan.tabel.belanja]


@aturan_data(
    "A14",
    "Program yang berpagu mempunyai kegiatan",
    "peringatan",
    "Anggaran dirinci sampai kegiatan dan sub kegiatan.",
    "PP 12/2019 tentang Pengelolaan Keuangan Daerah",
)
def tanpa_rincian(laporan: Laporan) -> Findings:
    """A programme with money has kegiatan."""
    for mata in laporan.anggaran.program:
        if not mata.anak and mata.pagu:
            yield pada(mata.baris, "no").temuan(
                f"{mata.nama} berpagu {kata.rupiah(mata.pagu)} tetapi tidak mempunyai kegiatan.",
                "Tambahkan kegiatan dan sub kegiatannya.",
                {"pagu": mata.pagu},
            )


@aturan_data(
    "A15",
    "Kode kegiatan melanjutkan kode programnya",
    "peringatan",
    "Kode nomenklatur tersusun bertingkat: kode anak diawali kode induknya.",
    "Permendagri 90/2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur",
)
def kode_anggaran(laporan: Laporan) -> Findings:
    """A code continues the code of the row above it."""
    codes = {row.no: row.kode for row in laporan.tabel.anggaran}
    for row in laporan.tabel.anggaran:
        parent = codes.get(row.no.rpartition(".")[0])
        if row.kode and parent and not row.kode.startswith(parent + "."):
            yield pada(row, "kode", "kode").temuan(
                f"Kode {row.kode} tidak melanjutkan kode induknya, {parent}.",
                "Periksa kode, atau letak baris ini dalam pohon.",
                {"kode": row.kode, "induk": parent},
            )
