"""Measures of the budget: by programme, kegiatan and sub kegiatan, by sasaran, and by kind of belanja."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.ukuran.indikator import INDIKATOR
from lakip_nb.checks.ukuran.measure import Subject, baris, known, kolom, ukuran
from lakip_nb.checks.ukuran.perencanaan import SASARAN
from lakip_nb.data import Laporan
from lakip_nb.data.anggaran import Mata
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.keputusan import Sel
from lakip_nb.data.rows.anggaran import Belanja
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.kinerja import METODE, bagian, efisiensi, jumlah, rata_rata


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


_RUPIAH = ("pagu", "realisasi")
# Programmes and kinds of belanja are two breakdowns of one total, so the total rests on both.
_TOTAL = {name: kolom(f"anggaran.{name}", f"belanja.{name}") for name in _RUPIAH}
_TOTAL_RUPIAH = kolom(*(f"{table}.{name}" for table in ("anggaran", "belanja") for name in _RUPIAH))


def _sasaran_cells(laporan: Laporan, id: str) -> Iterator[Sel]:
    """The link of a sasaran with its programmes, and their amounts."""
    yield Sel("sasaran_program", "program_no", id)
    for link in laporan.tabel.sasaran_program:
        if link.sasaran_id == id:
            yield from (Sel("anggaran", name, link.program_no) for name in _RUPIAH)


def _efisiensi_cells(laporan: Laporan, id: str) -> Iterator[Sel]:
    own = laporan.indikator_ber_id(id)
    if own is not None:
        yield from _sasaran_cells(laporan, own.baris.sasaran_id)
    year = f"{id}/{laporan.identitas.kecamatan}/{laporan.year}"
    yield from (Sel("indikator_tahun", name, year) for name in ("target", "realisasi"))


def _cara_efisiensi(
    metode: str, capaian: Decimal | None, pagu: Decimal | None, realisasi: Decimal | None
) -> Iterator[tuple[str, Decimal | None]]:
    """Efficiency by every method, that of the report first."""
    for id in (metode, *(other for other in METODE if other != metode)):
        formula = METODE[id].rumus.removeprefix("Efisiensi = ")
        yield formula, efisiensi(id, capaian=capaian, pagu=pagu, realisasi=realisasi)


def _cara_mata(mata: Mata) -> Iterator[tuple[str, Decimal | None]]:
    return _cara_efisiensi(mata.metode_efisiensi, mata.capaian, mata.pagu, mata.realisasi)


def _cara_sasaran(found: tuple[Sasaran, Indikator]) -> Iterator[tuple[str, Decimal | None]]:
    sasaran, indikator = found
    return _cara_efisiensi(sasaran.metode_efisiensi, indikator.capaian, sasaran.pagu, sasaran.realisasi)


def _cara_capaian(mata: Mata) -> Iterator[tuple[str, Decimal | None]]:
    """Realisasi by target, as the line itself says; the mean of its parts, which programme tables print as well."""
    yield "realisasi dibagi target kinerja baris itu sendiri", mata.capaian
    parts = [item.capaian for item in mata.anak]
    if len(parts) >= 2:
        blank = ", yang tanpa realisasi dihitung nol" if None in parts else ""
        yield f"rata-rata capaian bagian-bagiannya{blank}", rata_rata([part or Decimal(0) for part in parts])


@ukuran("rupiah", "pagu", MATA, baris("anggaran", "pagu"), kerabat=_PAGU)
def pagu_mata(mata: Mata) -> Decimal | None:
    """Pagu of a programme, kegiatan or sub kegiatan, rupiah; summed from its leaves."""
    return mata.pagu


@ukuran("rupiah", "realisasi", MATA, baris("anggaran", "realisasi"), kerabat=_REALISASI + _PAGU)
def realisasi_mata(mata: Mata) -> Decimal | None:
    """Realised budget of a programme, kegiatan or sub kegiatan, rupiah; summed from its leaves."""
    return mata.realisasi


@ukuran("persen", "serapan", MATA, baris("anggaran", *_RUPIAH), kerabat=_SERAPAN)
def serapan_mata(mata: Mata) -> Decimal | None:
    """Its realised budget, percent of pagu."""
    return mata.serapan


@ukuran(
    "persen",
    "capaian kinerja",
    MATA,
    baris("anggaran", "target_kinerja", "realisasi_kinerja"),
    kerabat=("capaian_mata",),
    rumus=_cara_capaian,
)
def capaian_mata(mata: Mata) -> Decimal | None:
    """Its performance, percent of the target."""
    return mata.capaian


@ukuran(
    "persen",
    "efisiensi",
    MATA,
    baris("anggaran", *_RUPIAH, "target_kinerja", "realisasi_kinerja"),
    kerabat=_EFISIENSI,
    rumus=_cara_mata,
)
def efisiensi_mata(mata: Mata) -> Decimal | None:
    """Its efficiency by the report's method, percentage points."""
    return mata.efisiensi


@ukuran("rupiah", "pagu", PROGRAM, _TOTAL["pagu"], kerabat=_PAGU, utama=True)
def pagu_total(laporan: Laporan) -> Decimal | None:
    """Pagu of all programmes, rupiah."""
    return laporan.anggaran.pagu


@ukuran("rupiah", "realisasi", PROGRAM, _TOTAL["realisasi"], kerabat=_REALISASI, utama=True)
def realisasi_total(laporan: Laporan) -> Decimal | None:
    """Realised budget of all programmes, rupiah."""
    return laporan.anggaran.realisasi


@ukuran("persen", "serapan", PROGRAM, _TOTAL_RUPIAH, kerabat=_SERAPAN, utama=True)
def serapan_total(laporan: Laporan) -> Decimal | None:
    """Realised budget of all programmes, percent of pagu."""
    return laporan.anggaran.serapan


def _cara_total(laporan: Laporan) -> Iterator[tuple[str, Decimal | None]]:
    budget = laporan.anggaran
    return _cara_efisiensi(laporan.identitas.metode_efisiensi, None, budget.pagu, budget.realisasi)


@ukuran("persen", "efisiensi", PROGRAM, _TOTAL_RUPIAH, kerabat=_EFISIENSI, rumus=_cara_total, utama=True)
def efisiensi_total(laporan: Laporan) -> Decimal | None:
    """Efficiency of all programmes together, percentage points; None where the method needs a capaian."""
    budget, method = laporan.anggaran, laporan.identitas.metode_efisiensi
    return efisiensi(method, capaian=None, pagu=budget.pagu, realisasi=budget.realisasi)


@ukuran(
    "persen",
    "serapan program pendukung",
    SASARAN,
    _sasaran_cells,
    kerabat=("serapan_sasaran", "serapan_mata", "serapan_total", "capaian"),
    utama=True,
)
def serapan_sasaran(sasaran: Sasaran) -> Decimal | None:
    """Realised budget of a sasaran's programmes, percent of pagu."""
    return sasaran.serapan


@ukuran(
    "persen",
    "efisiensi",
    SASARAN_INDIKATOR,
    _efisiensi_cells,
    kerabat=("efisiensi_sasaran", "efisiensi_mata", "efisiensi_total"),
    rumus=_cara_sasaran,
    utama=True,
)
def efisiensi_sasaran(found: tuple[Sasaran, Indikator]) -> Decimal | None:
    """Efficiency of this year's achievement of an indicator, percentage points."""
    sasaran, indikator = found
    return sasaran.efisiensi(indikator)


@ukuran("rupiah", "pagu", BELANJA, baris("belanja", "pagu"), kerabat=_PAGU)
def pagu_belanja(belanja: tuple[Belanja, ...]) -> Decimal | None:
    """Pagu of a kind of belanja, or of all kinds, rupiah."""
    return jumlah(row.pagu for row in belanja)


@ukuran("rupiah", "realisasi", BELANJA, baris("belanja", "realisasi"), kerabat=_REALISASI)
def realisasi_belanja(belanja: tuple[Belanja, ...]) -> Decimal | None:
    """Realised budget of a kind of belanja, or of all kinds, rupiah."""
    return jumlah(row.realisasi for row in belanja)


@ukuran("persen", "serapan", BELANJA, baris("belanja", *_RUPIAH), kerabat=_SERAPAN)
def serapan_belanja(belanja: tuple[Belanja, ...]) -> Decimal | None:
    """Realised budget of a kind of belanja, or of all kinds, percent of pagu."""
    return bagian(jumlah(row.realisasi for row in belanja), jumlah(row.pagu for row in belanja))
