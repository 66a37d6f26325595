"""Spoilt workbooks: only foreseen errors, and never a number other than the one that stands in the cell.

Every mutation comes from a fixed seed. What is read of a cell is compared with what was put there.
"""

import datetime as dt
import io
import os
import random
import zipfile
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from lakip_nb.data import DataError
from tests.support.project import Project
from tests.support.synthetic import write_project
from tests.support.workbook import book_of, column

VALUES = [
    0,
    7,
    -1,
    46752,
    4922354214,
    10**15,
    196810281989031005,
    0.5,
    0.925,
    46.752,
    123.456,
    0.1 + 0.2,
    1e-9,
    True,
    "46.752",
    "46,752",
    "1.056.000.000",
    "88,31",
    "7%",
    "1,5E+17",
    "-",
    "",
    " 7 ",
    "\u00a07",
    "=1+1",
    "=SUM(A1:A9)",
    "#N/A",
    "Jumlah",
    "a\nb",
    "٣",
    dt.datetime(2024, 1, 2),
    dt.date(1905, 7, 15),
    dt.time(8, 30),
    dt.timedelta(days=3),
]
PATTERNS = [
    "General",
    "0",
    "0.00",
    "#,##0",
    "0%",
    "0.0%",
    "@",
    "dd/mm/yyyy",
    "mmm-yy",
    "00000",
    "0.00E+00",
    '"Rp"#,##0',
]
COLUMNS = {
    "desa": ("laki_laki", "perempuan"),
    "anggaran": ("pagu", "realisasi", "target_kinerja"),
    "indikator_tahun": ("target", "realisasi"),
}
TURNS = 60 * int(os.environ.get("FUZZ", "1"))
"""Mutations of a kind; FUZZ=20 in the environment makes twenty times as many."""


@pytest.fixture(scope="module")
def content(tmp_path_factory) -> bytes:
    folder = write_project(tmp_path_factory.mktemp("asal"), missing=())
    stream = io.BytesIO()
    book_of(folder).save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def made_up(tmp_path_factory) -> Project:
    root = tmp_path_factory.mktemp("fuzz")
    folder = write_project(root, missing=())
    for path in folder.glob("*.csv"):
        path.unlink()
    return Project(root, folder)


def meant(value: object, pattern: str) -> Decimal | None:
    """The one number that a cell can mean, worked out apart from the package; None where it means none or several."""
    if isinstance(value, bool) or not isinstance(value, int | float) or "%" in pattern or abs(value) >= 10**15:
        return None
    return Decimal(f"{value:.15g}")


@pytest.mark.parametrize("seed", range(4))
def test_values(content: bytes, made_up: Project, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(TURNS // 4):
        book = load_workbook(io.BytesIO(content))
        table = dice.choice([*COLUMNS])
        name = dice.choice(COLUMNS[table])
        row = dice.randint(2, book[table].max_row)
        cell = book[table][f"{column(book[table], name)}{row}"]
        cell.value, pattern = (value := dice.choice(VALUES)), dice.choice(PATTERNS)
        if not isinstance(value, dt.date | dt.time | dt.timedelta):  # which under another format are numbers
            cell.number_format = pattern
        book.save(made_up.folder / "data.xlsx")
        try:
            read = made_up.load()
        except DataError as error:
            assert all(fault.problem and fault.remedy for fault in error.faults)
            continue
        (found,) = [getattr(r, name) for r in read.tabel.rows(table) if r.asal.row == row]
        if isinstance(value, str):
            assert found is None or value in ("46.752", "1.056.000.000", "88,31", " 7 ", "\u00a07", "٣")
        else:
            assert Decimal(found) == meant(value, pattern), (value, pattern)


@pytest.mark.parametrize("seed", range(4))
def test_bytes(content: bytes, made_up: Project, seed: int) -> None:
    dice = random.Random(100 + seed)
    for _ in range(TURNS // 4):
        spoilt = bytearray(content)
        for _ in range(dice.randint(1, 6)):
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
        cut = dice.randrange(len(spoilt)) if dice.random() < 0.2 else len(spoilt)
        tried(made_up, bytes(spoilt[:cut]))


@pytest.mark.parametrize("seed", range(4))
def test_parts(content: bytes, made_up: Project, seed: int) -> None:
    """A part is lost, emptied, or changed inside and packed again, so that the archive itself is whole."""
    dice = random.Random(200 + seed)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(TURNS // 4):
        name, changed = dice.choice([*parts]), dict(parts)
        part = bytearray(changed.pop(name))
        if dice.random() < 0.8:
            for _ in range(dice.randint(0, 4)):
                at = dice.randrange(len(part))
                part[at : at + dice.choice((0, 1, 9))] = dice.choice((b"", b"9", b"<", b'"', b"A", b"-1", b"\xff"))
            changed[name] = bytes(part) if dice.random() < 0.9 else b""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for each, body in changed.items():
                archive.writestr(each, body)
        tried(made_up, stream.getvalue())


def tried(made_up: Project, content: bytes) -> None:
    """Reading says what is wrong, or reads; anything else fails the test."""
    (made_up.folder / "data.xlsx").write_bytes(content)
    try:
        made_up.load()
    except DataError as error:
        assert error.faults
