"""The narrative notebook with which a report begins: every slot with its question, and what was written last year.

Questions and last year's words stand in comments, which no reader of the report sees; a slot that
holds nothing else is one that nobody has written.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lakip_nb.present import myst
from lakip_nb.run.chapters.blocks import repeat
from lakip_nb.run.chapters.notebooks import Chapter
from lakip_nb.run.tidy import KERNELSPEC, LANGUAGE

_OPENING = """# Narasi {title} Tahun {year}

Setiap bagian di bawah ini masuk ke bab yang menyebut namanya. Jawab pertanyaannya di bawah baris terakhir tiap sel;
angka ditulis sebagai nilai hidup. Yang berada di antara tanda `<!--` dan `-->` tidak ikut dalam laporan."""
_SETUP = """from lakip_nb.present.bab import grafik, kata, load_laporan, tabel, ungkapan

laporan = load_laporan(kecamatan, year)"""


def asked(chapters: Sequence[Chapter], sasaran: Sequence[Any]) -> dict[str, str]:
    """The slots that the chapters ask for, in the order of reading, each with its question.

    ``sasaran`` have ``.id`` and ``.indikator`` with ``.id``.
    """
    cells = (cell for chapter in chapters for cell in repeat(chapter.notebook.cells, sasaran))
    prose = (cell.source for cell in cells if cell.cell_type == "markdown" and "{narasi}" in cell.source)
    return {name: " ".join(myst.remarks(source)) for source in prose if (name := myst.slot(source))}


def written(notebook: NotebookNode) -> dict[str, tuple[str, str]]:
    """The slots of a narrative, each with its heading line and its text, as they are written."""
    found: dict[str, tuple[str, str]] = {}
    current = None
    for cell in notebook.cells:
        if cell.cell_type != "markdown":
            continue
        name, text = myst.split_target(cell.source)
        if name is not None:
            heading = next((line for line in cell.source.splitlines() if line.startswith("#")), "")
            current, found[name] = name, (heading, text)
        elif current is not None:
            found[current] = (found[current][0], f"{found[current][1]}\n\n{text}")
    return found


def skeleton(
    kecamatan: str, title: str, year: int, slots: Mapping[str, str], last: tuple[int, NotebookNode] | None = None
) -> NotebookNode:
    """A narrative in which nothing is written yet; ``last`` is an earlier one with its year."""
    before, old = last if last else (0, new_notebook())
    known = written(old)
    sources = [_OPENING.format(title=title, year=year)]
    sources += [_slot(name, question, before, known.get(name)) for name, question in slots.items()]
    cells = [*map(new_markdown_cell, sources)]
    cells[1:1] = _machinery(kecamatan, year)
    for number, cell in enumerate(cells, start=1):
        cell["id"] = f"narasi-{number:02}"
    metadata = {"kernelspec": KERNELSPEC, "language_info": LANGUAGE, "lakip": {"part": "narrative"}}
    notebook: NotebookNode = new_notebook(cells=cells, metadata=metadata)
    return notebook


def _machinery(kecamatan: str, year: int) -> Iterator[NotebookNode]:
    yield new_code_cell(f'year = {year}\nkecamatan = "{kecamatan}"', metadata={"tags": ["parameters"]})
    yield new_code_cell(_SETUP, metadata={"tags": ["setup"]})


def _slot(name: str, question: str, before: int, old: tuple[str, str] | None) -> str:
    heading, text = old or ("", "")
    called = name.replace("-", " ").capitalize()
    parts = [f"({name})=\n{heading or f'## {called}'}"]
    if question:
        parts.append(f"<!-- {question} -->")
    if not myst.is_blank(text):
        parts.append(f"<!-- Tulisan tahun {before}, hanya untuk dilihat:\n\n{_harmless(text)}\n\n-->")
    return "\n\n".join(parts)


def _harmless(text: str) -> str:
    """A text that can stand in a comment: without comments of its own, and without a mark that would end it."""
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    return text.replace("-->", "→").replace("<!--", "").strip()
