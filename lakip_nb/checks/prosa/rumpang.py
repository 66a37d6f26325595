"""Holes in a sentence: a value that is missing, a mark or joining word with nothing to join."""

import re
from collections.abc import Iterable

_NEXT = r"dan|atau|dari|pada|dengan|sehingga|namun|tetapi|sedangkan|serta"

NILAI_HILANG = (
    # "sebesar dan", "sebanyak.", a word that calls for a value
    re.compile(rf"\b(?:sebesar|sebanyak|sejumlah|senilai|seluas|berjumlah)(?:\s+(?:{_NEXT})\b|\s*[.,;)%])", re.I),
    # "mencapai dari", but not "mencapai dan mempertahankan"
    re.compile(rf"\bmencapai(?:\s+(?:{_NEXT})\b(?!\s+(?:me|ber))|\s*[.,;)%])", re.I),
    # an unfinished statement: "ialah.", "menjadi;"
    re.compile(r"\b(?:ialah|adalah|yaitu|yakni|merupakan|menjadi)\s*[.;)]", re.I),
    re.compile(r"\(\s*\)|\bRp\.?\s*(?:[,;]|$|(?:dan|atau|dari)\b)"),  # brackets or an amount, empty
    re.compile(r"(?:(?<=\s)|^)(?:\.{3,}|…)|\.{4,}|_{3,}|\b[xX]{3,}\b"),  # a place left open
)
"""Where a value was meant to be filled in."""

SAMBUNGAN = (
    # a joining word with nothing to join: "dan.", "dari ;"
    re.compile(r"\b(?:dan|atau|dari|oleh|dengan|untuk|pada)\s*[.;](?=\s|$)", re.I),
    re.compile(r"\b(?:dan|atau|serta)\s+(?:dan|atau|serta)\b", re.I),
)
"""Joining words that join nothing."""

TANDA_BACA = (
    re.compile(r"\S\s+[.,;](?=\s|$)"),  # a space before the mark
    re.compile(r",\s*[.,;]|;\s*[.,;]|(?<!\.)\.\.(?!\.)"),  # two marks
)
"""Marks with a space too many, or a mark too many."""

_SPASI = re.compile(r"\S {2,}\S")
_LUBANG = (*NILAI_HILANG, *SAMBUNGAN, *TANDA_BACA, _SPASI)


def lubang(baris: str, pola: Iterable[re.Pattern[str]] = _LUBANG) -> list[re.Match[str]]:
    """The holes of a line, each place once, by the pattern that covers most of it."""
    found: list[re.Match[str]] = []
    for hole in sorted((m for each in pola for m in each.finditer(baris)), key=lambda m: (m.start(), -m.end())):
        if not found or hole.start() >= found[-1].end():
            found.append(hole)
    return found
