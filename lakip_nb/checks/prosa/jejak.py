"""Words about a way through the years, and about nearness to the target, against the indicator's own figures."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.judgement import bertentangan
from lakip_nb.checks.prosa.sentences import quote, sentences
from lakip_nb.checks.prosa.subjek import SYARAT, Subjek
from lakip_nb.checks.rule import aturan
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_UP = r"(?:naik|meningkat|membaik|bertambah|peningkatan|kenaikan)"
_DOWN = r"(?:turun|menurun|memburuk|berkurang|penurunan)"
_ALWAYS = re.compile(
    rf"\b(?:terus(?:[- ]menerus)?|selalu|senantiasa|konsisten|setiap tahun|dari tahun ke tahun|makin|semakin)"
    rf"(?:\s+(?:mengalami|menunjukkan))?\s+(?:(?P<naik>{_UP}|tinggi|baik)|(?P<turun>{_DOWN}|rendah))\b"
    rf"|\b(?:(?P<naik2>{_UP})|(?P<turun2>{_DOWN}))\s+(?:setiap tahun|dari tahun ke tahun|"
    r"terus[- ]menerus|secara konsisten)\b",
    re.IGNORECASE,
)
_STEADY = re.compile(
    r"(?<!tidak )(?<!belum )\b(?:stabil|tetap sama|tidak berubah|stagnan|sama dengan tahun (?:lalu|sebelumnya))\b",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?P<dekat>(?:hampir|nyaris) (?:mencapai|memenuhi) target|mendekati target|hampir tercapai|nyaris tercapai)\b"
    r"|\b(?P<jauh>jauh (?:di bawah|dari) target)\b|\b(?P<atas>(?:jauh )?(?:melampaui|melebihi|di atas) target)\b"
    r"|\b(?P<bawah>(?<!jauh )di bawah target)\b",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\b(?P<tidak>(?:tidak|belum|gagal)\s+)?(?:target(?:nya)?\s+(?P<tidak2>(?:tidak|belum)\s+)?tercapai|"
    r"tercapainya target|(?:mencapai|memenuhi) target)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?:(?P<naik>kenaikan|peningkatan)|(?P<turun>penurunan))\s+(?:nilai|realisasi|indeks|capaian)\b", re.IGNORECASE
)
_PLAN = re.compile(r"\b(?:upaya|dalam rangka|strategi|rencana|mendorong|mendukung|program)\b", re.IGNORECASE)
_MOVED = re.compile(rf"\b(?:(?P<naik>{_UP})|(?P<turun>{_DOWN}))\b", re.IGNORECASE)
_ACROSS = re.compile(r"\b(?:tahun (?:lalu|sebelumnya)|sebelumnya|sejak|dibanding\w*|dari tahun)\b", re.IGNORECASE)
_RESULT = re.compile(r"\b(?:nilai|indeks|realisasi|hasil|capaian|kinerja|target)\b", re.IGNORECASE)
_SAME, _CLOSE, _FAR = Decimal(1), Decimal(90), Decimal(97)
"""Percent of change that may be called steady; capaian from which a target is near; to which it is far."""
_DASAR = "PermenPANRB 53/2014, Bab III butir 1 dan 2: perbandingan dengan target dan dengan tahun-tahun sebelumnya"

_Value = Callable[[int], Decimal | None]


@aturan(
    "H39",
    "Kata tentang perjalanan dan jarak sesuai dengan angka indikatornya",
    "peringatan",
    "Terus naik, stabil, mendekati target, atau di bawah target dapat diuji pada angka indikator yang disebut.",
    _DASAR,
    "Naskah menyebut IKM “terus meningkat”, padahal turun dari 85,00 (2022) menjadi 83,10 (2023).",
)
def perjalanan(material: Material) -> Iterator[Finding]:
    """H39: a way through the years or a distance to the target that the indicator's figures deny."""
    subjek = Subjek(material)
    for cell in material.prosa:
        by_row = ((_REACHED, _reached),) if cell.kind == "data" else ()
        for sentence in sentences(cell):
            for pattern, judge in ((_ALWAYS, _way), (_STEADY, _steady), (_NEAR, _distance), (_NOUN, _change), *by_row):
                for found in pattern.finditer(sentence):
                    item = _subject(subjek, cell, sentence, found)
                    truth = judge(item, found) if item else None
                    if item and truth and not _told(material, cell, found):
                        yield _finding(cell, sentence, found, item, truth)


def _told(material: Material, cell: ProseCell, found: re.Match[str]) -> bool:
    """Whether E05 tells of the word: a plain rise, fall or target met is its own."""
    return any(
        item.tempat.startswith(f"{cell.place},") and str(item.nilai["kata"]) in found[0]
        for item in bertentangan.fungsi(material)
    )


def _subject(subjek: Subjek, cell: ProseCell, sentence: str, found: re.Match[str]) -> Indikator | None:
    """The indicator of a judging word, None where it is a condition, of a place or of something else."""
    before = sentence[: found.start()]
    if SYARAT.search(before):
        return None
    item = subjek.dari(cell, sentence)
    named = item is not None and bool(subjek.disebut(sentence))
    if item is None or any(place in sentence for place in item.pembanding):
        return None
    other = re.search(r"\b(?:jumlah|anggaran|serapan|program|kegiatan|penduduk|responden|unsur|warga)\b", before, re.I)
    return item if (named or _RESULT.search(f"{before} {found[0]}")) and not other else None


def _measure(item: Indikator, found: re.Match[str]) -> tuple[str, _Value, Callable[[Decimal], str]]:
    """What a word is about, its value in a year, and how that is written: capaian where it stands last before."""
    nouns = re.findall(r"\b(?:capaian|realisasi|nilai|indeks)", found.string[: found.end()], re.IGNORECASE)
    if nouns and nouns[-1].casefold() == "capaian":
        return "capaiannya", lambda year: item.pada(year).capaian, kata.persen
    return "realisasinya", lambda year: item.pada(year).realisasi, lambda value: kata.senilai(item, value)


def _way(item: Indikator, found: re.Match[str]) -> str | None:
    name, value, written = _measure(item, found)
    up = bool(found["naik"] or found["naik2"])
    # Better is a matter of direction, and so is a rise of what is better when it is less.
    higher = "baik" not in found[0].casefold() or item.arah == "naik" or name == "capaiannya"
    years = [(year, known) for year in item.tahun_riwayat if (known := value(year)) is not None]
    for (before, old), (after, new) in pairwise(years):
        if not (new > old if up == higher else new < old):
            return f"{name} {written(old)} pada tahun {before} dan {written(new)} pada tahun {after}"
    return None


def _change(item: Indikator, found: re.Match[str]) -> str | None:
    name, value, written = _measure(item, found)
    now, then = value(item.tahun), value(item.tahun - 1)
    others = {int(year) for year in re.findall(r"\b20\d\d\b", found.string)} - {item.tahun, item.tahun - 1}
    if now is None or then is None or others or _PLAN.search(found.string):
        return None
    if (now > then and found["naik"]) or (now < then and found["turun"]):
        return None
    return f"{name} {kata.gerak(now - then)} dari {written(then)} menjadi {written(now)}"


def _steady(item: Indikator, found: re.Match[str]) -> str | None:
    name, value, written = _measure(item, found)
    now, then = value(item.tahun), value(item.tahun - 1)
    if now is None or then is None or not then or abs(now - then) * 100 <= abs(then) * _SAME:
        return None
    return f"{name} {kata.gerak(now - then)} dari {written(then)} menjadi {written(now)}"


def _distance(item: Indikator, found: re.Match[str]) -> str | None:
    share, met = item.capaian, item.tercapai
    if share is None or met is None:
        return None
    wrong = (
        (found["dekat"] and (met or share < _CLOSE))
        or (found["jauh"] and share >= _FAR)
        or (found["atas"] and (not met or item.realisasi == item.target))
        or (found["bawah"] and item.arah == "naik" and met)
    )
    if not wrong:
        return None
    target, real = (kata.senilai(item, value) for value in (item.target, item.realisasi))
    return f"realisasinya {real} dari target {target}, capaian {kata.persen(share)}"


def _reached(item: Indikator, found: re.Match[str]) -> str | None:
    if item.tercapai is None or item.tercapai == (found["tidak"] is None and found["tidak2"] is None):
        return None
    return f"target {item.singkatan} {kata.status(item.tercapai)}"


def _finding(cell: ProseCell, sentence: str, found: re.Match[str], item: Indikator, truth: str) -> Finding:
    return cell.tempat(f"“{quote(sentence, *found.span())}”").temuan(
        f"Naskah menyebut “{found[0]}” tentang {item.singkatan}, padahal {truth}: “{quote(sentence, *found.span())}”.",
        "Sesuaikan kalimat dengan angkanya, atau pakai nilai hidup.",
        {"kata": found[0], "data": truth},
    )


@aturan(
    "H40",
    "Naik atau turun tidak disebut melintasi pergantian cara menilai",
    "peringatan",
    "Nilai yang disusun dengan komponen lain tidak sebanding; kenaikan atau penurunannya bukan perubahan kinerja.",
    "PermenPANRB 88/2021 menggantikan PermenPANRB 12/2015",
    "Naskah menyebut AKIP “meningkat” sejak 2020, padahal komponennya berganti sesudah tahun 2021.",
)
def melintas(material: Material) -> Iterator[Finding]:
    """H40: a rise or fall told of the AKIP score between years of two schemes."""
    schemes = {row.tahun: row.skema for row in material.laporan.tabel.akip_komponen}
    if len(set(schemes.values())) < 2:
        return
    subjek = Subjek(material)
    for cell in material.prosa:
        for sentence in sentences(cell) if cell.kind != "bab" else ():
            item = subjek.dari(cell, sentence)
            found = _MOVED.search(sentence)
            if item is None or item.baris.skema_predikat != "akip" or not found or SYARAT.search(sentence):
                continue
            span = _span(material.laporan, sentence)
            if span and re.search(r"skema|komponen|peraturan|bobot", sentence, re.I) is None:
                first, last = (schemes.get(year) for year in span)
                if first and last and first != last and _RESULT.search(sentence):
                    truth = f"penilaian tahun {span[0]} dan {span[1]} memakai komponen dan bobot yang berbeda"
                    yield _finding(cell, sentence, found, item, truth)


def _span(laporan: Laporan, sentence: str) -> tuple[int, int] | None:
    """The years that a sentence compares: two that it names, one and this year, or this year and the last."""
    years = sorted({int(year) for year in re.findall(r"\b20\d\d\b", sentence)} | {laporan.year})
    if len(years) > 1:
        return years[0], years[-1]
    return (laporan.year - 1, laporan.year) if _ACROSS.search(sentence) else None
