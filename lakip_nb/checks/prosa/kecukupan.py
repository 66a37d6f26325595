"""What the narrative calls enough against what the analysis calls too little, and comparisons with the neighbour."""

import re
from collections.abc import Iterator

from lakip_nb.checks.aturan.pokok import CUKUP, KURANG, hal, tertampung
from lakip_nb.checks.finding import Finding, Tempat
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.sentences import quote, sentences
from lakip_nb.checks.prosa.subjek import SYARAT, Subjek
from lakip_nb.checks.rule import aturan
from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata

_HIGHER = re.compile(
    r"\b(?:(?P<atas>lebih (?:tinggi|besar|baik|unggul)|unggul|melampaui|melebihi|di atas)"
    r"|(?P<bawah>lebih (?:rendah|kecil|sedikit)|tertinggal|di bawah))\b",
    re.IGNORECASE,
)
_THAN = r"\b(?:daripada|dari|dibanding(?:kan)?(?: dengan)?|terhadap|atas|bawah|melampaui|melebihi)\s+(?:\w+\s+){0,4}?"


@aturan(
    "H42",
    "Yang disebut cukup tidak disebut kurang di tempat lain",
    "peringatan",
    "Pegawai, sarana, atau anggaran yang cukup pada satu bab dan kurang sebagai sebab kegagalan pada bab lain "
    "menghilangkan kepercayaan pada keduanya.",
    "PermenPANRB 53/2014, Bab III butir 5: analisis penyebab serta solusinya",
    "Narasi menyebut “jumlah pegawai sudah cukup”, sedangkan penyebab IKM “Jumlah pegawai terbatas”.",
)
def cukup_dan_kurang(material: Material) -> Iterator[Finding]:
    """H42: a sentence that calls enough what a cause, an obstacle or another sentence calls too little."""
    laporan = material.laporan
    lacks = [
        (Tempat(f"analisis.csv, {row.indikator_id}, {row.jenis} {row.urut}", row.asal.file, row.asal.row), row.teks)
        for row in laporan.tabel.analisis
        if row.jenis in ("penyebab", "penghambat") and KURANG.search(row.teks)
    ]
    told = [(cell, text) for cell in material.prosa if cell.kind == "narasi" for text in sentences(cell)]
    lacks += [(cell.tempat(), text) for cell, text in told if KURANG.search(text)]
    for cell, sentence in told:
        enough = CUKUP.search(sentence)
        if not enough or SYARAT.search(sentence) or KURANG.search(sentence):
            continue
        # What is enough stands in the same part of the sentence as the word that says so.
        part = re.split(r"[,;]|\b(?:tetapi|namun|sedangkan|meskipun)\b", sentence[: enough.end()])[-1]
        good = hal(part)
        against = [(place, text) for place, text in lacks if len(good) == 1 and tertampung(hal(text), good)]
        if against:
            place, text = against[0]
            yield cell.tempat(f"“{quote(sentence, *enough.span())}”").temuan(
                f"Narasi menyebut {kata.rangkai(good)} cukup (“{quote(sentence, *enough.span())}”), sedangkan di "
                f"tempat lain disebut kurang: “{text.strip()}”.",
                "Tulis apa yang cukup dan apa yang kurang, masing-masing dengan angkanya, lalu pakai di kedua tempat.",
                {"cukup": sentence, "kurang": text},
                juga=tuple(place for place, _ in against),
            )


@aturan(
    "H43",
    "Perbandingan dengan kecamatan lain sesuai dengan angkanya",
    "peringatan",
    "Lebih tinggi atau lebih rendah daripada kecamatan pembanding dapat diuji pada realisasi keduanya.",
    "PermenPANRB 53/2014, Bab III butir 4",
    "Naskah menyebut IKM “lebih tinggi” daripada Sei Suka, padahal 85,35 dan 88,32.",
)
def dibanding_tetangga(material: Material) -> Iterator[Finding]:
    """H43: higher or lower than the neighbour, and the figures of this year say the other."""
    subjek = Subjek(material)
    for cell in material.prosa:
        for sentence in sentences(cell) if cell.kind != "bab" else ():
            item = subjek.dari(cell, sentence)
            found = list(_HIGHER.finditer(sentence))
            if item is None or len(found) != 1 or SYARAT.search(sentence) or re.search(r"\b20\d\d\b", sentence):
                continue
            yield from _compared(cell, sentence, item, found[0])


def _compared(cell: ProseCell, sentence: str, item: Indikator, found: re.Match[str]) -> Iterator[Finding]:
    if re.search(r"\b(?:target|capaian|responden|anggaran|tidak|belum)\b", sentence, re.IGNORECASE):
        return  # of something else than the result, or denied
    for place in item.pembanding:
        ours, theirs = item.realisasi, item.pada(item.tahun, place).realisasi
        object_ = re.search(rf"{_THAN}(?:Kecamatan\s+)?{re.escape(place)}\b", sentence)
        if ours is None or theirs is None or place not in sentence:
            continue
        # "lebih tinggi daripada Sei Suka" is about us; "Sei Suka lebih tinggi" is about them.
        if not object_ and sentence.index(place) > found.start():
            continue
        first, second = (ours, theirs) if object_ else (theirs, ours)
        if (first <= second) if found["atas"] else (first >= second):
            own, other = (kata.senilai(item, value) for value in (ours, theirs))
            yield cell.tempat(f"“{quote(sentence, *found.span())}”").temuan(
                f"Naskah menyebut “{found[0]}” dalam perbandingan {item.singkatan} dengan {place}, padahal realisasi "
                f"kecamatan ini {own} dan {place} {other}: “{quote(sentence, *found.span())}”.",
                "Sesuaikan kalimat dengan angkanya, atau pakai nilai hidup.",
                {"kata": found[0], "kami": ours, place: theirs},
            )
