"""Completeness: the reviu form and points 3a and 3b of the AKIP score sheet, answered from the report."""

from collections.abc import Mapping

from lakip_nb.checks import formulir
from lakip_nb.checks.declared import declared
from lakip_nb.checks.formulir.answer import Answer, Butir, human
from lakip_nb.checks.material import Material
from lakip_nb.data.rows.acuan import ButirReviu

BUTIR: Mapping[str, Butir] = {item.kode: item for item in declared(Butir, formulir)}


def answers(material: Material) -> tuple[tuple[ButirReviu, Answer], ...]:
    """Every item of data/acuan/butir_reviu.csv, in its order, with its answer."""
    return tuple((row, _answer(material, row.kode)) for row in material.laporan.tabel.butir_reviu)


def _answer(material: Material, kode: str) -> Answer:
    """The answer to an item; one of the table that nothing here answers is left to a human."""
    if kode not in BUTIR:
        return human(material, "Butir ini belum dapat dijawab dari data.")
    return BUTIR[kode].answer(material)
