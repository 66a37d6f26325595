"""What sentences say of how efficiency is computed, against the one method of the report."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.sentences import quote, sentences
from lakip_nb.checks.prosa.subjek import SYARAT
from lakip_nb.checks.rule import aturan
from lakip_nb.kinerja import METODE

_EFISIENSI = re.compile(
    r"\befisiensi\w*\b(?![^.;]*\b(?:bukan|tidak)\b)[^.;]*?"
    r"\b(?:dihitung|diukur|diperoleh|ialah|adalah|merupakan|menurut|dengan (?:rumus|metode|cara))\b",
    re.IGNORECASE,
)
_CARA = {
    "selisih": re.compile(
        r"selisih (?:antara )?(?:persentase )?capaian"
        r"|capaian(?: kinerja)? (?:dikurangi|dengan|\N{MINUS SIGN}|-) (?:persentase )?(?:serapan|penyerapan)",
        re.IGNORECASE,
    ),
    "sisa": re.compile(
        r"sisa (?:anggaran|pagu|dana)|seratus persen dikurangi (?:persentase )?(?:serapan|penyerapan)", re.IGNORECASE
    ),
    "pmk": re.compile(r"\bPMK\b|Peraturan Menteri Keuangan", re.IGNORECASE),
}
"""Words for each method of measuring efficiency."""


@aturan(
    "H12",
    "Satu pengertian dihitung dengan satu cara",
    "catatan",
    "Efisiensi sasaran dan program dihitung dengan satu rumus; kalimat yang menerangkannya dengan rumus lain "
    "membingungkan pembaca yang menghitung kembali.",
    "PermenPANRB 53/2014, Bab III butir 6: efisiensi penggunaan sumber daya",
    "Narasi menyebut efisiensi “dihitung dari sisa anggaran”, sedangkan laporan memakai selisih capaian dan serapan.",
)
def satu_metode(material: Material) -> Iterator[Finding]:
    """H12: a sentence explains efficiency by another method than the one by which the report computes it."""
    used = material.laporan.identitas.metode_efisiensi
    for cell in material.prosa:
        for sentence in sentences(cell):
            about = _EFISIENSI.search(sentence)
            named = {name: found for name, words in _CARA.items() if (found := words.search(sentence))}
            if not about or not named or used in named or SYARAT.search(sentence):
                continue
            other = next(iter(named.values()))
            yield cell.tempat(f"“{quote(sentence, *other.span())}”").temuan(
                f"Naskah menerangkan efisiensi dengan “{other[0]}”, sedangkan laporan ini menghitungnya sebagai "
                f"{METODE[used].nama}: “{quote(sentence, *other.span())}”.",
                "Pilih satu cara: sesuaikan kalimatnya, atau ganti metode efisiensi laporan ini.",
                {"kata": other[0], "metode": used},
            )
