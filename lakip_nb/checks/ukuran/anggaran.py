"""Measures of the budget: by programme, kegiatan and sub kegiatan, and by kind of belanja."""

from decimal import Decimal

from lakip_nb.checks.ukuran.dasar import KunciTidakDikenal, Ukuran, mata_dari
from lakip_nb.data import Laporan
from lakip_nb.data.rows.anggaran import Belanja
from lakip_nb.kinerja import bagian, efisiensi


def pagu_mata(laporan: Laporan, no: str) -> Decimal | None:
    """Pagu of a programme, kegiatan or sub kegiatan, rupiah; summed from its leaves."""
    return mata_dari(laporan, no).pagu


def realisasi_mata(laporan: Laporan, no: str) -> Decimal | None:
    """Realised budget of a programme, kegiatan or sub kegiatan, rupiah; summed from its leaves."""
    return mata_dari(laporan, no).realisasi


def serapan_mata(laporan: Laporan, no: str) -> Decimal | None:
    """Its realised budget, percent of pagu."""
    return mata_dari(laporan, no).serapan


def capaian_mata(laporan: Laporan, no: str) -> Decimal | None:
    """Its performance, percent of the target."""
    return mata_dari(laporan, no).capaian


def efisiensi_mata(laporan: Laporan, no: str) -> Decimal | None:
    """Its efficiency by the report's method, percentage points."""
    return mata_dari(laporan, no).efisiensi


def pagu_total(laporan: Laporan) -> Decimal | None:
    """Pagu of all programmes, rupiah."""
    return laporan.anggaran.pagu


def realisasi_total(laporan: Laporan) -> Decimal | None:
    """Realised budget of all programmes, rupiah."""
    return laporan.anggaran.realisasi


def serapan_total(laporan: Laporan) -> Decimal | None:
    """Realised budget of all programmes, percent of pagu."""
    return laporan.anggaran.serapan


def efisiensi_total(laporan: Laporan) -> Decimal | None:
    """Efficiency of all programmes together, percentage points; None where the method needs a capaian."""
    return efisiensi(
        laporan.identitas.metode_efisiensi_program,
        capaian=None,
        pagu=laporan.anggaran.pagu,
        realisasi=laporan.anggaran.realisasi,
    )


def _belanja(laporan: Laporan, jenis: str) -> Belanja:
    found = next((row for row in laporan.anggaran.belanja if row.jenis == jenis), None)
    if found is None:
        raise KunciTidakDikenal(f'jenis belanja "{jenis}" tidak ada dalam belanja.csv')
    return found


def pagu_belanja(laporan: Laporan, jenis: str | None = None) -> Decimal | None:
    """Pagu of a kind of belanja, or of all kinds, rupiah."""
    return laporan.anggaran.pagu_belanja if jenis is None else _belanja(laporan, jenis).pagu


def realisasi_belanja(laporan: Laporan, jenis: str | None = None) -> Decimal | None:
    """Realised budget of a kind of belanja, or of all kinds, rupiah."""
    return laporan.anggaran.realisasi_belanja if jenis is None else _belanja(laporan, jenis).realisasi


def serapan_belanja(laporan: Laporan, jenis: str | None = None) -> Decimal | None:
    """Realised budget of a kind of belanja, or of all kinds, percent of pagu."""
    return bagian(realisasi_belanja(laporan, jenis), pagu_belanja(laporan, jenis))


def _mata(laporan: Laporan) -> list[tuple[str, ...]]:
    return [(item.no,) for item in laporan.anggaran.semua()]


def _semua(laporan: Laporan) -> list[tuple[str, ...]]:
    return [()]


def _jenis(laporan: Laporan) -> list[tuple[str, ...]]:
    return [(), *((row.jenis,) for row in laporan.anggaran.belanja)]


def _tentang(awal: str):
    def sebutan(laporan: Laporan, no: str) -> str:
        item = mata_dari(laporan, no)
        level = "" if item.tingkat == 1 else ("kegiatan ", "sub kegiatan ")[min(item.tingkat, 3) - 2]
        return f"{awal} {level}{item.nama}"

    return sebutan


def _seluruh(awal: str):
    return lambda laporan: f"{awal} seluruh program"


def _tentang_belanja(awal: str):
    return lambda laporan, jenis="seluruh belanja": f"{awal} {jenis[:1].lower()}{jenis[1:]}"


_PAGU = ("pagu_mata", "pagu_total", "pagu_belanja")
_REALISASI = ("realisasi_mata", "realisasi_total", "realisasi_belanja")
_SERAPAN = ("serapan_mata", "serapan_total", "serapan_belanja")
_EFISIENSI = ("efisiensi_mata", "efisiensi_total", "efisiensi_sasaran")

UKURAN: dict[str, Ukuran] = {
    "pagu_mata": Ukuran("rupiah", pagu_mata, _tentang("pagu"), _mata, kerabat=_PAGU),
    "realisasi_mata": Ukuran("rupiah", realisasi_mata, _tentang("realisasi"), _mata, kerabat=_REALISASI + _PAGU),
    "serapan_mata": Ukuran("persen", serapan_mata, _tentang("serapan"), _mata, kerabat=_SERAPAN),
    "capaian_mata": Ukuran("persen", capaian_mata, _tentang("capaian kinerja"), _mata, kerabat=("capaian_mata",)),
    "efisiensi_mata": Ukuran("persen", efisiensi_mata, _tentang("efisiensi"), _mata, kerabat=_EFISIENSI),
    "pagu_total": Ukuran("rupiah", pagu_total, _seluruh("pagu"), _semua, kerabat=_PAGU),
    "realisasi_total": Ukuran("rupiah", realisasi_total, _seluruh("realisasi"), _semua, kerabat=_REALISASI),
    "serapan_total": Ukuran("persen", serapan_total, _seluruh("serapan"), _semua, kerabat=_SERAPAN),
    "efisiensi_total": Ukuran("persen", efisiensi_total, _seluruh("efisiensi"), _semua, kerabat=_EFISIENSI),
    "pagu_belanja": Ukuran("rupiah", pagu_belanja, _tentang_belanja("pagu"), _jenis, kerabat=_PAGU),
    "realisasi_belanja": Ukuran("rupiah", realisasi_belanja, _tentang_belanja("realisasi"), _jenis, kerabat=_REALISASI),
    "serapan_belanja": Ukuran("persen", serapan_belanja, _tentang_belanja("serapan"), _jenis, kerabat=_SERAPAN),
}
