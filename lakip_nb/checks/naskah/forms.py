"""Ways of writing that change within one report, and sentences and cells that break off."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import figure_columns, total_word
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Block, PrintedTable
from lakip_nb.present.kata import rangkai

_KINDS = {
    "Rupiah": {
        "Rp1.000": r"\bRp\d",
        "Rp. 1.000": r"\bRp\.\s*\d",
        "Rp 1.000": r"\bRp\s+\d",
        "RP 1.000": r"\bRP\.?\s*\d",
    },
    "Eselon": {
        "eselon III.a": r"(?i:eselon)\s+[IVX]+\.[a-d]\b",
        "eselon IV/b": r"(?i:eselon)\s+[IVX]+/[a-d]\b",
        "eselon 4": r"(?i:eselon)\s+[1-5]\b",
    },
}
_OLD = {
    r"\bbelanja\s+(?:tidak\s+)?langsung\b": ("belanja langsung", "belanja operasi dan belanja modal", 2021),
    r"\bLAKIP\b": ("LAKIP", "Laporan Kinerja", 2015),
    r"\bLaporan\s+Akuntabilitas\s+Kinerja\b(?!\s+Instansi\s+Pemerintah\s*\()": (
        "Laporan Akuntabilitas Kinerja",
        "Laporan Kinerja",
        2015,
    ),
    r"\bMenteri\s+Negara\s+Pendayagunaan\b": ("Menteri Negara Pendayagunaan", "Menteri Pendayagunaan", 2015),
}
"""Terms of older rules, what they are called now, and since which year."""
_PREPOSITION = re.compile(
    r"\b(?:terhadap|dan|atau|dari|untuk|pada|dengan|oleh|yang|dalam|serta|kepada)$", re.IGNORECASE
)
_BROKEN = re.compile(r"(?<=[a-z]{4}\.\s)[a-z]{3,}|(?<=\d{4}\.\s)(?:tentang|dan|yang)\b")
_BEGINS = re.compile(r"(?:Dan|Atau|Serta)\s+(?!lain\b)[A-Za-z]")
_NO_CLAUSE = re.compile(
    r"(?:Berdasarkan|Sebagai\s+upaya|Sebagai\s+bentuk|Dalam\s+rangka)\b"
    r"(?!.*(?:,|\bmaka\b|\bdapat\b|\badalah\b|\bmerupakan\b|\bdi\w{4,}|\bter\w{4,}|\bper?lu\b|\btelah\b|\bme\w{5,}.*\bme))"
)
_WHOLE = (_BEGINS, _NO_CLAUSE, re.compile(r"Sebagai\s+upaya\b[^,]*$"))


@aturan(
    "N13",
    "Cara menulis yang berubah-ubah",
    "catatan",
    "Rupiah, persen, eselon, keterangan tabel, dan nomor baris ditulis dengan satu cara dalam satu laporan.",
    "EYD V dan tata naskah dinas",
    "Rupiah ditulis dengan tiga cara: “RP 1.000”, “Rp. 1.000”, dan “Rp1.000”.",
)
def cara_menulis(material: NaskahMaterial) -> Iterator[Finding]:
    """N13: one finding for each thing that is written in several ways."""
    for what, forms in _KINDS.items():
        where = {shown: place for shown, pattern in forms.items() if (place := _first(material, pattern)) is not None}
        if len(where) > 1:
            yield _several(material, what, [f"“{shown}”" for shown in where], min(where.values()))
    labels = {item.label: item.place for _, item in material.naskah.captions() if item.kind == "Tabel" and item.label}
    if len(labels) > 1:
        yield _several(material, "Kata sebelum nomor tabel", [f"“{label}”" for label in labels], min(labels.values()))
    mixed: list[tuple[int, str]] = []
    numbers: list[tuple[int, str]] = []
    for index, table in material.naskah.tables():
        for column in figure_columns(table):
            written = [
                row.cells[column.number] for row in table.rows if row.cells[column.number] and not total_word(row)
            ]
            marks = {"%" in cell for cell in written if any(c.isdigit() for c in cell)}
            bare = {cell.rstrip(" %") for cell in written}
            if column.peran == "persen" and (len(marks) > 1 or {"100", "100,00"} <= bare):
                mixed.append((table.place, f"{material.table_name(index)} kolom {column.judul}"))
        first = [row.cells[0] for row in table.rows if not total_word(row)]
        ordinals = [cell for cell in first if re.fullmatch(r"\d{1,3}\.?", cell)]
        if len(ordinals) > 1 and len({cell.endswith(".") for cell in ordinals}) > 1:
            numbers.append((table.place, f"{material.table_name(index)}: ada yang bertitik, ada yang tidak"))
        elif len(ordinals) == 1 and 1 < len(first) < 7 and _numbered(table):
            numbers.append((table.place, f"{material.table_name(index)}: hanya satu baris yang bernomor"))
    row_years = [*_mixed_rows(material)]
    yield from material.gathered("Persen dengan dan tanpa tanda % atau dengan desimal berbeda", mixed + row_years, _ONE)
    yield from material.gathered("Nomor baris tabel tidak seragam", numbers, _ONE)


def _numbered(table: PrintedTable) -> bool:
    return bool(table.heads[0]) and table.heads[0][-1].strip(" .").casefold() in ("no", "nomor")


_ONE = "Pilih satu cara, lalu pakai di seluruh laporan."


def _several(material: NaskahMaterial, what: str, forms: list[str], place: int) -> Finding:
    pesan = f"{what} ditulis dengan {len(forms)} cara: {rangkai(forms)}."
    return material.finding(pesan, f"{material.naskah.named(place)}, {what}", _ONE, place, {"cara": len(forms)})


def _first(material: NaskahMaterial, pattern: str) -> int | None:
    return next((place for place, text in material.texts if re.search(pattern, text)), None)


def _mixed_rows(material: NaskahMaterial) -> Iterator[tuple[int, str]]:
    """Rows in which one measure has other decimals or marks from year to year."""
    for index, table in material.naskah.tables():
        columns = [column for column in figure_columns(table) if column.peran == "persen" and column.tahun]
        for at, row in enumerate(table.rows):
            cells = [row.cells[column.number] for column in columns if column.nilai[at]]
            decimals = {value.decimals for column in columns if (value := column.nilai[at])}
            if len(cells) > 1 and (len({"%" in cell for cell in cells}) > 1 or len(decimals) > 1):
                yield row.place, f"{material.table_name(index)}: {', '.join(cells)}"


@aturan(
    "N14",
    "Istilah dari aturan lama",
    "catatan",
    "Istilah yang tidak dipakai lagi oleh aturan yang berlaku biasanya tertinggal dari laporan lama.",
    "Perpres 29/2014, PermenPANRB 53/2014, Permendagri 77/2020",
    "“belanja langsung” dalam laporan tahun 2023.",
)
def istilah_lama(material: NaskahMaterial) -> Iterator[Finding]:
    """N14: terms of older rules; one finding for each."""
    for pattern, (term, now, since) in _OLD.items():
        found = [(place, f"“{term}”") for place, text in material.texts if re.search(pattern, text)]
        if material.tahun and material.tahun >= since:
            yield from material.gathered(f"Istilah lama “{term}”", found, f"Tulis “{now}”.")


@aturan(
    "N16",
    "Kalimat atau sel yang terpotong",
    "catatan",
    "Sel yang berakhir pada kata depan, kalimat yang berakhir pada adalah, dan huruf kecil sesudah titik menandakan "
    "kata yang hilang.",
    "EYD V tentang kalimat",
    "Sel berakhir pada “… masyarakat terhadap”.",
)
def terpotong(material: NaskahMaterial) -> Iterator[Finding]:
    """N16: cells and sentences that break off or begin in the middle."""
    cells = [
        (row.place, f"“…{row.cells[at][-50:].strip()}”")
        for _, table in material.naskah.tables()
        if table.certain
        for row in table.rows
        for at in range(len(row.cells))
        if len(row.cells[at].split()) > 3 and _PREPOSITION.search(row.cells[at])
    ]
    yield from material.gathered("Sel tabel berakhir di tengah kalimat", cells, "Lengkapi isinya.", "peringatan")
    ends = [
        (block.place, f"“…{block.text[-50:].strip()}”")
        for block, after in pairwise(material.naskah.parts)
        if isinstance(block, Block) and block.kind == "paragraf" and isinstance(after, PrintedTable)
        if re.search(r"\b(?:adalah|yaitu|ialah)$", block.text)
    ]
    yield from material.gathered("Kalimat berhenti pada adalah atau yaitu", ends, "Tulis nilainya, lalu akhiri.")
    starts = []
    for sentence in material.sentences:
        hit = _BROKEN.search(sentence.text)
        if sentence.block.kind == "paragraf" and len(sentence.text) > 30:
            hit = hit or next((found for each in _WHOLE if (found := each.match(sentence.text))), None)
        if hit:
            near = sentence.text[max(0, hit.start() - 20) : hit.start() + 40].strip()
            starts.append((material.place(sentence, hit.start()), f"“…{near}…”"))
    yield from material.gathered(
        "Kalimat yang tidak utuh", starts, "Gabungkan dengan kalimat sebelumnya, atau lengkapi."
    )
