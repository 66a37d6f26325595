"""Rule E16: a reference to a table, chart, picture or section that the report does not have."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.sentences import COMMENT, in_report
from lakip_nb.checks.rule import aturan

_REFERENCE = re.compile(r"\]\(#([a-z0-9-]+)\)")
_FRAME = ("isi", "daftar-isi", "daftar-tabel", "daftar-gambar")
"""What every page has."""


@aturan(
    "E16",
    "Setiap rujukan menemukan sasarannya",
    "galat",
    "Rujukan ke tabel, grafik, gambar, atau subbab yang sudah dihapus atau salah tulis membuat laporan tidak dapat "
    "disusun.",
    "Susunan bab dan narasi laporan ini",
    contoh="Rujukan [](#tbl-sarana) tidak menemukan sasarannya.",
)
def tanpa_sasaran(material: Material) -> Iterator[Finding]:
    """E16: a label that nothing in the report has, and that is not left out for want of data either."""
    known = {*material.label, *material.hilang, *_FRAME}
    for cell in material.prosa:
        if cell.kind == "data" or (cell.file, cell.number) not in material.bagian:
            continue
        found = _REFERENCE.findall(COMMENT.sub("", in_report(cell)))
        for label in dict.fromkeys(label for label in found if label not in known):
            yield cell.tempat(f"[](#{label})").temuan(
                f"Rujukan [](#{label}) tidak menemukan sasarannya.",
                "Perbaiki namanya, kembalikan sel yang menampilkannya, atau hapus rujukannya.",
                {"label": label},
            )
