"""The contract of each table, reading, and the frozen `Laporan`.

What reads tables is imported when it is first asked for: a command that only wants to know where
things are, or whether anything changed, does not pay for it.
"""

from typing import TYPE_CHECKING, Any

from lakip_nb.data.errors import DataError, Fault, LakipError, ParameterError

if TYPE_CHECKING:
    from lakip_nb.data.laporan import Laporan
    from lakip_nb.data.loading import load_laporan

__all__ = ["DataError", "Fault", "LakipError", "Laporan", "ParameterError", "load_laporan"]


def __getattr__(name: str) -> Any:
    if name == "Laporan":
        from lakip_nb.data.laporan import Laporan

        return Laporan
    if name == "load_laporan":
        from lakip_nb.data.loading import load_laporan

        return load_laporan
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
