"""What was spent against what was done: money without performance, performance without money, neither."""

from lakip_nb.checks.aturan.sebutan import mata as sebutan_mata
from lakip_nb.checks.aturan.sebutan import sebut
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, pada
from lakip_nb.data.anggaran import Mata
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_SERAPAN_JANGGAL = 15


def uang_dan_kinerja(mata: Mata, **lain: object) -> dict[str, object]:
    """What decides about money and performance of one line of the budget, and what else a rule compares it with."""
    row = mata.baris
    performance = {"target kinerja": row.target_kinerja, "realisasi kinerja": row.realisasi_kinerja}
    return {**performance, "pagu": mata.pagu, "realisasi": mata.realisasi, **lain}


@aturan_data(
    "B20",
    "Anggaran yang terealisasi disertai kinerja",
    "peringatan",
    "Anggaran yang dibelanjakan menghasilkan keluaran yang dilaporkan.",
    "PermenPANRB 53/2014, kinerja dan anggaran",
    contoh="Sub kegiatan Pemeliharaan Gedung menyerap Rp38.000.000, tetapi realisasi kinerjanya belum diisi.",
)
def uang_tanpa_kinerja(laporan: Laporan) -> Findings:
    """Money was spent, and no performance is reported: each line of which it is nothing, all those left blank."""
    spent = [mata for mata in laporan.anggaran.semua() if mata.realisasi and mata.baris.target_kinerja]
    for mata in spent:
        if mata.baris.realisasi_kinerja == 0:
            yield pada(mata.baris, "realisasi_kinerja").temuan(
                f"{kata.besar(sebutan_mata(mata))} menyerap {kata.rupiah(mata.realisasi)}, tetapi realisasi kinerjanya "
                "nol.",
                "Cocokkan keluaran dan realisasi anggarannya; bila keduanya benar, jelaskan dalam Bab III.",
                uang_dan_kinerja(mata),
            )
    blank = [mata for mata in spent if mata.baris.realisasi_kinerja is None]
    if blank:
        named = (f"{sebutan_mata(mata)} ({kata.rupiah(mata.realisasi)})" for mata in blank)
        yield bersama(
            [pada(mata.baris, "realisasi_kinerja") for mata in blank],
            f"Anggaran sudah terserap, tetapi realisasi kinerja {sebut(named)} belum diisi.",
            "Isi realisasi kinerjanya dari laporan pelaksana kegiatan.",
            {"realisasi": "; ".join(f"{mata.nama} {kata.rupiah(mata.realisasi)}" for mata in blank)},
        )


@aturan_data(
    "B21",
    "Kinerja yang terealisasi disertai anggaran",
    "peringatan",
    "Keluaran yang berpagu tidak terwujud tanpa realisasi anggaran; bila terwujud, perlu dijelaskan.",
    "PermenPANRB 53/2014, kinerja dan anggaran",
    contoh="Sub kegiatan Pemeliharaan Gedung dilaporkan terlaksana 12 bulan, padahal realisasi anggarannya Rp0.",
)
def kinerja_tanpa_uang(laporan: Laporan) -> Findings:
    """Performance is reported, and nothing was spent of a pagu."""
    for mata in laporan.anggaran.semua():
        row = mata.baris
        if _tanpa_uang(mata):
            yield pada(row, "realisasi_kinerja").temuan(
                f"{kata.besar(sebutan_mata(mata))} dilaporkan terlaksana "
                f"{kata.ukuran(row.realisasi_kinerja, row.satuan_realisasi or row.satuan_target or 'angka')}, padahal "
                f"realisasi anggarannya Rp0 dari pagu {kata.rupiah(mata.pagu)}.",
                "Cocokkan keluaran dan realisasi anggarannya; bila terlaksana tanpa anggaran, jelaskan dalam Bab III.",
                uang_dan_kinerja(mata),
                juga=[pada(item.baris, "realisasi") for item in mata.semua() if not item.anak and tak_terlaksana(item)],
            )


@aturan_data(
    "B22",
    "Setiap sub kegiatan berpagu dilaksanakan",
    "catatan",
    "Sub kegiatan berpagu tanpa realisasi anggaran dan kinerja perlu dijelaskan.",
    "PermenPANRB 53/2014, Bab III butir 5",
    contoh="Sub kegiatan Pemeliharaan Gedung berpagu Rp40.000.000, tetapi tidak dilaksanakan.",
)
def tidak_dilaksanakan(laporan: Laporan) -> Findings:
    """Leaves with a pagu of which nothing was spent and nothing done; below a line of B21 it tells them."""
    told = {id(item) for mata in laporan.anggaran.semua() if _tanpa_uang(mata) for item in mata.semua()}
    idle = [mata for mata in laporan.anggaran.rincian if tak_terlaksana(mata) and id(mata) not in told]
    if idle:
        named = (f"{sebutan_mata(mata)} (pagu {kata.rupiah(mata.pagu)})" for mata in idle)
        yield bersama(
            [pada(mata.baris, "realisasi") for mata in idle],
            f"{kata.besar(sebut(named, 5))} tidak dilaksanakan: realisasi anggarannya Rp0, tanpa realisasi kinerja.",
            "Jelaskan dalam Bab III mengapa tidak dilaksanakan, atau lengkapi realisasinya.",
            {"pagu": "; ".join(f"{mata.nama} {kata.rupiah(mata.pagu)}" for mata in idle)},
        )


def _tanpa_uang(mata: Mata) -> bool:
    """Whether performance is reported, and nothing was spent of a pagu."""
    return bool(mata.pagu and mata.realisasi == 0 and mata.baris.realisasi_kinerja)


def tak_terlaksana(mata: Mata) -> bool:
    """Whether nothing was spent of a pagu, and nothing done."""
    return bool(mata.pagu) and mata.realisasi == 0 and not mata.baris.realisasi_kinerja


@aturan_data(
    "B24",
    "Setiap program dan sub kegiatan mempunyai pagu",
    "catatan",
    "Program yang diperjanjikan tanpa anggaran perlu dijelaskan.",
    "PermenPANRB 53/2014, lampiran perjanjian kinerja",
    contoh="Program Pembinaan Desa tercantum tanpa pagu, indikator, dan target.",
)
def program_tanpa_pagu(laporan: Laporan) -> Findings:
    """A programme or a leaf of the agreement without money; money spent of nothing is told by A12."""
    for mata in laporan.anggaran.semua():
        if not mata.anak and mata.pagu == 0 and not mata.realisasi:
            lacks = tanpa_ukuran(mata)
            yield pada(mata.baris, "pagu").temuan(
                f"{kata.besar(sebutan_mata(mata))} tercantum tanpa {kata.rangkai(['pagu', *lacks])}.",
                "Jelaskan dalam Bab II mengapa dicantumkan tanpa anggaran, atau hapus bila tidak diperjanjikan.",
                uang_dan_kinerja(mata),
                berat="peringatan" if lacks else None,
            )


def tanpa_ukuran(mata: Mata) -> list[str]:
    """What a line of the budget lacks to be measured, in words."""
    row = mata.baris
    wanted = {"indikator": row.indikator, "satuan target": row.satuan_target, "target kinerja": row.target_kinerja}
    return [name for name, value in wanted.items() if value is None]


@aturan_data(
    "C14",
    "Serapan tidak terlalu rendah",
    "peringatan",
    f"Serapan di atas nol tetapi di bawah {_SERAPAN_JANGGAL}% biasanya berarti realisasi yang kurang satu angka.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
    contoh="Serapan sub kegiatan Pemeliharaan Gedung 9,50%: Rp3.800.000 dari pagu Rp40.000.000.",
)
def serapan_janggal(laporan: Laporan) -> Findings:
    """So little spent of a pagu that a digit may be missing."""
    for mata in laporan.anggaran.rincian:
        if mata.serapan is not None and 0 < mata.serapan < _SERAPAN_JANGGAL:
            yield pada(mata.baris, "realisasi", "serapan").temuan(
                f"Serapan {sebutan_mata(mata)} {kata.persen(mata.serapan)}: {kata.rupiah(mata.realisasi)} dari pagu "
                f"{kata.rupiah(mata.pagu)}.",
                "Periksa apakah realisasinya kurang satu angka atau pagunya lebih; bila keduanya benar, jelaskan sebab "
                "serapannya rendah.",
                {"pagu": mata.baris.pagu, "realisasi": mata.baris.realisasi},
            )
