"""Seeded faults: one slip of a typist in one place of a copy of the tables."""

import csv
import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lakip_nb.checks import Aturan, Material, apply_rules
from lakip_nb.data import DataError, load_laporan

KINDS = ("wrong digit", "swapped columns", "moved separator", "duplicated row", "missing row", "other year")

PROSE = frozenset(
    "nama uraian teks tentang catatan sumber indikator alasan tempat tercetak diambil arti unsur kategori "
    "nama_renstra singkatan".split()
)
"""Columns of names and sentences, in which a slip changes a word and no number."""
_NUMBER = re.compile(r"\d[\d.,]*|\d{4}-\d\d(?:-\d\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Fault:
    """A slip: its kind, the table, the line of the file (header = 1), the column, and before → after."""

    kind: str
    table: str
    line: int
    column: str
    before: str
    after: str
    keys: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        return f"{self.kind}: {self.table}.csv line {self.line}, {self.column}: {self.before} → {self.after}"


class Copy:
    """A copy of one report's tables, in which one table at a time is overwritten."""

    def __init__(self, root: Path, repository: Path, kecamatan: str, year: int) -> None:
        self.root, self.kecamatan, self.year = root, kecamatan, year
        shutil.copytree(repository / "data" / "acuan", root / "data" / "acuan")
        own = Path("data") / kecamatan / str(year)
        shutil.copytree(repository / own, root / own)
        (root / "notebooks").mkdir()
        paths = sorted((root / "data" / "acuan").glob("*.csv")) + sorted((root / own).glob("*.csv"))
        self.paths = {path.stem: path for path in paths if path.stem != "tanggapan"}
        self.tables = {name: _read(path) for name, path in self.paths.items()}

    def found(self, rules: tuple[Aturan, ...]) -> dict[str, tuple[str, int | None, str]]:
        """What reading and the rules complain of: a stable key to (file, row, text)."""
        try:
            laporan = load_laporan(self.kecamatan, self.year, root=self.root)
        except DataError as error:
            return {str(fault): (fault.file, fault.row, str(fault)) for fault in error.faults}
        findings = apply_rules(Material(laporan), rules).temuan
        return {
            f"{t.kode} {t.tempat} {t.sidik}": (t.berkas or "", t.baris, f"{t.kode} {t.tempat}: {t.pesan} {t.saran}")
            for t in findings
        }

    def with_fault(self, fault: Fault, rules: tuple[Aturan, ...]) -> dict[str, tuple[str, int | None, str]]:
        """The same with one fault in place."""
        path = self.paths[fault.table]
        kept = path.read_bytes()
        try:
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(fault.rows)
            return self.found(rules)
        finally:
            path.write_bytes(kept)


def _read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def draw(tables: dict[str, list[list[str]]], count: int, seed: int) -> Iterator[Fault]:
    """Faults of every kind in turn; each row that the kind fits is as likely as any other, then the cell."""
    rng = random.Random(seed)
    drawn: set[tuple[str, ...]] = set()
    while len(drawn) < count:
        kind = KINDS[len(drawn) % len(KINDS)]
        places = {name: [*_places(kind, rows)] for name, rows in tables.items()}
        weights = {name: len({line for line, _ in found}) for name, found in places.items() if found}
        (name,) = rng.choices([*weights], [*weights.values()])
        line = rng.choice(sorted({line for line, _ in places[name]}))
        column = rng.choice([column for at, column in places[name] if at == line])
        fault = _make(kind, name, tables[name], line, column, rng)
        key = (kind, name, str(line), fault.column, fault.after)
        if fault.before != fault.after and key not in drawn:
            drawn.add(key)
            yield fault


def _places(kind: str, rows: list[list[str]]) -> Iterator[tuple[int, int]]:
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


def _make(kind: str, name: str, rows: list[list[str]], line: int, column: int, rng: random.Random) -> Fault:
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
        after = {"wrong digit": _digit, "moved separator": _separator, "other year": _year}[kind](before, rng)
        row[column] = after
    keys = tuple(cell for cell in rows[line - 1][:4] if re.search("[a-z]{2}", cell) and " " not in cell)
    return Fault(kind, name, line, title, before, after, keys, tuple(tuple(row) for row in changed))


def _digit(text: str, rng: random.Random) -> str:
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


def caught(
    fault: Fault, before: dict[str, tuple[str, int | None, str]], after: dict[str, tuple[str, int | None, str]]
) -> str:
    """The new or changed finding that names the file and row, or the broken sum; "" when there is none.

    A sum is broken where a rule of sums (A) or a published figure (D, or B16 where it rests on an open
    decision) gives another number than before. A row that is gone, or has lost its code, can only be
    named by its table or by its code, where another table refers to it.
    """
    new = [value for key, value in after.items() if key not in before]
    for file, row, text in new:
        here = file.endswith(f"/{fault.table}.csv")
        lines = {fault.line, fault.line + 1} if fault.kind == "duplicated row" else {fault.line}
        if here and (row is None or row in lines or fault.kind == "missing row"):
            return text
    for _, _, text in new:
        if re.match(r"(?:[AD]\d\d|B16) ", text) or f"{fault.table}.csv" in text or f"tabel {fault.table}" in text:
            return text
        if any(f'"{key}"' in text for key in fault.keys):
            return text
    return ""
