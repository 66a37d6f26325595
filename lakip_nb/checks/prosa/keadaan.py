"""Words about spending, facilities and programmes at large: all spent, all in good order, carried out."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.sentences import quote, sentences
from lakip_nb.checks.prosa.subjek import SYARAT
from lakip_nb.checks.rule import aturan
from lakip_nb.data.anggaran import Mata
from lakip_nb.present import kata

_MONEY = r"(?:anggaran|pagu|dana)"
_SPENT = r"(?:terserap|terealisasi|digunakan|dibelanjakan)"
_ALL_SPENT = re.compile(
    rf"\b(?P<semua>(?:seluruh|semua) {_MONEY}\w*\s+(?:\w+\s+){{0,3}}?{_SPENT}|{_MONEY}\w*\s+(?:\w+\s+){{0,3}}?"
    rf"(?:{_SPENT} (?:seluruhnya|sepenuhnya|habis)|habis {_SPENT})|{_SPENT} seluruhnya|"
    rf"tidak (?:ada|tersisa|menyisakan) (?:sisa )?{_MONEY})\b"
    rf"|\b(?P<hampir>hampir (?:seluruh|semua) {_MONEY})\b|\b(?P<besar>sebagian besar {_MONEY})\b",
    re.IGNORECASE,
)
# Words between the money and the verb by which it is the money of something, not of the year.
_PART = re.compile(
    rf"\b{_MONEY}(?:nya)?\s+(?!{_SPENT}|yang|ini|kecamatan|tahun|telah|sudah|dapat|habis|tidak|belum|tersedia)[a-z]",
    re.IGNORECASE,
)
_FACILITY = r"sarana|prasarana|kendaraan|gedung|bangunan|peralatan|fasilitas"
_ALL_GOOD = re.compile(
    rf"\b(?:seluruh|semua)(?:nya)?\s+(?P<apa>{_FACILITY})\b[^.;]{{0,60}}?"
    r"\b(?:(?:kondisi|keadaan)\s+baik|layak pakai|berfungsi baik)\b"
    rf"|\btidak ada\s+(?P<apa2>{_FACILITY})\s+(?:\w+\s+){{0,2}}?rusak\b",
    re.IGNORECASE,
)
_ALL_WORN = re.compile(
    rf"\b(?:seluruh|semua)(?:nya)?\s+(?P<apa>{_FACILITY})\b(?!\s+(?:dinas\s+)?yang\b)[^.;]{{0,40}}?\brusak\b",
    re.IGNORECASE,
)
_KIND = {
    "kendaraan": r"kendaraan|mobil|motor",
    "gedung": r"gedung|kantor|aula|bangunan|ruang|mus[h]?ol+a",
    "bangunan": r"gedung|kantor|aula|bangunan|ruang|mus[h]?ol+a",
    "peralatan": r"komputer|laptop|printer|mesin|peralatan|genset",
}
_DONE = re.compile(
    r"(?<!belum )(?<!tidak )(?<!kurang )\b(?P<baik>(?:mencapai|memenuhi|melampaui) target|tercapai|efisien|"
    r"(?:terlaksana|dilaksanakan|berjalan) (?:seluruhnya|sepenuhnya|sesuai (?:target|rencana)))\b"
    r"|\b(?P<nihil>(?:tidak|belum) (?:dapat )?(?:terlaksana|dilaksanakan|direalisasikan|terealisasi))\b",
    re.IGNORECASE,
)
_MOST, _NEARLY = Decimal(50), Decimal(90)
_DASAR = "PermenPANRB 53/2014: keberhasilan dan kegagalan disajikan apa adanya"


@aturan(
    "H49",
    "Anggaran yang disebut terserap seluruhnya memang terserap seluruhnya",
    "peringatan",
    "Seluruh, hampir seluruh, atau sebagian besar anggaran dapat diuji pada serapannya.",
    _DASAR,
    "Naskah menyebut “seluruh anggaran terserap”, padahal serapannya 96,69%.",
)
def serapan_disebut(material: Material) -> Iterator[Finding]:
    """H49: all, nearly all or most of the money, and the share that was spent says another thing."""
    budget = material.laporan.anggaran
    for cell, sentence in _told(material):
        found = _ALL_SPENT.search(sentence)
        if not found:
            continue
        lines = _lines(material, sentence)
        if _denied(sentence, found) or (not lines and _PART.search(found[0])):
            continue
        if len(lines) > 1 or (not lines and re.search(r"\b(?:program|kegiatan|belanja)\b", sentence, re.IGNORECASE)):
            continue
        share = lines[0].serapan if lines else budget.serapan
        least = Decimal(100) if found["semua"] else _NEARLY if found["hampir"] else _MOST
        if share is not None and share < least:
            whose = lines[0].nama if lines else "kecamatan"
            yield _finding(cell, sentence, found, f"serapan {whose} {kata.persen(share)}", share)


@aturan(
    "H50",
    "Sarana yang disebut baik seluruhnya memang baik menurut daftarnya",
    "peringatan",
    "Satu sarana yang kurang baik atau rusak membantah kalimat tentang seluruhnya.",
    _DASAR,
    "Naskah menyebut “seluruh sarana dalam kondisi baik”, padahal Mushola kurang baik.",
)
def sarana_disebut(material: Material) -> Iterator[Finding]:
    """H50: all facilities in good order, and the list has some that are not."""
    rows = material.laporan.tabel.sarana
    for cell, sentence in _told(material) if rows else ():
        if worn := _ALL_WORN.search(sentence):
            kind = _KIND.get(worn["apa"].casefold(), ".")
            states = {row.kondisi for row in rows if re.search(kind, row.uraian, re.IGNORECASE)}
            if states == {"Baik"}:
                fact = f"{worn['apa'].lower()} yang tercatat seluruhnya dalam keadaan baik"
                yield _finding(cell, sentence, worn, fact, "Baik")
        if found := _ALL_GOOD.search(sentence):
            kind = _KIND.get((found["apa"] or found["apa2"]).casefold(), ".")
            bad = {"Rusak"} if found["apa2"] else {"Rusak", "Kurang baik"}
            poor = [row for row in rows if row.kondisi in bad and re.search(kind, row.uraian, re.IGNORECASE)]
            if poor:
                said = kata.rangkai(dict.fromkeys(f"{row.uraian} {str(row.kondisi).lower()}" for row in poor))
                yield _finding(cell, sentence, found, said, said)


@aturan(
    "H51",
    "Penilaian atas program atau kegiatan sesuai dengan capaiannya",
    "peringatan",
    "Program yang disebut tercapai, efisien, atau tidak terlaksana diuji pada kinerja dan anggarannya.",
    _DASAR,
    "Naskah menyebut Program Pelayanan Publik “tercapai”, padahal capaian kinerjanya 60,00%.",
)
def program_disebut(material: Material) -> Iterator[Finding]:
    """H51: a line of the budget called reached, efficient or not carried out, and its figures say another thing."""
    for cell, sentence in _told(material):
        words = list(_DONE.finditer(sentence))
        lines = _lines(material, sentence) if len(words) == 1 else []
        if len(lines) != 1 or re.search(r"\b20\d\d\b", sentence):
            continue
        line, found = lines[0], words[0]
        if found["baik"] and line.capaian is not None and line.capaian < 100:
            fact = f"capaian kinerja {line.nama} {kata.persen(line.capaian)}"
        elif found["nihil"] and line.realisasi and line.baris.realisasi_kinerja:
            unit = f" {line.baris.satuan_realisasi}" if line.baris.satuan_realisasi else ""
            done = f"{kata.kinerja(line.baris.realisasi_kinerja)}{unit}"
            fact = f"{line.nama} terealisasi {done} dengan {kata.rupiah(line.realisasi)}"
        else:
            continue
        yield _finding(cell, sentence, found, fact, f"{line.capaian} {line.realisasi}")


def _denied(sentence: str, found: re.Match[str]) -> bool:
    """Whether the words of the whole are denied: not all was spent."""
    said = sentence[: found.start()].split()[-1:] + re.split(r"\s+", found[0])[1:]
    return any(word.casefold() in ("tidak", "belum", "bukan") for word in said)


def _told(material: Material) -> Iterator[tuple[ProseCell, str]]:
    """The sentences that say how things are."""
    for cell in material.prosa:
        for sentence in sentences(cell):
            if not SYARAT.search(sentence):
                yield cell, sentence


def _lines(material: Material, sentence: str) -> list[Mata]:
    """The lines of the budget that a sentence names in full, the longest name where one holds another."""
    low = sentence.casefold()
    named = {name: line for line in material.laporan.anggaran.semua() if (name := _called(line).casefold()) in low}
    return [line for name, line in named.items() if not any(name in other for other in named if other != name)]


def _called(line: Mata) -> str:
    """The name by which prose calls a line; one word says too little, so that the word Program stays with it."""
    short = line.nama.removeprefix("Program ")
    return short if len(short.split()) > 1 else line.nama


def _finding(cell: ProseCell, sentence: str, found: re.Match[str], fact: str, value: object) -> Finding:
    return cell.tempat(f"“{quote(sentence, *found.span())}”").temuan(
        f"Naskah menyebut “{found[0]}”, padahal {fact}: “{quote(sentence, *found.span())}”.",
        "Sesuaikan kalimat dengan angkanya, atau pakai nilai hidup.",
        {"kata": found[0], "data": value},
    )
