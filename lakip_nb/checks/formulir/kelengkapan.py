"""Completeness: the reviu form and points 3a and 3b of the AKIP score sheet, answered from the report."""

from dataclasses import dataclass

from lakip_nb.checks.formulir.bukti import Jawab, manusia
from lakip_nb.checks.formulir.lke import LKE
from lakip_nb.checks.formulir.reviu import REVIU
from lakip_nb.checks.material import Material
from lakip_nb.data.rows.acuan import ButirReviu

PENJAWAB = {**REVIU, **LKE}
"""The answer to each item by its code; an item of the table without one is left to a human."""


@dataclass(frozen=True, slots=True)
class Jawaban:
    """An item of a form and its answer.

    `bukti` are labels that the report has, `data` the tables that show it; `yang_kurang` is one
    sentence: what is missing where the answer is "belum", what to judge and why where a human has
    to; for "ya" it is "" or says why nothing is needed.
    """

    butir: ButirReviu
    jawaban: Jawab
    bukti: tuple[str, ...]
    data: tuple[str, ...]
    yang_kurang: str

    @property
    def kode(self) -> str:
        """The item's code, for example F01."""
        return self.butir.kode


def jawab(material: Material) -> tuple[Jawaban, ...]:
    """Every item of data/acuan/butir_reviu.csv, in its order, with its answer."""
    return tuple(_answer(material, butir) for butir in material.laporan.tabel.butir_reviu)


def _answer(material: Material, butir: ButirReviu) -> Jawaban:
    answer = PENJAWAB.get(butir.kode)
    isi = answer(material) if answer else manusia(material, "Butir ini belum dapat dijawab dari data.")
    return Jawaban(butir, isi.jawaban, isi.bukti, isi.data, isi.kurang)
