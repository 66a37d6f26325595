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


class Titipan(str):
    """The place of a value that is known only when the whole report is there.

    Made from the value's name; the run's last step puts the value in, by the name and markup that
    the output's metadata give it (``lakip.titipan``). Whoever runs the chapter alone reads that it
    is still to come.
    """

    nama: str

    def __new__(cls, nama: str) -> "Titipan":
        self = super().__new__(cls, "belum dihitung")
        self.nama = nama
        return self

    def __html__(self) -> str:
        return f'<span data-titipan="{escape(self.nama)}">{escape(str(self))}</span>'


def nomor(kind: Kind, label: str) -> str:
    """The placeholder for a table's or figure's number."""
    return f'<span class="nomor" data-label="{escape(label)}">{_NUMBER_WORD[kind]}</span>'
