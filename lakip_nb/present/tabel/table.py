"""A table of the report: what it says, as HTML and as a DataFrame."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Any

from lakip_nb.present import markup
from lakip_nb.present.markup import CATATAN_KOSONG, KOSONG, Cell, CellRow
from lakip_nb.present.output import Keluaran, Titipan, caption

if TYPE_CHECKING:
    import pandas as pd

PEMBULATAN = "Persentase dibulatkan sendiri-sendiri; jumlahnya dapat berbeda dari 100% karena pembulatan."
_LOOKS = ("lebar", "rapat", "tegak")


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: header, how a value is written, the spanner above it, and its alignment."""

    nama: str
    bentuk: Callable[[Any], str] = str
    grup: str = ""
    kelas: str = "angka"

    def tulis(self, nilai: Any) -> str:
        """A value as a reader sees it: None is not available, "" has nothing to say."""
        return KOSONG if nilai is None else "" if nilai == "" else self.bentuk(nilai)


def teks(nama: str, grup: str = "") -> Kolom:
    """A column of words."""
    return Kolom(nama, str, grup, "")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its headers (one per stub column), its values, and a class for its looks."""

    stub: tuple[Any, ...]
    nilai: tuple[Any, ...]
    kelas: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Tabel:
    """A captioned table. `stub` names the columns that head the rows; None is not available.

    `lebar` asks for more room than upright paper has, unless it is `tegak` as well; `rapat` for small letters.
    """

    judul: str
    stub: tuple[str, ...]
    kolom: tuple[Kolom, ...]
    baris: Sequence[TableRow]
    total: Sequence[TableRow] = ()
    sumber: str | None = None
    rumus: str | None = None
    catatan: Sequence[str] = field(default_factory=tuple)
    lebar: bool = False
    rapat: bool = False
    tegak: bool = False
    label: str = ""

    def berlabel(self, label: str) -> "Tabel":
        """The same table under a label."""
        return replace(self, label=label)

    @property
    def data(self) -> "pd.DataFrame":
        """The values as a pandas DataFrame, rounded nowhere, for further work in a notebook."""
        # Inside the function: pandas takes 0.4 s to import, and a chapter that only shows its tables needs none.
        import pandas as pd

        rows = [*self.baris, *self.total]
        columns: pd.Index[Any]
        if any(kolom.grup for kolom in self.kolom):
            columns = pd.MultiIndex.from_tuples([(k.grup, k.nama) if k.grup else (k.nama, "") for k in self.kolom])
        else:
            columns = pd.Index([kolom.nama for kolom in self.kolom])
        width = len(self.stub)
        stubs = [row.stub + ("",) * (width - len(row.stub)) for row in rows]
        index = pd.MultiIndex.from_tuples(stubs) if width > 1 and stubs else pd.Index([stub[0] for stub in stubs])
        return pd.DataFrame([row.nilai for row in rows], index=index, columns=columns, dtype=object)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        shown = Keluaran(self.html(), f"Tabel: {self.judul}", "table", self.label, self.judul)
        bundle, metadata = shown._repr_mimebundle_()
        if waiting := self._titipan:
            metadata["lakip"]["titipan"] = waiting
        return bundle, metadata

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
            notes.append(CATATAN_KOSONG)
        under = [
            *([("sumber", f"Sumber: {self.sumber}")] if self.sumber else []),
            *([("rumus", self.rumus)] if self.rumus else []),
            *(("catatan", note) for note in notes),
        ]
        lines = "".join(f'<p class="{name}">{escape(text)}</p>' for name, text in under)
        kind = " ".join(["tabel", *(name for name in _LOOKS if getattr(self, name))])
        label, heading = escape(self.label), f"{self.label}-judul"
        title = caption("table", self.label, self.judul)
        table = markup.table(title, self._head(), self._body(), self._foot(), id=heading, in_lines=bool(self.baris))
        return (
            f'<div class="{kind}" id="{label}"><div class="gulir" tabindex="0" role="region" '
            f'aria-labelledby="{label}-judul">{table}</div>{lines}</div>'
        )

    def _head(self) -> Iterator[CellRow]:
        """Names of the columns; where some share a name above theirs, in two rows."""
        names = (*self.stub, *(kolom.nama for kolom in self.kolom))
        if not self.baris:
            yield CellRow([Cell(name, {"scope": "col"}) for name in names])
            return
        below = [Cell(kolom.nama, {"scope": "col", "class": kolom.kelas}) for kolom in self.kolom if kolom.grup]
        deep = {"scope": "col", "rowspan": 2 if below else None}
        above = [Cell(name, {**deep, "class": _stub_class(name)}) for name in self.stub]
        for grup, columns in groupby(self.kolom, key=lambda kolom: kolom.grup):
            if grup:
                wide = len(list(columns))
                above.append(Cell(grup, {"scope": "colgroup", "colspan": wide if wide > 1 else None}))
            else:
                above += [Cell(kolom.nama, {**deep, "class": kolom.kelas}) for kolom in columns]
        yield CellRow(above)
        if below:
            yield CellRow(below)

    def _body(self) -> Iterator[CellRow]:
        if not self.baris:
            wide = len(self.stub) + len(self.kolom)
            yield CellRow(
                [
                    Cell(
                        "Datanya belum ada, sehingga tabel ini tidak ikut dicetak.",
                        {"class": "kosong", "colspan": wide},
                    )
                ]
            )
        for n, row in enumerate(self.baris):
            yield CellRow([*self._headers(n), *self._values(row)], row.kelas)

    def _headers(self, n: int) -> Iterator[Cell]:
        """The headers of a row; one that the rows below share, with all before it, spans them."""
        stub = self.baris[n].stub
        for level, (name, text) in enumerate(zip(self.stub, stub, strict=True), start=1):

            def alike(row: TableRow, level: int = level) -> bool:
                return level < len(stub) and row.stub[:level] == stub[:level]

            if n and alike(self.baris[n - 1]):
                continue
            tall = 1 + len(list(takewhile(alike, self.baris[n + 1 :])))
            scope, span = ("rowgroup", tall) if tall > 1 else ("row", None)
            yield Cell(str(text), {"scope": scope, "class": _stub_class(name), "rowspan": span})

    def _values(self, row: TableRow) -> Iterator[Cell]:
        for kolom, value in zip(self.kolom, row.nilai, strict=True):
            text = kolom.tulis(value)
            yield Cell(text, {"class": f"{kolom.kelas} kosong".strip() if text == KOSONG else kolom.kelas})

    def _foot(self) -> Iterator[CellRow]:
        wide = {"scope": "row", "colspan": len(self.stub) if len(self.stub) > 1 else None}
        for row in self.total if self.baris else ():
            yield CellRow([Cell(row.stub[0], wide), *self._values(row)], "total")


def _stub_class(name: str) -> str:
    return "tengah" if name == "No." else ""
