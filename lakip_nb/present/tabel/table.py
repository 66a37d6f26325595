"""The frame of a table: what it says, and its HTML over pandas' Styler.

great_tables was weighed first: it repeats column ids from table to table and brings 9 KB of CSS
with each. Styler formats and merges cells and lets its template be replaced; ours adds what a
screen reader and a printer need: `scope`, spanners over two rows, totals in `tfoot`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from lakip_nb.present import kata
from lakip_nb.present.output import Titipan, nomor

KOSONG = "–"
_NOTE = f"{KOSONG} berarti data belum tersedia."


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: header, how a value is written, the spanner above it, and its alignment."""

    nama: str
    bentuk: Callable[[Any], str] = str
    grup: str = ""
    kelas: str = "angka"


def teks(nama: str, grup: str = "") -> Kolom:
    """A column of words."""
    return Kolom(nama, str, grup, "")


@dataclass(frozen=True, slots=True)
class Baris:
    """A row: its headers (one per stub column), its values, and a class for its looks."""

    stub: tuple[Any, ...]
    nilai: tuple[Any, ...]
    kelas: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Tabel:
    """A captioned table. `stub` names the columns that head the rows; None is not available."""

    label: str
    judul: str
    stub: tuple[str, ...]
    kolom: tuple[Kolom, ...]
    baris: Sequence[Baris]
    total: Sequence[Baris] = ()
    sumber: str | None = None
    rumus: str | None = None
    catatan: Sequence[str] = field(default_factory=tuple)
    lebar: bool = False
    rapat: bool = False
    tegak: bool = False

    @property
    def data(self):
        """The values as a pandas DataFrame, rounded nowhere, for further work in a notebook."""
        import pandas as pd

        rows = [*self.baris, *self.total]
        grouped = any(kolom.grup for kolom in self.kolom)
        names = (
            [(k.grup, k.nama) if k.grup else (k.nama, "") for k in self.kolom]
            if grouped
            else [k.nama for k in self.kolom]
        )
        columns = pd.MultiIndex.from_tuples(names) if grouped else pd.Index(names)
        width = len(self.stub)
        stubs = [row.stub + ("",) * (width - len(row.stub)) for row in rows]
        index = pd.MultiIndex.from_tuples(stubs) if width > 1 and stubs else pd.Index([s[0] for s in stubs])
        return pd.DataFrame([row.nilai for row in rows], index=index, columns=columns, dtype=object)

    def _table(self) -> str:
        if not self.baris:
            return _empty_table(self)
        rows = [*self.baris, *self.total]
        styler = _styler_class()(self.data)
        for position, kolom in enumerate(self.kolom):
            styler.format(
                _shown(kolom.bentuk), subset=([True] * len(rows), [i == position for i in range(len(self.kolom))])
            )
        return styler.to_html(
            exclude_styles=True,
            sparse_index=True,
            sparse_columns=True,
            **_context(self),
            row_classes=[row.kelas for row in self.baris] + ["total"] * len(self.total),
        )

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict, dict]:
        lakip: dict[str, Any] = {"kind": "table", "label": self.label, "title": self.judul}
        if self._titipan:
            lakip["titipan"] = self._titipan
        return {"text/html": self.html(), "text/plain": f"Tabel: {self.judul}"}, {"lakip": lakip}

    @property
    def _titipan(self) -> dict[str, str]:
        """The markup that stands for each value which the run puts in, by the value's name."""
        return {
            place.nama: place.__html__()
            for row in self.baris
            for kolom, value in zip(self.kolom, row.nilai, strict=True)
            if kolom.bentuk is Titipan and (place := Titipan(value))
        }

    def html(self) -> str:
        """The table with its source, formula and notes."""
        notes = list(self.catatan) if self.baris else []  # without rows there is nothing to explain
        if any(value is None for row in [*self.baris, *self.total] for value in row.nilai):
            notes.append(_NOTE)
        kind = " ".join(["tabel", *(name for name in ("lebar", "rapat", "tegak") if getattr(self, name))])
        under = [
            ("sumber", f"Sumber: {self.sumber}") if self.sumber else None,
            ("rumus", self.rumus) if self.rumus else None,
        ]
        under += [("catatan", note) for note in notes]
        lines = "".join(f'<p class="{name}">{escape(text)}</p>' for name, text in filter(None, under))
        label = escape(self.label)
        return (
            f'<div class="{kind}" id="{label}"><div class="gulir" tabindex="0" role="region" '
            f'aria-labelledby="{label}-judul">{self._table()}</div>{lines}</div>'
        )


def _shown(bentuk: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda value: KOSONG if value is None else bentuk(value)


def _context(tabel: Tabel) -> dict[str, Any]:
    return {
        "label": tabel.label,
        "title": tabel.judul,
        "number": nomor("table", tabel.label),
        "stub": tabel.stub,
        "stub_classes": ["tengah" if name == "No." else "" for name in tabel.stub],
        "classes": [kolom.kelas for kolom in tabel.kolom],
        "totals": len(tabel.total),
        "missing": KOSONG,
        "empty": f"Data {kata.TIDAK_ADA}.",
    }


def _empty_table(tabel: Tabel) -> str:
    """A table without rows keeps its caption and says that there is no data."""
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in (*tabel.stub, *(k.nama for k in tabel.kolom)))
    width = len(tabel.stub) + len(tabel.kolom)
    return (
        f'<table><caption id="{escape(tabel.label)}-judul">{nomor("table", tabel.label)} '
        f'<span class="judul">{escape(tabel.judul)}</span></caption><thead><tr>{heads}</tr></thead>'
        f'<tbody><tr><td class="kosong" colspan="{width}">Data {kata.TIDAK_ADA}.</td></tr></tbody></table>'
    )


@cache
def _styler_class():
    from pandas.io.formats.style import Styler

    return Styler.from_custom_template(str(Path(__file__).parent.parent / "templates"), html_table="tabel.html.j2")
