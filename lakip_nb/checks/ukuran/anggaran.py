"""Measures of the budget: by programme, kegiatan and sub kegiatan, by sasaran, and by kind of belanja."""

from decimal import Decimal

from lakip_nb.checks.ukuran.indikator import INDIKATOR
from lakip_nb.checks.ukuran.measure import Subject, known, ukuran
from lakip_nb.checks.ukuran.perencanaan import SASARAN
from lakip_nb.data import Laporan
from lakip_nb.data.anggaran import Mata
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.rows.anggaran import Belanja
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.kinerja import bagian, efisiensi, jumlah


def _mata(laporan: Laporan, no: str) -> tuple[str, Mata]:
    mata = known(laporan.anggaran.bernomor(no), f'nomor "{no}" tidak ada dalam anggaran.csv')
    return ("", "kegiatan ", "sub kegiatan ")[min(mata.tingkat, 3) - 1] + mata.nama, mata


def _belanja(laporan: Laporan, jenis: str | None = None) -> tuple[str, tuple[Belanja, ...]]:
    if jenis is None:
        return "seluruh belanja", laporan.anggaran.belanja
    found = next((row for row in laporan.anggaran.belanja if row.jenis == jenis), None)
    return jenis[:1].lower() + jenis[1:], (known(found, f'jenis belanja "{jenis}" tidak ada dalam belanja.csv'),)


def _sasaran_indikator(laporan: Laporan, id: str) -> tuple[str, tuple[Sasaran, Indikator]]:
    name, item = INDIKATOR.find(laporan, id)
    return name, (next(found for found in laporan.sasaran if found.id == item.baris.sasaran_id), item)


MATA = Subject(_mata, lambda laporan: [(item.no,) for item in laporan.anggaran.semua()])
PROGRAM: Subject[Laporan] = Subject(lambda laporan: ("seluruh program", laporan), lambda laporan: [()])
BELANJA = Subject(_belanja, lambda laporan: [(), *((row.jenis,) for row in laporan.anggaran.belanja)])
SASARAN_INDIKATOR = Subject(_sasaran_indikator, INDIKATOR.every)

_PAGU = ("pagu_mata", "pagu_total", "pagu_belanja")
_REALISASI = ("realisasi_mata", "realisasi_total", "realisasi_belanja")
_SERAPAN = ("serapan_mata", "serapan_total", "serapan_belanja")
_EFISIENSI = ("efisiensi_mata", "efisiensi_total", "efisiensi_sasaran")


@ukuran("rupiah", "pagu", MATA, kerabat=_PAGU)
def pagu_mata(mata: Mata) -> Decimal | None:
    """Pagu of a programme, kegiatan or sub kegiatan, rupiah; summed from its leaves."""
    return mata.pagu


@ukuran("rupiah", "realisasi", MATA, kerabat=_REALISASI + _PAGU)
def realisasi_mata(mata: Mata) -> Decimal | None:
    """Realised budget of a programme, kegiatan or sub kegiatan, rupiah; summed from its leaves."""
    return mata.realisasi


@ukuran("persen", "serapan", MATA, kerabat=_SERAPAN)
def serapan_mata(mata: Mata) -> Decimal | None:
    """Its realised budget, percent of pagu."""
    return mata.serapan


@ukuran("persen", "capaian kinerja", MATA, kerabat=("capaian_mata",))
def capaian_mata(mata: Mata) -> Decimal | None:
    """Its performance, percent of the target."""
    return mata.capaian


@ukuran("persen", "efisiensi", MATA, kerabat=_EFISIENSI)
def efisiensi_mata(mata: Mata) -> Decimal | None:
    """Its efficiency by the report's method, percentage points."""
    return mata.efisiensi


@ukuran("rupiah", "pagu", PROGRAM, kerabat=_PAGU)
def pagu_total(laporan: Laporan) -> Decimal | None:
    """Pagu of all programmes, rupiah."""
    return laporan.anggaran.pagu


@ukuran("rupiah", "realisasi", PROGRAM, kerabat=_REALISASI)
def realisasi_total(laporan: Laporan) -> Decimal | None:
    """Realised budget of all programmes, rupiah."""
    return laporan.anggaran.realisasi


@ukuran("persen", "serapan", PROGRAM, kerabat=_SERAPAN)
def serapan_total(laporan: Laporan) -> Decimal | None:
    """Realised budget of all programmes, percent of pagu."""
    return laporan.anggaran.serapan


@ukuran("persen", "efisiensi", PROGRAM, kerabat=_EFISIENSI)
def efisiensi_total(laporan: Laporan) -> Decimal | None:
    """Efficiency of all programmes together, percentage points; None where the method needs a capaian."""
    budget, method = laporan.anggaran, laporan.identitas.metode_efisiensi_program
    return efisiensi(method, capaian=None, pagu=budget.pagu, realisasi=budget.realisasi)


@ukuran(
    "persen",
    "serapan program pendukung",
    SASARAN,
    kerabat=("serapan_sasaran", "serapan_mata", "serapan_total", "capaian"),
)
def serapan_sasaran(sasaran: Sasaran) -> Decimal | None:
    """Realised budget of a sasaran's programmes, percent of pagu."""
    return sasaran.serapan


@ukuran("persen", "efisiensi", SASARAN_INDIKATOR, kerabat=("efisiensi_sasaran", "efisiensi_mata", "efisiensi_total"))
def efisiensi_sasaran(found: tuple[Sasaran, Indikator]) -> Decimal | None:
    """Efficiency of this year's achievement of an indicator, percentage points."""
    sasaran, indikator = found
    return sasaran.efisiensi(indikator)


@ukuran("rupiah", "pagu", BELANJA, kerabat=_PAGU)
def pagu_belanja(belanja: tuple[Belanja, ...]) -> Decimal | None:
    """Pagu of a kind of belanja, or of all kinds, rupiah."""
    return jumlah(row.pagu for row in belanja)


@ukuran("rupiah", "realisasi", BELANJA, kerabat=_REALISASI)
def realisasi_belanja(belanja: tuple[Belanja, ...]) -> Decimal | None:
    """Realised budget of a kind of belanja, or of all kinds, rupiah."""
    return jumlah(row.realisasi for row in belanja)


@ukuran("persen", "serapan", BELANJA, kerabat=_SERAPAN)
def serapan_belanja(belanja: tuple[Belanja, ...]) -> Decimal | None:
    """Realised budget of a kind of belanja, or of all kinds, percent of pagu."""
    return bagian(jumlah(row.realisasi for row in belanja), jumlah(row.pagu for row in belanja))
