"""How an item of a form is answered: what shows it, and what is missing for it.

"Ya" is said only where the report itself carries it: a part, a figure or a comparison that the item
asks for and that is there. What the item wants judged (adequate, reliable, useful, as the signed
document says) is left to the reviewer, with what to look at.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lakip_nb.checks.finding import SEVERITIES, Finding
from lakip_nb.checks.material import Material
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.tables import LAPORAN
from lakip_nb.present import kata

Jawaban = Literal["ya", "belum", "perlu_penilaian_manusia", "tidak_diperlukan"]
JAWABAN: tuple[Jawaban, ...] = ("ya", "belum", "perlu_penilaian_manusia", "tidak_diperlukan")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with its evidence.

    `labels` are labels of the report (a link leads there), `tables` the tables of data that show it,
    and `missing` what is missing where the answer is "belum", what to judge and why where a human
    has to; for "ya" it is "". `temuan` are the open findings that bear on the item.
    """

    jawaban: Jawaban
    labels: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    missing: str = ""
    temuan: tuple[Finding, ...] = ()

    @property
    def data(self) -> tuple[str, ...]:
        """The tables as a reader knows them, by what they hold."""
        return tuple(isi(name) for name in self.tables)


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of a form: its code in data/acuan/butir_reviu.csv, and how it is answered.

    `aturan` are the codes of the rules that bear on it: with an open finding of one of them it is
    not answered "ya". `bila` are the items of which one has to be unfulfilled for this one to be
    asked at all.
    """

    kode: str
    answer: Callable[[Material], Answer]
    aturan: frozenset[str] = frozenset()
    bila: tuple[str, ...] = ()

    def weighed(self, answer: Answer, temuan: Iterable[Finding]) -> Answer:
        """The answer in the light of the open findings: a galat speaks against it, a peringatan is to be judged."""
        found = tuple(item for item in temuan if item.kode in self.aturan and item.tingkat != "catatan")
        if not found:
            return answer
        against = answer.jawaban == "belum" or any(item.tingkat == "galat" for item in found)
        return replace(
            answer,
            jawaban="belum" if against else "perlu_penilaian_manusia",
            missing=f"{answer.missing} {_open(found)}".strip(),
            temuan=found,
        )


def butir(kode: str, aturan: str = "", bila: str = "") -> Callable[[Callable[[Material], Answer]], Butir]:
    """Declare the function below as the answer to the item of a code; its name stands for the item.

    `aturan` and `bila` are codes with a space between.
    """
    return lambda answer: Butir(kode, answer, frozenset(aturan.split()), tuple(bila.split()))


def left_to_human(
    kode: str, why: str, labels: str = "", tables: str = "", *, aturan: str = "", bila: str = ""
) -> Butir:
    """An item on which the report is silent, whatever it says; labels and tables to look at, a space between."""
    declare = butir(kode, aturan, bila)
    return declare(lambda material: human(material, why, labels.split(), tables.split()))


def shown(
    material: Material, labels: Iterable[str] = (), tables: Iterable[str] = (), missing: Iterable[str] = ()
) -> Answer:
    """Answer "ya" where every label will be in the report and nothing is missing, else "belum"."""
    asked, clauses = tuple(labels), list(missing)
    there = tuple(name for name in asked if name in material.label)
    if absent := [sebutan(name) for name in asked if name not in material.label]:
        clauses.append(f"{kata.rangkai(absent)} tidak ada dalam laporan")
    sentence = kata.besar("; ".join(clauses)) + "." if clauses else ""
    return Answer("belum" if clauses else "ya", there, tuple(tables), sentence)


def human(material: Material, why: str, labels: Iterable[str] = (), tables: Iterable[str] = ()) -> Answer:
    """What only a human can say, with what there is to look at."""
    there = tuple(name for name in labels if name in material.label)
    return Answer("perlu_penilaian_manusia", there, tuple(tables), why)


def judged(
    material: Material,
    why: str,
    labels: Iterable[str] = (),
    tables: Iterable[str] = (),
    missing: Iterable[str] = (),
) -> Answer:
    """Answer "belum" where something is missing; where all is there, a human judges whether it does."""
    labels, tables = tuple(labels), tuple(tables)
    answer = shown(material, labels, tables, missing)
    return answer if answer.jawaban == "belum" else human(material, why, labels, tables)


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


_KINDS = {"tbl": "tabel", "fig": "gambar", "sec": "subbab"}


def sebutan(label: str) -> str:
    """A part of the report in words.

    >>> sebutan("tbl-belanja"), sebutan("bab-penutup")
    ('tabel belanja', 'bab penutup')
    """
    kind, _, name = label.partition("-")
    return f"{_KINDS.get(kind, kind)} {name.replace('-', ' ')}".strip()


def isi(table: str) -> str:
    """What a table of the report's data holds, as the data dictionary says it.

    >>> isi("belanja")
    'Belanja menurut jenis'
    """
    return LAPORAN[table].isi


def _open(temuan: Sequence[Finding]) -> str:
    """One sentence that counts open findings."""
    counts = [(sum(item.tingkat == name for item in temuan), name) for name in SEVERITIES]
    words = kata.rangkai([f"{count} {name}" for count, name in counts if count])
    codes = ", ".join(sorted({item.kode for item in temuan}))
    return f"Masih terbuka {words} ({codes})."
