"""Stitch executed chapters into two numbered documents with their labels and lists: report and working papers."""

from collections.abc import Iterable
from dataclasses import dataclass

from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from lakip_nb.publish import contents, references
from lakip_nb.publish.merge import merge
from lakip_nb.publish.number import number


@dataclass(frozen=True)
class Document:
    """One notebook, the words for each label, and the lists.

    `elsewhere` are the labels among them that stand in the other document.
    """

    notebook: NotebookNode
    labels: dict[str, str]
    contents: contents.Contents
    elsewhere: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Stitched:
    """The report, and its working papers, which may refer to it; None where no chapter belongs to them."""

    report: Document
    working: Document | None


def stitch(chapters: Iterable[tuple[str, NotebookNode]]) -> Stitched:
    """Merge, number, part, check references, collect lists.

    Raises:
        StitchError: the chapters do not fit together; the message names chapter and cell.
    """
    report = number(merge(chapters))
    working = _parted(report)
    report_lists, working_lists = contents.collect(report), contents.collect(working)
    labels, own = references.collect(report), references.collect(working)
    references.check(report, labels)
    references.fill(report, labels)
    references.check(working, labels | own)
    return Stitched(
        Document(report, labels, report_lists),
        Document(working, labels | own, working_lists, frozenset(labels.keys() - own.keys()))
        if working.cells
        else None,
    )


def _parted(notebook: NotebookNode) -> NotebookNode:
    """Take the working papers out of a numbered notebook, as a notebook of their own."""
    cells = notebook.cells
    notebook.cells = [cell for cell in cells if cell.metadata["lakip"]["bagian"] != "working"]
    working: NotebookNode = new_notebook()
    working.cells = [cell for cell in cells if cell.metadata["lakip"]["bagian"] == "working"]
    return working
