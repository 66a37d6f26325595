"""Merge the executed chapters into one notebook of what a reader sees."""

import copy
from collections.abc import Iterable

from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from lakip_nb.present.origin import stamp
from lakip_nb.publish.faults import Faults

PARTS = ("front", "chapter", "annex", "working")
"""Before the Bab, the Bab, behind them; and the working papers, which are a document of their own."""


def merge(chapters: Iterable[tuple[str, NotebookNode]]) -> NotebookNode:
    """One notebook from (file, executed notebook) pairs, in their order.

    Each cell carries its part in ``metadata.lakip.bagian``. Cells without anything to show are
    left out. What a cell printed is refused: a reader must not see it, and dropping it in silence
    would puzzle its author. What went to stderr is left out: warnings differ between machines and
    library versions, they stay in the executed notebooks.

    Raises:
        StitchError: an unknown part, printed text, or an output without HTML.
    """
    merged: NotebookNode = new_notebook()
    faults = Faults()
    for file, notebook in chapters:
        part = notebook.metadata.get("lakip", {}).get("part")
        if part not in PARTS:
            faults.append(
                f"{file}: metadata lakip.part berisi {part!r}; isi dengan salah satu dari {', '.join(PARTS)}."
            )
            continue
        for number, original in enumerate(notebook.cells, start=1):
            cell = _copied(original)
            stamp(cell, file, number)
            cell.metadata["lakip"]["bagian"] = part
            if cell.cell_type == "code":
                cell.outputs = _shown(cell, faults)
                keep = bool(cell.outputs)
            else:
                keep = cell.cell_type == "markdown" and bool(cell.source.strip())
            if keep:
                merged.cells.append(cell)
    faults.refuse()
    return merged


def _copied(cell: NotebookNode) -> NotebookNode:
    """A cell that may be changed; its live values are only read, and stay the objects they are."""
    values = cell.metadata.get("user_expressions")
    return copy.deepcopy(cell, {id(values): values})


def _shown(cell: NotebookNode, faults: Faults) -> list[NotebookNode]:
    shown = []
    for output in cell.outputs:
        if output.output_type == "stream":
            if output.name == "stdout":
                text = output.text.strip().splitlines()[:1]
                faults.at(cell, f"sel mencetak teks ({''.join(text)[:60]!r}). Hapus print dari sel ini.")
        elif output.output_type == "error":
            faults.at(cell, f"{output.ename}: {output.evalue}")
        elif "text/html" in output.data:
            shown.append(output)
        else:
            kinds = ", ".join(sorted(output.data)) or "kosong"
            words = f"keluaran sel bukan tabel, grafik, atau daftar ({kinds})."
            faults.at(cell, f"{words} Tampilkan objek dari lakip_nb.present.")
    return shown
