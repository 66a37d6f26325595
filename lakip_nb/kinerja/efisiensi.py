"""Efficiency in the use of resources: three methods are in use, so the method is a setting."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.kinerja.bilangan import jumlah

_LIMIT = Decimal(20)


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
    return efisiensi_pmk([(pagu, capaian, realisasi)])


def efisiensi_pmk(rincian: Sequence[tuple[Decimal, Decimal, Decimal]]) -> Decimal | None:
    """E of PMK 22/PMK.02/2021 over rows of (pagu in rupiah, capaian in %, realisasi in rupiah).

    >>> efisiensi_pmk([(Decimal(100), Decimal(100), Decimal(80)), (Decimal(100), Decimal(100), Decimal(100))])
    Decimal('10')
    """
    seharusnya = jumlah(pagu * capaian / 100 for pagu, capaian, _ in rincian)
    terpakai = jumlah(realisasi for *_, realisasi in rincian)
    if not seharusnya or terpakai is None:
        return None
    return (seharusnya - terpakai) * 100 / seharusnya


def nilai_efisiensi_pmk(e: Decimal) -> Decimal:
    """NE of PMK 22/PMK.02/2021: 50 % + E / 20 x 50, with E held within -20 and 20 (percent).

    >>> nilai_efisiensi_pmk(Decimal(10)), nilai_efisiensi_pmk(Decimal(35))
    (Decimal('75.0'), Decimal('100'))
    """
    held = max(-_LIMIT, min(_LIMIT, e))
    return 50 + held / 20 * 50
