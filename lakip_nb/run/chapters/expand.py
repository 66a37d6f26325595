"""A chapter made ready for execution: cells stamped, blocks repeated, slots filled.

Pure: notebook in, notebook out. The result is marked, so that it is never expanded twice.
"""

import copy
from collections.abc import Sequence
from typing import Any

from nbformat import NotebookNode

from lakip_nb.present.origin import stamp
from lakip_nb.run.chapters.blocks import repeat
from lakip_nb.run.chapters.narrative import Narrative, fill

MARK = "terurai"


def expand(notebook: NotebookNode, sasaran: Sequence[Any], narrative: Narrative, file: str) -> NotebookNode:
    """Expand a chapter for the given sasaran and narrative.

    ``file`` is the chapter's path below the project folder; messages name it.

    Raises:
        ExpandError: a block or a slot is not built as agreed.
    """
    expanded = copy.deepcopy(notebook)
    number = 0
    for cell in expanded.cells:
        if "injected-parameters" in cell.metadata.get("tags", []):
            continue  # papermill's own cell: the analyst's numbering does not know it
        number += 1
        stamp(cell, file, number)
    expanded.cells = fill(repeat(expanded.cells, sasaran), narrative)
    expanded.metadata.setdefault("lakip", {})[MARK] = True
    return expanded


def is_expanded(notebook: NotebookNode) -> bool:
    """Whether a notebook went through `expand` already."""
    return bool(notebook.metadata.get("lakip", {}).get(MARK))
