"""All tables of one report: read, cross-checked, and handed over as a frozen `Laporan`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from lakip_nb.data import lambang, lampiran, manifest, project
from lakip_nb.data.errors import DataError, Fault, nearest
from lakip_nb.data.folder import placed, read_folder
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.reading import check_row
from lakip_nb.data.relations import label_faults, relation_faults, report_faults
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.identitas import KUNCI_LAMA, Identitas, Pasangan
from lakip_nb.data.rows.wilayah import Wilayah
from lakip_nb.data.tables import ACUAN, LAPORAN, Tables

R = TypeVar("R", bound=Row)


def load_laporan(kecamatan: str, year: int, root: Path | None = None) -> Laporan:
    """Read everything one report is made from.

    1. Check the parameters and find the project. 2. Read each table. 3. Check what must hold
    between tables, as far as they could be read. 4. Freeze. Raises ParameterError for a kecamatan
    or year without data, DataError with every fault of every file at once.

    What this process, or the one that it was forked from, has read already is not read again, as
    long as the tables have the very same bytes.
    """
    kecamatan, year = project.check_slug(kecamatan), project.check_year(year)
    root = project.find_root(root)
    project.resolve(root, year, kecamatan)
    key, state = (root, kecamatan, year), _state(root, kecamatan, year)
    known = _read.get(key)
    if state is not None and known is not None and known[0] == state:
        return known[1]
    laporan = _load(root, kecamatan, year)
    if state is not None and _state(root, kecamatan, year) == state:  # else one was saved meanwhile
        while len(_read) >= _KEPT:
            del _read[next(iter(_read))]
        _read[key] = state, laporan
    return laporan


_KEPT = 8
_read: dict[tuple[Path, str, int], tuple[str, Laporan]] = {}
"""The reports that were read last, each with the state of its tables at that time."""


def _state(root: Path, kecamatan: str, year: int) -> str | None:
    """One sha256 for the bytes of a report's tables and the names of its inputs; None where one is locked."""
    folders = (root / "data" / "acuan", project.report_folder(root, kecamatan, year))
    files = (path for folder in folders for path in _sources(folder) if path.is_file())
    try:
        tables = {path.relative_to(root).as_posix(): manifest.sha256(path) for path in files}
        return manifest.combined(dict.fromkeys(manifest.input_names(root, kecamatan, year), "") | tables)
    except OSError:
        return None  # reading it will say so


def _sources(folder: Path) -> list[Path]:
    return [*folder.glob("*.csv"), *project.workbooks(folder)]


def _load(root: Path, kecamatan: str, year: int) -> Laporan:
    own = project.report_folder(root, kecamatan, year)
    acuan, ours = read_folder(root, root / "data" / "acuan", ACUAN), read_folder(root, own, LAPORAN)
    tables, faults = Tables(**acuan.rows, **ours.rows), [*acuan.faults, *ours.faults]
    lembar = {**acuan.lembar, **ours.lembar}
    if not (acuan.terbuka and ours.terbuka):
        raise DataError(placed(faults, lembar))
    folder = own.relative_to(root).as_posix()
    identitas, more = _collect(f"{folder}/identitas.csv", Identitas, tables.identitas)
    faults += more
    wilayah, more = _collect(f"{folder}/wilayah.csv", Wilayah, tables.wilayah)
    faults += more
    faults += lambang.faults(root, own)
    faults += lampiran.read(root, own)[1]
    broken = {Path(fault.file).stem for fault in faults}
    faults += relation_faults(tables, broken)
    if identitas is None or wilayah is None:
        raise DataError(placed(faults, lembar))
    inputs = tuple(manifest.input_names(root, kecamatan, year))
    laporan = Laporan(kecamatan, year, identitas, wilayah, tables, inputs, lembar)
    if not broken & {"identitas", "indikator", "indikator_tahun"}:
        faults += report_faults(laporan)
    if not broken & {"indikator", "indikator_tahun", "skala_predikat"}:
        faults += label_faults(laporan)
    if faults:
        raise DataError(placed(faults, lembar))
    return laporan


def _collect(shown: str, model: type[R], pairs: Sequence[Pasangan]) -> tuple[R | None, list[Fault]]:
    """Key and value pairs as one typed row; a fault names the line of its key."""
    known = {name for name in model.model_fields}
    lines = {pair.kunci_: pair.asal.row for pair in pairs}
    faults = [
        Fault(
            shown,
            line,
            "kunci",
            f'"{key}" {"tidak dipakai lagi" if key in KUNCI_LAMA else "tidak dikenal"}.',
            KUNCI_LAMA.get(key) or nearest(key, known) or f"Yang dikenal: {', '.join(sorted(known))}.",
        )
        for key, line in lines.items()
        if key not in known
    ]
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    cells = {
        pair.kunci_: pair.nilai for pair in pairs if pair.kunci_ in known and (pair.nilai or pair.kunci_ in needed)
    }
    row, found = check_row(shown, 0, model, cells)
    for fault in found:
        line = lines.get(fault.column or "")
        what = f'kunci "{fault.column}" ' + (fault.problem if line else "tidak ada.")
        remedy = fault.remedy if line else f"Tambahkan baris dengan kunci {fault.column}."
        faults.append(Fault(shown, line, "nilai" if line else None, what, remedy))
    return row, faults
