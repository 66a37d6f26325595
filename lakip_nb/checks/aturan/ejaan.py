"""One word, one spelling, where a table writes it twice."""

import re
from difflib import SequenceMatcher

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_KATA = re.compile(r"[^\W\d_]{6,}")
_SEMIRIP = 0.85


@aturan_data(
    "B19",
    "Nama dan indikator baris anggaran ditulis dengan ejaan yang sama",
    "catatan",
    "Indikator mengulang kata-kata nama sub kegiatannya; kata yang hampir sama pada keduanya adalah satu kata yang "
    "salah ketik di salah satu tempat.",
    "Tata naskah: satu kata, satu ejaan",
    contoh="“Pendiaan” pada nama ditulis “penyediaan” pada indikatornya.",
)
def ejaan_anggaran(laporan: Laporan) -> Findings:
    """A word of a line's name that its indicator spells slightly otherwise."""
    for row in laporan.tabel.anggaran:
        name, other = (set(_KATA.findall(text.casefold())) for text in (row.nama, row.indikator or ""))
        pairs = [(a, b) for a in sorted(name - other) for b in sorted(other - name) if _slip(a, b)]
        if pairs:
            told = kata.rangkai(f"“{a}” pada nama ditulis “{b}” pada indikator" for a, b in pairs)
            yield pada(row, "nama", "ejaan").temuan(
                f"{row.nama}: {told}.",
                "Samakan ejaannya menurut dokumen pelaksanaan anggaran.",
                {"nama": row.nama, "indikator": row.indikator},
            )


def _slip(a: str, b: str) -> bool:
    """Whether two words are one misspelt: nearly alike, and none is the other with an ending."""
    if a.startswith(b) or b.startswith(a):
        return False
    return SequenceMatcher(None, a, b).ratio() >= _SEMIRIP
