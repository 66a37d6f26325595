"""Values and distances of an indicator in the unit it is measured in."""

from decimal import Decimal

from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata


def nama(indikator: Indikator) -> str:
    """The unit as it opens a line: `Nilai`, `Persen`, `Dokumen`."""
    unit = indikator.satuan.strip()
    return "Persen" if unit == "%" else kata.besar(unit)


def ukur(indikator: Indikator, nilai: Decimal | None) -> str:
    """A value in the indicator's unit: `85,35`, `96,64%`, `12 dokumen`."""
    return kata.ukuran(nilai, indikator.satuan)


def singkat(indikator: Indikator, nilai: Decimal) -> str:
    """A value without its unit's name, for a point of a drawing that names the unit above it."""
    text = ukur(indikator, nilai)
    return text.removesuffix(f" {kata.satuan_kecil(indikator.satuan)}")


def jarak(indikator: Indikator, selisih: Decimal) -> str:
    """A distance without its sign: `2,96 poin`, `1,50 poin persen`, `3 dokumen`."""
    return kata.jarak(selisih, indikator.satuan)


def terhadap(indikator: Indikator, selisih: Decimal, acuan: str) -> str:
    """How far from a reference: `2,96 poin di bawah target 88,31`, `sama dengan Sei Suka`."""
    return kata.terhadap(selisih, acuan, indikator.satuan)
