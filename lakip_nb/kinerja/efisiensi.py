"""Efficiency in the use of resources: three methods are in use, so the method is a setting."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Metode:
    """A method of measuring efficiency, with the formula a reader is shown."""

    id: str
    nama: str
    rumus: str


METODE = {
    "selisih": Metode(
        "selisih", "selisih capaian dan serapan", "Efisiensi = persentase capaian kinerja − persentase serapan anggaran"
    ),
    "sisa": Metode("sisa", "sisa anggaran", "Efisiensi = 100% − persentase serapan anggaran"),
    "pmk": Metode(
        "pmk",
        "PMK 22/PMK.02/2021",
        "Efisiensi = Σ(pagu × capaian − realisasi) ÷ Σ(pagu × capaian) × 100%",
    ),
}


def efisiensi(
    metode: str,
    *,
    capaian: Decimal | None,
    pagu: Decimal | None,
    realisasi: Decimal | None,
) -> Decimal | None:
    """Efficiency in percentage points under a method of `METODE`.

    `capaian` in percent, `pagu` and `realisasi` in rupiah. None when what the method needs is
    unknown, or pagu is zero. Sources: `selisih` and `sisa` are office practice, `pmk` is PMK
    22/PMK.02/2021.

    >>> efisiensi("sisa", capaian=None, pagu=Decimal(200), realisasi=Decimal(150))
    Decimal('25')
    >>> efisiensi("selisih", capaian=Decimal(100), pagu=Decimal(200), realisasi=Decimal(150))
    Decimal('25')
    >>> efisiensi("pmk", capaian=Decimal(50), pagu=Decimal(200), realisasi=Decimal(150))
    Decimal('-50')
    """
    if metode not in METODE:
        raise ValueError(f"metode efisiensi tidak dikenal: {metode}")
    if pagu is None or realisasi is None or pagu == 0:
        return None
    serapan = realisasi * 100 / pagu
    if metode == "sisa":
        return 100 - serapan
    if capaian is None:
        return None
    if metode == "selisih":
        return capaian - serapan
    earned = pagu * capaian / 100
    return (earned - realisasi) * 100 / earned if earned else None
