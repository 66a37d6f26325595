"""What a code cell displays: HTML for the notebook and the report, and a label for the stitch."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from html import escape
from typing import Any, Literal, ParamSpec, Protocol, TypeVar

Kind = Literal["table", "figure"]
P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)

LABELS: dict[str, Callable[..., Any]] = {}
"""The function that makes what a label stands for; `{indikator.id}` in a label is filled by each indicator."""

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

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
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


class Rujukan(str):
    """A label by which a table refers to another table or figure; the run puts its number there."""

    def __html__(self) -> str:
        return f'<a class="rujukan" href="#{escape(self)}">{escape(self)}</a>'


class Unlabelled(Protocol[T_co]):
    """A table or figure that has yet to be told its label."""

    def berlabel(self, label: str) -> T_co:
        """The same with its label."""


def berlabel(label: str) -> Callable[[Callable[P, Unlabelled[T_co]]], Callable[P, T_co]]:
    """Declare the function below as the one that makes the table or figure of a label.

    Where a table is shown a second time, an argument `label` of the call gives it another.
    """

    def declare(function: Callable[P, Unlabelled[T_co]]) -> Callable[P, T_co]:
        signature = inspect.signature(function)

        @wraps(function)
        def labelled(*args: P.args, **kwargs: P.kwargs) -> T_co:
            given = signature.bind(*args, **kwargs).arguments
            return function(*args, **kwargs).berlabel(given.get("label") or label.format(**given))

        LABELS[label] = labelled
        return labelled

    return declare


def nomor(kind: Kind, label: str) -> str:
    """The placeholder for a table's or figure's number."""
    return f'<span class="nomor" data-label="{escape(label)}">{_NUMBER_WORD[kind]}</span>'


def caption(kind: Kind, label: str, judul: str) -> str:
    """The number and the title of a table or figure."""
    return f'{nomor(kind, label)} <span class="judul">{escape(judul)}</span>'
