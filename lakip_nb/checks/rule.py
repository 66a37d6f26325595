"""A rule: a function from the material of a check to findings, declared where it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from lakip_nb.checks.finding import Finding, Severity

B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Aturan(Generic[B]):
    """A rule: its code, what it looks at, how serious, why, where the why comes from, and an example of what it finds.

    `B` is what it looks at: the data and prose of a report, or a published report as a document.
    """

    kode: str
    judul: str
    tingkat: Severity
    penjelasan: str
    dasar: str
    fungsi: Callable[[B], Iterable[Finding]]
    contoh: str = ""


def aturan(
    kode: str, judul: str, tingkat: Severity, penjelasan: str, dasar: str, contoh: str = ""
) -> Callable[[Callable[[B], Iterable[Finding]]], Aturan[B]]:
    """Declare the function below as the rule of a code; its name stands for the rule from then on."""
    return lambda fungsi: Aturan(kode, judul, tingkat, penjelasan, dasar, fungsi, contoh)
