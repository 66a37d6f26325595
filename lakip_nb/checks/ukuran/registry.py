"""Every measure that a published figure can be compared with, by name."""

from collections.abc import Mapping

from lakip_nb.checks import ukuran
from lakip_nb.checks.declared import declared
from lakip_nb.checks.ukuran.measure import Kunci, Nilai, Ukuran, UnknownKey
from lakip_nb.data import Laporan
from lakip_nb.data.errors import nearest

UKURAN: Mapping[str, Ukuran] = {item.nama: item for item in declared(Ukuran, ukuran)}


def pecah(kunci: str | None) -> Kunci:
    """The keys in a cell: `akip/2023` is two; an empty cell is none.

    >>> pecah("akip/2023"), pecah(None)
    (('akip', '2023'), ())
    """
    return tuple(part.strip() for part in kunci.split("/")) if kunci else ()


def hitung(laporan: Laporan, nama: str, kunci: Kunci = ()) -> Nilai:
    """A measure's value; None when the data does not allow it, `UnknownKey` when it cannot exist."""
    if nama not in UKURAN:
        raise UnknownKey(f'ukuran "{nama}" tidak dikenal. {nearest(nama, UKURAN)}'.rstrip(". "))
    return UKURAN[nama].hitung(laporan, kunci)
