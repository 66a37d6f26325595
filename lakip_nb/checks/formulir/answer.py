"""How an item of a form is answered: what shows it, and what is missing for it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from lakip_nb.checks.material import Material
from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata

Jawaban = Literal["ya", "belum", "perlu_penilaian_manusia"]
JAWABAN: tuple[Jawaban, ...] = ("ya", "belum", "perlu_penilaian_manusia")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with its evidence.

    `labels` are labels of the report (a link leads there), `tables` the tables that show it, and
    `missing` one Indonesian sentence: what is missing where the answer is "belum", what to judge
    and why where a human has to; for "ya" it is "" or says why nothing is needed.
    """

    jawaban: Jawaban
    labels: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of a form: its code in data/acuan/butir_reviu.csv, and how it is answered."""

    kode: str
    answer: Callable[[Material], Answer]


def butir(kode: str) -> Callable[[Callable[[Material], Answer]], Butir]:
    """Declare the function below as the answer to the item of a code; its name stands for the item."""
    return lambda answer: Butir(kode, answer)


def left_to_human(kode: str, why: str, labels: str = "", tables: str = "") -> Butir:
    """An item on which the report is silent, whatever it says; labels and tables to look at, a space between."""
    return Butir(kode, lambda material: human(material, why, labels.split(), tables.split()))


def shown(
    material: Material, labels: Iterable[str] = (), tables: Iterable[str] = (), missing: Iterable[str] = ()
) -> Answer:
    """Answer "ya" where every label will be in the report and nothing is missing, else "belum"."""
    asked, clauses = tuple(labels), list(missing)
    there = tuple(name for name in asked if name in material.label)
    if absent := [name for name in asked if name not in material.label]:
        clauses.append(f"bagian {kata.rangkai(absent)} tidak ada dalam bab")
    sentence = kata.besar("; ".join(clauses)) + "." if clauses else ""
    return Answer("belum" if clauses else "ya", there, tuple(tables), sentence)


def human(material: Material, why: str, labels: Iterable[str] = (), tables: Iterable[str] = ()) -> Answer:
    """What only a human can say, with what there is to look at."""
    there = tuple(name for name in labels if name in material.label)
    return Answer("perlu_penilaian_manusia", there, tuple(tables), why)


def lacking(material: Material, has: Callable[[Indikator], object], what: str) -> list[str]:
    """One clause naming the indicators that have no such thing; nothing when all have it."""
    names = [item.singkatan for item in material.laporan.indikator if not has(item)]
    return [f"{what} belum ada untuk {kata.rangkai(names)}"] if names else []


def each(material: Material, *prefixes: str) -> list[str]:
    """A label per indicator for each prefix: `tbl-riwayat` gives `tbl-riwayat-ikm`, ..."""
    return [f"{prefix}-{item.id}" for prefix in prefixes for item in material.laporan.indikator]


def has_target(item: Indikator) -> bool:
    """Whether this year's target is known, if only as a label."""
    return item.kini.target is not None or item.kini.target_label is not None


def has_realisasi(item: Indikator) -> bool:
    """Whether this year's realisasi is known, if only as a label."""
    return item.kini.realisasi is not None or item.kini.realisasi_label is not None


def has_past(item: Indikator) -> bool:
    """Whether last year's realisasi is known, if only as a label."""
    return item.lalu.realisasi is not None or item.lalu.realisasi_label is not None
