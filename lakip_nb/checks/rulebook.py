"""The rules as a table for readers: `docs/aturan.md` is this text, held fresh by a test."""

from collections.abc import Iterable
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from lakip_nb.checks import aturan, naskah, prosa, terbitan
from lakip_nb.checks.declared import declared
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import Aturan

if TYPE_CHECKING:
    from lakip_nb.checks.naskah.material import NaskahMaterial  # only `make check NASKAH=` pays for documents

KELUARGA = {
    "K": "Kontrak tabel",
    "A": "Jumlah dan bagian",
    "B": "Antartabel dan antartahun",
    "C": "Kewajaran",
    "D": "Laporan terbitan",
    "E": "Kalimat",
    "F": "Kelengkapan",
    "G": "Sisa laporan tahun lalu",
    "H": "Makna kata",
    "N": "Naskah yang sudah jadi",
}
"""What the letter of a code stands for, in the order in which they are shown."""

KONTRAK: Aturan[Material] = Aturan(
    kode="K01",
    judul="Setiap tabel dapat dibaca menurut kamus data",
    tingkat="galat",
    penjelasan=(
        "Berkas, kolom, satuan, rentang, kunci, dan rujukan antartabel harus dapat dibaca tanpa menebak. "
        "Selama ada kesalahan ini, pemeriksaan lain tidak dapat dijalankan dan laporan tidak dibuat."
    ),
    dasar="Kamus data laporan ini",
    fungsi=lambda material: (),  # a report that can be examined has passed it
    contoh="“10.00.000” bukan angka: titik tidak memisahkan ribuan pada tempatnya.",
)
"""The contract of the tables, as a rule: its findings come from reading, not from `Material`."""


@cache
def every_rule() -> tuple[Aturan[Material], ...]:
    """Every rule over data and prose that is declared in one of the packages of rules, by code."""
    return _by_code(aturan, prosa, terbitan)


@cache
def naskah_rules() -> tuple["Aturan[NaskahMaterial]", ...]:
    """Every rule over a published report, by code."""
    return _by_code(naskah)


def _by_code(*packages: ModuleType) -> tuple[Aturan[Any], ...]:
    return tuple(
        sorted((rule for package in packages for rule in declared(Aturan, package)), key=lambda rule: rule.kode)
    )


TINGKAT_BERARTI = {
    "galat": "tidak mungkin benar; `make check` berakhir dengan kode 1",
    "peringatan": "sangat mungkin salah, atau memerlukan keputusan; dengan `STRICT=1` juga berakhir dengan kode 1",
    "catatan": "patut diketahui",
}

_FRONT = """# Aturan pemeriksaan

Berkas ini dibuat dari aturan dalam `lakip_nb/checks/` dengan `python -m lakip_nb check --aturan`; jangan disunting.

`make check YEAR=2023` menerapkan semua aturan kecuali N pada data, kalimat, dan angka laporan terbitan;
`make check NASKAH=laporan.pdf` menerapkan aturan N pada sebuah laporan yang sudah jadi, tanpa data. Tingkatnya:
"""


def aturan_md(aturan: Iterable[Aturan[Any]]) -> str:
    """The table of rules in Markdown: code, what, why, severity, source, by family."""
    rules: list[Aturan[Any]] = sorted([KONTRAK, *aturan], key=lambda rule: rule.kode)
    lines = [_FRONT, *(f"- **{name}**: {meaning}." for name, meaning in TINGKAT_BERARTI.items())]
    for letter, title in KELUARGA.items():
        family = [rule for rule in rules if rule.kode[0] == letter]
        if not family:
            continue
        lines += [
            "",
            f"## {letter}: {title}",
            "",
            "| Kode | Yang diperiksa | Mengapa | Contoh temuan | Tingkat | Dasar |",
            "|---|---|---|---|---|---|",
        ]
        for rule in family:
            cells = (rule.kode, rule.judul, rule.penjelasan, rule.contoh, rule.tingkat, rule.dasar)
            lines.append(f"| {' | '.join(map(_cell, cells))} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
