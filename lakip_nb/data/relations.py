"""What must hold between rows and tables before they make a report: every breach is a fault."""

from collections.abc import Collection, Iterator, Sequence

from lakip_nb.data.errors import Fault, nearest, nearly
from lakip_nb.data.keputusan import concern_faults
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.akip import AkipKomponen
from lakip_nb.data.rows.anggaran import BarisAnggaran
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.identitas import Identitas
from lakip_nb.data.rows.indikator import BarisIndikator
from lakip_nb.data.rows.pegawai import Unit
from lakip_nb.data.tables import Tables
from lakip_nb.kinerja import rumus_bawaan


def _fault(row: Row, column: str, problem: str, remedy: str) -> Fault:
    return Fault(row.asal.file, row.asal.row, column, problem, remedy)


def relation_faults(tables: Tables, broken: Collection[str]) -> list[Fault]:
    """Every breach that needs no more than the rows.

    What rests on a table in `broken` is passed over: its own faults come first, and rows that could
    not be read would be missed in vain.
    """
    found = [*_references(tables, broken), *_joint_references(tables, broken)]
    if "indikator" not in broken:
        found += _formulas(tables.indikator)
    if "struktur" not in broken:
        found += _cycles(tables.struktur)
    if "anggaran" not in broken:
        found += _tree(tables.anggaran)
    if "akip_komponen" not in broken:
        found += _schemes(tables.akip_komponen)
    if not {"akip_komponen", "skema_akip"} & set(broken):
        found += _scores(tables)
    if "koreksi" not in broken:
        found += concern_faults(tables, broken)
    return found


def report_faults(laporan: Laporan) -> list[Fault]:
    """The report's own year is there for every indicator, under its own name, within the Renstra."""
    tables, identitas, year = laporan.tabel, laporan.identitas, laporan.year
    faults = [*_place_names(tables, identitas), *_settings(tables, identitas)]
    measured = tables.indikator_tahun
    own = {row.indikator_id for row in measured if row.tahun == year and row.kecamatan == identitas.kecamatan}
    for row in tables.indikator:
        if row.id not in own:
            problem = f'indikator "{row.id}" tidak punya baris {identitas.kecamatan} tahun {year}.'
            remedy = "Tambahkan barisnya; nilai yang belum diketahui dikosongkan."
            faults.append(Fault(measured[0].asal.file, None, "tahun", problem, remedy))
    if not identitas.renstra_awal <= year <= identitas.renstra_akhir:
        span = f"{identitas.renstra_awal}–{identitas.renstra_akhir}"
        problem = f"tahun laporan {year} di luar periode Renstra {span}."
        file = tables.identitas[0].asal.file
        faults.append(Fault(file, None, None, problem, "Perbaiki renstra_awal dan renstra_akhir."))
    return faults


def label_faults(laporan: Laporan) -> list[Fault]:
    """A number written with its predicate, `70,00 (B)`, has that predicate under the scale of its year."""
    schemes = {row.id: row.skema_predikat for row in laporan.tabel.indikator}
    faults = []
    for row in laporan.tabel.indikator_tahun:
        for column, label in row.label:
            scheme, value = schemes.get(row.indikator_id), getattr(row, column)
            scale = laporan.skala(scheme, row.tahun) if scheme else None
            remedy = "Perbaiki angka atau predikatnya, atau tulis angkanya saja."
            if scale is None:
                problem = (
                    f'predikat "{label}" tidak dapat diperiksa: tidak ada skala untuk indikator ini tahun {row.tahun}.'
                )
                remedy = "Tulis angkanya saja."
            elif (scale.predikat(value) or "").casefold() == label.casefold():
                continue
            else:
                written = str(value).replace(".", ",")
                problem = (
                    f'{written} tidak berpredikat "{label}" melainkan "{scale.predikat(value) or "tanpa predikat"}".'
                )
            faults.append(_fault(row, column, problem, remedy))
    return faults


def _references(tables: Tables, broken: Collection[str]) -> Iterator[Fault]:
    for _, rows in tables.items():
        for rujukan in type(rows[0]).rujukan if rows else ():
            if rujukan.tabel in broken:
                continue
            known = dict.fromkeys(str(getattr(row, rujukan.kolom_tujuan)) for row in tables.rows(rujukan.tabel))
            for row in rows:
                value = getattr(row, rujukan.kolom)
                if value is not None and value not in known:
                    yield _fault(
                        row,
                        rujukan.kolom,
                        f'"{value}" tidak ada pada kolom {rujukan.kolom_tujuan} tabel {rujukan.tabel}.',
                        nearest(value, known) or f"Tambahkan dahulu di tabel {rujukan.tabel}, atau perbaiki sel ini.",
                    )


def _joint_references(tables: Tables, broken: Collection[str]) -> Iterator[Fault]:
    for _, rows in tables.items():
        for rujukan in type(rows[0]).rujukan_bersama if rows else ():
            if rujukan.tabel in broken:
                continue
            for row in rows:
                group, value = getattr(row, rujukan.dengan), getattr(row, rujukan.kolom)
                same = [other for other in tables.rows(rujukan.tabel) if getattr(other, rujukan.dengan) == group]
                known = [getattr(other, rujukan.kolom) for other in same]
                if known and value not in known:
                    problem = f'"{value}" bukan {rujukan.kolom} dari {rujukan.dengan} "{group}".'
                    remedy = f"Yang ada: {', '.join(known)}. {nearest(value, known)}".rstrip()
                    yield _fault(row, rujukan.kolom, problem, remedy)


def _schemes(rows: Sequence[AkipKomponen]) -> Iterator[Fault]:
    """One year is scored under one scheme."""
    first: dict[int, AkipKomponen] = {}
    for row in rows:
        start = first.setdefault(row.tahun, row)
        if row.skema != start.skema:
            problem = (
                f'tahun {row.tahun} memakai dua skema: "{start.skema}" (baris {start.asal.row}) dan "{row.skema}".'
            )
            yield _fault(row, "skema", problem, "Satu tahun dinilai dengan satu skema; perbaiki salah satunya.")


def _scores(tables: Tables) -> Iterator[Fault]:
    """A component's score does not exceed its weight."""
    weights = {(row.skema, row.komponen): row.bobot for row in tables.skema_akip}
    for row in tables.akip_komponen:
        weight = weights.get((row.skema, row.komponen))
        if weight is not None and row.nilai is not None and row.nilai > weight:
            score = str(row.nilai).replace(".", ",")
            problem = f"{score} melebihi bobot komponen {row.komponen}, yaitu {weight}."
            yield _fault(
                row, "nilai", problem, "Isi nilai yang sudah berbobot, bukan persentase; periksa pula skemanya."
            )


def _formulas(rows: Sequence[BarisIndikator]) -> Iterator[Fault]:
    """The formula of an achievement counts better values as more."""
    for row in rows:
        right = rumus_bawaan(row.arah)
        if row.rumus not in ("label", right):
            problem = f"{row.rumus} tidak cocok dengan arah {row.arah}: makin baik nilainya, makin kecil capaiannya."
            yield _fault(row, "rumus_capaian", problem, f"Tulis {right}, atau perbaiki kolom arah.")


def _cycles(rows: Sequence[Unit]) -> Iterator[Fault]:
    """No unit stands above itself."""
    above = {row.id: row.induk_id for row in rows}
    told: set[str] = set()
    for row in rows:
        path = [row.id]
        while (parent := above.get(path[-1])) and parent not in path:
            path.append(parent)
        if above.get(path[-1]) == row.id and row.id not in told:
            told.update(path)
            around = " → ".join([*path, row.id])
            yield _fault(
                row,
                "induk_id",
                f"atasan berputar: {around}.",
                "Kosongkan induk_id pimpinan, dan perbaiki atasan unit lain.",
            )


def _tree(rows: Sequence[BarisAnggaran]) -> Iterator[Fault]:
    """Each row of the budget has its parent, and amounts stand on leaves only."""
    numbers = {row.no for row in rows}
    parents = {row.no.rpartition(".")[0] for row in rows}
    for row in rows:
        parent = row.no.rpartition(".")[0]
        if parent and parent not in numbers:
            yield _fault(
                row,
                "no",
                f'"{row.no}" tidak punya induk {parent}.',
                f"Tambahkan baris {parent}, atau perbaiki nomornya.",
            )
        for column in ("pagu", "realisasi"):
            if row.no in parents and getattr(row, column) is not None:
                yield _fault(row, column, f"{row.no} punya rincian, jadi jumlahnya dihitung.", "Kosongkan sel ini.")


def _settings(tables: Tables, identitas: Identitas) -> Iterator[Fault]:
    """What a setting names is there."""
    pairs = {row.kunci_: row for row in tables.identitas}
    known = [row.id for row in tables.peraturan]
    code = identitas.peraturan_tugas
    if code is not None and known and code not in known:
        problem = f'kunci "peraturan_tugas" "{code}" tidak ada pada kolom id tabel peraturan.'
        remedy = nearest(code, known) or "Tambahkan dahulu di tabel peraturan, atau perbaiki sel ini."
        yield _fault(pairs["peraturan_tugas"], "nilai", problem, remedy)


def _place_names(tables: Tables, identitas: Identitas) -> Iterator[Fault]:
    """A kecamatan is the report's own, the one it is compared with, or clearly another."""
    known = [name for name in (identitas.kecamatan, identitas.kecamatan_pembanding) if name]
    for row in tables.indikator_tahun:
        meant = None if row.kecamatan in known else next((name for name in known if nearly(row.kecamatan, name)), None)
        if meant:
            problem = f'"{row.kecamatan}" hampir sama dengan nama kecamatan dalam tabel identitas.'
            yield _fault(row, "kecamatan", problem, f'Mungkin maksud Anda "{meant}"?')
