"""What a reader is told of figures that differ for one cause: what is printed, where, what it is, what to do."""

from collections.abc import Iterable, Sequence

from lakip_nb.checks.finding import Finding, Tempat
from lakip_nb.checks.terbitan.cause import Golongan
from lakip_nb.checks.terbitan.comparison import Comparison
from lakip_nb.checks.terbitan.figure import Figure
from lakip_nb.data import Laporan
from lakip_nb.present import kata

_SEBUT = 5
"""More places than these are not named in a sentence; they are all among the places of the finding."""


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
        nilai={
            "tercetak": "; ".join(item.row.tercetak for item in items),
            "terhitung": "; ".join(dict.fromkeys(item.computed for item in items)),
        },
        row=first.row,
        kolom="tercetak",
        juga=tuple(tempat(item) for item in others),
        berat="peringatan" if bobot > 1 else "catatan",
        bobot=bobot,
        bergantung=_decisions(items),
    )


def _decisions(items: Sequence[Comparison]) -> tuple[int, ...]:
    """The open decisions on which the cause rests; what it drags along is wrong with it, whatever is decided."""
    causes = [item for item in items if not carried(item)] or items
    return tuple(sorted({number for item in causes for number in item.bergantung}))


def tempat(item: Comparison) -> Tempat:
    """Where a figure is printed."""
    return Tempat(item.row.tempat, item.row.asal.file, item.row.asal.row, "tercetak")


def daftar_tempat(items: Iterable[Comparison]) -> str:
    """Places in a sentence: all of a few, else the first ones and how many more."""
    names = [item.row.tempat for item in items]
    more = len(names) - _SEBUT
    if more < 2:
        return "; ".join(names)
    return f"{'; '.join(names[:_SEBUT])}; dan {kata.angka(more)} tempat lain"


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
    where = "" if begins == "Tercetak" and len(items) == 1 else f" pada {daftar_tempat(items)}"
    computed = {item.terhitung for item in items}
    then = f"; {computed.pop()}." if len(computed) == 1 else "."
    what = f" Angka itu {items[0].note}." if items[0].note else ""
    return f"{begins} {items[0].row.tercetak}{where}{then}{what}"


def sekolom(laporan: Laporan, group: Golongan) -> str:
    """One column that does not follow from the numbers in its own rows."""
    figures = [item.figure for item in group.isi if item.figure]
    (own, _), *_ = figures[0].ukuran.menurut(laporan, figures[0].kunci)
    computed = {item.terhitung for item in group.isi}
    shared = f", padahal {computed.pop()} pada setiap baris itu" if len(computed) == 1 else ""
    lines = "; ".join(
        f"{_line(figure)} {figure.text}" + ("" if shared else f" ({item.terhitung})")
        for item, figure in zip(group.isi, figures, strict=True)
    )
    notes = "".join(f" Angka {item.row.tercetak} {item.note}." for item in group.isi if item.note)
    return (
        f"Pada kolom {figures[0].ukuran.sebutan} {figures[0].part}, {kata.angka(len(figures))} baris tidak sama dengan "
        f"{own}: {lines}{shared}.{notes}"
    )


def _line(figure: Figure) -> str:
    """The row of a table that a figure stands in, as its place calls it."""
    return figure.sentence.removeprefix(f"{figure.part}, ")
