"""What a differing printed figure really is, where that can be told exactly.

Each function here states an identity that holds for the numbers concerned, or says nothing. Where
several figures would fit equally well, nothing is said.
"""

from collections.abc import Callable, Collection, Iterator
from decimal import Decimal

from lakip_nb.checks.terbitan.figure import Figure, Jenis, Sebab, Simpul, of_measure
from lakip_nb.checks.terbitan.printed_cause import mean_of_children, of_own_sentence, printed_elsewhere, rest_to_hundred
from lakip_nb.checks.terbitan.rounding import HUNDRED, decimals, rounding
from lakip_nb.checks.terbitan.slips import mistyped, shifted_point, swapped, wrong_carry
from lakip_nb.checks.ukuran.anggaran import MATA
from lakip_nb.checks.ukuran.measure import Kunci, Ukuran
from lakip_nb.checks.ukuran.registry import UKURAN
from lakip_nb.data import Laporan
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata

Fit = Callable[[Decimal, Decimal, Ukuran, str], str | None]
"""Says how a printed number fits the value of a measure, which a reader calls by the name given last."""

_DILAPORKAN = {"nilai_akip": "akip", "ikm_dari_unsur": "ikm"}
"""Measures that the data hold as a reported score as well, with the indicator: rules over the data compare the two."""


def explain(laporan: Laporan, figure: Figure, figures: Collection[Figure]) -> Sebab | None:
    """What the printed figure really is; None where that cannot be told."""
    return next(filter(None, _explanations(laporan, figure, figures)), None)


def _explanations(laporan: Laporan, figure: Figure, figures: Collection[Figure]) -> Iterator[Sebab | None]:
    """What may be said, the surest first; each is only worked out when nothing before it holds."""
    yield _reported(laporan, figure)
    yield _other_formula(laporan, figure)
    yield mean_of_children(laporan, figure, figures)
    yield of_own_sentence(figure, figures)
    yield _other_measure(laporan, figure, _equal, "besaran")
    yield _slip(shifted_point(figure) or mistyped(figure))
    yield _other_measure(laporan, figure, _swapped_from, "turunan", same_subject=True)
    yield rest_to_hundred(figure, figures)
    yield _slip(wrong_carry(figure))
    yield printed_elsewhere(figure, figures)


def _slip(text: str | None) -> Sebab | None:
    return Sebab(text, "salah_tulis") if text else None


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
    return f"dari realisasi {kata.nilai(realisasi)} angka itu hanya keluar dengan target {kata.nilai(target)} ({how})"


def _reported(laporan: Laporan, figure: Figure) -> Sebab | None:
    """The score itself as the data report it, which differs from the sum of its parts."""
    indikator = laporan.indikator_ber_id(_DILAPORKAN.get(figure.ukuran.nama, ""))
    if indikator is None:
        return None
    year = figure.kunci[0] if figure.kunci else str(laporan.year)
    if figure.number != indikator.pada(int(year)).realisasi:
        return None
    text = f"sama dengan nilai {indikator.singkatan} tahun {year} yang dilaporkan; rinciannya memberi angka lain"
    return Sebab(text, "dilaporkan")


def _other_formula(laporan: Laporan, figure: Figure) -> Sebab | None:
    """The same measure by another formula in use for it."""
    own, *others = figure.ukuran.menurut(laporan, figure.kunci) or [("", None)]
    for words, value in others if figure.number not in (0, HUNDRED) else ():
        if value is not None and rounding(figure.number, value):
            shown = figure.ukuran.tulis(value)
            text = f"sesuai dengan cara lain, {words} ({shown}); laporan ini memakai {own[0]}"
            return Sebab(text, "rumus")
    return None


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
    if decimals(number) < ukuran.desimal or not swapped(f"{number:f}", f"{bulat(value, decimals(number)):f}"):
        return None
    return f"adalah {ukuran.tulis(value)} ({name}) dengan dua angka tertukar"


def _other_measure(
    laporan: Laporan, figure: Figure, fit: Fit, jenis: Jenis, same_subject: bool = False
) -> Sebab | None:
    """The first group of related measures in which one, or two, fit the printed figure.

    `same_subject` asks for the same indicator, sasaran or line of the budget.
    """
    for ukuran, keys in _related(laporan, figure):
        found: list[tuple[str, Simpul]] = []
        for kunci in keys:
            if same_subject and kunci[:1] != figure.kunci[:1] or (ukuran, kunci) == (figure.ukuran, figure.kunci):
                continue
            value = ukuran.hitung(laporan, kunci)
            text = None if value is None else fit(figure.number, Decimal(value), ukuran, ukuran.disebut(laporan, kunci))
            if text:
                found.append((text, of_measure(ukuran, kunci)))
        if found:
            text = " dan ".join(text for text, _ in found)
            return Sebab(text, jenis, tuple(node for _, node in found), ukuran.besaran) if len(found) <= 2 else None
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
