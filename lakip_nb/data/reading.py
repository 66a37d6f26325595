"""From a table as text to rows: every fault is collected, none stops the reading."""

import re
from collections.abc import Container, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from lakip_nb.data.delimited import TableFileError, raw_table
from lakip_nb.data.errors import Fault, nearest
from lakip_nb.data.raw import RawTable
from lakip_nb.data.rows.base import Asal, Bentuk, Berlabel, Harfiah, Row, allowed_words, marks

R = TypeVar("R", bound=Row)
M = TypeVar("M")

KOSONG = frozenset({"", "-", "–", "—", "n/a"})
"""What stands for "not known" in a cell."""

_LABELLED = re.compile(r"([^()]*[0-9])\s*\(\s*([A-Za-z][A-Za-z ]*?)\s*\)")
_TOTAL = re.compile(
    r"\W*(?:(?:grand|sub)?\s*total|jumlah)(?:\s+(?:total|seluruhnya|keseluruhan|semua|umum))*\W*"
    r"|\W*(?:jumlah|total)\s+(?:penduduk|jiwa|pegawai|anggaran|belanja|pagu|realisasi|desa)\W*",
    re.IGNORECASE,
)
"""A cell that makes its row one of sums: what can be summed is never typed."""
_FILL = "Isi kolom ini, atau hapus barisnya bila belum ditetapkan."


def columns_of(model: type[Row]) -> tuple[str, ...]:
    """The columns of a table, in order."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def read_table(path: Path, shown: str, model: type[R]) -> tuple[list[R], list[Fault]]:
    """Read one table from a CSV file. `shown` is the file's name in messages. Empty cells become None."""
    try:
        raw = raw_table(path, shown, columns_of(model))
    except TableFileError as error:
        return [], [Fault(shown, error.baris, None, error.masalah, error.saran)]
    except OSError:
        return [], [Fault(shown, None, None, "tidak dapat dibaca.", "Tutup berkas ini di program lain, lalu ulangi.")]
    return rows_of(raw, model)


def rows_of(raw: RawTable, model: type[R]) -> tuple[list[R], list[Fault]]:
    """The rows of a table that is text still, and every fault of it, those of its file or sheet included."""
    shown, names = raw.file, raw.kolom
    faults = _header_faults(raw, columns_of(model), _dispensable(model))
    if faults:
        return [], faults
    faults, rows, quoted = list(raw.faults), [], _marked(model, Harfiah)
    unreadable = {(fault.row, fault.column) for fault in faults}
    for record in raw.records:
        cells = {name: cell.strip() for name, cell in zip(names, record.sel, strict=True)}
        total = next((cell for column, cell in cells.items() if column not in quoted and _TOTAL.fullmatch(cell)), None)
        if total is not None:
            faults.append(_total_fault(shown, record.baris, total))
            continue
        row, more = check_row(shown, record.baris, model, cells)
        faults += [fault for fault in more if (fault.row, fault.column) not in unreadable]
        if row is not None and not any((record.baris, name) in unreadable for name in names):
            rows.append(row)
    faults.sort(key=lambda fault: fault.row or 0)
    return rows, faults + _key_faults(shown, model, rows)


def check_row(shown: str, number: int, model: type[R], cells: Mapping[str, str | None]) -> tuple[R | None, list[Fault]]:
    """One row of text cells as a model, or its faults. A word that a column allows is read whatever its capitals."""
    verbatim, labelled, words = _marked(model, Harfiah), _marked(model, Berlabel), _words(model)
    taken, labels = dict(cells), []
    for column, cell in cells.items():
        if not cell or (cell.casefold() in KOSONG and column not in verbatim):
            taken[column] = None
        elif column in labelled and (found := _LABELLED.fullmatch(cell)):
            taken[column] = found[1].strip()
            labels.append((column, found[2]))
        elif column in words:
            taken[column] = words[column].get(cell.casefold(), cell)
    try:
        row = model.model_validate(taken)
    except ValidationError as error:
        return None, [_cell_fault(shown, number, model, cells, problem) for problem in error.errors()]
    row._asal, row._label = Asal(shown, number), tuple(labels)
    return row, []


@cache
def _marked(model: type[Row], kind: type[M]) -> Mapping[str, M]:
    """The columns that carry a mark of a kind, each with its outermost one."""
    found = ((field.alias or name, next(marks(field, kind), None)) for name, field in model.model_fields.items())
    return {column: mark for column, mark in found if mark}


@cache
def _words(model: type[Row]) -> Mapping[str, Mapping[str, str]]:
    """The words of the columns that allow only some, each by itself in small letters."""
    fields = ((field.alias or name, [*allowed_words(field.annotation)]) for name, field in model.model_fields.items())
    return {column: {word.casefold(): word for word in words} for column, words in fields if words}


def _dispensable(model: type[Row]) -> frozenset[str]:
    """The columns that a table may do without: those with a value where there is none."""
    fields = model.model_fields.items()
    return frozenset(field.alias or name for name, field in fields if not field.is_required())


def _header_faults(raw: RawTable, columns: Sequence[str], dispensable: Container[str]) -> list[Fault]:
    faults = []
    for name in dict.fromkeys(raw.kolom):
        shown = name or "(tanpa judul)"
        if raw.kolom.count(name) > 1:
            faults.append(Fault(raw.file, raw.judul, shown, "kolom berulang.", "Hapus salah satunya."))
        elif name not in columns:
            hint = nearest(name, columns) or f"Kolom yang ada: {', '.join(columns)}."
            faults.append(Fault(raw.file, raw.judul, shown, "kolom tidak dikenal.", hint))
    remedy = "Tambahkan kolom ini; isinya boleh kosong bila belum diketahui."
    for name in columns:
        if name not in raw.kolom and name not in dispensable:
            faults.append(Fault(raw.file, raw.judul, name, "kolom tidak ada.", remedy))
    return faults


def _total_fault(shown: str, number: int, cell: str) -> Fault:
    problem = f'baris jumlah ("{cell.strip()}") tidak diketik.'
    return Fault(shown, number, None, problem, "Hapus baris ini; jumlah dihitung dari baris lainnya.")


def _cell_fault(
    shown: str, number: int, model: type[Row], cells: Mapping[str, str | None], problem: ErrorDetails
) -> Fault:
    column = str(problem["loc"][0])
    kind, context, written = problem["type"], problem.get("ctx", {}), cells.get(column)
    empty = problem["input"] is None or kind == "missing"
    if kind == "literal_error":
        allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        words = "kosong." if empty else f'"{written}" bukan isi yang dikenal.'
        hint = "" if empty else nearest(str(written), allowed.split(", "))
        return Fault(shown, number, column, words, f"Yang diperbolehkan: {allowed}. {hint}".rstrip())
    if empty:
        return Fault(shown, number, column, "kosong.", _FILL)
    label, form = _marked(model, Berlabel).get(column), _marked(model, Bentuk).get(column)
    remedy = f"Yang diharapkan: {form.kata}." if form else "Perbaiki isi sel."
    if label and re.fullmatch(r"[A-Za-z][A-Za-z ]*", str(written)):
        words, remedy = "hanya berupa predikat.", f"Pindahkan ke kolom {label.kolom}, lalu kosongkan sel ini."
    elif kind == "sel":
        words, remedy = context["masalah"], context["saran"]
    elif kind == "greater_than_equal":
        words = f"terlalu kecil; paling kecil {context['ge']}."
    elif kind == "less_than_equal":
        words = f"terlalu besar; paling besar {context['le']}."
    else:
        words = "tidak sesuai bentuk yang diharapkan."
    return Fault(shown, number, column, f'"{written}" {words}', remedy)


def _key_faults(shown: str, model: type[Row], rows: Sequence[Row]) -> list[Fault]:
    if not model.kunci:
        return []
    names = {field.alias or name: name for name, field in model.model_fields.items()}
    seen: dict[tuple[object, ...], int] = {}
    faults = []
    for row in rows:
        key = tuple(getattr(row, names[column]) for column in model.kunci)
        if key in seen:
            what = ", ".join(str(part) for part in key)
            faults.append(
                Fault(
                    shown,
                    row.asal.row,
                    model.kunci[0] if len(key) == 1 else " + ".join(model.kunci),
                    f'"{what}" sudah ada pada baris {seen[key]}.',
                    "Hapus atau perbaiki salah satunya.",
                )
            )
        else:
            seen[key] = row.asal.row
    return faults
