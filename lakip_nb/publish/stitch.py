"""Stitch executed chapters into one numbered notebook with its labels and lists."""

from collections.abc import Iterable
from dataclasses import dataclass

from nbformat import NotebookNode

from lakip_nb.publish import contents, references
from lakip_nb.publish.merge import merge
from lakip_nb.publish.number import number


@dataclass(frozen=True)
class Stitched:
    """One notebook, the words for each label, and the lists."""

    notebook: NotebookNode
    labels: dict[str, str]
    contents: contents.Contents


def stitch(chapters: Iterable[tuple[str, NotebookNode]]) -> Stitched:
    """Merge, number, check references, collect lists.

    Raises:
        StitchError: the chapters do not fit together; the message names chapter and cell.
    """
    notebook = number(merge(chapters))
    lists = contents.collect(notebook)
    labels = references.collect(notebook)
    references.check(notebook, labels)
    return Stitched(notebook, labels, lists)
