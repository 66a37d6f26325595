"""All tables of one report: read, cross-checked, and handed over as a frozen `Laporan`."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from lakip_nb.data import project
from lakip_nb.data.errors import DataError, Fault, nearest
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.reading import check_row, read_table
from lakip_nb.data.registry import ACUAN, LAPORAN, Tabel
from lakip_nb.data.rows.anggaran import BarisAnggaran
from lakip_nb.data.rows.base import Baris
from lakip_nb.data.rows.umum import Identitas, Wilayah

Tables = dict[str, list[Baris]]


def load_laporan(kecamatan: str, year: int, root: Path | None = None) -> Laporan:
    """Read everything one report is made from.

    1. Check the parameters and find the project. 2. Read each table. 3. Check references
    between tables. 4. Freeze. Raises ParameterError for a kecamatan or year without data,
    DataError with every fault of every file at once.
    """
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
    if not faults:
        faults = _reference_faults(tables) + _tree_faults(tables["anggaran"]) + _year_faults(tables, identitas, year)
    if faults:
        raise DataError(faults)
    return Laporan(kecamatan=kecamatan, year=year, identitas=identitas, wilayah=wilayah,
                   tabel={name: tuple(rows) for name, rows in tables.items()})


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
    cells = {pair.kunci_: pair.nilai for pair in pairs if pair.kunci_ in known}
    row, found = check_row(shown, 0, model, cells)
    for fault in found:
        line = lines.get(fault.column)
        what = f'kunci "{fault.column}" ' + (fault.problem if line else "tidak ada.")
        remedy = fault.remedy if line else f"Tambahkan baris dengan kunci {fault.column}."
        faults.append(Fault(shown, line, "nilai" if line else None, what, remedy))
    return row, faults


def _reference_faults(tables: Tables) -> list[Fault]:
    faults = []
    for name, tabel in (ACUAN | LAPORAN).items():
        for rujukan in tabel.model.rujukan:
            known = [str(getattr(row, rujukan.kolom_tujuan)) for row in tables[rujukan.tabel]]
            for row in tables[name]:
                value = getattr(row, rujukan.kolom)
                if value is not None and value not in known:
                    faults.append(
                        Fault(
                            row.asal.file,
                            row.asal.row,
                            rujukan.kolom,
                            f'"{value}" tidak ada pada kolom {rujukan.kolom_tujuan} tabel {rujukan.tabel}.',
                            nearest(value, known) or f"Tambahkan dahulu di {rujukan.tabel}.csv, atau perbaiki sel ini.",
                        )
                    )
    return faults


def _tree_faults(rows: Sequence[BarisAnggaran]) -> list[Fault]:
    """Each row has its parent above it, and amounts stand on leaves only."""
    numbers = {row.no for row in rows}
    parents = {row.no.rpartition(".")[0] for row in rows}
    faults = []
    for row in rows:
        parent = row.no.rpartition(".")[0]
        if parent and parent not in numbers:
            faults.append(Fault(row.asal.file, row.asal.row, "no", f'"{row.no}" tidak punya induk {parent}.', f"Tambahkan baris {parent}, atau perbaiki nomornya."))
        for column in ("pagu", "realisasi"):
            if row.no in parents and getattr(row, column) is not None:
                faults.append(Fault(row.asal.file, row.asal.row, column, f"{row.no} punya rincian, jadi jumlahnya dihitung.", "Kosongkan sel ini."))
    return faults


def _year_faults(tables: Tables, identitas: Identitas, year: int) -> list[Fault]:
    """The report's own year is there for every indicator, and lies within the Renstra."""
    faults = []
    own = {row.indikator_id for row in tables["indikator_tahun"] if row.tahun == year and row.kecamatan == identitas.kecamatan}
    file = tables["indikator_tahun"][0].asal.file
    for row in tables["indikator"]:
        if row.id not in own:
            faults.append(Fault(file, None, "tahun", f'indikator "{row.id}" tidak punya baris {identitas.kecamatan} tahun {year}.', "Tambahkan barisnya; nilai yang belum diketahui dikosongkan."))
    if not identitas.renstra_awal <= year <= identitas.renstra_akhir:
        shown = tables["identitas"][0].asal.file
        faults.append(Fault(shown, None, None, f"tahun laporan {year} di luar periode Renstra {identitas.renstra_awal}–{identitas.renstra_akhir}.", "Perbaiki renstra_awal dan renstra_akhir."))
    return faults
