"""The regulation as pure functions: no input, no output, no state.

Amounts and scores are `decimal.Decimal`, so that half-up rounding is exact. `None` means
"not known" everywhere: it goes in and comes out, and never turns into zero on the way.
"""

from lakip_nb.kinerja.akip import nilai_akip
from lakip_nb.kinerja.bilangan import bulat, jumlah, rata_rata
from lakip_nb.kinerja.capaian import Arah, capaian, tercapai
from lakip_nb.kinerja.efisiensi import METODE, efisiensi
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.kinerja.predikat import Kelas, Skala
from lakip_nb.kinerja.survei import nilai_ikm, rata_rata_unsur, sampel_minimum

__all__ = [
    "METODE",
    "Arah",
    "Kelas",
    "Skala",
    "bagian",
    "bulat",
    "capaian",
    "efisiensi",
    "jumlah",
    "nilai_akip",
    "nilai_ikm",
    "rata_rata",
    "rata_rata_unsur",
    "sampel_minimum",
    "tercapai",
]
