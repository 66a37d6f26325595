"""Every measure that a published figure can be compared with, by name."""

import inspect

from lakip_nb.checks.ukuran import anggaran, kinerja, profil
from lakip_nb.checks.ukuran.dasar import Hasil, Kunci, KunciTidakDikenal, Ukuran, tulis
from lakip_nb.data import Laporan
from lakip_nb.data.errors import nearest

__all__ = ["UKURAN", "KunciTidakDikenal", "Ukuran", "hitung", "pecah", "sebutan", "tulis"]

UKURAN: dict[str, Ukuran] = {**profil.UKURAN, **kinerja.UKURAN, **anggaran.UKURAN}
"""Name of a measure to how it is computed, written and called."""


def pecah(kunci: str | None) -> Kunci:
    """The keys in a cell: `akip/2023` is two; an empty cell is none.

    >>> pecah("akip/2023"), pecah(None)
    (('akip', '2023'), ())
    """
    return tuple(part.strip() for part in kunci.split("/")) if kunci else ()


def ukuran_bernama(nama: str) -> Ukuran:
    """The measure of a name; KunciTidakDikenal, with the nearest name, when there is none such."""
    if nama not in UKURAN:
        raise KunciTidakDikenal(f'ukuran "{nama}" tidak dikenal. {nearest(nama, UKURAN)}'.rstrip(". "))
    return UKURAN[nama]


def hitung(laporan: Laporan, nama: str, kunci: Kunci = ()) -> Hasil:
    """A measure's value; None when the data does not allow it, KunciTidakDikenal when it cannot exist."""
    ukuran = ukuran_bernama(nama)
    try:
        inspect.signature(ukuran.fungsi).bind(laporan, *kunci)
    except TypeError:
        raise KunciTidakDikenal(f'ukuran "{nama}" tidak memakai {len(kunci)} kunci') from None
    return ukuran.fungsi(laporan, *kunci)


def sebutan(laporan: Laporan, nama: str, kunci: Kunci = ()) -> str:
    """What a measure is called for a reader, for example `capaian IKM tahun 2023`."""
    return UKURAN[nama].sebutan(laporan, *kunci)
