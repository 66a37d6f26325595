"""The made-up report with markup in every cell that takes free text."""

import tempfile
from functools import cache
from pathlib import Path

from pydantic.fields import FieldInfo

from lakip_nb.data import Laporan, load_laporan
from lakip_nb.data.tables import ACUAN, LAPORAN
from tests.support.csv_file import read_cells, read_rows, write_cells, write_rows
from tests.support.synthetic import KECAMATAN, YEAR, write_project

MARKUP = '<script>alert("x")</script> & \'kutip\' <b class="y">tebal</b> &amp; '

_CODES = {"id", "kunci_", "no", "nip", "skema", "komponen", "program_no", "dicabut_oleh", "sumber"}
_FREE_IDENTITY = {"kecamatan", "kabupaten", "tempat", "aplikasi_survei", "evaluator", "visi"}


@cache
def hostile() -> Laporan:
    """Every name, label, unit, title and sentence starts with `MARKUP`."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        own = write_project(root, missing=())
        for registry, place in ((ACUAN, root / "data" / "acuan"), (LAPORAN, own)):
            for name, tabel in registry.items():
                columns = [
                    field.alias or name for name, field in tabel.model.model_fields.items() if _free(name, field)
                ]
                _mark(place / f"{name}.csv", columns)
        more = ("aplikasi_survei", "evaluator", "sumber_pegawai", "sumber_penduduk", "visi")
        write_cells(own / "identitas.csv", [*read_cells(own / "identitas.csv"), *((key, MARKUP) for key in more)])
        return load_laporan(KECAMATAN, YEAR, root=root)


def _free(column: str, field: FieldInfo) -> bool:
    coded = column in _CODES or column.endswith("_id") or any(hasattr(part, "pattern") for part in field.metadata)
    return field.annotation in (str, str | None) and not coded


def _mark(path: Path, columns: list[str]) -> None:
    rows = read_rows(path)
    for row in rows:
        for column in columns:
            if row[column] and row.get("kunci", "kecamatan") in _FREE_IDENTITY:
                row[column] = MARKUP + row[column]
    write_rows(path, rows)
