"""A sentence on what the office has not decided yet."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import menunggu as notes


def menunggu(laporan: Laporan, tabel: str, kunci: str | None = None) -> str:
    """Which values of a data table, or of an indikator's rows in it, wait for a decision of the office."""
    return " ".join(notes.menunggu(laporan, tabel, kunci=kunci))
