"""Judgements for headlines and clauses: which is largest or smallest, and how much of the whole that is."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata

_NAMED = 3
"""So many are named in a headline; of more it says how many they are."""


@dataclass(frozen=True, slots=True)
class Peak:
    """The largest or smallest value, and everything that has it."""

    nama: tuple[str, ...]
    nilai: Decimal
    semua: bool
    """Whether every item has this value, so that none stands out."""

    def sebut(self, jenis: str) -> str:
        """The names, or how many `jenis` they are when they are many."""
        if len(self.nama) > _NAMED:
            return f"{kata.angka(len(self.nama))} {jenis}"
        return kata.rangkai(self.nama)

    @property
    def masing(self) -> str:
        """`masing-masing ` where several share the value."""
        return "masing-masing " if len(self.nama) > 1 else ""


def peak(items: Iterable[tuple[str, Decimal | int | None]], terbesar: bool = True) -> Peak | None:
    """The largest (or smallest) known value, judged at the two decimals shown; None without any."""
    known = [(name, bulat(Decimal(value))) for name, value in items if value is not None]
    if not known:
        return None
    best = (max if terbesar else min)(value for _, value in known)
    names = tuple(name for name, value in known if value == best)
    return Peak(names, best, len(names) == len(known))


def extremes(items: Iterable[tuple[str, Decimal | int | None]]) -> tuple[Peak, Peak] | None:
    """The smallest and the largest known value; None without any."""
    known = list(items)
    least, most = peak(known, terbesar=False), peak(known)
    return (least, most) if least and most else None


def sebagian(bagian: Decimal) -> str:
    """How much of a whole a percentage is, in words that open a sentence."""
    if bagian == 100:
        return "Seluruh"
    if bagian >= 90:
        return "Hampir seluruh"
    if bagian >= 67:
        return "Sebagian besar"
    if bagian > 50:
        return "Lebih dari separuh"
    return "Separuh" if bagian == 50 else "Kurang dari separuh"


def di_antara(temuan: str, jenis: str, ada_kosong: bool) -> str:
    """The finding, held to what is known where some `jenis` are not."""
    return f"{temuan} (di antara {jenis} yang datanya tersedia)" if ada_kosong else temuan


def tempat(laporan: Laporan) -> str:
    """The place a chart is about."""
    return laporan.identitas.instansi


def kecil(teks: str) -> str:
    """The text with a small first letter, for the middle of a sentence; abbreviations stay."""
    return teks if teks[1:2].isupper() else teks[:1].lower() + teks[1:]
