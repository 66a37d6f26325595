"""The contract of each table, reading, and the frozen `Laporan`."""

from lakip_nb.data.errors import DataError, Fault, LakipError, ParameterError
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.loading import load_laporan

__all__ = ["DataError", "Fault", "LakipError", "Laporan", "ParameterError", "load_laporan"]
