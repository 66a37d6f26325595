"""A table of the report: what it says, as HTML and as a DataFrame."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from itertools import chain, groupby, takewhile
from typing import TYPE_CHECKING, Any

from lakip_nb.present import markup
from lakip_nb.present.markup import CATATAN_KOSONG, KOSONG, Cell, CellRow
from lakip_nb.present.output import Keluaran, Titipan, caption
from lakip_nb.present.tabel import narrow

if TYPE_CHECKING:
    import pandas as pd

PEMBULATAN = "Persentase dibulatkan sendiri-sendiri; jumlahnya dapat berbeda dari 100% karena pembulatan."
_LOOKS = ("lebar", "rapat", "tegak", "susun")


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
    What does not fit on a telephone becomes cards there (`susun`): a row each, whose cells name their columns.
    `lipat` is the class of the rows under which the others are folded then.
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
    lipat: str = ""
    label: str = ""

    def berlabel(self, label: str) -> "Tabel":
        """The same table under a label."""
        return replace(self, label=label)

    @property
    def susun(self) -> bool:
        """Whether a telephone shows the rows as cards."""
        rows = [*self.baris, *self.total]
        stubs = ([str(row.stub[n]) for row in self.baris] for n in range(len(self.stub)))
        values = ([kolom.tulis(row.nilai[n]) for row in rows] for n, kolom in enumerate(self.kolom))
        names = (*self.stub, *(kolom.nama for kolom in self.kolom))
        whole = [*(False for _ in self.stub), *(kolom.kelas == "angka" for kolom in self.kolom)]
        return bool(self.baris) and not narrow.fits(names, chain(stubs, values), whole)

    @property
    def _abreast(self) -> int:
        rows = [*self.baris, *self.total]
        numbers = [(n, kolom) for n, kolom in enumerate(self.kolom) if kolom.kelas == "angka"]
        texts = (kolom.tulis(row.nilai[n]) for row in rows for n, kolom in numbers)
        return narrow.abreast((self._spoken(kolom) for _, kolom in numbers), texts)

    def _spoken(self, kolom: Kolom) -> str:
        """What a cell calls its column where it stands alone: with the group, if another has the same name."""
        alike = sum(other.nama == kolom.nama for other in self.kolom)
        return f"{kolom.grup} · {kolom.nama}" if kolom.grup and alike > 1 else kolom.nama

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
        looks = [name for name in _LOOKS if getattr(self, name)]
        cards = "susun" in looks
        looks += [f"sejajar-{self._abreast}"] if cards else []
        label, heading = escape(self.label), f"{self.label}-judul"
        title = caption("table", self.label, self.judul)
        head, body, foot = self._head(), self._body(cards), self._foot(cards)
        table = markup.table(title, head, body, foot, id=heading, in_lines=bool(self.baris))
        return (
            f'<div class="{" ".join(["tabel", *looks])}" id="{label}"><div class="gulir" tabindex="0" role="region" '
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

    def _body(self, cards: bool) -> Iterator[CellRow]:
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
            opens = bool(self.lipat) and row.kelas == self.lipat
            yield CellRow([*self._headers(n, cards), *self._values(row, cards)], row.kelas, opens)

    def _headers(self, n: int, cards: bool) -> Iterator[Cell]:
        """The headers of a row; one that the rows below share, with all before it, spans them."""
        row, below = self.baris[n], self.baris[n + 1 :]
        named = cards and sum(not _stub_class(name) for name in self.stub) > 1
        folds = bool(self.lipat) and row.kelas == self.lipat and bool(below) and below[0].kelas != self.lipat
        for level, (name, text) in enumerate(zip(self.stub, row.stub, strict=True), start=1):

            def alike(other: TableRow, level: int = level) -> bool:
                return level < len(row.stub) and other.stub[:level] == row.stub[:level]

            if n and alike(self.baris[n - 1]):
                continue
            tall = 1 + len(list(takewhile(alike, below)))
            scope, span = ("rowgroup", tall) if tall > 1 else ("row", None)
            kind = _stub_class(name)
            own = name if named and not kind else None
            attributes = {"scope": scope, "class": kind, "rowspan": span, "data-kolom": own}
            fold = f"Rincian {text}" if folds and level == len(row.stub) else ""
            yield Cell(str(text), attributes, fold)

    def _values(self, row: TableRow, cards: bool) -> Iterator[Cell]:
        group = None
        for kolom, value in zip(self.kolom, row.nilai, strict=True):
            text = kolom.tulis(value)
            begins = cards and kolom.kelas == "angka" and kolom.grup != group
            # Words among numbers ("tidak dilaksanakan") may be broken over lines, unlike the numbers
            waits = isinstance(text, Titipan)
            words = kolom.kelas == "angka" and not waits and " " in text and text.replace(" ", "").isalpha()
            state = "kosong" if text == KOSONG else "kata" if words else ""
            kinds = [kolom.kelas, state, "awal" if begins else ""]
            name = self._spoken(kolom) if cards else None
            yield Cell(text, {"class": " ".join(filter(None, kinds)), "data-kolom": name})
            group = kolom.grup

    def _foot(self, cards: bool) -> Iterator[CellRow]:
        wide = {"scope": "row", "colspan": len(self.stub) if len(self.stub) > 1 else None}
        for row in self.total if self.baris else ():
            yield CellRow([Cell(row.stub[0], wide), *self._values(row, cards)], "total")


def _stub_class(name: str) -> str:
    return "tengah" if name == "No." else ""
