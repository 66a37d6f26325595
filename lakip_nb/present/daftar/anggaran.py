"""Lists of the budget: programmes, and what spent too little or delivered too late."""

from lakip_nb.data.anggaran import SERAPAN_RENDAH, Mata
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.present import kata
from lakip_nb.present.daftar.lists import items
from lakip_nb.present.output import Keluaran
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan, sasaran: sasaran.program)
def program_pendukung(laporan: Laporan, sasaran: Sasaran) -> Keluaran:
    """The programmes that serve a sasaran, with their absorption and performance."""
    return items(
        (": ".join(filter(None, (item.nama, _spending(item)))) for item in sasaran.program),
        "ul",
    )


def _spending(item: Mata) -> str:
    if item.pagu == 0:
        return "tidak memiliki pagu"
    if item.tidak_dilaksanakan:
        return f"tidak dilaksanakan, pagu {kata.rupiah(item.pagu)}"
    shares = (("serapan", item.serapan), ("capaian kinerja", item.capaian))
    return ", ".join(f"{name} {kata.persen(share)}" for name, share in shares if share is not None)


@perlu(lambda sasaran: sasaran.kinerja_tertinggal)
def kinerja_tertinggal(sasaran: Sasaran) -> Keluaran:
    """The sub kegiatan that spent faster than they delivered; nothing where there are none."""
    return items(
        (
            f"{item.nama}: kinerja {kata.persen(item.capaian)}, serapan {kata.persen(item.serapan)}"
            for item in sasaran.kinerja_tertinggal
        ),
        "ul",
        empty="",
    )


@perlu(lambda laporan, ambang=SERAPAN_RENDAH: laporan.anggaran.serapan_di_bawah(ambang))
def serapan_di_bawah(laporan: Laporan, ambang: int = SERAPAN_RENDAH) -> Keluaran:
    """The sub kegiatan with an absorption below a threshold in percent, lowest first, or nothing."""
    return items(
        (
            f"{item.nama}: {kata.persen(item.serapan)} dari {kata.rupiah(item.pagu)}"
            + (", tidak dilaksanakan" if item.tidak_dilaksanakan else "")
            for item in laporan.anggaran.serapan_di_bawah(ambang)
        ),
        "ul",
        empty="",
    )
