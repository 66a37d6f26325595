"""Lists and paragraphs that stand twice, factors that help and hinder at once, lists shorter than announced."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.arti import kunci
from lakip_nb.checks.naskah.bahan import BahanNaskah
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Blok
from lakip_nb.present.kata import rangkai

_ANNOUNCED = re.compile(r"\b(\d{1,2})\s*\(\s*[A-Za-z ]+\)\s*((?:[a-z]+\s?){1,3})[^.]*:\s*$")
_NEGATED = re.compile(r"\b(?:tidak|belum|kurang\w*|terbatas\w*|minim\w*|rendah\w*|lemah\w*|perlu)\b")
_JUDGING = frozenset(
    "cukup memadai baik yang dan telah sudah masih sangat ada adanya tersedia tersedianya memiliki dari pada untuk "
    "dalam".split()
)
_LONG = 160
"""Characters from which on a paragraph that stands twice is no set phrase."""
_RUNS = 12
"""Runs of six words that two paragraphs share at least to count as one."""


@dataclass(frozen=True)
class Daftar:
    """A list: the index of its first item, what announces it, the heading above, and its items."""

    index: int
    pengantar: str
    judul: str
    butir: tuple[Blok, ...]


def _lists(bahan: BahanNaskah) -> list[Daftar]:
    """The lists of the document; items of another level are left out of a list."""
    found: list[Daftar] = []
    isi = bahan.naskah.isi
    run: list[Blok] = []
    for index, part in enumerate([*isi, None]):
        if isinstance(part, Blok) and part.jenis == "butir":
            run.append(part)
            continue
        if run:
            start = index - len(run)
            before = isi[start - 1] if start else None
            lead = before.teks if isinstance(before, Blok) else ""
            style = _style(run[0])
            found.append(Daftar(start, lead, bahan.judul(start), tuple(item for item in run if _style(item) == style)))
        run = []
    return found


def _style(item: Blok) -> str:
    marker = re.sub(r"\W", "", item.nomor)
    return ("1" if marker.isdigit() else "a" if marker else "-") + re.sub(r"\w", "", item.nomor)


@aturan(
    "N70",
    "Bagian yang tercetak dua kali",
    "peringatan",
    "Paragraf atau daftar yang hampir sama di dua tempat biasanya tertinggal dari suntingan, atau uraian satu "
    "indikator disalin untuk indikator lain.",
    "Kelaziman: bagian laporan disalin dan tidak diperbarui",
)
def dua_kali(bahan: BahanNaskah) -> Iterator[Finding]:
    """N70: long paragraphs nearly alike, and lists of three items or more nearly alike."""
    blocks = [part for _, part in bahan.naskah.blok("paragraf") if len(part.teks) >= _LONG][:400]
    runs = {id(block): _runs(block.teks) for block in blocks}
    seen: set[int] = set()
    for at, block in enumerate(blocks):
        again: list[int] = []
        for other in blocks[at + 1 :]:
            shared = len(runs[id(block)] & runs[id(other)])
            least = min(len(runs[id(block)]), len(runs[id(other)]))
            if id(other) not in seen and shared >= _RUNS and shared * 10 >= 6 * least:
                again.append(other.letak)
                seen.add(id(other))
        if again:
            yield _twice(bahan, f"Paragraf “{block.teks[:60].strip()}…”", block.letak, again)
    lists = [each for each in _lists(bahan) if len(each.butir) >= 3]
    for at, each in enumerate(lists):
        for later in lists[at + 1 :]:
            if _alike(each.butir, later.butir):
                yield _twice(
                    bahan, f"Daftar “{each.pengantar[:60].strip()}”", each.butir[0].letak, [later.butir[0].letak]
                )


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of six words of a text; a run that repeats counts once."""
    words = re.findall(r"\w+", text.casefold())[:2000]
    return frozenset(zip(*(words[start:] for start in range(6)), strict=False))


def _alike(items: Sequence[Blok], others: Sequence[Blok]) -> bool:
    if abs(len(items) - len(others)) > 1:
        return False
    texts, there = ({kunci(item.teks) for item in each} for each in (items, others))
    return len(texts & there) >= max(3, max(len(texts), len(there)) - 1)


def _twice(bahan: BahanNaskah, what: str, first: int, again: Sequence[int]) -> Finding:
    return bahan.temuan(
        f"{what} pada {bahan.naskah.sebut(first)} hampir sama pada {rangkai(map(bahan.naskah.sebut, again))}.",
        bahan.naskah.sebut(again[0]),
        "Hapus salah satunya, atau tulis uraian yang memang tentang bagian itu.",
        again[0],
        {"pertama": bahan.naskah.sebut(first)},
    )


@aturan(
    "N71",
    "Faktor yang sekaligus mendukung dan menghambat",
    "peringatan",
    "Satu hal tidak dapat sekaligus mendukung dan menghambat tanpa penjelasan. Laporan yang demikian tidak "
    "menunjukkan sebab.",
    "PermenPANRB 53/2014: analisis penyebab keberhasilan atau kegagalan",
)
def pendukung_penghambat(bahan: BahanNaskah) -> Iterator[Finding]:
    """N71: the same thing among what helped and what hindered, lacking or not."""
    lists = _lists(bahan)
    for at, each in enumerate(lists):
        if (
            not re.search(r"\b(?:faktor\s+)?pendukung\b", each.pengantar, re.IGNORECASE)
            or "hambat" in each.pengantar.casefold()
        ):
            continue
        for later in lists[at + 1 : at + 3]:
            if not re.search(r"\bpenghambat\b", later.pengantar, re.IGNORECASE) or later.judul != each.judul:
                continue
            for item in each.butir:
                for other in later.butir:
                    if _topic(item.teks) and _topic(item.teks) == _topic(other.teks):
                        yield bahan.temuan(
                            f"“{item.teks}” disebut sebagai pendukung pada {bahan.naskah.sebut(item.letak)}, sedangkan "
                            f"“{other.teks}” sebagai penghambat.",
                            bahan.naskah.sebut(other.letak),
                            "Jelaskan mana yang mendukung dan mana yang menghambat, atau hapus salah satunya.",
                            other.letak,
                            {"pendukung": item.teks, "penghambat": other.teks},
                        )


def _topic(text: str) -> frozenset[str]:
    """The words of a factor without those that judge it."""
    words = re.findall(r"[^\W_]{3,}", _NEGATED.sub(" ", text.casefold()))
    return frozenset(words) - _JUDGING


@aturan(
    "N72",
    "Banyak butir berbeda dari yang disebut",
    "galat",
    "Kalimat yang mengumumkan sekian butir diikuti oleh sekian butir.",
    "Hitungan butir yang tercetak",
)
def banyak_butir(bahan: BahanNaskah) -> Iterator[Finding]:
    """N72: a list announced as so many that has more or fewer items."""
    for each in _lists(bahan):
        found = _ANNOUNCED.search(each.pengantar)
        if not found or len(re.findall(r"\d+\s*\(", each.pengantar)) > 1:
            continue
        count = len(each.butir)
        following = bahan.naskah.isi[each.index + count] if each.index + count < len(bahan.naskah.isi) else None
        goes_on = (
            isinstance(following, Blok) and following.jenis in ("butir", "paragraf") and following.teks[:1].islower()
        )
        if count != int(found[1]) and count > 1 and not goes_on:
            yield bahan.temuan(
                f"Disebut {found[1]} {found[2].strip()}, tetapi daftarnya memuat {count} butir.",
                f"{bahan.naskah.sebut(each.butir[0].letak)}, {rangkai([found[2].strip()])}",
                "Lengkapi daftarnya, atau perbaiki bilangannya.",
                each.butir[0].letak,
                {"disebut": found[1], "butir": count},
            )
