"""Measures of the survey of satisfaction."""

from decimal import Decimal

from lakip_nb.checks.ukuran.measure import LAPORAN, Subject, UnknownKey, ukuran
from lakip_nb.data import Laporan


def _responden(laporan: Laporan, kolom: str = "responden") -> tuple[str, int | None]:
    if kolom not in ("responden", "puas", "tidak_puas"):
        raise UnknownKey(f'"{kolom}" bukan kolom jumlah pada ikm_survei.csv')
    return "" if kolom == "responden" else kolom, getattr(laporan.survei.baris, kolom, None)


@ukuran("nilai", "IKM dari unsur pelayanan", LAPORAN)
def ikm_dari_unsur(laporan: Laporan) -> Decimal | None:
    """The satisfaction index computed from its unsur."""
    return laporan.survei.ikm


@ukuran("cacah", "jumlah responden", Subject(_responden))
def responden(banyak: int | None) -> int | None:
    """How many people answered the survey: all, `puas` or `tidak_puas`."""
    return banyak
