"""A rule: a function from the material of a check to findings, declared where it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lakip_nb.checks.finding import Finding, Severity
from lakip_nb.checks.material import Material

Fungsi = Callable[[Material], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule: its code, what it looks at, how serious, why, and where the why comes from."""

    kode: str
    judul: str
    tingkat: Severity
    penjelasan: str
    dasar: str
    fungsi: Fungsi


def aturan(kode: str, judul: str, tingkat: Severity, penjelasan: str, dasar: str) -> Callable[[Fungsi], Aturan]:
    """Declare the function below as the rule of a code; its name stands for the rule from then on."""
    return lambda fungsi: Aturan(kode, judul, tingkat, penjelasan, dasar, fungsi)
