"""What contradicts itself: small rules over the data, the published figures and the prose.

A rule is a function from `Bahan` to findings, listed with its code in `daftar.ATURAN`. Rules
compute and compare; they print nothing and write nothing.
"""

from lakip_nb.checks.bahan import Bahan, SelProsa
from lakip_nb.checks.hasil import Hasil, periksa
from lakip_nb.checks.temuan import Aturan, Temuan

__all__ = ["Aturan", "Bahan", "Hasil", "SelProsa", "Temuan", "periksa"]
