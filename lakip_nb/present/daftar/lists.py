"""The two shapes a list can take: items, and facts with names."""

from collections.abc import Iterable
from html import escape

from lakip_nb.present.output import Keluaran

KOSONG = "Data belum tersedia."


def items(texts: Iterable[str], tag: str = "ol", empty: str = KOSONG) -> Keluaran:
    """A list; without items the sentence `empty`, or nothing where that is ""."""
    texts = list(texts)
    if not texts and not empty:
        return Keluaran("", "")
    if not texts:
        return Keluaran(f'<p class="kosong">{escape(empty)}</p>', empty)
    body = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return Keluaran(f'<{tag} class="daftar">{body}</{tag}>', "\n".join(texts))


def facts(pairs: Iterable[tuple[str, str]]) -> Keluaran:
    """Names with their values; the sentence that there is no data where there are none."""
    pairs = list(pairs)
    if not pairs:
        return Keluaran(f'<p class="kosong">{KOSONG}</p>', KOSONG)
    body = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in pairs)
    return Keluaran(f'<dl class="fakta">{body}</dl>', "\n".join(f"{name}: {value}" for name, value in pairs))
