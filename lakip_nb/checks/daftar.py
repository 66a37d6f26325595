"""The one place where every rule is listed."""

from lakip_nb.checks import antartabel, jumlah, kewajaran, prosa, terbitan
from lakip_nb.checks.temuan import Aturan

ATURAN: tuple[Aturan, ...] = (
    *jumlah.ATURAN,
    *antartabel.ATURAN,
    *kewajaran.ATURAN,
    *terbitan.ATURAN,
    *prosa.ATURAN,
)
