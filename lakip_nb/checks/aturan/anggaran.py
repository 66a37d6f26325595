"""The budget adds up: programmes against kinds of belanja, realisasi within pagu, codes and amounts in place."""

from decimal import Decimal

from lakip_nb.checks.aturan.sebutan import sebut, sebutan
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, di, kosong, pada, selisih
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.anggaran import BarisAnggaran, Belanja
from lakip_nb.present import kata


@aturan_data(
    "A10",
    "Pagu menurut program sama dengan menurut jenis belanja",
    "galat",
    "Program dan jenis belanja adalah dua rincian dari anggaran yang sama.",
    "Aritmetika: dua rincian dari satu jumlah",
    contoh="Pagu menurut program Rp850.000.000, sedangkan menurut jenis belanja Rp850.000.001.",
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
    contoh="Realisasi menurut program Rp812.500.000, sedangkan menurut jenis belanja Rp812.400.000.",
)
def realisasi_belanja(laporan: Laporan) -> Findings:
    """Realisasi by programme against realisasi by kind of belanja."""
    return _belanja(laporan, "realisasi", laporan.anggaran.realisasi, laporan.anggaran.realisasi_belanja)


def _belanja(laporan: Laporan, what: str, tree: Decimal | None, kinds: Decimal | None) -> Findings:
    if beda := selisih(tree, kinds):
        yield di(laporan.tabel.belanja, what, f"jumlah {what}").temuan(
            f"Jumlah {what} menurut program {kata.rupiah(tree)}, sedangkan menurut jenis belanja "
            f"{kata.rupiah(kinds)}; selisihnya {kata.rupiah(beda)}.",
            "Cocokkan kedua rincian dengan laporan realisasi anggaran, lalu perbaiki rincian yang berbeda.",
            {"menurut program": tree, "menurut belanja": kinds},
        )


@aturan_data(
    "A12",
    "Realisasi tidak melampaui pagu",
    "galat",
    "Pengeluaran tidak boleh dilakukan bila anggarannya tidak cukup tersedia.",
    "UU 1/2004 tentang Perbendaharaan Negara, Pasal 3 ayat (3)",
    contoh="Realisasi sub kegiatan Pemeliharaan Gedung Rp41.000.000 melampaui pagunya, Rp40.000.000.",
)
def lampaui_pagu(laporan: Laporan) -> Findings:
    """No leaf and no kind of belanja spends more than its pagu."""
    for row in _terbawah(laporan):
        if row.pagu is not None and row.realisasi is not None and row.realisasi > row.pagu:
            yield pada(row, "realisasi").temuan(
                f"Realisasi {sebutan(row, laporan)} {kata.rupiah(row.realisasi)} melampaui pagunya, "
                f"{kata.rupiah(row.pagu)}, sebesar {kata.rupiah(row.realisasi - row.pagu)}.",
                "Periksa apakah pagu dan realisasinya tertukar, milik baris lain, atau pagunya sudah diubah.",
                {"pagu": row.pagu, "realisasi": row.realisasi},
            )


@aturan_data(
    "A13",
    "Pagu dan realisasi setiap sub kegiatan dan jenis belanja terisi",
    "peringatan",
    "Selama satu angka belum diisi, jumlah kegiatan, program, dan kecamatan tidak dapat dihitung.",
    "Aritmetika: jumlah tidak diketahui selama satu bagiannya tidak diketahui",
    contoh="Realisasi sub kegiatan Pemeliharaan Gedung belum diisi.",
)
def rupiah_kosong(laporan: Laporan) -> Findings:
    """A leaf without an amount makes every sum above it unknown."""
    for rows in (_rincian(laporan), laporan.tabel.belanja):
        for column in ("pagu", "realisasi"):
            blank = [row for row, _ in kosong(rows, column)]
            if blank:
                yield bersama(
                    [pada(row, column, column) for row in blank],
                    f"{column.capitalize()} {sebut(sebutan(row, laporan) for row in blank)} belum diisi, sehingga "
                    "jumlahnya tidak dapat dihitung.",
                    "Isi jumlahnya menurut dokumen anggaran; tulis 0 bila memang tidak ada.",
                    {"kosong": "; ".join(sebutan(row, laporan) for row in blank)},
                )


def _rincian(laporan: Laporan) -> list[BarisAnggaran]:
    return [mata.baris for mata in laporan.anggaran.semua() if not mata.anak]


def _terbawah(laporan: Laporan) -> list[BarisAnggaran | Belanja]:
    """The rows in which amounts are typed."""
    return [*_rincian(laporan), *laporan.tabel.belanja]


@aturan_data(
    "A14",
    "Program yang berpagu mempunyai kegiatan",
    "peringatan",
    "Anggaran dirinci sampai kegiatan dan sub kegiatan.",
    "PP 12/2019 tentang Pengelolaan Keuangan Daerah",
    contoh="Program Pelayanan Publik berpagu Rp230.000.000, tetapi kegiatannya tidak dirinci.",
)
def tanpa_rincian(laporan: Laporan) -> Findings:
    """A programme with money has kegiatan."""
    for mata in laporan.anggaran.program:
        if not mata.anak and mata.pagu:
            yield pada(mata.baris, "no").temuan(
                f"{mata.nama} berpagu {kata.rupiah(mata.pagu)}, tetapi kegiatannya tidak dirinci.",
                "Tambahkan kegiatan dan sub kegiatannya dari dokumen pelaksanaan anggaran.",
                {"pagu": mata.pagu},
            )


@aturan_data(
    "A15",
    "Kode kegiatan melanjutkan kode programnya",
    "peringatan",
    "Kode nomenklatur bertingkat: kode kegiatan diawali kode programnya, kode sub kegiatan kode kegiatannya.",
    "Permendagri 90/2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur",
    contoh="Kegiatan Pemeliharaan Barang berkode “7.01.02.2.02”, padahal kode programnya “7.01.01”.",
)
def kode_anggaran(laporan: Laporan) -> Findings:
    """A code continues the code of the row above it; what hangs below a broken code is not told again."""
    rows = {row.no: row for row in laporan.tabel.anggaran}
    broken: dict[str, list[BarisAnggaran]] = {}
    for row in laporan.tabel.anggaran:
        parent = rows.get(row.no.rpartition(".")[0])
        if row.kode and parent and parent.kode and not row.kode.startswith(parent.kode + "."):
            broken.setdefault(parent.no, []).append(row)
    below = {row.no for found in broken.values() for row in found}
    for no, found in broken.items():
        if no in below:
            continue
        deeper = [row for row in found for row in broken.get(row.no, ())]
        yield bersama(
            [pada(row, "kode", "kode") for row in (*found, *deeper)],
            f"{kata.besar(sebut(f'{sebutan(row, laporan)} berkode “{row.kode}”' for row in found))}, padahal "
            f"kode {sebutan(rows[no], laporan)} “{rows[no].kode}”.",
            "Cocokkan kode keduanya dengan dokumen pelaksanaan anggaran, lalu perbaiki yang keliru.",
            {"kode": "; ".join(row.kode or "" for row in found), "induk": rows[no].kode},
        )
