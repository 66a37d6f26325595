"""Running the rules, and what comes out: findings in order, accepted ones apart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lakip_nb.checks.dependence import cede, tie
from lakip_nb.checks.finding import SEVERITIES, Finding, Severity
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import Aturan, B
from lakip_nb.data.rows.pemeriksaan import Tanggapan

if TYPE_CHECKING:
    from lakip_nb.checks.naskah.material import NaskahMaterial  # only `make check NASKAH=` pays for documents


@dataclass(frozen=True, slots=True)
class Diterima:
    """A finding that the office has accepted, with its reason."""

    temuan: Finding
    tanggapan: Tanggapan


@dataclass(frozen=True, slots=True)
class Examination:
    """The outcome of a check: open findings, most serious first; accepted ones; stale responses.

    `usang` are responses that match no finding any more: the finding is gone or its values changed.
    """

    temuan: tuple[Finding, ...]
    diterima: tuple[Diterima, ...] = ()
    usang: tuple[Tanggapan, ...] = ()

    def banyak(self, tingkat: Severity) -> int:
        """How many open findings of a severity."""
        return sum(item.tingkat == tingkat for item in self.temuan)


def apply_rules(material: Material, aturan: Iterable[Aturan[Material]]) -> Examination:
    """Apply rules and the office's responses.

    A finding yields to another that says the same of one place, and names the open decisions it rests on.
    """
    found = _sorted(tie(material.laporan, cede(_found(material, aturan))))
    responses = {(row.kode, row.tempat, row.sidik): row for row in material.laporan.tabel.tanggapan}
    open_, accepted = [], []
    for item in found:
        response = responses.pop((item.kode, item.tempat, item.sidik), None)
        if response is None:
            open_.append(item)
        else:
            accepted.append(Diterima(item, response))
    return Examination(tuple(open_), tuple(accepted), tuple(responses.values()))


def apply_naskah_rules(bahan: "NaskahMaterial", aturan: Iterable["Aturan[NaskahMaterial]"]) -> Examination:
    """Apply the rules over a published report; an office accepts findings of its data, not of a paper."""
    from lakip_nb.checks.naskah.causes import notes_by_advice

    return Examination(tuple(notes_by_advice(_sorted(_found(bahan, aturan)))))


def _found(material: B, aturan: Iterable[Aturan[B]]) -> list[Finding]:
    return [
        replace(item, kode=rule.kode, tingkat=item.berat or rule.tingkat)
        for rule in aturan
        for item in rule.fungsi(material)
    ]


def _sorted(found: Iterable[Finding]) -> list[Finding]:
    """Findings, most serious first, then by code, by what they change, and by place."""
    return sorted(
        found,
        key=lambda item: (
            SEVERITIES.index(item.tingkat), item.kode, -item.bobot, item.berkas or "", item.baris or 0, item.tempat
        ),
    )  # fmt: skip
