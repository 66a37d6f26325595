"""Completeness: the reviu form and part 3 of the AKIP score sheet, answered from the report and its findings."""

from collections.abc import Mapping, Sequence

from lakip_nb.checks import formulir
from lakip_nb.checks.declared import declared
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.formulir.answer import Answer, Butir, human
from lakip_nb.checks.material import Material
from lakip_nb.data.rows.acuan import ButirReviu
from lakip_nb.present import kata

BUTIR: Mapping[str, Butir] = {item.kode: item for item in declared(Butir, formulir)}


def answers(material: Material, temuan: Sequence[Finding] = ()) -> tuple[tuple[ButirReviu, Answer], ...]:
    """Every item of the forms as they hold for this report, with its answer; `temuan` are the open findings."""
    return tuple((row, _answer(material, temuan, row.kode)) for row in material.laporan.formulir)


def _answer(material: Material, temuan: Sequence[Finding], kode: str) -> Answer:
    """The answer to an item; one of the table that nothing here answers is left to a human."""
    item = BUTIR.get(kode)
    if item is None:
        return human(material, "Butir ini tidak dapat dijawab dari data; nilai dari dokumen aslinya.")
    before = {_answer(material, temuan, other).jawaban for other in item.bila}
    if before == {"ya"}:
        return Answer("tidak_diperlukan", missing=f"Butir {kata.rangkai(_numbers(material, item))} terpenuhi.")
    answer = item.weighed(item.answer(material), temuan)
    if before and "belum" not in before:
        numbers = " atau ".join(_numbers(material, item))
        return human(material, f"Dijawab hanya bila butir {numbers} dinilai belum terpenuhi.", answer.labels)
    return answer


def _numbers(material: Material, item: Butir) -> list[str]:
    """The items on which another depends, as the form numbers them."""
    return [row.sebutan for row in material.laporan.formulir if row.kode in item.bila]
