"""Efficiency in the use of resources: three methods are in use, so the method is a setting of the report."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Metode:
    """A method of measuring efficiency, with the formula and the regulation that a reader is shown."""

    id: str
    nama: str
    rumus: str
    dasar: str


_TANPA_RUMUS = "Peraturan Menteri PANRB Nomor 53 Tahun 2014, yang meminta analisis efisiensi tanpa menetapkan rumusnya"

METODE = {
    "selisih": Metode(
        "selisih",
        "selisih capaian dan serapan",
        "Efisiensi = persentase capaian kinerja − persentase serapan anggaran",
        _TANPA_RUMUS,
    ),
    "sisa": Metode("sisa", "sisa anggaran", "Efisiensi = 100% − persentase serapan anggaran", _TANPA_RUMUS),
    "pmk": Metode(
        "pmk",
        "PMK 22/PMK.02/2021",
        "Efisiensi = Σ(pagu × capaian − realisasi) ÷ Σ(pagu × capaian) × 100%",
        "Peraturan Menteri Keuangan Nomor 22/PMK.02/2021",
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
    unknown, pagu is zero, or nothing was carried out: money that was not spent, or saved on what
    was not delivered, is no efficiency. Sources: `selisih` and `sisa` are office practice, `pmk` is PMK
    22/PMK.02/2021.

    >>> efisiensi("sisa", capaian=None, pagu=Decimal(200), realisasi=Decimal(150))
    Decimal('25')
    >>> efisiensi("selisih", capaian=Decimal(100), pagu=Decimal(200), realisasi=Decimal(150))
    Decimal('25')
    >>> efisiensi("pmk", capaian=Decimal(50), pagu=Decimal(200), realisasi=Decimal(150))
    Decimal('-50')
    >>> efisiensi("sisa", capaian=None, pagu=Decimal(200), realisasi=Decimal(0)) is None
    True
    """
    if metode not in METODE:
        raise ValueError(f"metode efisiensi tidak dikenal: {metode}")
    if pagu is None or realisasi is None or 0 in (pagu, realisasi):
        return None
    serapan = realisasi * 100 / pagu
    if metode == "sisa":
        return None if capaian == 0 else 100 - serapan
    if capaian is None:
        return None
    if metode == "selisih":
        return capaian - serapan
    earned = pagu * capaian / 100
    return (earned - realisasi) * 100 / earned if earned else None
