"""Years that were left from another report, and dates that cannot be."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.prosa.sentences import quote
from lakip_nb.checks.rule import aturan
from lakip_nb.data.dates import DateError, read_date
from lakip_nb.data.naskah import Block

# What belongs to the year of the report alone: "Laporan Kinerja ( LK ) Tahun 2022"
_DOCUMENT = re.compile(
    r"\b(?P<apa>Laporan\s+(?:Akuntabilitas\s+)?Kinerja|LKj?IP|LAKIP|LKj|Perjanjian\s+Kinerja|Rencana\s+Kerja|Renja|"
    r"Tahun\s+Anggaran|T\.?A\.?|APBD|DPA|kondisi|keadaan)\b(?P<antara>[^.;:]{0,90}?)\b(?:Tahun(?:\s+Anggaran)?\s+)?(?P<tahun>20\d\d)\b"
    r"(?!\s*[-–—/]\s*(?:20)?\d\d|\s+s/?d)",
    re.IGNORECASE,
)
_OWN_HISTORY = re.compile(
    r"\b(?:banding\w*|dibanding\w*|perbandingan|sebelum\w*|lalu|terdahulu|evaluasi|LHE|rekomendasi|tindak\s*lanjut\w*|"
    r"menindaklanjuti|sejak|semula|awal|hingga|sampai|mendatang|berikut\w*|akan|rencana\s+aksi|naik|turun|kenaikan|"
    r"penurunan|peningkatan|meningkat|menurun|tren|perubahan\s+dari|antara)\b",
    re.IGNORECASE,
)
_REGULATION = re.compile(r"\b(?:Nomor|No\.|tanggal|Peraturan|Keputusan|Undang|Perda|Perbup|DPRD)", re.IGNORECASE)
_YEARS = re.compile(r"(?<![\d.,/])20\d\d(?![\d.,]*\d)")
_SPAN = re.compile(
    r"\b(?P<apa>Renstra|Rencana\s+Strategis|RPJMD|Rencana\s+Pembangunan\s+Jangka\s+Menengah\s+Daerah)\b"
    r"(?P<antara>[^.;]{0,110}?)\b(?P<awal>20\d\d)\s*(?:[-–—]|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?|hingga)\s*(?P<akhir>20\d\d)\b",
    re.IGNORECASE,
)
_OTHER_PERIOD = re.compile(
    r"\b(?:sebelum\w*|berikut\w*|lalu|lama|baru|mendatang|perubahan|transisi|menyusun)\b", re.IGNORECASE
)
_SIGNED = re.compile(r"[A-Z][\w .’'-]{2,40},\s*(?:tanggal\s+)?(\d{1,2}\s+[A-Za-z]+\s+20\d\d)\.?")
_LATE = 12
"""Months after the year in which a report is signed at all; it is due after two."""


@aturan(
    "N01",
    "Tahun yang tertinggal dari laporan lain",
    "peringatan",
    "Laporan kinerja, perjanjian kinerja, rencana kerja, anggaran, dan keadaan yang diuraikan adalah milik "
    "tahun laporan. "
    "Tahun lain di belakangnya biasanya tertinggal dari laporan yang disalin.",
    "Kelaziman: naskah tahun lalu disalin dan diperbarui sebagian",
    "“Laporan Kinerja Tahun 2022” dalam laporan tahun 2023.",
)
def tahun_tertinggal(material: NaskahMaterial) -> Iterator[Finding]:
    """N01: years other than the report's where only the report's can stand; one finding for each year."""
    if material.tahun is None:
        return
    found: dict[int, list[tuple[int, str]]] = {}
    for sentence in material.sentences:
        for match in _DOCUMENT.finditer(sentence.text):
            year = int(match["tahun"])
            before = sentence.text[: match.start("tahun")]
            around = sentence.text[max(0, match.start() - 70) : match.end() + 25]
            regulated = _REGULATION.search(match["antara"])
            if year == material.tahun or _OWN_HISTORY.search(around) or regulated or _YEARS.search(match["antara"]):
                continue
            if str(material.tahun) in before[-120:] or abs(year - material.tahun) > 10:
                continue
            words = quote(sentence.text, match.start("tahun"), match.end("tahun"), around=50)
            found.setdefault(year, []).append((material.place(sentence, match.start("tahun")), words))
    for year, places in found.items():
        where = material.named_places(place for place, _ in places)
        quotes = "; ".join(f"“{words}”" for _, words in places[:4])
        yield material.finding(
            f"Laporan tahun {material.tahun} menyebut tahun {year} sebagai tahunnya sendiri: {quotes}.",
            where,
            f"Ganti dengan {material.tahun}, atau jelaskan mengapa tahun {year} disebut.",
            places[0][0],
            {"tahun": year, "tahun laporan": material.tahun, "kali": len(places)},
        )


@aturan(
    "N02",
    "Periode Renstra atau RPJMD yang berbeda-beda",
    "peringatan",
    "Satu rencana mempunyai satu periode, dan tahun laporan berada di dalamnya.",
    "Permendagri 86/2017: Renstra perangkat daerah berjangka lima tahun",
    "Renstra 2019–2023 di Bab I, 2021–2026 di Bab II.",
)
def periode(material: NaskahMaterial) -> Iterator[Finding]:
    """N02: spans of one plan that differ, and a span that leaves the report's year out."""
    yield from _one_year(material)
    spans: dict[str, list[tuple[tuple[int, int], int]]] = {}
    for _, block in material.naskah.blocks("paragraf", "butir", "judul"):
        for match in _SPAN.finditer(block.text):
            around = block.text[max(match.start() - 60, 0) : match.end() + 40]
            if _OTHER_PERIOD.search(around) or _SPAN.search(match["antara"]):
                continue
            plan = "Renstra" if match["apa"].casefold() in ("renstra", "rencana strategis") else "RPJMD"
            span = (int(match["awal"]), int(match["akhir"]))
            spans.setdefault(plan, []).append((span, block.place_at(match.start("awal"))))
    for plan, found in spans.items():
        counts = Counter(span for span, _ in found)
        usual = max(counts, key=lambda span: counts[span])
        for span in counts:
            place = next(place for each, place in found if each == span)
            outside = material.tahun is not None and not span[0] <= material.tahun <= span[1]
            if span == usual and not outside:
                continue
            words = (
                f"{plan} di sini {span[0]}–{span[1]}, di tempat lain {usual[0]}–{usual[1]}"
                if span != usual
                else f"{plan} {span[0]}–{span[1]} tidak mencakup tahun laporan {material.tahun}"
            )
            yield material.finding(
                f"{words}.",
                material.naskah.named(place),
                f"Cocokkan dengan dokumen {plan} yang berlaku pada tahun laporan, lalu samakan di seluruh naskah.",
                place,
                {"periode": f"{span[0]}–{span[1]}", "biasanya": f"{usual[0]}–{usual[1]}"},
            )


def _one_year(material: NaskahMaterial) -> Iterator[Finding]:
    """A plan of five years with a single one, and one target that is of the Renstra here and of the RPJMD there."""
    single = [
        (place, f"“{hit[0]}”")
        for place, text in material.texts
        if (hit := re.search(r"\b(?:Renstra|Rencana\s+Strategis)\s+Tahun\s+20\d\d\b(?!\s*[-–—s/])", text))
    ]
    yield from material.gathered("Rencana strategis dengan satu tahun", single, "Tulis periodenya.", "catatan")
    last = r"akhir\s+(?:masa\s+)?(?:periode\s+)?"
    here = [(place, "“akhir masa RPJMD”") for place, text in material.texts if re.search(last + "RPJMD", text)]
    plan = any(re.search(last + r"(?:Renstra|Rencana\s+Strategis)", text, re.IGNORECASE) for _, text in material.texts)
    if plan:
        yield from material.gathered(
            "Target akhir disebut milik RPJMD dan Renstra", here, "Sebut satu rencana.", "catatan"
        )


@aturan(
    "N03",
    "Keterangan tabel atau gambar dengan tahun lain",
    "peringatan",
    "Tabel yang bertahun satu menggambarkan tahun laporan. Tahun lain pada keterangannya biasanya tertinggal, "
    "atau isinya belum diperbarui.",
    "Kelaziman: naskah tahun lalu disalin dan diperbarui sebagian",
    "“Jumlah Penduduk Tahun 2022” dalam laporan tahun 2023.",
)
def tahun_keterangan(material: NaskahMaterial) -> Iterator[Finding]:
    """N03: captions that name one year, and not the report's."""
    for _, caption in material.naskah.captions():
        years = {int(year) for year in _YEARS.findall(caption.judul)}
        if material.tahun is None or len(years) != 1 or material.tahun in years or _OWN_HISTORY.search(caption.judul):
            continue
        (year,) = years
        if (
            re.search(r"\b(?:Nomor|target|rencana|proyeksi)\b", caption.judul, re.IGNORECASE)
            or year > material.tahun + 1
        ):
            continue
        yield material.finding(
            f"{caption.shown}, “{caption.judul}”, bertahun {year}, sedangkan tahun laporan {material.tahun}.",
            f"{material.naskah.named(caption.place)}, {caption.shown}",
            f"Perbarui isinya menjadi tahun {material.tahun}; bila memang data tahun {year}, sebutkan sebabnya.",
            caption.place,
            {"tahun": year, "tahun laporan": material.tahun},
        )


@aturan(
    "N04",
    "Tanggal penandatanganan yang tidak mungkin",
    "peringatan",
    "Laporan setahun ditandatangani setelah tahun itu berakhir, dan disampaikan paling lambat dua bulan sesudahnya.",
    "PermenPANRB 53/2014: laporan disampaikan paling lambat dua bulan setelah tahun anggaran berakhir",
    "Ditandatangani 30 Januari 2023 untuk laporan tahun 2023.",
)
def tanggal(material: NaskahMaterial) -> Iterator[Finding]:
    """N04: a preface or conclusion dated before the year was over, or long after."""
    if material.tahun is None:
        return
    end = dt.date(material.tahun, 12, 31)
    for index, block in material.naskah.blocks("paragraf"):
        found = _SIGNED.match(block.text)
        if not found or len(block.text) > 120 or not _of_the_report(material, index):
            continue
        try:
            signed = read_date(found[1])
        except DateError:
            continue
        months = (signed.year - end.year) * 12 + signed.month - end.month
        if signed < end or months > _LATE:
            why = (
                "sebelum tahun laporan berakhir"
                if signed < end
                else "lebih dari setahun setelah tahun laporan berakhir"
            )
            yield material.finding(
                f"Laporan tahun {material.tahun} bertanggal {found[1]}, {why}.",
                material.naskah.named(block.place),
                "Perbaiki tanggal penandatanganan.",
                block.place,
                {"tanggal": signed, "tahun laporan": material.tahun},
            )


def _of_the_report(material: NaskahMaterial, index: int) -> bool:
    """Whether a date stands in the preface or the last chapter, and not in an annex."""
    last = max(material.naskah.chapters, default=0)
    for part in material.naskah.parts[index::-1]:
        if isinstance(part, Block) and part.kind == "judul":
            words = part.text.upper()
            if "LAMPIRAN" in words or "PERJANJIAN" in words:
                return False
            if "PENGANTAR" in words:
                return True
            if part.number.startswith("BAB"):
                return material.naskah.chapters[index] == last
    return False
