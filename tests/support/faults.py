"""Seeded faults: one thing wrong in one place of a copy of a report's tables and narrative.

The six slips of a typist stand here, the faults of meaning in `meaning.py`; the kinds take turns.
"""

import random
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import nbformat

from lakip_nb.checks import Aturan, apply_rules
from lakip_nb.data import DataError, Laporan, load_laporan
from lakip_nb.present import myst
from lakip_nb.run.chapters.notebooks import narrative_file
from lakip_nb.run.collect import collect
from tests.support.csv_file import read_cells, write_cells
from tests.support.rolled_back import Table, last_year, told

SLIPS = ("wrong digit", "swapped columns", "moved separator", "duplicated row", "missing row", "other year")

NARRATIVE = "narasi"
"""The narrative as if it were a table: slot and text."""

PROSE = frozenset(
    "nama uraian teks tentang catatan sumber indikator alasan tempat tercetak diambil arti unsur kategori "
    "nama_renstra singkatan".split()
)
"""Columns of names and sentences, in which a slip changes a word and no number."""
_NUMBER = re.compile(r"\d[\d.,]*|\d{4}-\d\d(?:-\d\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: its kind, the table, the line of the file (header = 1), the column, and before → after.

    `keys` are codes by which a finding elsewhere may name the thing, `names` the names that are at fault,
    `others` further lines at fault with it, `rows` the whole table with the fault in it.
    """

    kind: str
    table: str
    line: int
    column: str
    before: str
    after: str
    keys: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    others: tuple[int, ...] = ()
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.kind}: {self.table} line {self.line}, {self.column}: {self.before} → {self.after}"


@dataclass(frozen=True, slots=True)
class Said:
    """What the check says: the text of a finding, and its places as file and row."""

    text: str
    places: tuple[tuple[str, int | None], ...]


Found = dict[str, Said]


class Copy:
    """A copy of one report with its narrative, of which one table at a time is overwritten.

    Unless it is to stand `alone`, it has a year before it.
    """

    def __init__(self, root: Path, repository: Path, kecamatan: str, year: int, *, alone: bool = False) -> None:
        self.root, self.kecamatan, self.year = root, kecamatan, year
        shutil.copytree(repository / "data" / "acuan", root / "data" / "acuan")
        own = Path("data") / kecamatan / str(year)
        shutil.copytree(repository / own, root / own)
        shutil.copytree(repository / "notebooks", root / "notebooks")
        paths = sorted((root / "data" / "acuan").glob("*.csv")) + sorted((root / own).glob("*.csv"))
        self.paths = {path.stem: path for path in paths if path.stem != "tanggapan"}
        self.tables = {name: read_cells(path) for name, path in self.paths.items()}
        self.notebook = root / narrative_file(kecamatan, year)
        cells = enumerate(nbformat.read(self.notebook, as_version=4).cells)
        self.slots = {slot: at for at, cell in cells if (slot := myst.split_target(cell.source)[0])}
        self.old = last_year(self.tables, year)
        if not alone:
            self._write_last_year(root / "data" / kecamatan / str(year - 1))
        self.laporan: Laporan = load_laporan(kecamatan, year, root=root)
        cells = nbformat.read(self.notebook, as_version=4).cells
        texts = [[slot, cells[at].source.partition("\n\n")[2]] for slot, at in self.slots.items()]
        self.drawn_from = {**self.tables, NARRATIVE: [["slot", "teks"], *texts]}

    def _write_last_year(self, folder: Path) -> None:
        folder.mkdir()
        for name, rows in self.old.items():
            write_cells(folder / f"{name}.csv", rows)
        notebook = nbformat.read(self.notebook, as_version=4)
        texts = told([*self.slots])
        for slot, at in self.slots.items():
            notebook.cells[at].source = f"({slot})=\n## {slot}\n\n{texts[slot]}"
        nbformat.write(notebook, self.root / narrative_file(self.kecamatan, self.year - 1))
        self.old[NARRATIVE] = [["slot", "teks"], *([slot, text] for slot, text in texts.items())]

    def found(self, rules: tuple[Aturan, ...]) -> Found:
        """What reading and the rules complain of: a stable key to what is said."""
        try:
            material = collect(self.root, self.kecamatan, self.year)
        except DataError as error:
            return {str(fault): Said(str(fault), ((fault.file, fault.row),)) for fault in error.faults}
        findings = apply_rules(material, rules).temuan
        return {
            f"{t.kode} {t.tempat} {t.sidik}": Said(
                f"{t.kode} {t.tempat}: {t.pesan} {t.saran}",
                ((t.berkas or "", t.baris), *((place.berkas or "", place.baris) for place in t.juga)),
            )
            for t in findings
        }

    def with_fault(self, fault: Fault, rules: tuple[Aturan, ...]) -> Found:
        """The same with one fault in place."""
        path = self.notebook if fault.table == NARRATIVE else self.paths[fault.table]
        kept = path.read_bytes()
        try:
            if fault.table == NARRATIVE:
                self._tell(dict(fault.rows[1:]))  # type: ignore[arg-type]
            else:
                write_cells(path, fault.rows)
            return self.found(rules)
        finally:
            path.write_bytes(kept)

    def _tell(self, texts: Mapping[str, str]) -> None:
        notebook = nbformat.read(self.notebook, as_version=4)
        for slot, at in self.slots.items():
            heading = notebook.cells[at].source.partition("\n\n")[0]
            notebook.cells[at].source = f"{heading}\n\n{texts[slot]}"
        nbformat.write(notebook, self.notebook)

    def caught(self, fault: Fault, before: Found, after: Found) -> str:
        """The new or changed finding that names the place or the thing; "" when there is none.

        A number is named where a rule of sums (A) or a published figure (D, or B16 where it rests on an
        open decision) gives another number than before. A row that is gone, or has lost its code, can
        only be named by its table or by its code, where another table refers to it.
        """
        new = [said for key, said in after.items() if key not in before]
        if fault.table == NARRATIVE:
            slot = fault.rows[fault.line - 1][0]
            name = self.notebook.name
            places = (f"{name}, sel {self.slots[slot] + 1},", f"{name}, {slot}", f"“{slot}”")
            return next((said.text for said in new if any(place in said.text for place in places)), "")
        return caught(fault, new)


def caught(fault: Fault, new: list[Said]) -> str:
    """The same, of a fault in a table."""
    lines = {fault.line, *fault.others} | ({fault.line + 1} if fault.kind == "duplicated row" else set())
    for said in new:
        for file, row in said.places:
            here = file.endswith(f"/{fault.table}.csv")
            if here and (row is None or row in lines or fault.after == "gone"):
                return said.text
    for said in new:
        text = said.text
        if re.match(r"(?:[AD]\d\d|B16) ", text) or f"{fault.table}.csv" in text or f"tabel {fault.table}" in text:
            return text
        if any(f'"{key}"' in text or f"“{key}”" in text for key in fault.keys):
            return text
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in fault.names if len(name) > 4):
            return text
    return ""


def slip(kind: str, tables: Mapping[str, Table], rng: random.Random) -> Fault | None:
    """A slip of a typist; each row that the kind fits is as likely as any other, then the cell."""
    places = {name: [*_places(kind, rows)] for name, rows in tables.items() if name != NARRATIVE}
    weights = {name: len({line for line, _ in found}) for name, found in places.items() if found}
    (name,) = rng.choices([*weights], [*weights.values()])
    line = rng.choice(sorted({line for line, _ in places[name]}))
    column = rng.choice([column for at, column in places[name] if at == line])
    return _make(kind, name, tables[name], line, column, rng)


def _places(kind: str, rows: Table) -> Iterator[tuple[int, int]]:
    fits: Callable[[list[str], int], bool] = {
        "wrong digit": lambda row, c: bool(_NUMBER.fullmatch(row[c])),
        "swapped columns": lambda row, c: (
            c + 1 < len(row) and row[c] != row[c + 1] and not {rows[0][c], rows[0][c + 1]} <= PROSE
        ),
        "moved separator": lambda row, c: bool(re.search(r"[.,]", _grouped(row[c]))),
        "duplicated row": lambda row, c: c == 0,
        "missing row": lambda row, c: c == 0,
        "other year": lambda row, c: bool(_YEAR.fullmatch(row[c])),
    }[kind]
    for line, row in enumerate(rows[1:], start=2):
        yield from ((line, c) for c in range(len(row)) if fits(row, c))


def _make(kind: str, name: str, rows: Table, line: int, column: int, rng: random.Random) -> Fault:
    changed = [list(row) for row in rows]
    row, title = changed[line - 1], rows[0][column]
    before, after = row[column], ""
    if kind == "duplicated row":
        changed.insert(line, list(row))
        title, before, after = "row", ",".join(row)[:60], "twice"
    elif kind == "missing row":
        del changed[line - 1]
        title, before, after = "row", ",".join(row)[:60], "gone"
    elif kind == "swapped columns":
        title = f"{title} and {rows[0][column + 1]}"
        before, after = f"{row[column]} | {row[column + 1]}", f"{row[column + 1]} | {row[column]}"
        row[column], row[column + 1] = row[column + 1], row[column]
    else:
        after = {"wrong digit": digit, "moved separator": _separator, "other year": _year}[kind](before, rng)
        row[column] = after
    return Fault(kind, name, line, title, before, after, keys_of(rows[line - 1]), tuple(map(tuple, changed)))


def keys_of(row: list[str]) -> tuple[str, ...]:
    """The codes by which a row is named elsewhere."""
    return tuple(cell for cell in row[:4] if re.search("[a-z]{2}", cell) and " " not in cell)


def digit(text: str, rng: random.Random) -> str:
    """Another digit in one place."""
    at = rng.choice([i for i, sign in enumerate(text) if sign.isdigit()])
    return text[:at] + rng.choice([d for d in "0123456789" if d != text[at]]) + text[at + 1 :]


def _grouped(text: str) -> str:
    """A number as an office writes it: a large one with thousands dots."""
    if re.fullmatch(r"\d{4,15}", text) and not _YEAR.fullmatch(text):
        return f"{int(text):,}".replace(",", ".")
    return text if re.fullmatch(r"\d+[.,]\d+", text) else ""


def _separator(text: str, rng: random.Random) -> str:
    """One separator one digit to the left or to the right."""
    text = _grouped(text)
    at = rng.choice([i for i, sign in enumerate(text) if sign in ".,"])
    moved = [i for i in (at - 1, at + 1) if 0 < i < len(text) - 1 or text[at] == "."]
    to = rng.choice(moved)
    signs = list(text)
    signs.insert(to, signs.pop(at))
    return "".join(signs)


def _year(text: str, rng: random.Random) -> str:
    return str(int(text[:4]) + rng.choice((-1, 1))) + text[4:]
