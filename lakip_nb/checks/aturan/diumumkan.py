"""The announced value that a computed one is held against."""

from decimal import Decimal

from lakip_nb.checks.material import Material
from lakip_nb.data.indikator import Indikator

SETENGAH = Decimal("0.005")
"""How far a value rounded to two decimals may be from the true one."""


def diumumkan(material: Material, skema: str, tahun: int) -> tuple[Indikator, Decimal] | None:
    """The indicator of a kind ("akip", "ikm") with its announced value of a year, when there is one."""
    for indikator in material.laporan.indikator:
        if indikator.baris.skema_predikat == skema:
            value = indikator.pada(tahun).realisasi
            return None if value is None else (indikator, value)
    return None
