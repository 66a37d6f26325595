"""Lists and paragraphs that stand twice, factors that help and hinder at once, lists shorter than announced."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lakip_nb.checks.finding import Finding, Severity
from lakip_nb.checks.naskah.columns import key
from lakip_nb.checks.naskah.material import NaskahMaterial, Sentence
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Block
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
class ItemList:
    """A list: the index of its first item, what announces it, the heading above, and its items."""

    index: int
    lead: str
    heading: str
    items: tuple[Block, ...]


def item_lists(material: NaskahMaterial) -> list[ItemList]:
    """The lists of the document; items of another level make a list of their own, led by the item above."""
    found: list[ItemList] = []
    parts = material.naskah.parts
    open_: dict[str, int] = {}
    for index, part in enumerate(parts):
        if not (isinstance(part, Block) and part.kind == "butir"):
            open_ = {}
            continue
        style = _style(part)
        if style in open_ and not re.fullmatch(r"\W*(?:1|a)\W*", part.number):
            at = open_[style]
            found[at] = replace(found[at], items=(*found[at].items, part))
            continue
        before = parts[index - 1] if index else None
        lead = before.text if isinstance(before, Block) else ""
        open_[style] = len(found)
        found.append(ItemList(index, lead, material.judul(index), (part,)))
    return found


def _style(item: Block) -> str:
    marker = re.sub(r"\W", "", item.number)
    return ("1" if marker.isdigit() else "a" if marker else "-") + re.sub(r"\w", "", item.number)


@aturan(
    "N70",
    "Bagian yang tercetak dua kali",
    "peringatan",
    "Paragraf atau daftar yang hampir sama di dua tempat biasanya tertinggal dari suntingan, atau uraian satu "
    "indikator disalin untuk indikator lain.",
    "Kelaziman: bagian laporan disalin dan tidak diperbarui",
    "Paragraf yang sama di dua subbab.",
)
def dua_kali(material: NaskahMaterial) -> Iterator[Finding]:
    """N70: long paragraphs nearly alike, and lists of three items or more nearly alike."""
    yield from _sentences_twice(material)
    yield from _cells_twice(material)
    blocks = [part for _, part in material.naskah.blocks("paragraf") if _is_prose(part.text)][:400]
    runs = {id(block): _runs(block.text) for block in blocks}
    seen: set[int] = set()
    for at, block in enumerate(blocks):
        again: list[int] = []
        for other in blocks[at + 1 :]:
            shared = len(runs[id(block)] & runs[id(other)])
            least = min(len(runs[id(block)]), len(runs[id(other)]))
            alike = id(other) not in seen and shared >= _RUNS and shared * 10 >= 6 * least
            if alike and not _of_others(block.text, other.text):
                again.append(other.place)
                seen.add(id(other))
        if again:
            # Often a sentence of form that stands under every indicator
            yield _twice(material, f"Paragraf “{block.text[:60].strip()}…”", block.place, again, "catatan")
    lists = [each for each in item_lists(material) if len(each.items) >= 3]
    for at, each in enumerate(lists):
        for later in lists[at + 1 :]:
            summary = re.match(r"(?:ikhtisar|ringkasan)", material.judul_bab(each.index), re.IGNORECASE)
            if _alike(each.items, later.items) and not summary:
                yield _twice(
                    material, f"Daftar “{each.lead[:60].strip()}”", each.items[0].place, [later.items[0].place]
                )


def _of_others(text: str, other: str) -> bool:
    """Whether two paragraphs alike speak of other things: of other figures, or of other indicators."""
    for pattern in (r"\d[\d.,]*", r"\b[A-Z]{3,}\b"):
        here, there = (set(re.findall(pattern, each)) for each in (text, other))
        if here - there and there - here:
            return True
    return False


def _is_prose(text: str) -> bool:
    """Whether a paragraph is long enough to be told apart, and no table whose columns were lost."""
    return len(text) >= _LONG and len(re.findall(r"\d[\d.,]*", text)) * 6 < len(text.split())


def _sentences_twice(material: NaskahMaterial) -> Iterator[Finding]:
    """Long sentences that stand again in a paragraph that is otherwise another."""
    seen: dict[str, Sentence] = {}
    again = []
    for sentence in material.sentences:
        words = key(sentence.text)
        first = seen.setdefault(words, sentence)
        alike = len(_runs(first.block.text) & _runs(sentence.block.text)) * 10
        whole = alike >= 6 * min(len(_runs(first.block.text)), len(_runs(sentence.block.text)))
        if first is not sentence and len(words) >= 90 and not whole:
            place = material.naskah.named(material.place(first))
            again.append((material.place(sentence), f"“{sentence.text[:60].strip()}…” (juga {place})"))
    yield from material.gathered("Kalimat yang tercetak dua kali", again, "Hapus salah satunya.", "catatan")


def _cells_twice(material: NaskahMaterial) -> Iterator[Finding]:
    """A strategy that stands under two sasaran."""
    for index, table in material.naskah.tables():
        heads = [row.cells for row in table.all_rows[:5]]
        if not any(
            "strategi" in " ".join(cells).casefold() and "tujuan" in " ".join(cells).casefold() for cells in heads
        ):
            continue
        seen: dict[str, int] = {}
        again = []
        for row in table.all_rows:
            for cell in row.cells[2:]:
                if len(cell.split()) > 2 and re.match(r"Me\w+", cell):
                    if key(cell) in seen and seen[key(cell)] != row.place:
                        again.append((row.place, f"“{cell}” (juga {material.naskah.named(seen[key(cell)])})"))
                    seen.setdefault(key(cell), row.place)
        what = f"Isi yang sama dua kali dalam {material.table_name(index)}"
        yield from material.gathered(what, again, "Hapus, atau tulis strategi untuk sasaran itu.", "catatan")


@lru_cache(maxsize=2048)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of six words of a text; a run that repeats counts once."""
    words = re.findall(r"\w+", text.casefold())[:2000]
    return frozenset(zip(*(words[start:] for start in range(6)), strict=False))


def _alike(items: Sequence[Block], others: Sequence[Block]) -> bool:
    if abs(len(items) - len(others)) > 1:
        return False
    texts, there = ({key(item.text) for item in each} for each in (items, others))
    return len(texts & there) >= max(3, max(len(texts), len(there)) - 1)


def _twice(
    material: NaskahMaterial, what: str, first: int, again: Sequence[int], berat: Severity | None = None
) -> Finding:
    return material.finding(
        f"{what} pada {material.naskah.named(first)} hampir sama pada {rangkai(map(material.naskah.named, again))}.",
        material.naskah.named(again[0]),
        "Hapus salah satunya, atau tulis uraian yang memang tentang bagian itu.",
        again[0],
        {"pertama": material.naskah.named(first)},
        berat,
    )


@aturan(
    "N71",
    "Faktor yang sekaligus mendukung dan menghambat",
    "peringatan",
    "Satu hal tidak dapat sekaligus mendukung dan menghambat tanpa penjelasan. Laporan yang demikian tidak "
    "menunjukkan sebab.",
    "PermenPANRB 53/2014: analisis penyebab keberhasilan atau kegagalan",
    "Anggaran disebut pendukung dan penghambat.",
)
def pendukung_penghambat(material: NaskahMaterial) -> Iterator[Finding]:
    """N71: the same thing among what helped and what hindered, lacking or not."""
    lists = item_lists(material)
    for at, each in enumerate(lists):
        if not re.search(r"\b(?:faktor\s+)?pendukung\b", each.lead, re.IGNORECASE) or "hambat" in each.lead.casefold():
            continue
        for later in lists[at + 1 : at + 3]:
            if not re.search(r"\bpenghambat\b", later.lead, re.IGNORECASE) or later.heading != each.heading:
                continue
            for item in each.items:
                for other in later.items:
                    if _topic(item.text) and _topic(item.text) == _topic(other.text):
                        yield material.finding(
                            f"“{item.text}” disebut sebagai pendukung pada {material.naskah.named(item.place)}, "
                            "sedangkan "
                            f"“{other.text}” sebagai penghambat.",
                            material.naskah.named(other.place),
                            "Jelaskan mana yang mendukung dan mana yang menghambat, atau hapus salah satunya.",
                            other.place,
                            {"pendukung": item.text, "penghambat": other.text},
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
    "“3 (tiga) misi”, daftarnya empat butir.",
)
def banyak_butir(material: NaskahMaterial) -> Iterator[Finding]:
    """N72: a list announced as so many that has more or fewer items."""
    for each in item_lists(material):
        found = _ANNOUNCED.search(each.lead)
        if not found or len(re.findall(r"\d+\s*\(", each.lead)) > 1:
            continue
        count = len(each.items)
        following = (
            material.naskah.parts[each.index + count] if each.index + count < len(material.naskah.parts) else None
        )
        goes_on = (
            isinstance(following, Block) and following.kind in ("butir", "paragraf") and following.text[:1].islower()
        )
        if count != int(found[1]) and count > 1 and not goes_on:
            yield material.finding(
                f"Disebut {found[1]} {found[2].strip()}, tetapi daftarnya memuat {count} butir.",
                f"{material.naskah.named(each.items[0].place)}, {rangkai([found[2].strip()])}",
                "Lengkapi daftarnya, atau perbaiki bilangannya.",
                each.items[0].place,
                {"disebut": found[1], "butir": count},
            )
