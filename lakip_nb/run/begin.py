"""Begin a report: the folder of its tables and the notebook of its narrative.

Both are written beside and moved into place together; nothing that is there is written over.
"""

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat

from lakip_nb.data import ParameterError, lambang, load_laporan, project
from lakip_nb.data.contoh import kantor_baru
from lakip_nb.data.errors import nearest
from lakip_nb.data.lanjutan import Awal, teruskan
from lakip_nb.data.tables import LAPORAN
from lakip_nb.data.writing import csv_text
from lakip_nb.run.cache.outline import Repeated
from lakip_nb.run.chapters.notebooks import narrative_file, read, read_chapters
from lakip_nb.run.chapters.skeleton import asked, skeleton

SOURCES = "SUMBER.md"
"""The file of a report's folder that says where its figures came from."""


@dataclass(frozen=True)
class Begun:
    """A report that was begun: where it is, from which year it was made (None: from nothing), and what it holds."""

    kecamatan: str
    year: int
    before: int | None
    folder: Path
    narrative: Path
    slots: int
    awal: Awal


def next_year(root: Path, kecamatan: str | None, year: int) -> Begun:
    """Begin a report from the newest one of the kecamatan.

    Raises:
        ParameterError: no such kecamatan, or a year that is not later than its newest one.
        DataError: the newest report cannot be read.
    """
    known = project.available(root)
    slug = project.check_slug(kecamatan) if kecamatan else _only(root, known)
    if slug not in known:
        hint = nearest(slug, known)
        raise ParameterError(
            f'Kecamatan "{slug}" belum ada. {hint} Untuk kantor yang baru sebutkan pula namanya, misalnya: '
            f'make new KECAMATAN={slug} NAMA="{slug.replace("-", " ").title()}" YEAR={year}'.replace("  ", " ")
        )
    newest = known[slug][-1]
    if year <= newest:
        raise ParameterError(
            f"Laporan {slug} {year} tidak dibuat: laporan tahun {newest} sudah ada, dan laporan baru dimulai dari "
            f"yang terbaru. Sebutkan tahun sesudahnya, misalnya YEAR={newest + 1}."
        )
    laporan = load_laporan(slug, newest, root=root)
    sasaran = [Repeated(s.id, tuple(Repeated(i.id) for i in s.indikator)) for s in laporan.sasaran]
    return _begin(root, slug, year, newest, teruskan(laporan, year), sasaran)


def new_office(root: Path, kecamatan: str | None, nama: str, year: int, daerah: str, kabupaten: str | None) -> Begun:
    """Begin the first report of an office: tables with their headers, examples where a row is required.

    Raises:
        ParameterError: no name for its folder, or one that exists.
    """
    slug = project.check_slug(kecamatan or "-".join(nama.casefold().split()))
    if not nama.strip() or slug in project.available(root):
        raise ParameterError(
            f'Kecamatan "{slug}" sudah ada. Untuk tahun berikutnya tanpa NAMA: make new KECAMATAN={slug} YEAR={year}'
            if nama.strip()
            else 'Nama kecamatan kosong. Tulis misalnya NAMA="Tanjung Tiram".'
        )
    awal = kantor_baru(" ".join(nama.split()), year, daerah, kabupaten)
    indikator: dict[str, list[Repeated]] = {}
    for row in awal.tabel["indikator"]:
        indikator.setdefault(row["sasaran_id"], []).append(Repeated(row["id"]))
    sasaran = [Repeated(row["id"], tuple(indikator.get(row["id"], ()))) for row in awal.tabel["sasaran"]]
    return _begin(root, slug, year, None, awal, sasaran)


def _only(root: Path, known: dict[str, tuple[int, ...]]) -> str:
    if len(known) == 1:
        return next(iter(known))
    raise ParameterError(f"Sebutkan kecamatannya, misalnya KECAMATAN=medang-deras. {project.describe_available(root)}")


def _begin(root: Path, slug: str, year: int, before: int | None, awal: Awal, sasaran: Sequence[Repeated]) -> Begun:
    folder = project.report_folder(root, slug, year)
    narrative = root / narrative_file(slug, year)
    _refuse_existing(root, folder, narrative)
    slots = asked(read_chapters(root), sasaran)
    old = None if before is None else root / narrative_file(slug, before)
    last = (before, read(old, root)) if before and old and old.is_file() else None
    identity = {row["kunci"]: row["nilai"] for row in awal.tabel["identitas"]}
    title = f"{identity.get('sebutan') or 'Kecamatan'} {identity['kecamatan']}"
    notebook = skeleton(slug, title, year, slots, last)

    there = folder.parent.is_dir()
    folder.parent.mkdir(exist_ok=True)
    narrative.parent.mkdir(exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=".baru-", dir=folder.parent))
    try:
        tables = beside / "tabel"
        tables.mkdir()
        for name, spec in LAPORAN.items():
            _write(tables / f"{name}.csv", csv_text(spec.model, awal.tabel[name]))
        _write(tables / SOURCES, _sources(title, year))
        emblem = None if before is None else lambang.find(project.report_folder(root, slug, before))
        if emblem:
            shutil.copy(emblem, tables)
        _write(beside / narrative.name, f"{nbformat.writes(notebook)}\n")
        _move(beside, tables, folder, narrative, root)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        if not there and not any(folder.parent.iterdir()):
            folder.parent.rmdir()
    return Begun(slug, year, before, folder, narrative, len(slots), awal)


def _refuse_existing(root: Path, *paths: Path) -> None:
    found = [path.relative_to(root).as_posix() for path in paths if path.exists()]
    if found:
        raise ParameterError(
            f"Sudah ada dan tidak ditimpa: {', '.join(found)}. Pindahkan atau hapus dahulu bila memang tidak dipakai."
        )


def _move(beside: Path, tables: Path, folder: Path, narrative: Path, root: Path) -> None:
    """Both into place, or neither."""
    _refuse_existing(root, folder, narrative)
    os.rename(tables, folder)
    try:
        with narrative.open("xb"):  # nobody else has it: what is moved there replaces nothing
            pass
        os.replace(beside / narrative.name, narrative)
    except BaseException as error:
        shutil.rmtree(folder)
        if not isinstance(error, FileExistsError):
            narrative.unlink(missing_ok=True)
        raise


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _sources(title: str, year: int) -> str:
    rows = "".join(f"| {name}.csv | |\n" for name, spec in LAPORAN.items() if spec.lanjutan != "kosong")
    return (
        f"# Sumber data {title} tahun {year}\n\n"
        "Tulis di sini dari dokumen mana isi tiap tabel diambil.\n\n"
        f"| Tabel | Asal |\n|---|---|\n{rows}"
    )
