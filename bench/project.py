"""What is measured on: copies of the project's data and notebooks, and one change at a time to them."""

import csv
import json
import shutil
from pathlib import Path

import nbformat

REPO = Path(__file__).resolve().parents[1]
KECAMATAN = "medang-deras"
YEAR = 2023

# Twelve reports that differ in every chapter: nothing that one of them computed serves another.
TWELVE = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas".split()

PROSE = Path("notebooks/03_akuntabilitas.ipynb")
TABLE = Path("data") / KECAMATAN / str(YEAR) / "anggaran.csv"


def copy_project(folder: Path) -> Path:
    """Data and notebooks in a folder of their own, as they stand in the working tree."""
    ignore = shutil.ignore_patterns(".*", "~$*")
    for name in ("data", "notebooks"):
        shutil.copytree(REPO / name, folder / name, ignore=ignore)
    return folder


def copy_twelve(folder: Path) -> Path:
    """The project with twelve kecamatan in place of one: same shape, each under a name of its own."""
    copy_project(folder)
    data, prose = folder / "data", folder / "notebooks" / "narasi"
    source, narrative = data / KECAMATAN, prose / f"{KECAMATAN}-{YEAR}.ipynb"
    name = _name(source / str(YEAR))
    for word in TWELVE:
        slug, own = f"{KECAMATAN}-{word}", f"{name} {word.title()}"
        shutil.copytree(source / str(YEAR), data / slug / str(YEAR))
        for path in (data / slug / str(YEAR)).glob("*.csv"):
            _replace(path, name, own)
        shutil.copy(narrative, prose / f"{slug}-{YEAR}.ipynb")
        _replace(prose / f"{slug}-{YEAR}.ipynb", f'\\"{KECAMATAN}\\"', f'\\"{slug}\\"')
    shutil.rmtree(source)
    narrative.unlink()
    return folder


def write_expanded(root: Path, kecamatan: str, folder: Path) -> list[Path]:
    """The chapters of a report with blocks repeated and slots filled, ready for any executor."""
    from lakip_nb.data import load_laporan
    from lakip_nb.run.chapters.expand import expand
    from lakip_nb.run.chapters.notebooks import read_chapters, read_slots

    laporan = load_laporan(kecamatan, YEAR, root=root)
    narrative = read_slots(root, kecamatan, YEAR)
    folder.mkdir(parents=True)
    paths = []
    for chapter in read_chapters(root):
        notebook = expand(chapter.notebook, laporan.sasaran, narrative, chapter.file)
        _parametrise(notebook, kecamatan)
        nbformat.write(notebook, folder / chapter.name)
        paths.append(folder / chapter.name)
    return paths


def later_values(root: Path, kecamatan: str) -> dict[str, int | str]:
    """What the annex leaves room for, findings and hashes: only our build computes it."""
    from lakip_nb.run.cache.made import Made
    from lakip_nb.run.check import examine
    from lakip_nb.run.produce import later_values

    made = Made.now(root, {"kecamatan": kecamatan, "year": YEAR})
    return later_values(made, examine(root, kecamatan, YEAR)["jumlah"])


def change_sentence(root: Path, number: int) -> str:
    """Give a chapter's first prose another last sentence, another one for each number; return it."""
    notebook = json.loads((root / PROSE).read_text(encoding="utf-8"))
    cell = next(
        cell
        for cell in notebook["cells"]
        if cell["cell_type"] == "markdown" and not "".join(cell["source"]).startswith(("(", "#"))
    )
    text = "".join(cell["source"]).split(" Kalimat percobaan ")[0]
    sentence = f"Kalimat percobaan {chr(ord('a') + number)}."
    cell["source"] = f"{text} {sentence}"
    (root / PROSE).write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return sentence


def change_datum(root: Path) -> None:
    """Lower the first realised amount of the budget by one rupiah.

    The amount is part of sums in several chapters and in the summary.
    """
    path = root / TABLE
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    column = rows[0].index("realisasi")
    row = next(row for row in rows[1:] if row[column])
    row[column] = str(int(row[column]) - 1)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)


def _parametrise(notebook: nbformat.NotebookNode, kecamatan: str) -> None:
    """Write the parameters where they are declared: only papermill could inject them."""
    for cell in notebook.cells:
        if "parameters" in cell.metadata.get("tags", []):
            cell.source = f'year = {YEAR}\nkecamatan = "{kecamatan}"'


def _name(folder: Path) -> str:
    """The kecamatan's name as its identitas.csv writes it."""
    with (folder / "identitas.csv").open(encoding="utf-8-sig", newline="") as file:
        return next(row["nilai"] for row in csv.DictReader(file, delimiter=";") if row["kunci"] == "kecamatan")


def _replace(path: Path, old: str, new: str) -> None:
    path.write_bytes(path.read_bytes().decode().replace(old, new).encode())
