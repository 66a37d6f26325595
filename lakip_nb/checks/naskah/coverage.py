"""What an analysis must cover: the weakest parts of a score, and every sasaran as fully as the other."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import figure_columns, label, total_word
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Block, Caption
from lakip_nb.present.kata import rangkai

_WEAK = re.compile(r"sebab|hambat|kendala|kurang|lemah|rendah|belum|terkecil|paling jauh")


@aturan(
    "N78",
    "Unsur atau komponen terlemah yang tidak dianalisis",
    "catatan",
    "Penyebab target tidak tercapai dicari pada unsur survei atau komponen evaluasi yang nilainya terendah.",
    "PermenPANRB 53/2014: analisis penyebab kegagalan; PermenPANRB 14/2017: tindak lanjut unsur terendah",
    "Waktu pelayanan 3,20 termasuk terendah, tetapi tidak disebut dalam analisis.",
)
def terlemah(material: NaskahMaterial) -> Iterator[Finding]:
    """N78: the lowest elements of a survey or evaluation that no sentence after the table speaks of."""
    for index, table in material.naskah.tables():
        heads = " ".join(" ".join(path) for path in table.heads).casefold()
        if not re.search(r"\bunsur\b|\bkomponen\b|aspek", heads) or not 3 < len(table.rows) < 15:
            continue
        columns = figure_columns(table)
        weight = next((c for c in columns if "bobot" in c.judul.casefold()), None)
        score = next((c for c in columns if "nilai" in c.judul.casefold() and c is not weight), None)
        if score is None:
            continue
        shares = {
            at: value.nilai / (weight.nilai[at].nilai if weight and weight.nilai[at] else 1)  # type: ignore[union-attr]  # asked before
            for at, value in enumerate(score.nilai)
            if value and not total_word(table.rows[at]) and (weight is None or weight.nilai[at])
        }
        if len(shares) < 4:
            continue
        low = [at for at, share in shares.items() if share <= sorted(shares.values())[1]]
        after = " ".join(
            s.text for s in material.sentences if (s.index > index and s.block.kind == "butir") or _WEAK.search(s.text)
        ).casefold()
        unsaid = []
        for at in low:
            name = label(table, table.rows[at])
            first = next(
                (w for w in re.findall(r"[a-z]{5,}", name.casefold()) if w not in ("pelayanan", "kinerja")), ""
            )
            if first and first not in after:
                unsaid.append((table.rows[at].place, f"“{name}” {score.nilai[at].printed}"))  # type: ignore[union-attr]  # has a share
        yield from material.gathered(
            f"Nilai terendah pada {material.table_name(index)} tidak dibahas",
            unsaid,
            "Jelaskan sebab dan perbaikannya.",
        )


@aturan(
    "N86",
    "Uraian sasaran yang tidak sama lengkapnya",
    "catatan",
    "Setiap sasaran dianalisis dengan bagian yang sama: faktor pendukung, penghambat, dan rekomendasi.",
    "PermenPANRB 53/2014: analisis untuk setiap sasaran",
    "Sasaran 2 tanpa faktor pendukung dan penghambat.",
)
def sama_lengkap(material: NaskahMaterial) -> Iterator[Finding]:
    """N86: parts of the analysis that one numbered sasaran has and another lacks."""
    wanted = {
        "faktor pendukung": r"faktor\s+pendukung",
        "faktor penghambat": r"penghambat|hambatan|kendala",
        "rekomendasi": r"rekomendasi|solusi perbaikan",
    }
    found: dict[str, tuple[int, str]] = {}
    current = ""
    for part in material.naskah.parts:
        text = part.judul if isinstance(part, Caption) else part.text if isinstance(part, Block) else ""
        heading = isinstance(part, Block) and part.kind == "judul"
        if heading and (hit := re.match(r"(?:\d[\d.]*\s*)?SASARAN\s+(?:STRATEGIS\s+)?(\d)\b", text, re.IGNORECASE)):
            current = hit[1]
            found.setdefault(current, (part.place, ""))
        elif heading and isinstance(part, Block) and part.number:
            current = ""
        if current:
            found[current] = (found[current][0], found[current][1] + " " + text.casefold())
    if len(found) < 2:
        return
    for number, (place, text) in found.items():
        others = [
            name for name, pattern in wanted.items() if any(re.search(pattern, each) for _, each in found.values())
        ]
        lacking = [name for name in others if not re.search(wanted[name], text)]
        if lacking:
            yield material.finding(
                f"Uraian Sasaran {number} tidak memuat {rangkai(lacking)}, yang ada pada sasaran lain.",
                f"{material.naskah.named(place)}, Sasaran {number}",
                "Lengkapi uraiannya.",
                place,
                {"kurang": len(lacking)},
            )
