"""Counts in words or figures against what there is: desa, programmes, staff, and how many targets were met."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.sentences import quote, sentences
from lakip_nb.checks.prosa.subjek import SYARAT
from lakip_nb.checks.rule import aturan
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_SATUAN = "satu dua tiga empat lima enam tujuh delapan sembilan".split()
_KATA = {word: number for number, word in enumerate(_SATUAN, start=1)} | {"sepuluh": 10, "sebelas": 11}
_KATA |= {f"{word} belas": number + 10 for word, number in list(_KATA.items())[1:9]}
_KATA |= {
    f"{tens} puluh" + (f" {one}" if one else ""): 10 * number + (_KATA[one] if one else 0)
    for number, tens in enumerate(_SATUAN[1:], start=2)
    for one in ("", *_SATUAN)
}
_NUMBER = r"(?:\d{1,3}(?![.,]\d)|" + "|".join(sorted(_KATA, key=len, reverse=True)) + ")"

# A whole set: "terdiri atas tiga kelurahan", "ketiga kelurahan"; elsewhere a number may be of a part.
_WHOLE = (
    r"(?:terdiri (?:atas|dari)|terbagi (?:atas|menjadi|dalam)|memiliki|mempunyai|membawahi|mencakup|meliputi|seluruh|"
    r"semua)"
)
_THING = (
    r"desa|kelurahan|dusun|lingkungan|program|sasaran(?: strategis)?|tujuan|misi|indikator(?: kinerja(?: utama)?)?|IKU|"
    r"PNS|pegawai|responden|jabatan struktural"
)
_COUNT = re.compile(
    rf"(?:\b(?P<utuh>{_WHOLE})\s+(?:(?:sebanyak|sekitar|dari|atas)\s+)?)?(?:(?P<ke>\bke-?)|\b)(?P<n>{_NUMBER})\s*"
    rf"(?:\((?:[^)]*)\)\s*)?(?:orang\s+|buah\s+|unit\s+)?(?P<apa>{_THING})\b(?!\s*/)"
    r"(?!\s+(?:itu|ini|tersebut|lain)\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b(?:{_THING})\b", re.IGNORECASE)
_OF_ALL = re.compile(r"\b(?:kecamatan|wilayah\w*)\b", re.IGNORECASE)
_OF_PART = re.compile(r"\b(?:sasaran|seksi|program|kegiatan|desa|kelurahan|dusun|pelatihan|survei)\b", re.IGNORECASE)
_PLANNED = frozenset({"program", "sasaran", "tujuan", "misi", "indikator", "responden"})
_SET = re.compile(
    rf"\b(?P<hanya>{_NUMBER})\s+(?:\([^)]*\)\s*)?(?:indikator\s+)?dari\s+(?P<dari>{_NUMBER})\s+(?:\([^)]*\)\s*)?"
    r"(?:indikator(?: kinerja(?: utama)?)?|IKU)\b|"
    r"\b(?P<kecuali>(?:tidak|belum|bukan)\s+)?(?P<semua>seluruh|semua|setiap|kedua|ketiga|keempat|kelima|segenap)\s+"
    r"(?:indikator(?: kinerja(?: utama)?)?|IKU|sasaran(?: strategis)?|target(?: kinerja| indikator)?)\b"
    r"|\b(?P<sebagian>sebagian besar|mayoritas|hampir (?:seluruh|semua))\s+"
    r"(?:indikator(?: kinerja(?: utama)?)?|IKU|target(?: kinerja| indikator)?)\b"
    r"|\b(?P<nihil>tidak (?:ada|satu pun)|tidak ada satu pun|tak satu pun)\s+(?:indikator|IKU|target)\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?P<tidak>(?:tidak|belum|gagal)\s+(?:dapat\s+)?)?(?:tercapai|(?:mencapai|memenuhi|melampaui)\s+target|terpenuhi)\b",
    re.IGNORECASE,
)
_DASAR = "Aritmetika: satu hal dihitung sekali; asas laporan ini: satu angka, satu data"


@aturan(
    "H37",
    "Banyaknya yang disebut sesuai dengan data",
    "peringatan",
    "Jumlah desa, program, sasaran, atau pegawai dalam kalimat sama dengan tabelnya, juga bila ditulis dengan huruf.",
    _DASAR,
    "Naskah menyebut “terdiri atas empat kelurahan”, sedangkan menurut data ada 3 kelurahan.",
)
def banyaknya(material: Material) -> Iterator[Finding]:
    """H37: more than there are, or another number where the whole set is spoken of."""
    there = _there(material.laporan)
    for cell in material.prosa:
        for sentence in sentences(cell):
            chain = -9
            for found in _COUNT.finditer(sentence) if _NAMED.search(sentence) else ():
                thing = re.sub(r"\s+(?:kinerja.*|strategis)", "", found["apa"].casefold())
                thing = "indikator" if thing == "iku" else thing
                most = there.get(thing)
                said = _bilangan(found["n"])
                before = sentence[: found.start()]
                whole = (found["utuh"] or found["ke"]) and _OF_ALL.search(before) and not _OF_PART.search(before)
                whole = thing not in _PLANNED and (whole or found.start() - chain <= len(" dan "))
                chain = found.end() if whole else chain
                whole = whole or (thing == "responden" and _polled(sentence, found))
                if most is not None and (said > most or (whole and said != most)) and not _elsewhere(sentence, found):
                    yield _finding(
                        cell,
                        quote(sentence, *found.span(), around=12),
                        f"sedangkan menurut data ada {kata.angka(most)} {found['apa']}",
                        {"disebut": said, "data": most},
                    )


def _polled(sentence: str, found: re.Match[str]) -> bool:
    """Whether all respondents are meant: so many were asked, not so many said something."""
    before, after = sentence[: found.start()], sentence[found.end() :]
    asked = re.search(r"\b(?:sebanyak|dengan|terhadap|kepada|berjumlah|melibatkan|diikuti|oleh)\s*$", before, re.I)
    part = re.match(r"\s*(?:yang|puas|tidak|laki|perempuan|menyatakan|menilai|\()", after, re.I)
    return bool(asked) and not part


def _there(laporan: Laporan) -> dict[str, int]:
    people = laporan.kepegawaian
    known = {
        "dusun": laporan.wilayah.dusun,
        "lingkungan": laporan.wilayah.lingkungan,
        "program": len(laporan.anggaran.program),
        "sasaran": len(laporan.sasaran),
        "tujuan": len(laporan.tabel.tujuan),
        "misi": len(laporan.daftar("misi")),
        "indikator": len(laporan.indikator),
        "pns": len(people.pns),
        "pegawai": len(people.pegawai),
        "responden": laporan.survei.responden,
        "jabatan struktural": people.formasi_struktural,
    }
    places = {jenis: len(laporan.penduduk.jenis(jenis)) for jenis in ("desa", "kelurahan")}
    return places | {name: count for name, count in known.items() if count}


def _elsewhere(sentence: str, found: re.Match[str]) -> bool:
    """Whether the count is of another time, place or plan: a year, a neighbour, an aim."""
    before = sentence[: found.start()]
    other = re.search(
        r"\b(?:kabupaten|provinsi|tetangga|tahun\s+(?:lalu|\d{4}|depan)|Renstra)\b", sentence, re.IGNORECASE
    )
    return bool(
        other or SYARAT.search(before) or re.search(r"\b(?:tambah\w*|menambah|kekurangan|kurang)\b", before, re.I)
    )


@aturan(
    "H38",
    "Kata seluruh, sebagian besar, atau tidak ada sesuai dengan ketercapaian indikator",
    "peringatan",
    "Kalimat tentang semua indikator diuji pada setiap indikator.",
    "PermenPANRB 53/2014: keberhasilan dan kegagalan disajikan apa adanya",
    "Naskah menyebut “seluruh indikator tercapai”, sedangkan menurut data 1 dari 2 indikator mencapai target.",
)
def ketercapaian(material: Material) -> Iterator[Finding]:
    """H38: all, most, or none of the indicators were met, and the data say another number."""
    judged = [item.tercapai for item in material.laporan.indikator if item.tercapai is not None]
    met, count = sum(judged), len(judged)
    if not count or count < len(material.laporan.indikator):
        return
    for cell in material.prosa:
        for sentence in sentences(cell):
            whole = _SET.search(sentence)
            verdict = _MET.search(sentence, whole.end()) if whole else None
            if not whole or not verdict or SYARAT.search(sentence) or _long(sentence, whole, verdict):
                continue
            if _denied(whole, count - met if verdict["tidak"] else met, count):
                yield _finding(
                    cell,
                    quote(sentence, whole.start(), verdict.end()),
                    f"sedangkan menurut data {kata.angka(met)} dari {kata.angka(count)} indikator mencapai target",
                    {"tercapai": met, "indikator": count},
                )


def _denied(whole: re.Match[str], hits: int, count: int) -> bool:
    """Whether so many of the indicators are not what a sentence says of the set; "not all" says nothing of how few."""
    if whole["hanya"]:
        return _bilangan(whole["dari"]) == count and _bilangan(whole["hanya"]) != hits
    if whole["semua"]:
        return hits == count if whole["kecuali"] else hits < count
    return hits * 2 <= count if whole["sebagian"] else hits > 0


def _bilangan(teks: str) -> int:
    return int(teks) if teks.isdigit() else _KATA[teks.casefold()]


def _long(sentence: str, whole: re.Match[str], verdict: re.Match[str]) -> bool:
    """Whether so much stands between that the verdict is of something else."""
    between = sentence[whole.end() : verdict.start()]
    return len(between.split()) > 8 or bool(re.search(r"[;:]|\b(?:program|kegiatan|tetapi|sedangkan)\b", between, re.I))


def _finding(cell: ProseCell, words: str, fact: str, values: dict[str, object]) -> Finding:
    return cell.tempat(f"“{words}”").temuan(
        f"Naskah menyebut “{words}”, {fact}.",
        "Pakai nilai hidup yang menghitungnya dari data, atau perbaiki kalimatnya.",
        values,
    )
