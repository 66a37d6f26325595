"""What a differing printed figure really is, where that can be told exactly.

Each function here states an identity that holds for the numbers concerned, or says nothing. Where
several figures would fit equally well, nothing is said.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.checks.terbitan.rounding import HUNDRED, decimals, last_place, rounding
from lakip_nb.checks.ukuran.anggaran import MATA
from lakip_nb.checks.ukuran.measure import Kunci, Ukuran
from lakip_nb.checks.ukuran.registry import UKURAN
from lakip_nb.data import Laporan
from lakip_nb.data.rows.pemeriksaan import Terbitan
from lakip_nb.kinerja import bulat, rata_rata
from lakip_nb.present import kata


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table that prints a number: the number, its measure, and what the report computes."""

    row: Terbitan
    ukuran: Ukuran
    kunci: Kunci
    text: str
    number: Decimal
    value: Decimal | None

    @property
    def part(self) -> str:
        """The table or paragraph the figure stands in: its place up to the first comma."""
        return self.row.tempat.split(", ")[0]

    @property
    def sentence(self) -> str:
        """Its place without the last part."""
        return self.row.tempat.rpartition(", ")[0]

    @property
    def shown(self) -> str:
        """The computed number with the decimals of its form, or the printed ones if there are more; or ""."""
        return "" if self.value is None else f"{bulat(self.value, max(decimals(self.number), self.ukuran.desimal)):f}"


Fit = Callable[[Decimal, Decimal, Ukuran, str], str | None]
"""Says how a printed number fits the value of a measure, which a reader calls by the name given last."""


def explain(laporan: Laporan, figure: Figure, figures: Collection[Figure]) -> str:
    """What the printed figure really is, as part of a sentence; "" where that cannot be told."""
    return next(filter(None, _explanations(laporan, figure, figures)), "")


def _explanations(laporan: Laporan, figure: Figure, figures: Collection[Figure]) -> Iterator[str | None]:
    """What may be said, the surest first; each is only worked out when nothing before it holds."""
    yield _one_off_the_sum(figure)
    yield _other_measure(laporan, figure, _equal)
    yield _mean_of_children(laporan, figure, figures)
    yield _shifted_point(figure)
    yield _mistyped(figure)
    yield _other_measure(laporan, figure, _swapped_from, same_subject=True)
    yield _rest_to_hundred(figure, figures)
    yield _wrong_carry(figure)
    yield _printed_elsewhere(figure, figures)


def implied_target(realisasi: Decimal, capaian: Decimal | None) -> str | None:
    """The one target with two decimals that gives a printed achievement, where there is just one."""
    if not capaian:
        return None
    around = bulat(realisasi * 100 / capaian)
    targets = [around + step * Decimal("0.01") for step in range(-3, 4)]
    fits = [(target, how) for target in targets if (how := rounding(capaian, realisasi * 100 / target))]
    if len(fits) != 1:
        return None
    target, how = fits[0]
    return (
        f"di antara target dua desimal hanya {kata.nilai(target)} yang memberi angka ini dari realisasi "
        f"{kata.nilai(realisasi)} ({how})"
    )


def _equal(number: Decimal, value: Decimal, ukuran: Ukuran, name: str) -> str | None:
    exact = number == value
    if number in (0, HUNDRED) or (decimals(number) < ukuran.desimal and not exact):
        return None  # 0 and 100 occur everywhere, and fewer decimals fit too much
    how = rounding(number, value)
    if how is None:
        return None
    cut = f" ({ukuran.tulis(value)}), {how}" if how.startswith("dipotong") and not exact else ""
    return f"sama dengan {name}{cut}"


def _swapped_from(number: Decimal, value: Decimal, ukuran: Ukuran, name: str) -> str | None:
    if decimals(number) < ukuran.desimal or not _swapped(f"{number:f}", f"{bulat(value, decimals(number)):f}"):
        return None
    return f"{ukuran.tulis(value)} ({name}) dengan dua angka tertukar"


def _other_measure(laporan: Laporan, figure: Figure, fit: Fit, same_subject: bool = False) -> str | None:
    """The first group of related measures in which one, or two, fit the printed figure.

    `same_subject` asks for the same indicator, sasaran or line of the budget.
    """
    for ukuran, keys in _related(laporan, figure):
        found = []
        for kunci in keys:
            if same_subject and kunci[:1] != figure.kunci[:1] or (ukuran, kunci) == (figure.ukuran, figure.kunci):
                continue
            value = ukuran.hitung(laporan, kunci)
            if value is not None:
                found.append(fit(figure.number, Decimal(value), ukuran, ukuran.disebut(laporan, kunci)))
        if said := [text for text in found if text]:
            return " dan ".join(said) if len(said) <= 2 else None
    return None


def _related(laporan: Laporan, figure: Figure) -> Iterator[tuple[Ukuran, list[Kunci]]]:
    """Related measures with their keys in groups, the likeliest first: the same subject, or by level."""
    for ukuran in (UKURAN[name] for name in figure.ukuran.kerabat):
        keys = list(ukuran.subjek.every(laporan))
        if ukuran.subjek is MATA:
            for dots in (0, 1, 2):
                yield ukuran, [key for key in keys if key[0].count(".") == dots]
        else:
            near = [key for key in keys if key[:1] == figure.kunci[:1] and len(key) < 3]
            yield ukuran, near
            yield ukuran, [key for key in keys if key not in near]


def _mean_of_children(laporan: Laporan, figure: Figure, figures: Collection[Figure]) -> str | None:
    if figure.ukuran.nama != "capaian_mata":
        return None
    _, item = MATA.find(laporan, *figure.kunci)
    below = {child.no for child in item.anak}
    printed = [other.number for other in figures if other.ukuran == figure.ukuran and other.kunci[0] in below]
    for values, what in (
        (printed, "rata-rata angka tercetak di bawahnya"),
        (
            [child.capaian or Decimal(0) for child in item.anak],
            "rata-rata capaian di bawahnya, yang tanpa realisasi dihitung nol",
        ),
    ):
        mean = rata_rata(values) if len(values) == len(below) >= 2 else None
        if mean is not None and figure.number == bulat(mean, decimals(figure.number)):
            return f"{what} ({kata.angka(mean, 2)})"
    return None


def _shifted_point(figure: Figure) -> str | None:
    places = figure.ukuran.desimal
    shown = None if figure.value is None else bulat(figure.value, places)
    for shift in (1, 2, 3, -1, -2, -3):
        if shown and figure.number == shown.scaleb(shift):
            return f"{kata.angka(shown, places)} yang bergeser {abs(shift)} tempat desimal"
    return None


def _mistyped(figure: Figure) -> str | None:
    printed, shown = f"{figure.number:f}", figure.shown
    if len(printed) != len(shown) or sum(c.isdigit() for c in shown) < 3:
        return None
    if _swapped(printed, shown):
        return "hasil hitung dengan dua angka tertukar"
    wrong = [pair for pair in zip(printed, shown, strict=True) if pair[0] != pair[1]]
    if len(wrong) == 1:
        return f"hanya satu angka yang berbeda, {wrong[0][0]} tercetak dan {wrong[0][1]} terhitung"
    return None


def _swapped(printed: str, shown: str) -> bool:
    """Whether two characters of a text changed places."""
    if len(printed) != len(shown):
        return False
    wrong = [pair for pair in zip(printed, shown, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 2 and wrong[0] == wrong[1][::-1]


def _one_off_the_sum(figure: Figure) -> str | None:
    """A distance of one unit of the last decimal, where the figure is a sum of rounded parts."""
    places, unit = decimals(figure.number), last_place(figure.number)
    if figure.value is None or figure.ukuran.nama != "nilai_akip" or places == 0:
        return None
    if abs(figure.number - figure.value) != unit:
        return None
    return f"berselisih {kata.angka(unit, places)} dari jumlah komponen yang tercetak"


def _wrong_carry(figure: Figure) -> str | None:
    """A distance of exactly one in one place, as a wrong carry leaves."""
    if sum(c.isdigit() for c in figure.shown) < 3:
        return None
    distance = abs(figure.number - Decimal(figure.shown)).normalize()
    if distance.as_tuple().digits != (1,) or distance >= Decimal(figure.shown):
        return None
    return f"berselisih tepat {kata.angka(distance, decimals(distance))} dari hasil hitung"


def _rest_to_hundred(figure: Figure, figures: Collection[Figure]) -> str | None:
    """100 less another printed percentage of the same table or paragraph."""
    if not figure.ukuran.nama.startswith("efisiensi"):
        return None
    for other in figures:
        near = other.part == figure.part and other.kunci[:1] in (figure.kunci[:1], ("",))
        if other.ukuran.nama.startswith(("capaian", "serapan")) and (near or other.sentence == figure.sentence):
            if HUNDRED - other.number == figure.number:
                return f"100 dikurangi {other.text} yang tercetak pada {other.row.tempat}"
    return None


def _printed_elsewhere(figure: Figure, figures: Collection[Figure]) -> str | None:
    """The same figure printed in another place for a related measure, itself not what the report computes."""
    for other in figures:
        if other.part == figure.part or other.ukuran.nama not in figure.ukuran.kerabat:
            continue
        if (other.ukuran, other.kunci) == (figure.ukuran, figure.kunci) or decimals(other.number) < 2:
            continue
        if other.number == figure.number and other.value is not None and not rounding(other.number, other.value):
            return f"sama dengan angka tercetak pada {other.row.tempat}"
    return None
