"""Whether a table can stand on a telephone as it is, and how it becomes cards where it cannot.

Measured by what cannot be broken: the longest word of each column, and a number whole. Lengths
are pixels of the style sheet (`laporan.css`), for the narrowest screen that a page must serve.
"""

from collections.abc import Iterable, Sequence

from lakip_nb.present.grafik.style import lebar_teks

ROOM = 280.0
"""What the margins of the page leave of 320."""

_COLUMNS = 6
"""So many columns never fit, whatever they say."""
_PADDING = 11.2
_GAP = 12.0
_LETTERS, _HEAD, _NAME = 15.0, 14.0, 13.0
_ABREAST = 4


def fits(heads: Sequence[str], columns: Iterable[Iterable[str]], whole: Sequence[bool]) -> bool:
    """Whether columns with these heads and texts fit; those that are `whole` are never broken."""
    if len(heads) >= _COLUMNS:
        return False
    widths = (
        max([_widest(head.split(), _HEAD), *(_widest([text] if one else text.split(), _LETTERS) for text in texts)])
        for head, texts, one in zip(heads, columns, whole, strict=True)
    )
    return sum(width + _PADDING for width in widths) <= ROOM


def abreast(names: Iterable[str], texts: Iterable[str]) -> int:
    """How many numbers of a card stand side by side, each under the name of its column."""
    widest = max(_widest(texts, _LETTERS), _widest((word for name in names for word in name.split()), _NAME))
    return max(1, min(_ABREAST, int((ROOM + _GAP) / (widest + _GAP))))


def _widest(words: Iterable[str], size: float) -> float:
    return max((lebar_teks(word, size, tebal=True) for word in words), default=0.0)
