"""Sentences on the AKIP score: which components would close its gap, and which held it up."""

from collections.abc import Sequence
from decimal import Decimal

from lakip_nb.data.akip import Peluang, peluang_lama, peluang_penuh
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja import bulat, gabungan_penutup
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.headlines import peak


def terhitung(laporan: Laporan, indikator: Indikator) -> bool:
    """Whether the indicator is the score that this report's own components give."""
    total, official = laporan.akip(laporan.year).nilai, indikator.realisasi
    known = indikator.baris.skema_predikat == "akip" and total is not None and official is not None
    return known and bulat(total or Decimal(0)) == bulat(official or Decimal(0))


def penutup(laporan: Laporan, selisih: Decimal) -> str:
    """Which components, back at their best or nearer to their weight, make up for what is lacking."""
    evaluasi = laporan.akip(laporan.year)
    years = {row.tahun for row in laporan.tabel.akip_komponen if row.tahun < laporan.year}
    before = peluang_lama(evaluasi, {year: laporan.akip(year) for year in sorted(years)})
    if (count := gabungan_penutup([item.tambahan for item in before], selisih)) is not None:
        return f"Target tercapai bila {_best(before[:count])}."
    full = peluang_penuh(evaluasi)
    if not full:
        return ""
    gained = sum((item.tambahan for item in before), Decimal(0))
    least = f"Kembali ke nilai terbaiknya saja, {_best(before)}, belum cukup. " if gained else ""
    return least + _toward_weight(full, selisih)


def _best(items: Sequence[Peluang]) -> str:
    """`Perencanaan Kinerja kembali ke 23,00 (tahun 2022) dan …, menambah 3,50 poin`."""
    parts = [f"{item.komponen.nama} kembali ke {kata.nilai(item.sampai)} (tahun {item.tahun})" for item in items]
    gained = kata.poin(sum((item.tambahan for item in items), Decimal(0)))
    return f"{kata.rangkai(parts)}, yang {'bersama-sama ' if len(items) > 1 else ''}menambah {gained}"


def _toward_weight(items: Sequence[Peluang], selisih: Decimal) -> str:
    """The component furthest from its weight, and what it has to become; others where it is not enough."""
    first = items[0]
    text = (
        f"Kekurangan terbesar ada pada {first.komponen.nama} ({kata.nilai(first.nilai)} dari bobot "
        f"{kata.kinerja(first.komponen.bobot)})"
    )
    if first.tambahan >= selisih:
        aim = first.nilai + selisih
        share = kata.persen(bagian(aim, first.komponen.bobot))
        return f"{text}; target tercapai bila nilainya menjadi {kata.nilai(aim)} ({share} dari bobotnya)."
    count = gabungan_penutup([item.tambahan for item in items], selisih)
    if count is None:
        return f"{text}."
    others = kata.rangkai(item.komponen.nama for item in items[1:count])
    return f"{text}, tetapi bobotnya yang penuh pun belum cukup: {others} harus naik pula."


def penopang(laporan: Laporan) -> str:
    """The component nearest to its weight, and the one that rose most since last year under the same scheme."""
    evaluasi, before = laporan.akip(laporan.year), laporan.akip(laporan.year - 1)
    most = peak([(row.nama, bagian(nilai, row.bobot)) for row, nilai in evaluasi.rincian])
    if most is None or most.semua:
        return ""
    text = f"Komponen yang paling dekat dengan bobotnya ialah {most.sebut('komponen')} ({kata.persen(most.nilai)})"
    old = {row: nilai for row, nilai in before.rincian}
    rises = peak([(row.nama, nilai - old[row]) for row, nilai in evaluasi.rincian if row in old])
    if rises is None or rises.nilai <= 0 or rises.semua:
        return f"{text}."
    return f"{text}; yang paling banyak naik {rises.sebut('komponen')}, {rises.masing}{kata.poin(rises.nilai)}."
