"""How far a report is: what is filled in, confirmed and written, and what the check finds, by who answers for it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from lakip_nb.checks.aturan.belum import contoh_dari
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.slots import terisi
from lakip_nb.checks.tahunan import belum_diisi, tahun_ini
from lakip_nb.data.raw import folded
from lakip_nb.data.rows.pemeriksaan import PenanggungJawab
from lakip_nb.data.tables import LAPORAN

TERBUKA = ("galat", "peringatan")
"""The severities of findings that are to be settled before a report is done."""
LAIN = "lainnya"
"""What stands for findings that belong to no table of the report."""


def kemajuan(record: Mapping[str, Any], material: Material | None) -> dict[str, Any]:
    """The record of what is to be done, from that of a check; without `material` the tables could not be read.

    `selesai` of `banyak` cells, confirmations and slots are done; `tuntas` is a report in which the
    check finds nothing open.
    """
    open_ = _by_table(item for item in record["temuan"] if item["tingkat"] in TERBUKA)
    people = {row.tabel: row.jabatan for row in material.laporan.tabel.penanggung_jawab} if material else {}
    sheets = {PurePosixPath(file).stem for file in material.laporan.lembar} if material else set()
    tasks: list[dict[str, Any]] = []
    for name in (*LAPORAN, PenanggungJawab.NARASI, LAIN):
        done, count = _counted(name, material) if material else (0, 0)
        found = open_.get(name, [])
        if count or found:
            own = {"tabel": name, "isi": _title(name), "selesai": done, "banyak": count, "temuan": found}
            tasks.append(own | {"tempat": _place(name, sheets), "jabatan": people.get(name)})
    return {
        "laporan": record["laporan"],
        "selesai": sum(task["selesai"] for task in tasks),
        "banyak": sum(task["banyak"] for task in tasks),
        "temuan": sum(len(task["temuan"]) for task in tasks),
        "terbaca": material is not None,
        "tuntas": material is not None and not open_,
        "orang": _by_person(tasks),
    }


def menunggu(material: Material) -> dict[str, int]:
    """The items of each table of a report that are not done yet, as `kemajuan` counts them; without the narrative."""
    counted = ((name, _counted(name, material)) for name in LAPORAN)
    return {name: count - done for name, (done, count) in counted if count}


def _by_table(found: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    tables: dict[str, list[dict[str, Any]]] = {}
    for item in found:
        file = PurePosixPath(item["berkas"] or "")
        name = PenanggungJawab.NARASI if "narasi" in file.parts else folded(item.get("lembar") or file.stem)
        shown = {key: item[key] for key in ("kode", "tingkat", "letak", "pesan", "saran", "berkas", "baris")}
        tables.setdefault(name if name in LAPORAN or name == PenanggungJawab.NARASI else LAIN, []).append(shown)
    return tables


def _counted(name: str, material: Material) -> tuple[int, int]:
    """How many items of a table are done, and how many there are: cells of the year, examples, its confirmation."""
    if name == PenanggungJawab.NARASI:
        slots = tuple(dict.fromkeys(material.slot))
        return sum(terisi(material, slot) for slot in slots), len(slots)
    if name not in LAPORAN or LAPORAN[name].lanjutan == "kosong":
        return 0, 0
    measured = (getattr(row, column) for row in tahun_ini(material, name) for column in row.tahunan)
    done = sum(value is not None for value in measured)
    waiting = sum(len(columns) for _, columns in belum_diisi(material, name))
    waiting += sum(1 for row in material.laporan.tabel.rows(name) for _ in contoh_dari(row))
    mark = next((row for row in material.laporan.tabel.penanggung_jawab if row.tabel == name), None)
    if mark and mark.dipastikan:
        done, waiting = (done, waiting + 1) if mark.belum else (done + 1, waiting)
    return done, done + waiting


def _by_person(tasks: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The tasks by who answers for them, in the order of the tables; those of nobody come last."""
    people: dict[str | None, list[dict[str, Any]]] = {}
    for task in tasks:
        people.setdefault(task["jabatan"], []).append(task)
    return [
        {
            "jabatan": name,
            "selesai": sum(task["selesai"] for task in own),
            "banyak": sum(task["banyak"] for task in own),
            "temuan": sum(len(task["temuan"]) for task in own),
            "tabel": own,
        }
        for name, own in sorted(people.items(), key=lambda pair: pair[0] is None)
    ]


def _place(name: str, sheets: Collection[str]) -> str | None:
    if name not in LAPORAN:
        return None
    return f"lembar {name}" if name in sheets else f"{name}.csv"


def _title(name: str) -> str:
    if name in LAPORAN:
        return LAPORAN[name].isi.partition(":")[0]
    return "Narasi" if name == PenanggungJawab.NARASI else "Lainnya"
