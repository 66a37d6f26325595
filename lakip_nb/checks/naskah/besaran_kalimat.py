"""What sentences say of a quantity, each told apart by the indicator, the year and the measure it names."""

import re
from collections.abc import Iterator

from lakip_nb.checks.naskah import angka
from lakip_nb.checks.naskah.angka import TULISAN
from lakip_nb.checks.naskah.arti import SERAPAN, kolom_angka
from lakip_nb.checks.naskah.bahan import BahanNaskah, Kalimat
from lakip_nb.checks.naskah.besaran_tabel import Sebutan, indikator, kolom_tentang

_CLAUSE = re.compile(
    rf"\b(?P<apa>target|rea\w{{0,2}}lisasi|capaian|pencapaian)\b(?P<antara>(?:[^.;\d]|\b20\d\d\b){{0,70}}?)\b(?:sebesar|mencapai|adalah|yaitu)\s+"
    rf"(?P<angka>{TULISAN})\s*(?P<persen>%|persen)?",
    re.IGNORECASE,
)
_SPENT = re.compile(
    rf"\b(?:penyerapan|serapan)\s+anggaran\s+(?:sebesar|mencapai|adalah)\s+(?P<angka>{TULISAN})\s*(?:%|persen)",
    re.IGNORECASE,
)
_BY_ORDER = re.compile(
    r"\bSasaran\s+(?:strategis\s+)?(?P<nomor>\d|satu|dua|tiga|empat|lima)\b[^.;]{0,70}?\b(?:nilai|capaian)\b"
    rf"[^.;\d]{{0,20}}(?P<angka>{TULISAN})\s*(?:%|persen)",
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
    "total realisasi anggaran": r"\b(?:total\s+)?realisasi\s+anggaran\b[^.;\d]{0,40}Rp\.?\s*(\d[\d.]*)",
}
"""Quantities that sentences count, and how; a count of posts needs no words behind the figure."""
_PART = re.compile(
    r"\b(?:tiap|setiap|masing|belanja\s+(?:operasi|modal|pegawai|barang)|program|kegiatan|laki|perempuan|triwulan|"
    r"semester|membawahi)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(r"\b20\d\d\b")


def dari_kalimat(bahan: BahanNaskah) -> Iterator[Sebutan]:
    """Every quantity that a sentence gives for certain."""
    names = _names(bahan)
    heading = current = ""
    for sentence in bahan.kalimat:
        text = sentence.teks
        yield from _counts(bahan, sentence)
        said = [name for name, pattern in names.items() if pattern.search(text)]
        title = bahan.judul(sentence.index)
        if title != heading:
            heading, current = title, ""
        current = said[0] if len(said) == 1 else "" if said else current
        yield from _results(bahan, sentence, current, names)


def _names(bahan: BahanNaskah) -> dict[str, re.Pattern[str]]:
    """The indicators that tables report on, by short name, with how sentences name them."""
    found: dict[str, set[str]] = {}
    for _, table in bahan.naskah.tabel():
        subject = kolom_tentang(table, "indikator")
        if (
            subject is None
            or not {column.peran for column in kolom_angka(table)} & {"target", "realisasi"}
            or len(table.baris) > 12
        ):
            continue
        for cell in table.kolom(subject):
            if cell:
                found.setdefault(indikator(cell), set()).add(re.sub(r"\s*\([^)]*\)", "", cell).strip())
    return {
        name: re.compile(
            "|".join([rf"\b{re.escape(name)}\b", *(rf"\b(?i:{re.escape(form)})\b" for form in sorted(forms) if form)])
        )
        for name, forms in found.items()
    }


def _results(
    bahan: BahanNaskah, sentence: Kalimat, current: str, names: dict[str, re.Pattern[str]]
) -> Iterator[Sebutan]:
    """What a sentence says of target, result and achievement of the indicator it speaks of."""
    text = sentence.teks
    for found in _BY_ORDER.finditer(text):
        number = _ORDER.get(found["nomor"].casefold()) or int(found["nomor"])
        name = _of_goal(bahan, number)
        if name and bahan.tahun:
            yield _said(bahan, sentence, f"capaian {name} tahun {bahan.tahun}", found)
    for found in _SPENT.finditer(text):
        above = bahan.sebelum(sentence.index, 3)
        if above and len(above[1].baris) == 1:
            columns = [c for c in kolom_angka(above[1]) if c.peran == "persen" and SERAPAN.search(c.judul.casefold())]
            value = columns[0].nilai[0] if len(columns) == 1 else None
            if value:
                name = f"penyerapan anggaran {bahan.tempat_tabel(above[0]).partition(', ')[2]}"
                yield Sebutan(name, value, bahan.tempat_tabel(above[0]), above[1].letak)
                yield _said(bahan, sentence, name, found)
    for found in _CLAUSE.finditer(text):
        before = [name for name, pattern in names.items() for _ in pattern.finditer(text[: found.end("antara")])]
        subject = before[-1] if before else current
        if re.search(r"(?:kenaikan|penurunan|peningkatan|selisih)\s*$", text[: found.start()], re.IGNORECASE):
            continue
        if not subject or "sasaran strategis" in found["antara"] and not before or _PART.search(found["antara"]):
            continue
        year = _year(bahan, text, found)
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
        yield _said(bahan, sentence, f"{measure} {subject} tahun {year}", found)


def _said(bahan: BahanNaskah, sentence: Kalimat, name: str, found: re.Match[str]) -> Sebutan:
    place = bahan.letak(sentence, found.start("angka"))
    value = angka.baca(found["angka"])
    assert value is not None  # the pattern lets nothing else through
    return Sebutan(name, value, bahan.naskah.sebut(place), place)


def _year(bahan: BahanNaskah, text: str, found: re.Match[str]) -> int | None:
    """The year that a clause speaks of: its own, else the last one named before it, else the report's."""
    own = _HISTORY.findall(found["antara"])
    if own:
        return int(own[-1])
    before = _HISTORY.findall(text[: found.start()])
    return int(before[-1]) if before else bahan.tahun


def _of_goal(bahan: BahanNaskah, number: int) -> str | None:
    """The indicator of a sasaran by its number, where each has one."""
    for _, table in bahan.naskah.tabel():
        subject, goal = kolom_tentang(table, "indikator"), kolom_tentang(table, "sasaran")
        roles = {column.peran for column in kolom_angka(table)}
        if subject is None or goal is None or not roles >= {"target", "realisasi", "persen"} or len(table.baris) < 2:
            continue
        rows = [row for row in table.baris if re.fullmatch(rf"{number}\.?", row.sel[0])]
        if len(rows) == 1:
            return indikator(rows[0].sel[subject])
    return None


def _counts(bahan: BahanNaskah, sentence: Kalimat) -> Iterator[Sebutan]:
    for name, pattern in _COUNTS.items():
        for found in re.finditer(pattern, sentence.teks, re.IGNORECASE):
            years = {int(year) for year in _HISTORY.findall(sentence.teks)} - {bahan.tahun}
            value = angka.baca(found[1].rstrip("."))
            part = _PART.search(sentence.teks[max(0, found.start() - 40) : found.end()])
            if value is not None and not years and not part:
                place = bahan.letak(sentence, found.start(1))
                yield Sebutan(name, value, bahan.naskah.sebut(place), place)
