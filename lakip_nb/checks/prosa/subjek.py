"""What a sentence is about, where that can be told: the indicator by its name, its slot, or the row of its table."""

import re
from functools import lru_cache

from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.sentences import quote
from lakip_nb.data.indikator import Indikator

SYARAT = re.compile(
    r"\b(?:agar|supaya|untuk|guna|diharapkan|akan|harus|perlu|hendak|ingin|selama|bila|jika|apabila|kalau|seandainya|"
    r"belum tentu|seharusnya|semestinya)\b",
    re.IGNORECASE,
)
"""A condition or an aim: what follows is not said to be so."""

Kutipan = tuple[ProseCell, str, str]


class Subjek:
    """The indicators of a report as prose names them."""

    def __init__(self, material: Material) -> None:
        """Names, and the rows of the analysis by file and line."""
        laporan = material.laporan
        self._indikator = laporan.indikator
        self._baris = {(row.asal.file, row.asal.row): row.indikator_id for row in laporan.tabel.analisis}
        self._nama = {item.id: _names(item.nama, item.singkatan) for item in laporan.indikator}

    def disebut(self, teks: str) -> list[Indikator]:
        """The indicators that a text names."""
        return [item for item in self._indikator if self._nama[item.id].search(teks)]

    def dari(self, sel: ProseCell, teks: str) -> Indikator | None:
        """The one indicator that a sentence is about; None where it names several, or none can be told."""
        named = self.disebut(teks)
        if named:
            return named[0] if len(named) == 1 else None
        id = self._baris.get((sel.file, sel.number)) if sel.kind == "data" else None
        for item in self._indikator:
            if item.id == id or (sel.kind == "narasi" and (sel.slot or "").endswith(f"-{item.id}")):
                others = (other.singkatan for other in self._indikator if other is not item)
                spoken = any(re.search(rf"\b{re.escape(name)}\b", teks, re.IGNORECASE) for name in others)
                return None if spoken else item
        return None


@lru_cache(maxsize=256)
def _names(nama: str, singkatan: str) -> re.Pattern[str]:
    full = re.sub(r"\s*\([^)]*\)", "", nama)
    forms = [f"(?i:{re.escape(full)})"]
    if sum(letter.isupper() for letter in singkatan) > 1 or " " in singkatan:
        forms.append(re.escape(singkatan))
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


def kutip(sel: ProseCell, kalimat: str, found: re.Match[str]) -> str:
    """The words found with their neighbours."""
    return quote(kalimat, *found.span())
