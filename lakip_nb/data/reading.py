"""From a CSV file to rows: every fault is collected, none stops the reading."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from lakip_nb.data.errors import Fault, nearest
from lakip_nb.data.rows.base import Asal, Baris

_PROBLEMS = {
    "missing": "kosong.",
    "int_type": "kosong; diharapkan bilangan bulat.",
    "decimal_type": "kosong; diharapkan angka.",
    "string_type": "kosong; diharapkan teks.",
    "greater_than_equal": "terlalu kecil; paling kecil {ge}.",
    "less_than_equal": "terlalu besar; paling besar {le}.",
}


def columns_of(model: type[Baris]) -> tuple[str, ...]:
    """The columns of a table, in order."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def read_table(path: Path, shown: str, model: type[Baris]) -> tuple[list[Baris], list[Fault]]:
    """Read one table. `shown` is the file's name in messages. Empty cells become None."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return [], [Fault(shown, None, None, "bukan berkas UTF-8.", "Simpan ulang sebagai CSV UTF-8.")]
    # Not str.splitlines, which also breaks lines at characters that may stand inside a cell.
    reader, records = csv.reader(io.StringIO(text), strict=True), []
    try:
        records.extend(reader)
    except csv.Error:
        # An open quote swallows the rest of the file; the record that holds it starts here.
        line = 1 + sum(1 + sum(cell.count("\n") for cell in record) for record in records)
        return [], [Fault(shown, line, None, "tanda petik tidak berpasangan.", "Tutup tanda petik pada akhir sel; petik di dalam teks ditulis dua kali.")]
    columns = columns_of(model)
    if not records or not any(cell.strip() for cell in records[0]):
        return [], [Fault(shown, 1, None, "baris judul kosong.", f"Tulis judul kolom: {','.join(columns)}.")]
    header = [cell.strip() for cell in records[0]]
    faults = _header_faults(shown, header, columns)
    if faults:
        return [], faults
    rows: list[Baris] = []
    # A quoted cell may hold line breaks, so lines are counted from the text, not from records.
    line = 1 + sum(cell.count("\n") for cell in records[0])
    for record in records[1:]:
        number = line + 1
        line = number + sum(cell.count("\n") for cell in record)
        if not any(cell.strip() for cell in record):
            continue
        if len(record) != len(header):
            faults.append(
                Fault(
                    shown,
                    number,
                    None,
                    f"ada {len(record)} sel, seharusnya {len(header)}.",
                    "Periksa koma yang kurang atau berlebih; teks yang memuat koma harus diapit tanda petik.",
                )
            )
            continue
        cells = {name: cell.strip() or None for name, cell in zip(header, record, strict=True)}
        row, found = check_row(shown, number, model, cells)
        faults += found
        if row is not None:
            rows.append(row)
    return rows, faults + _key_faults(shown, model, rows)


def check_row(
    shown: str, number: int, model: type[Baris], cells: Mapping[str, str | None]
) -> tuple[Baris | None, list[Fault]]:
    """One row of text cells as a model, or its faults."""
    try:
        row = model.model_validate(dict(cells))
    except ValidationError as error:
        return None, [_cell_fault(shown, number, model, problem) for problem in error.errors()]
    row._asal = Asal(shown, number)
    return row, []


def _header_faults(shown: str, header: Sequence[str], columns: Sequence[str]) -> list[Fault]:
    faults = []
    for name in dict.fromkeys(header):
        if header.count(name) > 1:
            faults.append(Fault(shown, 1, name or "(tanpa judul)", "kolom berulang.", "Hapus salah satunya."))
        elif name not in columns:
            hint = nearest(name, columns) or f"Kolom yang ada: {', '.join(columns)}."
            faults.append(Fault(shown, 1, name or "(tanpa judul)", "kolom tidak dikenal.", hint))
    for name in columns:
        if name not in header:
            faults.append(Fault(shown, 1, name, "kolom tidak ada.", "Tambahkan kolom ini; isinya boleh kosong bila belum diketahui."))
    return faults


def _cell_fault(shown: str, number: int, model: type[Baris], problem: Mapping) -> Fault:
    column = str(problem["loc"][0]) if problem["loc"] else None
    value, kind, context = problem["input"], problem["type"], problem.get("ctx", {})
    if kind == "literal_error":
        allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        words = "kosong." if value is None else f'"{value}" bukan isi yang dikenal.'
        hint = "" if value is None else nearest(str(value), allowed.split(", "))
        return Fault(shown, number, column, words, f"Yang diperbolehkan: {allowed}. {hint}".rstrip())
    if value is None:
        return Fault(shown, number, column, "kosong.", "Isi kolom ini, atau hapus barisnya bila belum ditetapkan.")
    if kind in _PROBLEMS:
        words = _PROBLEMS[kind].format(**context)
    elif kind == "string_pattern_mismatch":
        words = f"tidak sesuai bentuk yang diharapkan ({context['pattern']})."
    elif kind.startswith("date"):
        words = "bukan tanggal; tulis tahun-bulan-hari, misalnya 2024-01-30."
    else:
        words = problem["msg"]
    return Fault(shown, number, column, f'"{value}" {words}', "Perbaiki isi sel.")


def _key_faults(shown: str, model: type[Baris], rows: Sequence[Baris]) -> list[Fault]:
    seen: dict[tuple, int] = {}
    faults = []
    for row in rows:
        dumped = row.model_dump(by_alias=True)
        key = tuple(dumped[name] for name in model.kunci)
        if not key:
            continue
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
