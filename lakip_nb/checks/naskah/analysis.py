"""Causes and solutions: against each other, against the figures, and as complete for one sasaran as for the other."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import figure_columns, label, total_word
from lakip_nb.checks.naskah.lists import ItemList, item_lists
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Block, Caption

_LACK = re.compile(
    r"\b(?:kurang\w*|terbatas\w*|minim\w*|rendah\w*|belum\s+memadai|tidak\s+(?:memadai|maksimal|cukup)|lemah\w*|menghambat)\b",
    re.I,
)
_PRAISED = re.compile(
    r"\b(?:cukup\s+(?:baik|memadai|berkompeten\w*|kompeten)|sudah\s+(?:baik|memadai|cukup)|memadai|prima|kompeten|berkompeten\w*)\b",
    re.IGNORECASE,
)
_ACTION = re.compile(r"(?:[\w ]{1,20}:\s*)?Me(?!ski|lalui)\w+", re.IGNORECASE)
"""How a recommendation begins: what is to be done is neither praise nor lack."""
_TOPICS = {
    "SDM": r"\bSDM\b|\bpersonil\b|\bpegawai\b|sumber\s+daya\s+manusia",
    "pelayanan": (
        r"(?<!prasarana )(?<!anggaran "
        r")\bpelayanan\s+(?:yang\s+)?(?:prima|tidak|kurang|belum|sudah|telah|cukup)\b|\bmenghambat\s+(?:proses\s+)?pelayanan\b"
    ),
    "sarana dan prasarana": r"\bsarana\b|\bprasarana\b",
}
_CAUSES = re.compile(r"\b(?:disebabkan|dikarenakan|penyebab|hambatan|penghambat|kendala)\b", re.IGNORECASE)
_STOP = frozenset(
    "yang dan untuk dari pada dengan masih sangat lebih dalam oleh tidak belum kurang kurangnya terbatas "
    "terbatasnya perlu "
    "sehingga adanya kecamatan masyarakat".split()
)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{3,}", text.casefold())) - _STOP


@aturan(
    "N73",
    "Hal yang dipuji di satu tempat dan dikeluhkan di tempat lain",
    "peringatan",
    "Bila ketersediaan pegawai, pelayanan, atau anggaran disebut cukup baik, kekurangannya tidak dapat "
    "sekaligus menjadi "
    "penyebab kegagalan tanpa penjelasan.",
    "PermenPANRB 53/2014: analisis penyebab keberhasilan atau kegagalan",
    "“SDM yang cukup berkompetensi” dan “kompetensi SDM yang masih kurang”.",
)
def bertentangan(material: NaskahMaterial) -> Iterator[Finding]:
    """N73: staff, service, facilities or money called good here and lacking there; one finding for each."""
    for topic, pattern in _TOPICS.items():
        good, bad = [], []
        for sentence in material.sentences:
            text = sentence.text
            if not (hit := re.search(pattern, text, re.IGNORECASE)) or len(text) > 400 or _ACTION.match(text):
                continue
            place = material.place(sentence, hit.start())
            if topic == "pelayanan" and re.search(r"\bpetugas\s+pelayanan\b", text, re.IGNORECASE):
                continue  # the people, not what they give
            near = text if len(text) < 280 and "dikatakan" in text else text[max(0, hit.start() - 60) : hit.end() + 60]
            if (
                _PRAISED.search(near)
                and not _LACK.search(near)
                and not re.search(r"\b(?:perlu|agar|untuk|guna)\b", near)
            ):
                good.append((place, f"“{text[:90].strip()}”"))
            elif _LACK.search(near) and (sentence.block.kind == "butir" or _CAUSES.search(text)):
                bad.append((place, f"“{text[:90].strip()}”"))
        if good and bad:
            shown = "; ".join(f"{words} ({material.naskah.named(place)})" for place, words in good[:3])
            against = "; ".join(f"{words} ({material.naskah.named(place)})" for place, words in bad[:3])
            yield material.finding(
                f"Tentang {topic} disebut {shown}, sedangkan penyebab atau hambatannya {against}.",
                f"{material.naskah.named(good[0][0])}, {topic}",
                "Pilih satu penilaian, dan dukung dengan angka.",
                good[0][0],
                {"topik": topic, "kali": len(good) + len(bad)},
            )


@aturan(
    "N74",
    "Solusi yang disebut sudah dilakukan",
    "peringatan",
    "Solusi yang telah dilakukan adalah kegiatan yang selesai. Kata perlu, akan, dan mengusulkan, atau "
    "realisasi anggaran "
    "nol, menunjukkan bahwa solusinya baru rencana.",
    "PermenPANRB 53/2014: alternatif solusi yang telah dilakukan",
    "Solusi “pengadaan sarana”, padahal realisasi anggarannya nol.",
)
def solusi(material: NaskahMaterial) -> Iterator[Finding]:
    """N74: solutions called done whose budget line spent nothing, or that the text still plans."""
    idle = {
        label(table, row): row.place
        for _, table in material.naskah.tables()
        for column in figure_columns(table)
        if (column.peran, column.ukuran) == ("realisasi", "rupiah")
        for at, row in enumerate(table.rows)
        if (value := column.nilai[at]) and not value.nilai and not total_word(row)
    }
    for index, table in material.naskah.tables():
        columns = [n for n, path in enumerate(table.heads) if path and re.search(r"solusi.*dilakukan", path[-1], re.I)]
        for row in table.rows if columns else ():
            cell = row.cells[columns[0]]
            for name, place in idle.items():
                core = [word for word in re.findall(r"[a-z]{5,}", name.casefold()) if word not in _STOP][:3]
                if len(core) == 3 and all(word in cell.casefold() for word in core):
                    yield material.finding(
                        f"Solusi yang dilakukan “{cell[:70].strip(' -')}…”, padahal “{name}” realisasinya nol "
                        f"({material.naskah.named(place)}).",
                        f"{material.table_place(index, row.place)}, solusi",
                        "Nyatakan bahwa solusi itu belum dilakukan.",
                        row.place,
                        {"kegiatan": name},
                    )
                    break
            after = [part for part in material.naskah.parts[index + 1 : index + 16] if not isinstance(part, Caption)]
            plans = [
                part
                for part in after
                if isinstance(part, Block)
                and re.search(
                    r"\b(?:perlu\s+(?:di\w+|ada\w*)|akan\s+di\w+|[Mm]engusu\w+|diharapkan\s+dapat)\b", part.text
                )
            ]
            if plans:
                yield material.finding(
                    f"Kolom “solusi yang dilakukan” memuat “{cell[:60].strip(' -')}…”, sedangkan uraian "
                    "sesudahnya masih "
                    f"berupa rencana: “{plans[0].text[:70].strip()}…” ({material.naskah.named(plans[0].place)}).",
                    f"{material.table_place(index, row.place)}, rencana",
                    "Pisahkan yang sudah dilakukan dari yang direncanakan.",
                    row.place,
                    {"rencana": len(plans)},
                    "catatan",
                )
                break


@aturan(
    "N75",
    "Penyebab yang berbeda dari daftar ke daftar",
    "catatan",
    "Satu kegagalan mempunyai satu daftar penyebab. Hambatan yang hilang, penyebab yang baru muncul, dan isi "
    "yang tidak ada "
    "dalam tabel yang dirujuk membuat analisis tidak dapat diikuti.",
    "PermenPANRB 53/2014: analisis penyebab keberhasilan atau kegagalan",
    "Hambatan: sarana dan SOP; penyebab: sarana, jumlah SDM, kompetensi.",
)
def penyebab(material: NaskahMaterial) -> Iterator[Finding]:
    """N75: lists of causes of one part that differ, answers to nothing, and items that “the table shows” "
    "and does not."""
    lists = item_lists(material)
    for at, each in enumerate(lists):
        if (
            not re.search(r"\b(?:penghambat|hambatan|kendala)\b", each.lead, re.I)
            or "pendukung" in each.lead.casefold()
        ):
            continue
        for later in lists[at + 1 : at + 6]:
            if later.heading == each.heading and re.search(r"disebabkan|dikarenakan|penyebab", later.lead, re.I):
                yield from _unlike(material, each, later, "tidak disebut lagi sebagai penyebab", "hambatan")
                yield from _unlike(material, later, each, "tidak ada di antara hambatan", "penyebab")
                break
        answers = next(
            (x for x in lists[at + 1 : at + 3] if re.search(r"rekomendasi|solusi|perbaikan", x.lead, re.I)), None
        )
        if answers and answers.heading == each.heading:
            yield from _unlike(material, answers, each, "tidak menjawab hambatan yang disebut", "rekomendasi")
    for each in lists:
        if re.search(r"\btabel\s+di\s*atas\b", _before(material, each), re.IGNORECASE):
            above = material.table_before(each.index, 5)
            if above is None or not re.search(r"disebabkan|dikarenakan|penyebab", each.lead, re.IGNORECASE):
                continue
            there = _words(" ".join(cell for row in above[1].rows for cell in row.cells))
            strange = [
                (item.place, f"“{item.text[:60]}…”") for item in each.items if len(_words(item.text) - there) > 5
            ]
            yield from material.gathered(
                "Disebut terlihat dari tabel, tetapi isinya tidak ada di sana", strange, "Samakan tabel dan uraiannya."
            )


def _before(material: NaskahMaterial, each: ItemList) -> str:
    """The words of the three parts before a list."""
    parts = material.naskah.parts[max(0, each.index - 3) : each.index]
    return " ".join(part.text for part in parts if isinstance(part, Block))


def _unlike(material: NaskahMaterial, items: ItemList, others: ItemList, what: str, name: str) -> Iterator[Finding]:
    there = _words(" ".join(item.text for item in others.items))
    alone = [(item.place, f"“{item.text[:70].strip()}”") for item in items.items if not _words(item.text[:90]) & there]
    yield from material.gathered(f"{name.capitalize()} yang {what}", alone, "Samakan daftar penyebab dan jawabannya.")
