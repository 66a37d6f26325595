"""What was spent against what was done: money without performance, performance without money, neither."""

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, pada
from lakip_nb.data.anggaran import Mata
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_SERAPAN_JANGGAL = 15


def uang_dan_kinerja(mata: Mata, **lain: object) -> dict[str, object]:
    """What decides about money and performance of one line of the budget, and what else a rule compares it with."""
    row = mata.baris
    performance = {"target_kinerja": row.target_kinerja, "realisasi_kinerja": row.realisasi_kinerja}
    return {**performance, "pagu": mata.pagu, "realisasi": mata.realisasi, **lain}


@aturan_data(
    "B20",
    "Anggaran yang terealisasi disertai kinerja",
    "peringatan",
    "Uang yang dibelanjakan menghasilkan keluaran yang dilaporkan.",
    "PermenPANRB 53/2014, kinerja dan anggaran",
)
def uang_tanpa_kinerja(laporan: Laporan) -> Findings:
    """Money was spent, and no performance is reported."""
    for mata in laporan.anggaran.semua():
        if mata.realisasi and mata.baris.target_kinerja and not mata.baris.realisasi_kinerja:
            done = "nol" if mata.baris.realisasi_kinerja == 0 else "kosong"
            yield pada(mata.baris, "realisasi_kinerja").temuan(
                f"Terealisasi {kata.rupiah(mata.realisasi)}, tetapi realisasi kinerjanya {done}.",
                "Isi realisasi kinerjanya.",
                uang_dan_kinerja(mata),
            )


@aturan_data(
    "B21",
    "Kinerja yang terealisasi disertai anggaran",
    "peringatan",
    "Keluaran yang berpagu tidak terwujud tanpa realisasi anggaran; bila terwujud, perlu dijelaskan.",
    "PermenPANRB 53/2014, kinerja dan anggaran",
)
def kinerja_tanpa_uang(laporan: Laporan) -> Findings:
    """Performance is reported, and nothing was spent of a pagu."""
    for mata in laporan.anggaran.semua():
        row = mata.baris
        if mata.pagu and mata.realisasi == 0 and row.realisasi_kinerja:
            unit = f" {row.satuan_realisasi}" if row.satuan_realisasi else ""
            yield pada(row, "realisasi_kinerja").temuan(
                f"Realisasi kinerja {kata.kinerja(row.realisasi_kinerja)}{unit} dilaporkan tanpa "
                f"realisasi anggaran (pagu {kata.rupiah(mata.pagu)}).",
                "Periksa realisasi kinerja dan realisasi rupiahnya.",
                uang_dan_kinerja(mata),
                juga=[pada(item.baris, "realisasi") for item in mata.semua() if _diam(item)],
            )


def _diam(mata: Mata) -> bool:
    """Whether a leaf has money of which nothing was spent, and nothing done."""
    return bool(not mata.anak and mata.pagu and mata.realisasi == 0 and not mata.baris.realisasi_kinerja)


@aturan_data(
    "B22",
    "Setiap sub kegiatan berpagu dilaksanakan",
    "catatan",
    "Sub kegiatan berpagu tanpa realisasi anggaran dan kinerja perlu dijelaskan.",
    "PermenPANRB 53/2014, Bab III butir 5",
)
def tidak_dilaksanakan(laporan: Laporan) -> Findings:
    """A leaf with a pagu of which nothing was spent and nothing done."""
    for mata in laporan.anggaran.rincian:
        if _diam(mata):
            yield pada(mata.baris, "realisasi").temuan(
                f"Berpagu {kata.rupiah(mata.pagu)}, tanpa realisasi anggaran dan kinerja.",
                "Jelaskan dalam laporan mengapa tidak dilaksanakan.",
                uang_dan_kinerja(mata),
            )


@aturan_data(
    "B24",
    "Setiap program dan rincian mempunyai pagu",
    "catatan",
    "Program yang diperjanjikan tanpa anggaran perlu dijelaskan.",
    "PermenPANRB 53/2014, lampiran perjanjian kinerja",
)
def program_tanpa_pagu(laporan: Laporan) -> Findings:
    """A programme or a leaf of the agreement without money."""
    for mata in laporan.anggaran.semua():
        if not mata.anak and mata.pagu == 0:
            spent = f", tetapi terealisasi {kata.rupiah(mata.realisasi)}." if mata.realisasi else "."
            yield pada(mata.baris, "pagu").temuan(
                f"{mata.nama} berpagu nol{spent}",
                "Jelaskan dalam laporan mengapa dicantumkan tanpa anggaran.",
                uang_dan_kinerja(mata),
            )


@aturan_data(
    "C14",
    "Serapan tidak janggal",
    "peringatan",
    f"Serapan di atas nol tetapi di bawah {_SERAPAN_JANGGAL}% menyerupai angka yang kehilangan satu digit.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
)
def serapan_janggal(laporan: Laporan) -> Findings:
    """So little spent of a pagu that a digit may be missing."""
    for mata in laporan.anggaran.rincian:
        if mata.serapan is not None and 0 < mata.serapan < _SERAPAN_JANGGAL:
            yield pada(mata.baris, "realisasi", "serapan").temuan(
                f"Serapan {kata.persen(mata.serapan)}: {kata.rupiah(mata.realisasi)} dari {kata.rupiah(mata.pagu)}.",
                "Periksa apakah ada angka yang kurang atau lebih.",
                {"pagu": mata.baris.pagu, "realisasi": mata.baris.realisasi},
            )
