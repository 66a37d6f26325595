"""All tables of one report: read, cross-checked, and handed over as a frozen `Laporan`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lakip_nb.data import jejak, project
from lakip_nb.data.errors import DataError, Fault, nearest
from lakip_nb.data.hubungan import label_faults, relation_faults, report_faults
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.reading import check_row, read_table
from lakip_nb.data.registry import ACUAN, LAPORAN, Tabel
from lakip_nb.data.rows.base import Baris
from lakip_nb.data.rows.umum import Identitas, Wilayah

Tables = dict[str, list[Baris]]


def load_laporan(kecamatan: str, year: int, root: Path | None = None) -> Laporan:
    """Read everything one report is made from.

    1. Check the parameters and find the project. 2. Read each table. 3. Check what must hold
    between tables, as far as they could be read. 4. Freeze. Raises ParameterError for a kecamatan
    or year without data, DataError with every fault of every file at once.
    """
    with jejak.loading():
        return _load(kecamatan, year, root)


def _load(kecamatan: str, year: int, root: Path | None) -> Laporan:
    kecamatan, year = project.check_slug(kecamatan), project.check_year(year)
    root = project.find_root(root)
    project.resolve(root, year, kecamatan)
    acuan, faults = _read_folder(root, root / "data" / "acuan", ACUAN)
    tables, more = _read_folder(root, project.report_folder(root, kecamatan, year), LAPORAN)
    faults += more
    tables |= acuan
    folder = project.report_folder(root, kecamatan, year).relative_to(root).as_posix()
    identitas, more = _collect(f"{folder}/identitas.csv", Identitas, tables["identitas"])
    faults += more
    wilayah, more = _collect(f"{folder}/wilayah.csv", Wilayah, tables["wilayah"])
    faults += more
    broken = {Path(fault.file).stem for fault in faults}
    faults += relation_faults(tables, broken)
    laporan = Laporan(kecamatan=kecamatan, year=year, identitas=identitas, wilayah=wilayah,
                      tabel={name: tuple(rows) for name, rows in tables.items()})
    if not broken & {"identitas", "indikator", "indikator_tahun"}:
        faults += report_faults(laporan)
    if not broken & {"indikator", "indikator_tahun", "skala_predikat"}:
        faults += label_faults(laporan)
    if faults:
        raise DataError(faults)
    # A fresh one: what the checks above looked at is not what a chapter uses. The two that are
    # held as one row each are used by every chapter.
    files = {name: f"data/acuan/{name}.csv" if name in ACUAN else f"{folder}/{name}.csv" for name in tables}
    for name in ("identitas", "wilayah"):
        jejak.use(files[name])
    return replace(laporan, tabel=jejak.Tables(laporan.tabel, files))


def _read_folder(root: Path, folder: Path, registry: Mapping[str, Tabel]) -> tuple[Tables, list[Fault]]:
    tables: Tables = {}
    faults: list[Fault] = []
    for name, tabel in registry.items():
        path = folder / f"{name}.csv"
        shown = path.relative_to(root).as_posix()
        tables[name] = []
        if path.is_file():
            tables[name], found = read_table(path, shown, tabel.model)
            faults += found
            if tabel.wajib and not tables[name] and not found:
                faults.append(Fault(shown, None, None, "tidak ada barisnya.", "Isi paling sedikit satu baris."))
        elif tabel.wajib:
            faults.append(Fault(shown, None, None, "berkas tidak ada.", f"Buat berkas ini: {tabel.isi}."))
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in registry:
            hint = nearest(path.stem, registry) or "Hapus, atau pindahkan ke luar folder data."
            faults.append(Fault(path.relative_to(root).as_posix(), None, None, "tabel tidak dikenal.", hint))
    return tables, faults


def _collect(shown: str, model: type[Baris], pairs: Sequence[Baris]) -> tuple[Baris | None, list[Fault]]:
    """Key and value pairs as one typed row; a fault names the line of its key."""
    known = {name for name in model.model_fields}
    lines = {pair.kunci_: pair.asal.row for pair in pairs}
    faults = [
        Fault(shown, line, "kunci", f'"{key}" tidak dikenal.', nearest(key, known) or f"Yang dikenal: {', '.join(sorted(known))}.")
        for key, line in lines.items()
        if key not in known
    ]
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    cells = {pair.kunci_: pair.nilai for pair in pairs if pair.kunci_ in known and (pair.nilai or pair.kunci_ in needed)}
    row, found = check_row(shown, 0, model, cells)
    for fault in found:
        line = lines.get(fault.column)
        what = f'kunci "{fault.column}" ' + (fault.problem if line else "tidak ada.")
        remedy = fault.remedy if line else f"Tambahkan baris dengan kunci {fault.column}."
        faults.append(Fault(shown, line, "nilai" if line else None, what, remedy))
    return row, faults
