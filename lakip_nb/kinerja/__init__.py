"""The regulation as pure functions: no input, no output, no state.

Amounts and scores are `decimal.Decimal`, so that half-up rounding is exact. `None` means
"not known" everywhere: it goes in and comes out, and never turns into zero on the way.
"""

from lakip_nb.kinerja.akip import gabungan_penutup, nilai_akip
from lakip_nb.kinerja.bilangan import bulat, jumlah, rata_rata
from lakip_nb.kinerja.capaian import RUMUS_CAPAIAN, Arah, Rumus, capaian, predikat_tercapai, rumus_bawaan, tercapai
from lakip_nb.kinerja.efisiensi import METODE, efisiensi
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.kinerja.laju import laju, tahun_lagi
from lakip_nb.kinerja.predikat import Kelas, Skala
from lakip_nb.kinerja.survei import kepekaan_ikm, nilai_ikm, penutup_ikm, rata_rata_unsur, sampel_minimum

__all__ = [
    "METODE",
    "RUMUS_CAPAIAN",
    "Arah",
    "Kelas",
    "Rumus",
    "Skala",
    "bagian",
    "bulat",
    "capaian",
    "efisiensi",
    "gabungan_penutup",
    "jumlah",
    "kepekaan_ikm",
    "laju",
    "nilai_akip",
    "nilai_ikm",
    "penutup_ikm",
    "predikat_tercapai",
    "rata_rata",
    "rata_rata_unsur",
    "rumus_bawaan",
    "sampel_minimum",
    "tahun_lagi",
    "tercapai",
]
