"""Sentences on programmes: where money and output part, where a whole claims more than its parts, what is left."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.data.anggaran import Mata
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata
from lakip_nb.present.headlines import peak

_BERPISAH = Decimal(10)
"""Percentage points by which money is ahead of output before it is worth a sentence."""
_DISEBUT = 3


def uang_mendahului(sasaran: Sasaran) -> str:
    """The programmes and kegiatan whose money was spent and whose target was missed by far more."""
    found = [
        (item.serapan - item.capaian, item)
        for item in _lines(sasaran)
        if item.anak and item.serapan is not None and item.capaian is not None
        if item.capaian < 100 and item.serapan - item.capaian >= _BERPISAH
    ]
    return " ".join(_apart(item) for _, item in sorted(found, key=lambda pair: -pair[0])[:_DISEBUT])


def _apart(item: Mata) -> str:
    parts = [part.capaian for part in item.anak if part.capaian is not None]
    below = {1: "kegiatan", 2: "sub kegiatan"}[item.tingkat]
    inside = ""
    if len(parts) == len(item.anak) and min(parts) >= 100:
        inside = f", padahal seluruh {below} di dalamnya mencapai target"
    return (
        f"{item.nama} menyerap {kata.persen(item.serapan)} anggarannya, sedangkan kinerjanya baru "
        f"{kata.persen(item.capaian)} dari target{inside}."
    )


def induk_melampaui(sasaran: Sasaran) -> str:
    """The programmes and kegiatan that claim their target while a part of them missed its own."""
    texts = []
    for item in _lines(sasaran):
        known = [(part.nama, part.capaian) for part in item.anak if part.capaian is not None]
        least = peak(known, terbesar=False)
        if item.capaian is None or least is None or item.capaian < 100 or least.nilai >= 100:
            continue
        below = {1: "kegiatan", 2: "sub kegiatan"}[item.tingkat]
        named = len(least.nama) == 1
        which = f"{below} {least.nama[0]}" if named else f"{kata.angka(len(least.nama))} {below}"
        texts.append(
            f"{item.nama} tercatat mencapai {kata.persen(item.capaian)}, padahal {which} di dalamnya "
            f"{least.masing}{kata.persen(least.nilai)}."
        )
    return " ".join(texts[:_DISEBUT])


def biaya_satuan(sasaran: Sasaran) -> str:
    """How many sub kegiatan cost more for each unit than was planned, and which did most."""
    dearer = [
        (real / planned, planned, real, item)
        for item in _lines(sasaran)
        if (costs := None if item.anak else item.biaya_satuan)
        for planned, real in [costs]
        if bulat(real, 0) > bulat(planned, 0)
    ]
    if not dearer:
        return ""
    _, planned, real, item = max(dearer, key=lambda entry: entry[0])
    unit = kata.satuan_kecil(item.baris.satuan_target or "")
    change = f"dari {kata.rupiah(planned)} menjadi {kata.rupiah(real)} per {unit}"
    if len(dearer) == 1:
        return f"Biaya satuan {item.nama} naik {change}."
    many = kata.terbilang(len(dearer))
    return f"Biaya satuan {many} sub kegiatan melebihi rencananya, paling jauh {item.nama}: {change}."


def sisa(laporan: Laporan) -> str:
    """Where the money lies that was not spent, in rupiah."""
    budget = laporan.anggaran
    left = [(item.sisa, item) for item in budget.rincian if item.sisa is not None and item.sisa > 0]
    if budget.sisa is None or budget.sisa <= 0 or not left:
        return ""
    most = sorted(left, key=lambda pair: -pair[0])[:_DISEBUT]
    named = kata.rangkai(f"{item.nama} ({kata.rupiah(amount)}{_idle(item)})" for amount, item in most)
    if len(left) == len(most):
        return f"Sisa itu ada pada {named}."
    part = sum((amount for amount, _ in most), Decimal(0))
    kind = "sub kegiatan" if all(item.tingkat == 3 for _, item in most) else "kegiatan dan sub kegiatan"
    return f"Dari sisa itu, {kata.rupiah(part)} ada pada {kata.angka(len(most))} {kind}: {named}."


def _idle(item: Mata) -> str:
    return ", tidak dilaksanakan" if item.tidak_dilaksanakan else ""


def _lines(sasaran: Sasaran) -> Iterator[Mata]:
    return (item for program in sasaran.program for item in program.semua())
