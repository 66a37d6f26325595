"""Which rounding, if any, leads from a computed value to the printed figure."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_DOWN, Decimal

from lakip_nb.kinerja import bulat
from lakip_nb.present import kata

SERATUS = Decimal(100)


def satuan_akhir(desimal: int) -> Decimal:
    """One unit of the last decimal: 0.01 for two."""
    return Decimal(1).scaleb(-desimal)


def sama(angka: Decimal, nilai: Decimal, desimal: int) -> bool:
    """Whether a printed number is the value as the report writes it, with `desimal` decimals."""
    return angka == bulat(nilai, desimal)


def pembulatan(angka: Decimal, desimal: int, nilai: Decimal) -> str | None:
    """The rounding of `nilai` that gives `angka`, printed with `desimal` decimals; None: no rounding does.

    >>> pembulatan(Decimal("96.64"), 2, Decimal("96.648"))
    'dipotong pada 2 desimal tanpa dibulatkan'
    >>> pembulatan(Decimal("102.3"), 1, Decimal("102.337"))
    'dibulatkan ke 1 desimal'
    >>> pembulatan(Decimal("96.70"), 2, Decimal("96.648")) is None
    True
    """
    places = f"{desimal} desimal" if desimal else "bilangan bulat"
    if angka == bulat(nilai, desimal):
        return f"dibulatkan ke {places}"
    unit = satuan_akhir(desimal)
    if angka and angka == nilai.quantize(unit, ROUND_DOWN):
        return f"dipotong pada {places} tanpa dibulatkan"
    return None


def ke_atas(angka: Decimal, desimal: int, nilai: Decimal) -> str | None:
    """Whether a share is rounded up, which offices do to make a column add to 100; None when it is not."""
    places = f"{desimal} desimal" if desimal else "bilangan bulat"
    return (
        f"dibulatkan ke atas pada {places}" if angka == nilai.quantize(satuan_akhir(desimal), ROUND_CEILING) else None
    )


def dipaksa(angka: Decimal, desimal: int, nilai: Decimal, lain: Sequence[Decimal]) -> str | None:
    """Whether a share is what was left for the printed column to add to 100; None when it is not.

    `lain` are the other printed shares of the column. At most one unit of the last decimal for each
    of them can be left over by rounding; a larger distance is another fault.
    """
    rest = SERATUS - sum(lain, Decimal(0))
    allowed = satuan_akhir(desimal) * (len(lain) + 1)
    if not lain or angka != rest or abs(angka - nilai) >= allowed:
        return None
    return (
        "sisa dari 100 setelah angka tercetak lainnya pada kolom itu "
        f"({kata.angka(SERATUS - rest, desimal)}): dipaksa agar kolom berjumlah 100"
    )


def semua_terjelaskan(pasangan: Iterable[tuple[Decimal, int, Decimal]]) -> bool:
    """Whether each share (printed, decimals, computed) is explained by rounding it alone."""
    return all(pembulatan(*item) or ke_atas(*item) for item in pasangan)
