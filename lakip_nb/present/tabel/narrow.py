"""Whether a table can stand on a telephone as it is, or has to become cards there.

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
_LETTERS, _HEAD = 15.0, 14.0


def fits(heads: Sequence[str], columns: Iterable[Iterable[str]], whole: Sequence[bool]) -> bool:
    """Whether columns with these heads and texts fit; those that are `whole` are never broken."""
    if len(heads) >= _COLUMNS:
        return False
    widths = (
        max([_widest(head.split(), _HEAD), *(_widest([text] if one else text.split(), _LETTERS) for text in texts)])
        for head, texts, one in zip(heads, columns, whole, strict=True)
    )
    return sum(width + _PADDING for width in widths) <= ROOM


def _widest(words: Iterable[str], size: float) -> float:
    return max((lebar_teks(word, size, tebal=True) for word in words), default=0.0)
