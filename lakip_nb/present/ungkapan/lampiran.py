"""Clauses on the annex."""

from lakip_nb.data.laporan import Laporan


def koreksi_menunggu(laporan: Laporan) -> int:
    """How many corrections still await the office's decision."""
    return sum(row.status == "perlu_keputusan" for row in laporan.tabel.koreksi)
