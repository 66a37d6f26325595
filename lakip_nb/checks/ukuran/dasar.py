"""What a computed measure of a report is, for comparing a published figure with it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lakip_nb.data import Laporan
from lakip_nb.data.anggaran import Mata
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.present import kata

Bentuk = Literal["cacah", "rupiah", "nilai", "persen", "kata"]
"""How the report writes a measure: a count, an amount, a score, a percentage, a word."""

DESIMAL: dict[str, int] = {"cacah": 0, "rupiah": 0, "nilai": 2, "persen": 2}
"""Decimals of each form; a word has none."""

Hasil = Decimal | int | str | None
Kunci = tuple[str, ...]


class KunciTidakDikenal(LookupError):
    """A measure was asked for something that the report does not know; the text says what."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A computed measure.

    `fungsi(laporan, *kunci)` gives its value, None when the data does not allow it; `sebutan` names
    it for a reader; `kunci(laporan)` lists the keys for which it may stand by mistake in another
    place. `bagian` marks shares of one whole, whose first key names the whole. `kerabat` are the
    measures that a figure printed in this one's place may really be, the likeliest first.
    """

    bentuk: Bentuk
    fungsi: Callable[..., Hasil]
    sebutan: Callable[..., str]
    kunci: Callable[[Laporan], Iterable[Kunci]] = lambda laporan: ()
    bagian: bool = False
    kerabat: tuple[str, ...] = ()


def tulis(nilai: Hasil, bentuk: Bentuk) -> str:
    """A measure's value as the report writes it."""
    if nilai is None or isinstance(nilai, str):
        return nilai or kata.TIDAK_ADA
    if bentuk == "rupiah":
        return kata.rupiah(nilai)
    return kata.persen(nilai) if bentuk == "persen" else kata.angka(nilai, DESIMAL[bentuk])


def bilangan(teks: str) -> int:
    """A key that is a year or another whole number."""
    if not teks.isdecimal():
        raise KunciTidakDikenal(f'"{teks}" bukan tahun')
    return int(teks)


def indikator_dari(laporan: Laporan, id: str) -> Indikator:
    """The indicator with a code."""
    found = laporan.indikator_ber_id(id)
    if found is None:
        raise KunciTidakDikenal(f'indikator "{id}" tidak ada dalam indikator.csv')
    return found


def sasaran_dari(laporan: Laporan, id: str) -> Sasaran:
    """The sasaran with a code."""
    found = next((item for item in laporan.sasaran if item.id == id), None)
    if found is None:
        raise KunciTidakDikenal(f'sasaran "{id}" tidak ada dalam sasaran.csv')
    return found


def mata_dari(laporan: Laporan, no: str) -> Mata:
    """The programme, kegiatan or sub kegiatan with a number."""
    found = next((item for item in laporan.anggaran.semua() if item.no == no), None)
    if found is None:
        raise KunciTidakDikenal(f'nomor "{no}" tidak ada dalam anggaran.csv')
    return found
