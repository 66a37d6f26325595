"""Rules G on the narrative's frame and on persons: what a copied notebook still carries."""

import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import SequenceMatcher

from lakip_nb.checks.finding import Finding, Tempat
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.sentences import in_report, quote, shown, without_years
from lakip_nb.checks.rule import aturan
from lakip_nb.present import kata

_TITLE_AFTER = r"(?:A\.Md|Amd|S\.[A-Z]\w*|SE|SH|SP|ST|M\.[A-Z]\w*|MM|MH|MAP|MSi)\.?"
_TITLE_BEFORE = r"(?:Bapak|Ibu|Saudara|Saudari|Sdr\.|Sdri\.|Drs?\.|Dra\.|Ir\.|H\.|Hj\.)"
_NAME = r"[A-Z][a-z'.]+(?:\s+[A-Z][a-z'.]+){0,4}"
_PERSON = re.compile(rf"(?:{_TITLE_BEFORE}\s+)+(?P<a>{_NAME})|(?P<b>{_NAME}),\s*{_TITLE_AFTER}")

_NEAR = 0.9
"""Share of letters that two texts have in common from which one is a copy of the other."""

_PARAMETER = {"year": "tahun", "kecamatan": "kecamatan"}
_DASAR = "Kelaziman: naskah tahun lalu disalin dan diperbarui sebagian"


@aturan(
    "G05",
    "Narasi ditulis untuk tahun ini",
    "peringatan",
    "Penjelasan atas hasil setahun tidak dapat sama dengan penjelasan tahun lalu; yang hanya berganti angka tahun pun "
    "salinan.",
    "PermenPANRB 53/2014: analisis penyebab keberhasilan atau kegagalan serta solusinya",
    contoh="Bagian narasi “simpulan” 96,00% sama dengan tahun 2023.",
)
def narasi_tersalin(material: Material) -> Iterator[Finding]:
    """G05: a slot of the narrative that says what last year's said."""
    last = material.laporan.year - 1
    before = _slots(material.prosa_lalu)
    for slot, (cell, text) in _slots(material.prosa).items():
        old = before.get(slot, (cell, ""))[1]
        if not (text and old):
            continue
        alike = SequenceMatcher(None, text, old, autojunk=False).ratio() if text != old else 1.0
        if alike >= _NEAR:
            how = "sama dengan" if alike == 1 else f"{kata.persen(Decimal(alike * 100))} sama dengan"
            yield Tempat(f"{cell.file}, {slot}, sama dengan {last}", cell.file, cell.number).temuan(
                f"Bagian narasi “{slot}” {how} narasi tahun {last}.",
                f"Tulis untuk tahun {last + 1}: apa yang terjadi, mengapa, dan apa buktinya.",
                {"tahun": last + 1, "narasi": text},
            )


def _slots(cells: Sequence[ProseCell]) -> dict[str, tuple[ProseCell, str]]:
    """Per slot its first cell and the whole text: white space folded, years apart."""
    found: dict[str, tuple[ProseCell, str]] = {}
    for cell in cells:
        if cell.kind == "narasi" and cell.slot:
            first, text = found.get(cell.slot, (cell, ""))
            found[cell.slot] = (first, f"{text} {' '.join(without_years(in_report(cell)).split())}".strip())
    return found


@aturan(
    "G07",
    "Sel parameter narasi menyebut laporan ini",
    "peringatan",
    "Di JupyterLab nilai hidup narasi dihitung menurut sel parameternya; tahun atau kecamatan lain menampilkan angka "
    "laporan lain.",
    _DASAR,
    contoh="Sel parameter narasi menyebut tahun 2023, padahal laporan ini tentang tahun 2024.",
)
def parameter_lain(material: Material) -> Iterator[Finding]:
    """G07: the narrative's parameters cell names another year or place."""
    laporan = material.laporan
    own = {"year": laporan.year, "kecamatan": laporan.kecamatan}
    file = next((cell.file for cell in material.prosa if cell.kind == "narasi"), None)
    for name, value in material.parameter.items():
        if name in own and value != own[name]:
            yield Tempat(f"{file}, parameter {name}", file).temuan(
                f"Sel parameter narasi menyebut {_PARAMETER[name]} “{value}”, padahal laporan ini {own[name]}.",
                f"Tulis `{name} = {json.dumps(own[name])}` pada sel parameter notebook narasi.",
                {name: value},
            )


@aturan(
    "G08",
    "Orang yang disebut ada dalam data",
    "peringatan",
    "Nama orang dalam naskah yang bukan penanda tangan biasanya tertinggal dari laporan atau pejabat sebelumnya.",
    _DASAR,
    contoh="Naskah menyebut Budi Hartono, yang tidak ada dalam data penanda tangan.",
)
def orang_lain(material: Material) -> Iterator[Finding]:
    """G08: a person's name in the prose that the data does not have."""
    known = {_bare(row.nama) for row in material.laporan.tabel.penandatangan}
    for cell in material.prosa:
        text = shown(cell)
        for found in _PERSON.finditer(text):
            name = (found["a"] or found["b"]).strip(" .")
            if not any(_bare(name) in person or person in _bare(name) for person in known):
                yield cell.tempat(name).temuan(
                    f"Naskah menyebut {name}, yang bukan penanda tangan laporan ini: “{quote(text, *found.span())}”.",
                    (
                        "Hapus namanya, atau sebut jabatannya saja."
                        if cell.kind == "data"
                        else "Pakai nilai hidup {eval}`laporan.penandatangan.nama`, atau sebut jabatannya saja."
                    ),
                    {"nama": name},
                )


def _bare(name: str) -> str:
    """A name without titles, in small letters."""
    return re.sub(rf"{_TITLE_BEFORE}\s*", "", name.partition(",")[0]).casefold().strip(" .")
