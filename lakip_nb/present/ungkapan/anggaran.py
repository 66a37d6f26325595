"""Clauses of section 3.2: where money was spent, and where it was not."""

from lakip_nb.data.anggaran import SERAPAN_RENDAH
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.present import kata
from lakip_nb.present.headlines import peak
from lakip_nb.present.perlu import perlu

_TINGKAT = {1: "program", 2: "kegiatan", 3: "sub kegiatan"}


@perlu(lambda laporan, tingkat: any(row.serapan is not None for row in laporan.anggaran.tingkat(tingkat)))
def serapan_terendah(laporan: Laporan, tingkat: int) -> str:
    """The programme (1), kegiatan (2) or sub kegiatan (3) with the lowest absorption; all that share it."""
    return _serapan(laporan, tingkat, tertinggi=False)


@perlu(lambda laporan, tingkat: any(row.serapan is not None for row in laporan.anggaran.tingkat(tingkat)))
def serapan_tertinggi(laporan: Laporan, tingkat: int) -> str:
    """The programme (1), kegiatan (2) or sub kegiatan (3) with the highest absorption; all that share it."""
    return _serapan(laporan, tingkat, tertinggi=True)


def _serapan(laporan: Laporan, tingkat: int, tertinggi: bool) -> str:
    edge = peak([(item.nama, item.serapan) for item in laporan.anggaran.tingkat(tingkat)], tertinggi)
    if edge is None:
        return kata.TIDAK_ADA
    return f"{edge.sebut(_TINGKAT[tingkat])} ({edge.masing}{kata.persen(edge.nilai)})"


def serapan_di_bawah(laporan: Laporan, ambang: int = SERAPAN_RENDAH) -> str:
    """How many sub kegiatan absorbed less than a threshold (percent)."""
    low = laporan.anggaran.serapan_di_bawah(ambang)
    if not low:
        return f"tidak ada sub kegiatan dengan serapan di bawah {kata.persen(ambang, 0)}"
    return f"{kata.terbilang(len(low))} sub kegiatan terserap di bawah {kata.persen(ambang, 0)}"


@perlu(lambda sasaran: sasaran.program)
def kinerja_tertinggal(sasaran: Sasaran) -> str:
    """How many sub kegiatan spent their budget faster than they delivered."""
    if not sasaran.program:
        return "program pendukungnya belum ditautkan"
    if not sasaran.kinerja_tertinggal:
        return "tidak ada sub kegiatan yang capaian kinerjanya tertinggal dari serapan anggarannya"
    count = kata.terbilang(len(sasaran.kinerja_tertinggal))
    return f"capaian kinerja {count} sub kegiatan tertinggal dari serapan anggarannya"


@perlu(lambda laporan: laporan.anggaran.beda_realisasi is not None)
def beda_realisasi(laporan: Laporan) -> str:
    """Whether realisasi by programme and by belanja agree."""
    budget = laporan.anggaran
    if budget.beda_realisasi is None:
        return "kesesuaiannya dengan realisasi menurut jenis belanja belum dapat diperiksa"
    if budget.beda_realisasi == 0:
        return "jumlah itu sama dengan realisasi menurut jenis belanja"
    way = "lebih besar" if budget.beda_realisasi > 0 else "lebih kecil"
    return (
        f"jumlah itu {way} {kata.rupiah(abs(budget.beda_realisasi))} daripada realisasi menurut jenis belanja sebesar "
        f"{kata.rupiah(budget.realisasi_belanja)}, dan perbedaannya masih harus diputuskan kantor"
    )


def uang_tanpa_kinerja(laporan: Laporan) -> str:
    """Sub kegiatan that were not carried out, and those whose performance is not recorded."""
    idle = [item for item in laporan.anggaran.rincian if item.tidak_dilaksanakan]
    blank = [item for item in laporan.anggaran.rincian if item.baris.realisasi_kinerja is None and item not in idle]
    parts = [
        f"{kata.terbilang(len(rows))} sub kegiatan {what}, yaitu {kata.rangkai(item.nama for item in rows)}"
        for rows, what in ((idle, "tidak dilaksanakan"), (blank, "belum memiliki catatan realisasi kinerja"))
        if rows
    ]
    return "; ".join(parts) or "seluruh sub kegiatan memiliki catatan realisasi kinerja"
