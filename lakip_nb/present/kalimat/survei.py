"""Sentences on the index of satisfaction: how fine it is, and which unsur would close its gap."""

from decimal import Decimal

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata
from lakip_nb.present.headlines import kecil, peak

_TERKECIL = Decimal("0.01")
_DISEBUT = 4
"""So many unsur are named."""


def terhitung(laporan: Laporan, indikator: Indikator) -> bool:
    """Whether the indicator is the index that this report's own unsur give."""
    index, official = laporan.survei.ikm, indikator.realisasi
    known = indikator.baris.skema_predikat == "ikm" and index is not None and official is not None
    return known and bulat(index or Decimal(0)) == bulat(official or Decimal(0))


def kepekaan(laporan: Laporan, indikator: Indikator) -> str:
    """By how much one answer moves the index, and of how many answers the change since last year is the work."""
    survei = laporan.survei
    one, answers = survei.kepekaan, survei.jawaban
    if one is None or answers is None or not terhitung(laporan, indikator):
        return ""
    size = kata.poin(one) if one >= _TERKECIL else f"kurang dari {kata.poin(_TERKECIL)}"
    text = (
        f"Dengan {kata.angka(survei.responden)} responden dan {kata.angka(len(survei.unsur))} unsur, satu jawaban yang "
        f"satu tingkat lebih tinggi menaikkan indeks {size}"
    )
    change = indikator.perubahan
    way = kata.gerak(change)
    if change is None or way == "tetap":
        return f"{text}."
    named = f"{'kenaikan' if way == 'naik' else 'penurunan'} {kata.poin(change)} dari tahun {indikator.tahun - 1}"
    if abs(change) < one:
        return f"{text}; {named} lebih kecil daripada itu."
    return f"{text}; {named} setara dengan {kata.angka(abs(change) / one)} dari {kata.angka(answers)} jawaban."


def penutup(laporan: Laporan, target: Decimal) -> str:
    """Which of the lowest unsur have to become how much for the index to meet a target."""
    found, lowest = laporan.survei.penutup(target), laporan.survei.terendah()
    if found is None or not lowest:
        return ""
    count, score = found
    names, now = kata.rangkai(kecil(name) for name, _ in lowest), kata.nilai(lowest[0][1])
    if count == 1 and len(lowest) == 1:
        return f"Target tercapai bila unsur terendah, {names}, naik dari {now} menjadi {kata.nilai(score)}."
    if count == 1:
        few = f" ({names})" if len(lowest) <= _DISEBUT else ""
        return (
            f"Target tercapai bila salah satu dari {kata.angka(len(lowest))} unsur terendah{few} naik dari {now} "
            f"menjadi {kata.nilai(score)}."
        )
    raised = laporan.survei.terendah(count)
    which = f"{kata.semua(count)} unsur" + (" terendah" if count < len(laporan.survei.unsur) else "")
    first, last = kata.nilai(raised[0][1]), kata.nilai(raised[-1][1])
    span = f"dari {first}" if first == last else f"dari {first}–{last}"
    few = f" ({kata.rangkai(kecil(name) for name, _ in raised)})" if count <= _DISEBUT else ""
    return f"Satu unsur saja tidak cukup; target tercapai bila {which}{few} naik {span} menjadi {kata.nilai(score)}."


def penopang(laporan: Laporan) -> str:
    """The unsur that held the index up."""
    most = peak([(kecil(row.unsur), row.nilai) for row in laporan.survei.unsur])
    if most is None or most.semua:
        return ""
    return f"Unsur yang paling menopangnya ialah {most.sebut('unsur')} ({most.masing}{kata.nilai(most.nilai)})."
