"""What the checks get to see: slots, labels, prose and names of the real project, and of made-up ones."""

import ast
import shutil
from functools import cache
from pathlib import Path

import nbformat
import pytest

from lakip_nb.checks import Material
from lakip_nb.data.errors import DataError
from lakip_nb.present import bab
from lakip_nb.run.chapters.expand import expand
from lakip_nb.run.chapters.notebooks import read_chapters, read_slots
from lakip_nb.run.collect import collect
from tests.support.reports import real
from tests.support.synthetic import KECAMATAN, REPOSITORY, YEAR, write_project


@cache
def own() -> Material:
    """The project's own report."""
    return collect(REPOSITORY, "medang-deras", 2023)


def test_slots_after_blocks_are_repeated() -> None:
    assert {"pembanding-ikm", "analisis-akip", "program-s2", "simpulan"} <= set(own().slot)
    assert not any("@" in slot for slot in own().slot)


def test_prose_as_written() -> None:
    chapters = [sel for sel in own().prosa if sel.kind == "bab"]
    assert any("@indikator" in sel.text for sel in chapters)
    (heading,) = [sel for sel in chapters if sel.file == "notebooks/05_penutup.ipynb" and sel.number == 1]
    assert heading.text.startswith("(bab-penutup)=")
    narrative = [sel for sel in own().prosa if sel.kind == "narasi"]
    assert (narrative[0].slot, narrative[1].slot) == (None, "ikhtisar")
    assert {sel.slot for sel in narrative[1:]} == set(own().slot)


def test_labels_are_those_the_report_gets() -> None:
    """Code cells are executed here, to hold the labels that the names of functions promise."""
    narrative = read_slots(REPOSITORY, "medang-deras", 2023)
    shown = set()
    for chapter in (chapter for chapter in read_chapters(REPOSITORY) if chapter.part != "working"):
        names = {**vars(bab), "laporan": real()}
        for cell in expand(chapter.notebook, real().sasaran, narrative, chapter.file).cells:
            if cell.cell_type != "code" or {"parameters", "setup"} & set(cell.metadata.get("tags", [])):
                continue
            if isinstance(ast.parse(cell.source).body[0], ast.Assign):
                exec(cell.source, names)
            else:
                found = eval(cell.source, names)._repr_mimebundle_()
                shown |= {found[1]["lakip"]["label"]} if isinstance(found, tuple) and "lakip" in found[1] else set()
    assert len(shown) > 30
    assert shown == {label for label in own().label if label.startswith(("tbl-", "fig-"))}


def test_labels_of_headings() -> None:
    assert {"bab-penutup", "sec-analisis-ikm", "sec-program-s2", "sec-renstra"} <= own().label.keys()


def test_other_names() -> None:
    assert {"Talawi", "Datuk Lima Puluh", "Asahan"} <= own().nama_lain
    assert own().nama_lain.isdisjoint({"Medang Deras", "Batu Bara"})
    assert own().laporan_lalu is None


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A synthetic project with chapters and without a narrative."""
    write_project(tmp_path, notebooks=True)
    shutil.rmtree(tmp_path / "notebooks" / "narasi")
    return tmp_path


def test_without_a_narrative(root: Path) -> None:
    found = collect(root, KECAMATAN, YEAR)
    assert {sel.kind for sel in found.prosa} == {"bab", "data"}
    assert "analisis-patroli" in found.slot


def test_names_of_the_other_reports(root: Path) -> None:
    shutil.copytree(REPOSITORY / "data" / "medang-deras", root / "data" / "medang-deras")
    assert {"Medang Deras", "Batu Bara"} <= collect(root, KECAMATAN, YEAR).nama_lain
    assert "Tanjung Makmur" in collect(root, "medang-deras", 2023).nama_lain


def test_last_year(root: Path) -> None:
    folder = root / "data" / KECAMATAN
    shutil.copytree(folder / str(YEAR), folder / str(YEAR - 1))
    for name in ("identitas", "indikator_tahun"):
        path = folder / str(YEAR - 1) / f"{name}.csv"
        text = path.read_text(encoding="utf-8").replace("renstra_awal,2024", "renstra_awal,2023")
        path.write_text(text.replace(f",{YEAR},", f",{YEAR - 1},"), encoding="utf-8")
    assert collect(root, KECAMATAN, YEAR).laporan_lalu.year == YEAR - 1
    (folder / str(YEAR - 1) / "sasaran.csv").write_text("x\n1\n", encoding="utf-8")
    with pytest.raises(DataError, match=f"{YEAR - 1}/sasaran.csv"):
        collect(root, KECAMATAN, YEAR)


def test_a_slot_that_continues(root: Path) -> None:
    cells = [
        nbformat.v4.new_markdown_cell(text, id=f"c{n}") for n, text in enumerate(("# N", "(sarana)=\n## S", "lanjutan"))
    ]
    (root / "notebooks" / "narasi").mkdir()
    nbformat.write(nbformat.v4.new_notebook(cells=cells), root / "notebooks" / "narasi" / f"{KECAMATAN}-{YEAR}.ipynb")
    found = [(sel.number, sel.slot) for sel in collect(root, KECAMATAN, YEAR).prosa if sel.kind == "narasi"]
    assert found == [(1, None), (2, "sarana"), (3, "sarana")]
