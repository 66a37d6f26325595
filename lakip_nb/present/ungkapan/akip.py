"""Clauses on the AKIP evaluation."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.headlines import peak
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan: sum(row.nilai is not None for row in laporan.akip(laporan.year).komponen.values()) > 1)
def komponen_terlemah(laporan: Laporan) -> str:
    """The AKIP component furthest from its weight: `Pengukuran Kinerja (60,73% dari bobotnya)`."""
    evaluasi = laporan.akip(laporan.year)
    edge = peak(
        [
            (row.nama, bagian(evaluasi.nilai_dari(row.komponen), row.bobot))
            for row in evaluasi.skema
            if row.komponen in evaluasi.komponen
        ],
        terbesar=False,
    )
    if edge is None:
        return kata.TIDAK_ADA
    return f"{edge.sebut('komponen')} ({edge.masing}{kata.persen(edge.nilai)} dari bobotnya)"
