"""Indeks Kepuasan Masyarakat out of the survey (SKM)."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from lakip_nb.kinerja.bilangan import bulat

_HIGHEST = 4
"""The best score of an unsur."""
_CHI_SQUARE = Decimal("3.841")
_MARGIN_SQUARED = Decimal("0.0025")
_VARIANCE = Decimal("0.25")

NILAI_TERTINGGI = Decimal(4)
"""The best answer of the survey: an unsur scores 1 to 4."""


def nilai_ikm(unsur: Sequence[Decimal], bobot: Decimal, desimal: int | None = None) -> Decimal:
    """The index (25 to 100) from the mean score of each unsur (1 to 4).

    Sum of unsur x weight, x 25. The regulation's weight is 1/9 for nine unsur; offices use
    0.11, 0.111 or 0.1111 and round the weighted sum to `desimal` decimals (None: not at all),
    so both are arguments. Source: PermenPANRB 14/2017.

    >>> nilai_ikm([Decimal("3.2")] * 9, Decimal("0.111"), 3)
    Decimal('79.925')
    """
    tertimbang = sum((nilai * bobot for nilai in unsur), Decimal(0))
    if desimal is not None:
        tertimbang = bulat(tertimbang, desimal)
    return tertimbang * 25


def rata_rata_unsur(ikm: Decimal, bobot: Decimal, banyak: int, desimal: int | None = None) -> Decimal | None:
    """The smallest mean of `banyak` unsur, in hundredths, that gives at least an index; None when 4 does not.

    >>> rata_rata_unsur(Decimal("88.31"), Decimal("0.111"), 9, 3), rata_rata_unsur(Decimal(101), Decimal("0.111"), 9)
    (Decimal('3.54'), None)
    """
    if bobot <= 0 or banyak < 1:
        return None
    step = Decimal("0.01")
    mean = max(bulat(ikm / (25 * bobot * banyak)) - step, Decimal(1))
    while mean <= _HIGHEST:
        if bulat(nilai_ikm([mean] * banyak, bobot, desimal)) >= ikm:
            return mean
        mean += step
    return None


def sampel_minimum(populasi: int) -> int:
    """Respondents needed for a population, by Krejcie and Morgan (95 %, margin 5 %).

    n = 3.841 N 0.25 / (0.0025 (N - 1) + 3.841 x 0.25), rounded to a whole person. Source: the table that
    PermenPANRB 14/2017 prints.

    >>> sampel_minimum(15), sampel_minimum(100), sampel_minimum(56313)
    (14, 80, 382)
    """
    if populasi <= 0:
        return 0
    spread = _CHI_SQUARE * _VARIANCE
    n = spread * populasi / (_MARGIN_SQUARED * (populasi - 1) + spread)
    return int(n.to_integral_value(rounding=ROUND_HALF_UP))


def kepekaan_ikm(responden: int, bobot: Decimal) -> Decimal:
    """By how many points the index moves when one respondent answers one unsur one step otherwise.

    The mean of that unsur moves by 1 / respondents, the index by that x weight x 25.

    >>> kepekaan_ikm(25, Decimal("0.111"))
    Decimal('0.111')
    """
    return bobot * 25 / responden


def penutup_ikm(
    unsur: Sequence[Decimal], bobot: Decimal, desimal: int | None, target: Decimal
) -> tuple[int, Decimal] | None:
    """How many of the lowest unsur have to become how much, all the same, for the index to meet a target.

    As few as can do it; of those that share a score one, or else all. The score has two decimals,
    as surveys print it. None where the target is met, or out of reach of the scale.

    >>> penutup_ikm([Decimal("3.2"), Decimal("3.6")], Decimal("0.5"), None, Decimal(90))
    (1, Decimal('3.60'))
    >>> penutup_ikm([Decimal("3.2"), Decimal("3.2")], Decimal("0.5"), None, Decimal(96))
    (2, Decimal('3.84'))
    >>> penutup_ikm([Decimal(4)], Decimal(1), None, Decimal(90)) is None
    True
    """
    weighted = target / 25
    if desimal is not None:  # half up: what is half a step below is rounded up to it
        step = Decimal(1).scaleb(-desimal)
        weighted = weighted.quantize(step, rounding=ROUND_CEILING) - step / 2
    scores = sorted(unsur)
    lacking = weighted / bobot - sum(scores) if bobot else Decimal(0)
    if lacking <= 0:
        return None
    for count in range(1, len(scores) + 1):
        if count > 1 and count < len(scores) and scores[count] == scores[count - 1]:
            continue
        score = ((sum(scores[:count]) + lacking) / count).quantize(Decimal("0.01"), rounding=ROUND_CEILING)
        if score <= NILAI_TERTINGGI:
            return count, score
    return None
