"""Copies of the workbooks of a report with the findings of its check in them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lakip_nb.data import project
from lakip_nb.run.place import write

_SUFFIX = "-temuan.xlsx"


def mark_workbooks(root: Path, record: Mapping[str, Any], source: Path, target: Path) -> list[Path]:
    """Write `<name>-temuan.xlsx` for each workbook of a folder in which something was found; returns them.

    Copies of earlier checks that no longer say anything are removed. The workbooks stay as they are.
    """
    books = project.workbooks(source)
    found = {
        path: [item for item in record["temuan"] if "lembar" in item and item["berkas"] == _name(path, root)]
        for path in books
    }
    written = []
    for path, items in found.items():
        if items:
            from lakip_nb.data.workbook.guard import guarded  # 0.2 s, where there is a workbook
            from lakip_nb.publish.workbook.annotated import annotated

            copy = target / f"{path.stem}{_SUFFIX}"
            write(copy, annotated(guarded(path).content, items), ".temuan-")
            written.append(copy)
    for old in target.glob(f"*{_SUFFIX}"):
        if old not in written:
            old.unlink()
    return written


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
