"""Achievement of a target: in percent by the formula of the indicator, and whether the target was met."""

from decimal import Decimal
from typing import Literal

from lakip_nb.kinerja.predikat import Skala

Arah = Literal["naik", "turun"]
"""Which way is better: `naik`, more is better; `turun`, less is better."""

Rumus = Literal["R/T", "(2T-R)/T", "label"]
"""How an indicator's achievement is measured: R is the realisasi, T the target; `label` judges predicates only."""

RUMUS_CAPAIAN: dict[Rumus, str] = {
    "R/T": "Capaian = realisasi ÷ target × 100%",
    "(2T-R)/T": "Capaian = (2 × target − realisasi) ÷ target × 100%",
    "label": "Capaian dinilai menurut urutan predikat, tanpa persentase",
}
"""The formulas, as a reader is shown them."""


def rumus_bawaan(arah: Arah) -> Rumus:
    """The formula of an indicator for which none is chosen.

    Source: PermenPANRB 53/2014 asks for target against realisasi and sets no formula; these two are
    the ones offices use.

    >>> rumus_bawaan("naik"), rumus_bawaan("turun")
    ('R/T', '(2T-R)/T')
    """
    return "R/T" if arah == "naik" else "(2T-R)/T"


def capaian(realisasi: Decimal | None, target: Decimal | None, rumus: Rumus = "R/T") -> Decimal | None:
    """Achievement in percent of the target, not capped.

    None when either number is unknown, when predicates are judged, and against a target of zero or
    less, of which nothing is a part: whether such a target was met, `tercapai` says. Source: as `rumus_bawaan`.

    >>> capaian(Decimal("62.35"), Decimal("70.00"))
    Decimal('89.07142857142857142857142857')
    >>> capaian(Decimal(8), Decimal(10), "(2T-R)/T"), capaian(Decimal(8), Decimal(10), "label")
    (Decimal('120'), None)
    >>> capaian(Decimal(0), Decimal(0)), capaian(Decimal(0), Decimal(0), "(2T-R)/T")
    (None, None)
    """
    if realisasi is None or target is None or target <= 0 or rumus == "label":
        return None
    numerator = realisasi if rumus == "R/T" else 2 * target - realisasi
    return numerator * 100 / target


def tercapai(realisasi: Decimal | None, target: Decimal | None, arah: Arah = "naik") -> bool | None:
    """Whether the target was met; None when that cannot be said.

    Compares the numbers themselves, not the rounded percentage: 88.305 does not meet 88.31. A target
    of zero is a target like any other.

    >>> tercapai(Decimal("85.35"), Decimal("88.31")), tercapai(Decimal(70), Decimal(70))
    (False, True)
    >>> tercapai(Decimal(3), Decimal(5), "turun"), tercapai(Decimal(0), Decimal(0), "turun"), tercapai(None, Decimal(5))
    (True, True, None)
    """
    if realisasi is None or target is None:
        return None
    return realisasi >= target if arah == "naik" else realisasi <= target


def predikat_tercapai(realisasi: str | None, target: str | None, skala: Skala | None) -> bool | None:
    """Whether a predicate meets the predicate aimed at, by their order in the scale.

    None when one is unknown, or when they differ and the scale does not name both. Source: the scales
    of PermenPANRB 88/2021 and 14/2017, whose classes stand in order.

    >>> from lakip_nb.kinerja.predikat import Kelas
    >>> skala = Skala("akip", "x", (Kelas(Decimal(60), Decimal(70), False, "B"),
    ...                             Kelas(Decimal(50), Decimal(60), False, "CC")))
    >>> predikat_tercapai("B", "CC", skala), predikat_tercapai("CC", "B", skala), predikat_tercapai("WTP", "B", skala)
    (True, False, None)
    >>> predikat_tercapai("WTP", "WTP", None), predikat_tercapai("WDP", "WTP", None)
    (True, None)
    """
    if realisasi is None or target is None:
        return None
    if realisasi.casefold() == target.casefold():
        return True
    done, wanted = (skala.urutan(label) if skala else None for label in (realisasi, target))
    return None if done is None or wanted is None else done < wanted
