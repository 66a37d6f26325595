"""Broken tables of real data: only foreseen errors, and never a number other than the one written.

Every mutation comes from a fixed seed. What is read is compared with a second, strict reading of
the changed text that shares no code with the package.
"""

import csv
import io
import random
import re
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from lakip_nb.data import DataError, Laporan, ParameterError, load_laporan
from lakip_nb.data.raw import column_name
from lakip_nb.data.reading import columns_of
from lakip_nb.data.tables import ACUAN, LAPORAN
from tests.support.synthetic import REPOSITORY

OWN = REPOSITORY / "data" / "medang-deras" / "2023"
# Long tables of text, which would only make every turn slower.
LARGE = {"data/medang-deras/2023/terbitan.csv", "data/acuan/nama_wilayah.csv"}
NUMBERS = [
    "88,31",
    "88.31",
    "46.752",
    "46,752",
    "1.056.000.000",
    "10.00.000",
    "30,163",
    "Rp13.500.000,00",
    "RP 7",
    "70,00 (B)",
    "70,00 (BB)",
    "CC",
    "-",
    "–",
    "n/a",
    "",
    "0",
    "-1",
    "1e5",
    "1,234.56",
    "9" * 40,
    "NaN",
    "Infinity",
    "2.023",
    "2023",
    "٣",
    "0.111",
    "7 ",
    "\u00a07",
    "5%",
    "\x00",
    "é",
    '"',
    '""',
    "a\nb",
]
BYTES = [
    b",",
    b";",
    b"\t",
    b'"',
    b"\n",
    b"\r",
    b"\r\n",
    b"\x00",
    b"\xe9",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b".",
    b"-",
    b"0",
    b" ",
    b"\xc2\xa0",
    b"\x85",
]


def cell(text: str, dice: random.Random) -> str:
    """One cell becomes something else."""
    rows = list(csv.reader(io.StringIO(text)))
    row = dice.choice(rows)
    row[dice.randrange(len(row))] = dice.choice(NUMBERS)
    return written(rows)


def digit(text: str, dice: random.Random) -> str:
    """One cell with a number is written in another way, or gets or loses a mark or digit."""
    rows = list(csv.reader(io.StringIO(text)))
    places = [(r, c) for r, row in enumerate(rows) for c, old in enumerate(row) if r and re.fullmatch(r"[0-9.]+", old)]
    if not places:
        return text
    r, c = dice.choice(places)
    old = rows[r][c]
    at = dice.randrange(len(old) + 1)
    grouped = f"{int(old):,}".replace(",", ".") if old.isdigit() else old
    rows[r][c] = dice.choice(
        [
            old.replace(".", ","),
            grouped,
            f"Rp{grouped},00",
            old[:at] + dice.choice(".,0 ") + old[at:],
            old[:at] + old[at + 1 :],
        ]
    )
    return written(rows)


def bytes_of(text: str, dice: random.Random) -> bytes:
    """A few bytes are put in, taken out or cut off."""
    content = text.encode()
    for _ in range(dice.randint(1, 3)):
        at, length = dice.randrange(len(content) + 1), dice.choice((0, 0, 1, 7))
        content = content[:at] + dice.choice(BYTES) + content[at + length :]
    return content[: dice.randrange(len(content))] if dice.random() < 0.1 else content


def rows_of(text: str, dice: random.Random) -> str:
    """A row is doubled, dropped, moved, lengthened or shortened."""
    rows = list(csv.reader(io.StringIO(text)))
    at = dice.randrange(len(rows))
    what = dice.randrange(5)
    if what == 0:
        rows.insert(at, list(rows[at]))
    elif what == 1:
        del rows[at]
    elif what == 2:
        rows.append(rows.pop(at))
    else:
        rows[at] = rows[at] + ["1"] if what == 3 else rows[at][:-1]
    return written(rows)


def dressed(text: str, dice: random.Random) -> bytes:
    """The same table as other programs save it."""
    rows = list(csv.reader(io.StringIO(text)))
    out = written(rows, dice.choice(",;\t")).replace("\n", dice.choice(["\n", "\r\n", "\r"]))
    return out.encode(dice.choice(["utf-8", "utf-8-sig", "cp1252"]), errors="replace")


def written(rows: list[list[str]], mark: str = ",") -> str:
    """Rows as CSV."""
    out = io.StringIO()
    csv.writer(out, delimiter=mark, lineterminator="\n").writerows(rows)
    return out.getvalue()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("acak")
    shutil.copytree(REPOSITORY / "data", root / "data")
    (root / "notebooks").mkdir()
    for name in LARGE:
        (root / name).unlink(missing_ok=True)
    return root


def outcome(root: Path) -> Laporan | None:
    """The report, or None where it was refused in words."""
    try:
        return load_laporan("medang-deras", 2023, root=root)
    except (DataError, ParameterError) as error:
        assert str(error)
        for line in str(error).splitlines():
            assert "Error" not in line and "Traceback" not in line and "pydantic" not in line
        return None


@pytest.mark.parametrize("turns", [36, pytest.param(480, marks=pytest.mark.slow)])
@pytest.mark.parametrize("mutate", [cell, digit, bytes_of, rows_of, dressed])
def test_mutated_tables(project: Path, mutate: Callable, turns: int) -> None:
    dice = random.Random(f"2023 {mutate.__name__}")
    tables = sorted(
        path.relative_to(REPOSITORY)
        for folder in (OWN, REPOSITORY / "data" / "acuan")
        for path in folder.glob("*.csv")
        if path.relative_to(REPOSITORY).as_posix() not in LARGE
    )
    taken = refused = 0
    for turn in range(turns):
        table = tables[turn % len(tables)]
        original = (REPOSITORY / table).read_text(encoding="utf-8")
        changed = mutate(original, dice)
        content = changed if isinstance(changed, bytes) else changed.encode()
        (project / table).write_bytes(content)
        try:
            laporan = outcome(project)
            if laporan is None:
                refused += 1
            else:
                taken += 1
                compare(laporan, table.stem, content)
        finally:
            (project / table).write_text(original, encoding="utf-8", newline="\n")
    assert taken >= turns // 12, "a fuzz of which nothing is read compares nothing"
    assert refused >= (0 if mutate is dressed else turns // 12)


def compare(laporan: Laporan, table: str, content: bytes) -> None:
    """Every number of a table is what a strict reading of its text gives."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252")
    first = re.split(r"[\r\n]", text)[0]
    mark = max(",;\t", key=first.count)
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark) if any(one.strip() for one in row)]
    model = (ACUAN | LAPORAN)[table].model
    names = [column_name(name, columns_of(model)) for name in rows[0]]
    assert len(laporan.tabel.rows(table)) == len(rows) - 1
    for row, cells in zip(laporan.tabel.rows(table), rows[1:], strict=True):
        for name, raw in zip(names, cells, strict=True):
            value = getattr(row, "kunci_" if name == "kunci" and "kunci_" in model.model_fields else name)
            if isinstance(value, (int, Decimal)):
                assert value == strict(raw.strip(), (table, name)), (table, name, raw, value)
            elif raw.strip() in ("", "-", "–", "—", "n/a") and name not in ("tercetak", "diambil"):
                assert value is None, (table, name, raw, value)


def strict(raw: str, place: tuple[str, str]) -> Decimal:
    """The one meaning a writing can have; fails where there is none or more than one."""
    assert raw.isascii() or "\u00a0" in raw
    if place in RUPIAH:
        raw = re.fullmatch(r"(?i)(?:rp\.?\s*)?(.*?)(?:,00|,-)?", raw)[1]
    if place[0] == "indikator_tahun":
        raw = re.sub(r"\s*\([A-Za-z ]+\)$", "", raw)
    if re.fullmatch(r"-?\d+", raw):
        return Decimal(raw)
    if re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3}){2,}", raw):
        return Decimal(raw.replace(".", ""))
    whole, mark, rest = re.fullmatch(r"(-?[\d.]*?)([.,])(\d+)", raw).groups()
    if len(rest) == 3 and whole.strip("-") != "0":
        # One group of three: thousands, and only where no decimal can stand.
        assert mark == "." and place not in DECIMAL, (place, raw)
        return Decimal(whole + rest)
    assert place in DECIMAL, (place, raw)
    return Decimal(f"{whole.replace('.', '')}.{rest}")


# Written out once more on purpose: the models are what is being tried.
RUPIAH = {(table, column) for table in ("anggaran", "belanja") for column in ("pagu", "realisasi")}
DECIMAL = {
    ("indikator_tahun", "target"),
    ("indikator_tahun", "realisasi"),
    ("indikator", "target_akhir_renstra"),
    ("ikm_unsur", "nilai"),
    ("ikm_survei", "bobot"),
    ("akip_komponen", "nilai"),
    ("anggaran", "target_kinerja"),
    ("anggaran", "realisasi_kinerja"),
    ("skala_predikat", "batas_bawah"),
    ("skala_predikat", "batas_atas"),
    ("skema_akip", "bobot"),
    ("kelompok_formulir", "poin"),
}


def test_the_real_data_as_every_program_saves_it(project: Path) -> None:
    """All tables at once with semicolons, a BOM, Windows line ends and decimal commas: the same report."""
    plain = load_laporan("medang-deras", 2023, root=project)
    copy = project / "lain"
    shutil.copytree(project / "data", copy / "data")
    (copy / "notebooks").mkdir()
    for path in copy.glob("data/**/*.csv"):
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
        rows = [[office(one, (path.stem, name)) for one, name in zip(row, rows[0], strict=True)] for row in rows]
        path.write_text(written(rows, ";"), encoding="utf-8-sig", newline="\r\n")
    other = load_laporan("medang-deras", 2023, root=copy)
    assert other.tabel == plain.tabel
    assert other.identitas == plain.identitas and other.wilayah == plain.wilayah


def office(raw: str, place: tuple[str, str]) -> str:
    """A cell as an office would type it."""
    if place in RUPIAH and raw.isdigit():
        return f"Rp{int(raw):,}".replace(",", ".") + ",00"
    if place in DECIMAL and re.fullmatch(r"\d+\.\d\d", raw):
        return raw.replace(".", ",")
    return raw or ("" if place[1] in ("tercetak", "diambil") else "-")  # there a dash is what was printed
