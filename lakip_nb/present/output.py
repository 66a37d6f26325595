"""What a code cell displays: HTML for the notebook and the report, and a label for the stitch."""

from dataclasses import dataclass
from html import escape
from typing import Any, Literal

Kind = Literal["table", "figure"]
_NUMBER_WORD = {"table": "Tabel", "figure": "Gambar"}


@dataclass(frozen=True, slots=True)
class Keluaran:
    """A piece of the report: its HTML and its text.

    A captioned piece (`kind`, `label`, `judul`) carries its label in the output's metadata; the
    stitch numbers it and replaces the placeholder that `nomor` gives.
    """

    html: str
    teks: str
    kind: Kind | None = None
    label: str | None = None
    judul: str | None = None

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict, dict]:
        metadata = {}
        if self.kind:
            metadata["lakip"] = {"kind": self.kind, "label": self.label, "title": self.judul}
        return {"text/html": self.html, "text/plain": self.teks}, metadata


def nomor(kind: Kind, label: str) -> str:
    """The placeholder for a table's or figure's number."""
    return f'<span class="nomor" data-label="{escape(label)}">{_NUMBER_WORD[kind]}</span>'
