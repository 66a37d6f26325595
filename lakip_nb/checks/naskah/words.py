"""Numbers in words: written beside figures, and as a finding writes a figure."""

import re
from decimal import Decimal

from lakip_nb.present import kata

_ONES = {
    word: number
    for number, word in enumerate("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split())
}
_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_UNITS = frozenset("rupiah orang poin persen buah unit".split())


def written(nilai: Decimal) -> str:
    """A figure in Indonesian form, with the decimals it has, at most two.

    >>> written(Decimal("4922354214")), written(Decimal("69.130")), written(Decimal("0.35"))
    ('4.922.354.214', '69,13', '0,35')
    """
    decimals = max(0, -int(Decimal(nilai).normalize().as_tuple().exponent))
    return kata.angka(nilai, min(decimals, 2))


def number_in_words(text: str) -> int | None:
    """The number that words say, None where they say none.

    >>> [number_in_words(text) for text in ("tiga puluh lima", "Delapan Belas", "seribu dua ratus", "tiga sekian")]
    [35, 18, 1200, None]
    """
    words = re.findall(r"[^\W\d_]+", text.casefold().replace("se-", "se"))
    while words and words[-1] in _UNITS:
        words.pop()
    if not words or len(words) > 20:
        return None
    total, current = 0, 0
    for word in words:
        if word in ("seratus", "seribu"):
            word, current = word.removeprefix("se"), current + (0 if word == "seratus" else current == 0)
            if word == "ratus":
                current += 100
                continue
        if word in _ONES:
            current += _ONES[word]
        elif word == "belas":
            current += 10
        elif word == "puluh" or word == "ratus":
            unit = current % 10
            current += unit * ((10 if word == "puluh" else 100) - 1)
        elif word in _SCALES:
            total += (current or 1) * _SCALES[word]
            current = 0
        else:
            return None
    return total + current
