"""What a reader is told of figures that differ for one cause: what is printed, where, what it is, what to do."""

import re
from collections.abc import Iterable, Sequence

from lakip_nb.checks.aturan.sebutan import ringkas
from lakip_nb.checks.finding import Finding, Tempat
from lakip_nb.checks.terbitan.cause import Golongan
from lakip_nb.checks.terbitan.comparison import Comparison
from lakip_nb.checks.terbitan.figure import Figure
from lakip_nb.data import Laporan
from lakip_nb.present import kata

_SEBUT = 2
"""More places than these are not named in a sentence; they are all among the places of the finding."""

_BARIS = 3
"""More rows of a column than these are not named."""

_RINCI = re.compile(r" yang tercetak pada .*?(?=, yaitu|;|$)|;.*| \([^()]*\)")
"""What the list of figures tells at the figure itself: where a number of an explanation stands, other computations."""


def temuan(items: Sequence[Comparison], pesan: str, saran: str, bobot: int) -> Finding:
    """One finding for figures of one cause, at the first of them.

    No fault of a copy that is already published makes this draft fail, so it weighs no more than a
    warning; what matters little is a note.
    """
    first, *others = items
    return Finding(
        pesan,
        first.row.tempat,
        saran,
        first.row.asal.file,
        first.row.asal.row,
        "tercetak",
        nilai={
            "tercetak": "; ".join(item.row.tercetak for item in items),
            "terhitung": "; ".join(dict.fromkeys(item.computed for item in items)),
        },
        juga=tuple(tempat(item) for item in others),
        berat="peringatan" if bobot > 1 else "catatan",
        bobot=bobot,
        bergantung=_decisions(items),
    )


def _decisions(items: Sequence[Comparison]) -> tuple[int, ...]:
    """The open decisions on which the cause rests; what it drags along is wrong with it, whatever is decided."""
    causes = [item for item in items if not carried(item)] or items
    return tuple(sorted({number for item in causes for number in item.bergantung}))


def menunggu(items: Sequence[Comparison]) -> str:
    """The end of an advice where the right figure waits for a decision."""
    numbers = _decisions(items)
    return f"; angka penggantinya menunggu keputusan {kata.rangkai(map(str, numbers))}." if numbers else "."


def tempat(item: Comparison) -> Tempat:
    """Where a figure is printed."""
    return Tempat(item.row.tempat, item.row.asal.file, item.row.asal.row, "tercetak")


def daftar_tempat(items: Iterable[Comparison], paling_banyak: int = _SEBUT) -> str:
    """Places in a sentence: all of a few, else the first ones and how many more."""
    names = [item.row.tempat for item in items]
    more = len(names) - paling_banyak
    if more < 1:
        return "; ".join(names)
    return f"{'; '.join(names[:paling_banyak])}; dan {kata.angka(more)} tempat lain"


def rangkaian(group: Golongan) -> str:
    """A cause and what it drags along: the figure, its places, the computed one, what it really is."""
    steps: dict[tuple[object, ...], list[Comparison]] = {}
    for item in group.isi:
        number = item.figure.number if item.figure else item.row.tercetak
        key = (number,) if carried(item) else (number, item.note, item.terhitung)
        steps.setdefault(key, []).append(item)
    first, *others = steps.values()
    told = [_step("Tercetak", first)]
    told += [_step("Terbawa" if carried(items[0]) else "Tercetak pula", items) for items in others]
    return " ".join(told)


def carried(item: Comparison) -> bool:
    """Whether a figure follows from another printed one."""
    return item.sebab is not None and item.sebab.jenis == "turunan"


def _step(begins: str, items: Sequence[Comparison]) -> str:
    """A place that the finding itself names is not repeated; figures carried on to two measures have no one value."""
    follows = begins == "Terbawa"
    where = (
        "" if begins == "Tercetak" and len(items) == 1 else f" pada {daftar_tempat(items, 1 if follows else _SEBUT)}"
    )
    computed = {item.terhitung for item in items}
    then = f"; {computed.pop()}." if len(computed) == 1 else "."
    note = _RINCI.sub("", items[0].note) if follows else items[0].note
    what = f" Angka itu {note}." if note else ""
    return f"{begins} {items[0].row.tercetak}{where}{then}{what}"


def sekolom(laporan: Laporan, group: Golongan) -> str:
    """One column that does not follow from the numbers in its own rows."""
    figures = [item.figure for item in group.isi if item.figure]
    (own, _), *_ = figures[0].ukuran.menurut(laporan, figures[0].kunci)
    computed = {item.terhitung for item in group.isi}
    shared = f", padahal {computed.pop()} pada setiap baris itu" if len(computed) == 1 else ""
    lines = [
        f"{ringkas(_line(figure))} {figure.text}" + ("" if shared else f" ({item.terhitung})")
        for item, figure in zip(group.isi, figures, strict=True)
    ]
    more = f"; dan {kata.angka(len(lines) - _BARIS)} baris lain" if len(lines) > _BARIS else ""
    notes = (f" Angka {item.row.tercetak} {_RINCI.sub('', item.note)}." for item in group.isi if item.note)
    return (
        f"Pada kolom {figures[0].ukuran.sebutan} {figures[0].part}, {kata.angka(len(figures))} baris tidak sama dengan "
        f"{own}: {'; '.join(lines[:_BARIS])}{more}{shared}.{next(notes, '')}"
    )


def _line(figure: Figure) -> str:
    """The row of a table that a figure stands in, as its place calls it."""
    return figure.sentence.removeprefix(f"{figure.part}, ")
