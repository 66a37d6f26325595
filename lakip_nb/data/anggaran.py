"""The budget as a tree: amounts typed on the leaves, summed above."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lakip_nb.data.rows.anggaran import BarisAnggaran, Belanja
from lakip_nb.kinerja import capaian, efisiensi, jumlah
from lakip_nb.kinerja.komposisi import bagian

SERAPAN_RENDAH = 75
"""Percent below which the absorption of a sub kegiatan is called out in the report."""

_TAK_TERHITUNG = frozenset({"%", "persen", "nilai", "indeks", "skor", "poin", "hari", "jam", "bulan", "menit"})
"""Units of which no single one can be paid for."""


@dataclass(frozen=True, slots=True, eq=False)
class Mata:
    """A programme, kegiatan or sub kegiatan with what lies under it; amounts in rupiah."""

    baris: BarisAnggaran
    anak: tuple["Mata", ...]
    metode_efisiensi: str

    @property
    def no(self) -> str:
        """Number in the tree, for example 1.2.3."""
        return self.baris.no

    @property
    def nama(self) -> str:
        """Name as in the budget."""
        return self.baris.nama

    @property
    def tingkat(self) -> int:
        """1 programme, 2 kegiatan, 3 sub kegiatan."""
        return self.no.count(".") + 1

    @property
    def pagu(self) -> Decimal | None:
        """Budget ceiling."""
        return jumlah(item.pagu for item in self.anak) if self.anak else self.baris.pagu

    @property
    def realisasi(self) -> Decimal | None:
        """Realised budget."""
        return jumlah(item.realisasi for item in self.anak) if self.anak else self.baris.realisasi

    @property
    def serapan(self) -> Decimal | None:
        """Realised budget in percent of pagu."""
        return bagian(self.realisasi, self.pagu)

    @property
    def capaian(self) -> Decimal | None:
        """Performance in percent of its target."""
        return capaian(self.baris.realisasi_kinerja, self.baris.target_kinerja)

    @property
    def efisiensi(self) -> Decimal | None:
        """Efficiency in percentage points, by the report's method."""
        return efisiensi(self.metode_efisiensi, capaian=self.capaian, pagu=self.pagu, realisasi=self.realisasi)

    @property
    def sisa(self) -> Decimal | None:
        """Pagu minus realisasi, rupiah."""
        return _minus(self.pagu, self.realisasi)

    @property
    def biaya_satuan(self) -> tuple[Decimal, Decimal] | None:
        """Rupiah for each unit delivered, as planned and as it came out; None where units cannot be counted so."""
        row = self.baris
        unit = (row.satuan_target or "").casefold()
        if not unit or unit in _TAK_TERHITUNG or unit != (row.satuan_realisasi or "").casefold():
            return None
        if not (self.pagu and self.realisasi and row.target_kinerja and row.realisasi_kinerja):
            return None
        return self.pagu / row.target_kinerja, self.realisasi / row.realisasi_kinerja

    @property
    def tidak_dilaksanakan(self) -> bool:
        """Whether nothing was spent of its pagu, and no leaf of it says that anything was done."""
        leaves = (item for item in self.semua() if not item.anak and item.pagu)
        idle = bool(self.pagu) and self.realisasi == 0
        return idle and not any(item.baris.realisasi_kinerja for item in leaves)

    def semua(self) -> Iterator["Mata"]:
        """This and everything under it, in order."""
        yield self
        for item in self.anak:
            yield from item.semua()

    def __repr__(self) -> str:
        return f"Mata({self.no!r})"


class JumlahProgram:
    """What a set of programmes adds up to, in rupiah. Whoever inherits has `program`."""

    __slots__ = ()
    program: tuple[Mata, ...]

    @property
    def pagu(self) -> Decimal | None:
        """Sum over the programmes, rupiah."""
        return jumlah(item.pagu for item in self.program)

    @property
    def realisasi(self) -> Decimal | None:
        """Sum over the programmes, rupiah."""
        return jumlah(item.realisasi for item in self.program)

    @property
    def serapan(self) -> Decimal | None:
        """Realised budget in percent of pagu."""
        return bagian(self.realisasi, self.pagu)

    @property
    def tidak_dilaksanakan(self) -> bool:
        """Whether none of the programmes that have a pagu was carried out."""
        return bool(self.pagu) and all(item.tidak_dilaksanakan for item in self.program if item.pagu)


@dataclass(frozen=True, eq=False)
class Anggaran(JumlahProgram):
    """The whole budget of a year: by programme, and by kind of belanja."""

    program: tuple[Mata, ...]
    belanja: tuple[Belanja, ...]

    @property
    def sisa(self) -> Decimal | None:
        """Pagu minus realisasi, rupiah."""
        return _minus(self.pagu, self.realisasi)

    @property
    def pagu_belanja(self) -> Decimal | None:
        """Sum of pagu over the kinds of belanja, rupiah."""
        return jumlah(row.pagu for row in self.belanja)

    @property
    def realisasi_belanja(self) -> Decimal | None:
        """Sum of realisasi over the kinds of belanja, rupiah."""
        return jumlah(row.realisasi for row in self.belanja)

    @property
    def beda_pagu(self) -> Decimal | None:
        """By programme minus by belanja: not zero means that the two sources disagree."""
        return _minus(self.pagu, self.pagu_belanja)

    @property
    def beda_realisasi(self) -> Decimal | None:
        """By programme minus by belanja: not zero means that the two sources disagree."""
        return _minus(self.realisasi, self.realisasi_belanja)

    def semua(self) -> tuple[Mata, ...]:
        """Every programme, kegiatan and sub kegiatan, in order."""
        return tuple(self._bernomor.values())

    def bernomor(self, no: str) -> Mata | None:
        """The programme, kegiatan or sub kegiatan of a number, for example 1.2.3."""
        return self._bernomor.get(no)

    @cached_property
    def _bernomor(self) -> dict[str, Mata]:
        return {item.no: item for program in self.program for item in program.semua()}

    def tingkat(self, tingkat: int) -> tuple[Mata, ...]:
        """All of one level: 1 programme, 2 kegiatan, 3 sub kegiatan."""
        return tuple(item for item in self.semua() if item.tingkat == tingkat)

    @property
    def rincian(self) -> tuple[Mata, ...]:
        """The leaves with a budget of their own: sub kegiatan, or kegiatan without any."""
        return tuple(item for item in self.semua() if not item.anak and item.pagu != 0)

    def serapan_di_bawah(self, ambang: int = SERAPAN_RENDAH) -> tuple[Mata, ...]:
        """The leaves whose absorption is below `ambang` percent, lowest first."""
        low = [(share, item) for item in self.rincian if (share := item.serapan) is not None and share < ambang]
        return tuple(item for _, item in sorted(low, key=lambda pair: pair[0]))


def build_tree(rows: Sequence[BarisAnggaran], metode_efisiensi: str) -> tuple[Mata, ...]:
    """Programmes in the order of the table, each with its kegiatan and sub kegiatan."""

    def under(parent: str) -> tuple[Mata, ...]:
        return tuple(Mata(row, under(row.no), metode_efisiensi) for row in rows if row.no.rpartition(".")[0] == parent)

    return under("")


def _minus(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a - b
