"""An analyst begins a report, sees what is to be done, fills it in, and is done when the check is.

Every cell that is typed is counted: whoever makes more of them necessary has to say so here.
"""

import pytest

from lakip_nb.data.tables import LAPORAN
from lakip_nb.run.begin import new_office, next_year
from lakip_nb.run.todo import todo
from tests.support import kota, rolled
from tests.support.analyst import TODAY, tell
from tests.support.csv_file import read_rows
from tests.support.synthetic import KECAMATAN, YEAR, write_table

NEXT = YEAR + 1


def fill(folder, wanted):
    """Write the wanted rows over those that are there; returns how many cells had to be typed."""
    typed = 0
    for name, rows in wanted.items():
        model = LAPORAN[name].model
        there = {tuple(row[column] for column in model.kunci): row for row in read_rows(folder / f"{name}.csv")}
        for row in rows:
            key = tuple(str(row.get(column, "")) for column in model.kunci)
            old = there.get(key, {}) if model.kunci else (read_rows(folder / f"{name}.csv") or [{}])[0]
            typed += sum(_said(value) not in ("", _said(old.get(column, ""))) for column, value in row.items())
        write_table(folder / f"{name}.csv", rows)
    return typed


def _said(value):
    """What a cell says, whether its decimals stand after a comma or a dot."""
    return str(value).replace(".", ",")


def confirm(folder):
    """Put a date wherever a table waits to be confirmed; returns how many there were."""
    rows = read_rows(folder / "penanggung_jawab.csv")
    waiting = [row for row in rows if row["dipastikan"] == "belum"]
    for row in waiting:
        row["dipastikan"] = TODAY
    write_table(folder / "penanggung_jawab.csv", rows)
    return len(waiting)


@pytest.fixture
def root(tmp_path):
    rolled.write_first(tmp_path)
    return tmp_path


def test_the_next_year(root):
    begun = next_year(root, None, NEXT)
    first = todo(root, KECAMATAN, NEXT).record
    assert first["selesai"] == 0 and first["terbaca"] and not first["tuntas"]

    wanted = rolled.second_year()
    typed = fill(begun.folder, {name: rows for name, rows in wanted.items() if rows})
    half = todo(root, KECAMATAN, NEXT).record
    assert 0 < half["selesai"] < half["banyak"]

    typed += confirm(begun.folder)
    tell(begun.narrative, {slot: texts[1] for slot, texts in rolled.SLOTS.items()})
    last = todo(root, KECAMATAN, NEXT)
    assert [item for person in last.record["orang"] for task in person["tabel"] for item in task["temuan"]] == []
    assert last.record["tuntas"] and last.record["selesai"] == last.record["banyak"]
    assert "Semua sudah selesai" in last.path.read_text(encoding="utf-8")
    # Everything that differs from the year before, among it nine sentences of the analysis, and one date a table
    assert typed == TYPED_NEXT


TYPED_NEXT = 114
TYPED_KOTA = 639


def test_a_kota_from_nothing(root):
    begun = new_office(root, "kota-baru", "Tanjung Makmur", YEAR, "Kota", "Pesisir Jaya")
    assert not todo(root, "kota-baru", YEAR).record["tuntas"]
    wanted = {name: rows for name, rows in kota.tables().items() if rows}
    typed = fill(begun.folder, wanted) + confirm(begun.folder)
    tell(begun.narrative, kota.SLOTS)
    record = todo(root, "kota-baru", YEAR).record
    found = [item for person in record["orang"] for task in person["tabel"] for item in task["temuan"]]
    # The kota's example has no narrative on each of nine indikator, and no survey by unsur
    assert {item["kode"] for item in found} == {"E07", "E11"}
    assert record["banyak"] - record["selesai"] == sum(item["kode"] == "E07" for item in found)
    assert typed == TYPED_KOTA
