"""Judgements in the prose about a result: its class, that nothing hindered it, a term that is over, when it was."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.sentences import quote, sentences
from lakip_nb.checks.prosa.subjek import SYARAT, Subjek
from lakip_nb.checks.rule import aturan
from lakip_nb.data.indikator import Indikator
from lakip_nb.kinerja import Skala
from lakip_nb.present import kata

_LABEL = re.compile(
    r"\b(?:berpredikat|predikat|kategori|bermutu|mutu(?: pelayanan)?|kriteria|kelas)\s+[“\"]?"
    r"(?P<label>AA|BB|CC|[ABCD]\b|"
    r"(?:Sangat |Kurang |Tidak )?(?:Tinggi|Rendah|Sedang|Baik|Memuaskan|Kurang|Cukup))",
    re.IGNORECASE,
)
_NO_OBSTACLE = re.compile(
    r"\b(?:tidak (?:ada|terdapat|ditemukan|menemui|mengalami)|tanpa(?: adanya)?)\s+(?:\w+\s+)?"
    r"(?:hambatan|kendala|permasalahan|masalah)\b"
    r"(?=\s*(?:yang berarti\s*)?(?:[.,;]|$|(?:dalam|untuk|pada)\s+(?:pencapaian|mencapai|capaian|pemenuhan)\b))",
    re.IGNORECASE,
)
_END = r"(?:akhir (?:masa |periode )*Renstra|target jangka menengah|target akhir Renstra|akhir (?:masa )?RPJMD)"
_STILL = re.compile(
    rf"\b(?:akan|agar|untuk|dapat|harus|diharapkan)\b[^.;]{{0,90}}\b{_END}\b|\b{_END}\b[^.;]{{0,60}}\b"
    r"(?:akan|harus|masih dapat|diharapkan|dapat) (?:di)?capai\b",
    re.IGNORECASE,
)
_MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember".split()
_WHEN = re.compile(
    rf"\bsurvei\b[^.;]{{0,90}}?\b(?P<awal>{'|'.join(_MONTHS)})\b[^.;]{{0,25}}?\b"
    r"(?:sampai(?: dengan)?|s\.d\.?|hingga)\s+"
    rf"(?:bulan\s+)?(?P<akhir>{'|'.join(_MONTHS)})\b",
    re.IGNORECASE,
)


@aturan(
    "H55",
    "Predikat yang disebut sesuai dengan nilainya",
    "peringatan",
    "Predikat ditentukan oleh nilai dan skala yang berlaku; kalimat yang menyebut predikat lain menyesatkan.",
    "PermenPANRB 88/2021, PermenPANRB 14/2017, Permendagri 86/2017",
    "Naskah menyebut IKM “mutu A”, padahal 85,35 bermutu B (Baik).",
)
def predikat_disebut(material: Material) -> Iterator[Finding]:
    """H55: a class told of an indicator's result or capaian that is not its class."""
    subjek = Subjek(material)
    for cell in material.prosa:
        for sentence in sentences(cell):
            found = list(_LABEL.finditer(sentence))
            if len(found) != 1 or SYARAT.search(sentence) or re.search(r"\btarget|\b20\d\d\b", sentence, re.I):
                continue
            item = subjek.dari(cell, sentence)
            if item is None or any(place in sentence for place in item.pembanding):
                continue
            truth = _class(item, found[0]["label"])
            if truth:
                yield _finding(cell, sentence, found[0], item.singkatan, truth)


def _class(item: Indikator, label: str) -> str | None:
    """The right class where a label of one of the indicator's scales is not it."""
    own = item.skala_nilai.get(item.tahun)
    for scale, value, name in ((own, item.realisasi, "nilainya"), (item.skala_capaian, item.capaian, "capaiannya")):
        if scale is None or value is None or label.casefold() not in _labels(scale):
            continue
        right = scale.kelas_dari(value)
        if right and label.casefold() not in {right.predikat.casefold(), (right.arti or "").casefold()}:
            meaning = f" ({right.arti})" if right.arti else ""
            return f"{name} {kata.nilai(value)} berpredikat {right.predikat}{meaning}"
        return None
    return None


def _labels(scale: Skala) -> set[str]:
    return {text.casefold() for kelas in scale.kelas for text in (kelas.predikat, kelas.arti) if text}


@aturan(
    "H56",
    "Hambatan yang dicatat tidak disangkal",
    "peringatan",
    "Kalimat bahwa tidak ada hambatan tidak dapat berdiri di samping penyebab dan penghambat dalam analisis.",
    "PermenPANRB 53/2014, Bab III butir 5",
    "Naskah menyebut “tidak ada kendala” bagi IKM, padahal analisisnya memuat 3 penyebab dan penghambat.",
)
def tanpa_hambatan(material: Material) -> Iterator[Finding]:
    """H56: no obstacle, and the analysis of the indicator has some."""
    subjek = Subjek(material)
    for cell in material.prosa:
        for sentence in sentences(cell):
            found = _NO_OBSTACLE.search(sentence)
            item = subjek.dari(cell, sentence) if found and not SYARAT.search(sentence) else None
            count = sum(row.jenis in ("penyebab", "penghambat") for row in item.analisis) if item else 0
            if found and item and count:
                fact = f"analisisnya memuat {kata.angka(count)} penyebab dan penghambat"
                yield _finding(cell, sentence, found, item.singkatan, fact)


@aturan(
    "H57",
    "Yang sudah berakhir tidak disebut masih akan dicapai",
    "catatan",
    "Pada tahun terakhir Renstra target akhirnya tercapai atau tidak; harapan untuk mencapainya sudah lewat.",
    "PermenPANRB 53/2014, Bab III butir 3: realisasi terhadap target jangka menengah",
    "Naskah menyebut “agar dapat mencapai target pada akhir Renstra”, padahal Renstra berakhir pada tahun laporan.",
)
def renstra_berakhir(material: Material) -> Iterator[Finding]:
    """H57: the hope for the end of a Renstra that ended with the report's year."""
    identitas = material.laporan.identitas
    if identitas.renstra_akhir != material.laporan.year:
        return
    for cell in material.prosa:
        for sentence in sentences(cell) if cell.kind != "bab" else ():
            found = _STILL.search(sentence)
            if found and not re.search(r"\bRenstra (?:\w+ )?(?:berikutnya|baru|selanjutnya)\b", sentence, re.I):
                fact = f"Renstra {identitas.renstra_awal}–{identitas.renstra_akhir} berakhir pada tahun laporan ini"
                yield _finding(cell, sentence, found, "target akhir Renstra", fact)


@aturan(
    "H58",
    "Masa survei yang disebut sesuai dengan datanya",
    "peringatan",
    "Bulan pelaksanaan survei dicatat pada data survei; kalimat yang menyebut bulan lain tertinggal.",
    "PermenPANRB 14/2017, pelaksanaan survei",
    "Naskah menyebut survei Maret sampai Juni, padahal menurut data Januari sampai November.",
)
def masa_survei(material: Material) -> Iterator[Finding]:
    """H58: months of the survey in the prose that are not those of the data."""
    row = material.laporan.survei.baris
    if row is None or row.bulan_awal is None or row.bulan_akhir is None:
        return
    for cell in material.prosa:
        for sentence in sentences(cell):
            found = _WHEN.search(sentence)
            months = [_MONTHS.index(found[name].casefold()) + 1 for name in ("awal", "akhir")] if found else []
            if found and months != [row.bulan_awal, row.bulan_akhir]:
                fact = f"menurut data {kata.bulan(row.bulan_awal)} sampai {kata.bulan(row.bulan_akhir)}"
                yield _finding(cell, sentence, found, "masa survei", fact)


def _finding(cell: ProseCell, sentence: str, found: re.Match[str], about: str, fact: str) -> Finding:
    return cell.tempat(f"“{quote(sentence, *found.span())}”").temuan(
        f"Naskah menyebut “{found[0]}” tentang {about}, padahal {fact}: “{quote(sentence, *found.span())}”.",
        "Sesuaikan kalimat dengan data, atau pakai nilai hidup.",
        {"kata": found[0], "data": fact},
    )
