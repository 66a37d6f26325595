"""What sentences say of a quantity, each told apart by the indicator, the year and the measure it names."""

import re
from collections.abc import Iterator

from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.columns import SERAPAN, figure_columns
from lakip_nb.checks.naskah.figure import WRITTEN
from lakip_nb.checks.naskah.material import NaskahMaterial, Sentence
from lakip_nb.checks.naskah.quantity_tables import Mention, column_about, indikator

_CLAUSE = re.compile(
    rf"\b(?P<apa>target|rea\w{{0,2}}lisasi|capaian|pencapaian)\b(?P<antara>(?:[^.;\d]|\b20\d\d\b){{0,70}}?)(?:\b(?:sebesar|mencapai|adalah|yaitu)\s+|(?<=\bcapaian\s))"
    rf"(?P<angka>{WRITTEN})\s*(?P<persen>%|persen)?",
    re.IGNORECASE,
)
_SPENT = re.compile(
    rf"\b(?:penyerapan|serapan)\s+anggaran\s+(?:sebesar|mencapai|adalah)\s+(?P<angka>{WRITTEN})\s*(?:%|persen)",
    re.IGNORECASE,
)
_BY_ORDER = re.compile(
    r"\bSasaran\s+(?:strategis\s+)?(?P<nomor>\d|satu|dua|tiga|empat|lima)\b[^.;]{0,70}?\b(?:nilai|capaian)\b"
    rf"[^.;\d]{{0,20}}(?P<angka>{WRITTEN})\s*(?:%|persen)",
    re.IGNORECASE,
)
_ORDER = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5}
_COUNTED = r"(?<![\d.,])(\d{1,3})\s*(?:\([^)]*\)\s*)"
_COUNTS = {
    "jumlah penduduk": (
        r"\bpenduduk\b[^.;\d]{0,70}?(?:Desember\s+20\d\d\s+)?(?:berjumlah|sebanyak|sejumlah|sebesar|adalah|mencapai)"
        r"\s*[±+]?\s*(\d[\d.]*)\s*(?:jiwa|orang)"
    ),
    "luas wilayah": r"\bluas\s+wilayah\b[^.;\d]{0,60}?[±+]?\s*(\d[\d.,]*\d)\s*(?:Ha|hektar\w*|Km)",
    "jumlah desa": rf"{_COUNTED}desa\b",
    "jumlah kelurahan": rf"{_COUNTED}kelurahan\b",
    "jumlah dusun": rf"{_COUNTED}dusun\b",
    "jumlah lingkungan": rf"{_COUNTED}lingkungan\b",
    "jumlah jabatan struktural": rf"{_COUNTED}?jabatan\s+struktural\b",
    "total pagu anggaran": (
        r"\btotal\s+(?:pagu(?:\s+anggaran)?|anggaran)\b[^.;\d]{0,20}(?:tahun\s+20\d\d\s+)?[^.;\d]{0,20}Rp\.?\s*(\d[\d.]*)"
    ),
    "total realisasi anggaran": (
        r"\b(?:total\s+)?realisasi\s+anggaran(?:\s+(?:tahun|anggaran|20\d\d|TA\.?|sebesar|mencapai|adalah|yaitu|sejumlah|"
        r"seluruhnya|kecamatan(?:\s+[A-Z]\w+){1,3}))*\s+Rp\.?\s*(\d[\d.]*)"
    ),
}
"""Quantities that sentences count, and how; a count of posts needs no words behind the figure."""
_PART = re.compile(
    r"\b(?:tiap|setiap|masing|belanja\s+(?:operasi|modal|pegawai|barang)|program|kegiatan|laki|perempuan|triwulan|"
    r"semester|membawahi)\b",
    re.IGNORECASE,
)
_VILLAGES = frozenset(("jumlah desa", "jumlah kelurahan", "jumlah dusun", "jumlah lingkungan"))
_WHOLE = re.compile(
    r"\b(?:terdiri|terbagi|dibagi|meliputi|mencakup|membawahi|terdapat|memiliki|mempunyai|jumlah\w*|banyak\w*|berjumlah)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says how many there are in all; "4 (empat) desa telah melapor" says it not."""
_HISTORY = re.compile(r"\b20\d\d\b")


def from_sentences(material: NaskahMaterial) -> Iterator[Mention]:
    """Every quantity that a sentence gives for certain."""
    names = _names(material)
    heading = current = ""
    for sentence in material.sentences:
        text = sentence.text
        yield from _counts(material, sentence)
        said = [name for name, pattern in names.items() if pattern.search(text)]
        title = material.judul(sentence.index)
        if title != heading:
            heading, current = title, ""
        current = said[0] if len(said) == 1 else "" if said else current
        yield from _results(material, sentence, current, names)


def indicator_names(material: NaskahMaterial) -> dict[str, set[str]]:
    """The indicators that tables report on: by short name, the forms in which they are written."""
    found: dict[str, set[str]] = {}
    for _, table in material.naskah.tables():
        subject = column_about(table, "indikator")
        if (
            subject is None
            or not table.certain
            or not {column.peran for column in figure_columns(table)} & {"target", "realisasi"}
            or len(table.rows) > 12
        ):
            continue
        for cell in table.column(subject):
            if cell:
                found.setdefault(indikator(cell), set()).add(re.sub(r"\s*\([^)]*\)", "", cell).strip())
    return found


def _names(material: NaskahMaterial) -> dict[str, re.Pattern[str]]:
    """How sentences name each indicator."""
    return {
        name: re.compile(
            "|".join([rf"\b{re.escape(name)}\b", *(rf"\b(?i:{re.escape(form)})\b" for form in sorted(forms) if form)])
        )
        for name, forms in indicator_names(material).items()
    }


def _results(
    material: NaskahMaterial, sentence: Sentence, current: str, names: dict[str, re.Pattern[str]]
) -> Iterator[Mention]:
    """What a sentence says of target, result and achievement of the indicator it speaks of."""
    text = sentence.text
    for found in _BY_ORDER.finditer(text):
        number = _ORDER.get(found["nomor"].casefold()) or int(found["nomor"])
        name = of_goal(material, number)
        if name and material.tahun:
            yield _said(material, sentence, f"capaian {name} tahun {material.tahun}", found)
    for found in _SPENT.finditer(text):
        above = material.table_before(sentence.index, 3)
        if above and len(above[1].rows) == 1:
            columns = [
                c for c in figure_columns(above[1]) if c.peran == "persen" and SERAPAN.search(c.judul.casefold())
            ]
            value = columns[0].nilai[0] if len(columns) == 1 else None
            if value:
                name = f"penyerapan anggaran {material.table_place(above[0]).partition(', ')[2]}"
                yield Mention(name, value, material.table_place(above[0]), above[1].place)
                yield _said(material, sentence, name, found)
    for found in _CLAUSE.finditer(text):
        before = [name for name, pattern in names.items() for _ in pattern.finditer(text[: found.end("antara")])]
        subject = before[-1] if before else current
        if re.search(r"(?:kenaikan|penurunan|peningkatan|selisih)\s*$", text[: found.start()], re.IGNORECASE):
            continue
        if not subject or "sasaran strategis" in found["antara"] and not before or _PART.search(found["antara"]):
            continue
        year = _year(material, text, found)
        kind = found["apa"].casefold()
        measure = "target" if kind == "target" else "realisasi" if kind.startswith("rea") else "capaian"
        if measure == "capaian" and (not found["persen"] or "realisasi" in found["antara"].casefold()):
            continue
        if (
            "akhir" in found["antara"]
            or "selisih" in found["antara"]
            or year is None
            or "kecamatan" in found["antara"].casefold()
        ):
            continue
        yield _said(material, sentence, f"{measure} {subject} tahun {year}", found)


def _said(material: NaskahMaterial, sentence: Sentence, name: str, found: re.Match[str]) -> Mention:
    place = material.place(sentence, found.start("angka"))
    value = figure.read(found["angka"])
    assert value is not None  # the pattern lets nothing else through
    return Mention(name, value, material.naskah.named(place), place)


def _year(material: NaskahMaterial, text: str, found: re.Match[str]) -> int | None:
    """The year that a clause speaks of: its own, else the last one named before it, else the report's."""
    own = _HISTORY.findall(found["antara"])
    if own:
        return int(own[-1])
    before = _HISTORY.findall(text[: found.start()])
    return int(before[-1]) if before else material.tahun


def of_goal(material: NaskahMaterial, number: int) -> str | None:
    """The indicator of a sasaran by its number, where each has one."""
    for _, table in material.naskah.tables():
        subject, goal = column_about(table, "indikator"), column_about(table, "sasaran")
        roles = {column.peran for column in figure_columns(table)}
        if subject is None or goal is None or not roles >= {"target", "realisasi", "persen"} or len(table.rows) < 2:
            continue
        rows = [row for row in table.rows if re.fullmatch(rf"{number}\.?", row.cells[0])]
        if len(rows) == 1:
            return indikator(rows[0].cells[subject])
    return None


def _counts(material: NaskahMaterial, sentence: Sentence) -> Iterator[Mention]:
    for name, pattern in _COUNTS.items():
        for found in re.finditer(pattern, sentence.text, re.IGNORECASE):
            years = {int(year) for year in _HISTORY.findall(sentence.text)} - {material.tahun}
            value = figure.read(found[1].rstrip("."))
            part = _PART.search(sentence.text[max(0, found.start() - 40) : found.end()])
            whole = name not in _VILLAGES or _WHOLE.search(sentence.text[: found.start()])
            if value is not None and not years and not part and whole:
                place = material.place(sentence, found.start(1))
                yield Mention(name, value, material.naskah.named(place), place)
