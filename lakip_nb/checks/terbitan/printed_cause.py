"""A printed figure that follows from other printed figures: carried on, subtracted, averaged."""

from collections.abc import Collection, Iterator

from lakip_nb.checks.terbitan.figure import Figure, Sebab, of_measure, of_row
from lakip_nb.checks.terbitan.rounding import HUNDRED, decimals, rounding
from lakip_nb.checks.ukuran.anggaran import MATA
from lakip_nb.checks.ukuran.measure import Kunci
from lakip_nb.data import Laporan
from lakip_nb.kinerja import bulat, rata_rata
from lakip_nb.present import kata

_DUA_TAHUN = {"perubahan": "realisasi", "perubahan_capaian": "capaian"}
"""Measures that are the distance of another one between this year and the one before."""


def mean_of_children(laporan: Laporan, figure: Figure, figures: Collection[Figure]) -> Sebab | None:
    """The mean of what is printed for the parts of a line of the budget."""
    if figure.ukuran.nama != "capaian_mata" or figure.number in (0, HUNDRED):
        return None
    _, item = MATA.find(laporan, *figure.kunci)
    below = {child.no for child in item.anak}
    printed = [other.number for other in figures if other.ukuran == figure.ukuran and other.kunci[0] in below]
    mean = rata_rata(printed) if len(printed) == len(below) >= 2 else None
    if mean is None or figure.number != bulat(mean, decimals(figure.number)):
        return None
    return Sebab("adalah rata-rata angka yang tercetak bagi bagian-bagiannya", "rumus")


def of_own_sentence(figure: Figure, figures: Collection[Figure]) -> Sebab | None:
    """What the figures of the same sentence give, where they give something else than the data do."""
    pair = _operands(figure)
    printed = [
        other
        for name, key in pair
        for other in figures
        if (other.ukuran.nama, other.kunci, other.sentence) == (name, key, figure.sentence)
    ][:2]
    if len(printed) < 2 or figure.value is None:
        return None
    own = abs(printed[0].number - printed[1].number)
    if own == bulat(figure.value, decimals(own)):
        return None
    shown = " dan ".join(other.text for other in printed)
    says = f"adalah selisih angka yang tercetak dalam kalimat itu sendiri, {shown}"
    if own != figure.number:
        says = (
            f"tidak cocok pula dengan angka yang tercetak dalam kalimat itu sendiri: selisih {shown} "
            f"adalah {kata.angka(own, decimals(own))}"
        )
    return Sebab(says, "turunan", tuple(of_row(other) for other in printed))


def _operands(figure: Figure) -> list[tuple[str, Kunci]]:
    name, key = figure.ukuran.nama, figure.kunci
    if name == "selisih_target":
        return [("target", key), ("realisasi", key)]
    if name not in _DUA_TAHUN:
        return []
    before = (key[0], str(int(key[1]) - 1), *key[2:])
    return [(_DUA_TAHUN[name], before), (_DUA_TAHUN[name], key)]


def rest_to_hundred(figure: Figure, figures: Collection[Figure]) -> Sebab | None:
    """100 less another printed percentage of the same table or paragraph."""
    if figure.ukuran.besaran != "efisiensi":
        return None
    for other in figures:
        near = other.part == figure.part and other.kunci[:1] in (figure.kunci[:1], ("",))
        if other.ukuran.besaran in ("capaian", "serapan") and (near or other.sentence == figure.sentence):
            if HUNDRED - other.number == figure.number:
                text = f"adalah 100 dikurangi {other.text} yang tercetak pada {other.row.tempat}"
                nodes = (of_row(other), of_measure(other.ukuran, other.kunci))
                return Sebab(text + _own_operands(figure, other, figures), "turunan", nodes)
    return None


def _own_operands(figure: Figure, taken: Figure, figures: Collection[Figure]) -> str:
    """What the two formulas give from the figures printed beside it, where a capaian was taken for the serapan."""
    spent = {other.number: other for other in _beside(figure, figures) if other.ukuran.besaran == "serapan"}
    if taken.ukuran.besaran != "capaian" or len(spent) != 1:
        return ""
    (number,) = spent
    rest, distance = (kata.angka(value, 2) for value in (HUNDRED - number, taken.number - number))
    return (
        f", yaitu capaian, bukan serapan; dari serapan {spent[number].text} yang tercetak di sebelahnya, "
        f"100 − serapan memberi {rest}, dan capaian − serapan memberi {distance}"
    )


def _beside(figure: Figure, figures: Collection[Figure]) -> Iterator[Figure]:
    return (other for other in figures if other.sentence == figure.sentence and other is not figure)


def printed_elsewhere(figure: Figure, figures: Collection[Figure]) -> Sebab | None:
    """The same figure printed in another place for a related measure, itself not what the report computes."""
    for other in figures:
        if other.part == figure.part or other.ukuran.nama not in figure.ukuran.kerabat:
            continue
        if (other.ukuran, other.kunci) == (figure.ukuran, figure.kunci) or decimals(other.number) < 2:
            continue
        if other.number == figure.number and other.value is not None and not rounding(other.number, other.value):
            return Sebab(f"sama dengan angka yang tercetak pada {other.row.tempat}", "turunan", (of_row(other),))
    return None
