"""The shape of a list."""

from collections.abc import Iterable
from html import escape

from lakip_nb.present.output import Keluaran

KOSONG = "Datanya belum ada, sehingga daftar ini tidak ikut dicetak."


def items(texts: Iterable[str], tag: str = "ol", empty: str = KOSONG) -> Keluaran:
    """A list; without items the sentence `empty`, or nothing where that is ""."""
    texts = list(texts)
    if not texts and not empty:
        return Keluaran("", "")
    if not texts:
        return Keluaran(f'<p class="kosong">{escape(empty)}</p>', empty)
    body = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return Keluaran(f'<{tag} class="daftar">{body}</{tag}>', "\n".join(texts))
