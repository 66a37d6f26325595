"""Collect what the checks look at: data of two years, the prose as written, slots and labels."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from nbformat import NotebookNode

from lakip_nb.checks.material import Material, ProseCell, ProsePicture
from lakip_nb.data import load_laporan, project
from lakip_nb.data.folder import identity
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import captions, myst
from lakip_nb.present.origin import stamp
from lakip_nb.publish.number import foretell
from lakip_nb.run.chapters.blocks import repeat
from lakip_nb.run.chapters.gambar import Office, found, named
from lakip_nb.run.chapters.narrative import fill
from lakip_nb.run.chapters.notebooks import Chapter, narrative_file, read, read_chapters, read_slots
from lakip_nb.run.chapters.omit import omit
from lakip_nb.run.chapters.own import place
from lakip_nb.run.chapters.parameters import declared
from lakip_nb.run.chapters.pieces import Pieces


def collect(root: Path, kecamatan: str, year: int) -> Material:
    """Everything the checks of one report look at; nothing is executed.

    Last year's report is loaded where its folder exists, so its faults are found as well.

    Raises:
        ParameterError: no data for the kecamatan or year.
        DataError: faults in the tables of this year or the last.
        RunError, ExpandError: a notebook that is none, or breaks the rules of blocks and slots.
    """
    laporan = load_laporan(kecamatan, year, root=root)
    before = project.report_folder(root, kecamatan, year - 1).is_dir()
    chapters = read_chapters(root)
    narrative = read_slots(root, kecamatan, year)
    cells = {chapter.name: _repeated(chapter, laporan) for chapter in chapters}
    every = [cell for chapter in chapters for cell in cells[chapter.name]]
    slots = tuple(name for cell in every if cell.cell_type == "markdown" and (name := myst.slot(cell.source)))
    filled = place([fill(cells[chapter.name], narrative) for chapter in chapters], narrative.own)
    kept, hilang = omit(filled, Pieces(lambda: laporan))
    report = [(chapter.part, left) for chapter, left in zip(chapters, kept, strict=True) if chapter.part != "working"]
    read = ((part, cell) for part, left in report for cell in left)
    told = foretell(read, lambda cell: captions.label(cell.source, cell.metadata["lakip"]["asal"]))
    return Material(
        laporan=laporan,
        laporan_lalu=load_laporan(kecamatan, year - 1, root=root) if before else None,
        prosa=(*_chapter_prose(chapters), *_narrative_prose(root, kecamatan, year), *_written_cells(laporan)),
        prosa_lalu=tuple(_narrative_prose(root, kecamatan, year - 1)),
        parameter=_narrative_parameters(root, kecamatan, year),
        slot=slots,
        sendiri=frozenset(section.name for section in narrative.own),
        label=told.labels,
        bagian=told.sections,
        hilang=hilang,
        nama_lain=_other_names(root, laporan),
        gambar=tuple(dict.fromkeys(_pictures(report, Office(root, kecamatan, year)))),
    )


def _pictures(report: Iterable[tuple[str, Sequence[NotebookNode]]], office: Office) -> Iterator[ProsePicture]:
    for item in found((cell for _, cells in report for cell in cells), office):
        asal, picture = item.cell.metadata["lakip"]["asal"], item.picture
        yield ProsePicture(asal["berkas"], asal["sel"], named(picture), picture.alt, picture.judul, item.problem)


def _repeated(chapter: Chapter, laporan: Laporan) -> list[NotebookNode]:
    for number, cell in enumerate(chapter.notebook.cells, start=1):
        stamp(cell, chapter.file, number)
    return repeat(chapter.notebook.cells, laporan.sasaran)


def _chapter_prose(chapters: Sequence[Chapter]) -> Iterator[ProseCell]:
    for chapter in chapters:
        for number, cell in enumerate(chapter.notebook.cells, start=1):
            if cell.cell_type == "markdown":
                yield ProseCell(chapter.file, number, cell.source, "bab")


def _narrative_prose(root: Path, kecamatan: str, year: int) -> Iterator[ProseCell]:
    file = narrative_file(kecamatan, year)
    if not (root / file).is_file():
        return
    slot = None
    for number, cell in enumerate(read(root / file, root).cells, start=1):
        if cell.cell_type == "markdown":
            slot = myst.split_target(cell.source)[0] or slot
            yield ProseCell(file, number, cell.source, "narasi", slot)


_WRITTEN = ("sumber_penduduk", "sumber_pegawai", "aplikasi_survei", "evaluator", "visi")
"""Keys of the report's identity whose values are words of the office."""


def _written_cells(laporan: Laporan) -> Iterator[ProseCell]:
    """The cells of the tables in which the office writes freely, as prose."""
    for _, rows in laporan.tabel.items():
        for row in rows:
            for column in row.kalimat:
                if text := getattr(row, column):
                    yield ProseCell(row.asal.file, row.asal.row, text, "data", column)
    for pair in laporan.tabel.identitas:
        if pair.kunci_ in _WRITTEN and pair.nilai:
            yield ProseCell(pair.asal.file, pair.asal.row, pair.nilai, "data", "nilai")


def _narrative_parameters(root: Path, kecamatan: str, year: int) -> dict[str, object]:
    """What the narrative's parameters cell names: the run sets its own, JupyterLab shows these."""
    file = narrative_file(kecamatan, year)
    if not (root / file).is_file():
        return {}
    return {name: parameter.default for name, parameter in declared(read(root / file, root)).items()}


def _other_names(root: Path, laporan: Laporan) -> frozenset[str]:
    """Kecamatan and kabupaten of the reference list and of the other reports, without our own."""
    names = {row.nama for row in laporan.tabel.nama_wilayah}
    for path in project.other_identities(root, laporan.kecamatan):
        rows = identity(root, path)
        names |= {row.nilai for row in rows if row.nilai and row.kunci_ in ("kecamatan", "kabupaten")}
    return frozenset(names - {laporan.identitas.kecamatan, laporan.identitas.kabupaten})
