"""What is still to be done for one report: from the check to `pekerjaan.html`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lakip_nb.checks.kemajuan import kemajuan
from lakip_nb.data import project
from lakip_nb.publish.todo_page import render_todo
from lakip_nb.run.check import examined
from lakip_nb.run.outputs import TODO, report_target
from lakip_nb.run.place import write


@dataclass(frozen=True)
class Todo:
    """The record of what is to be done, and its page."""

    record: dict[str, Any]
    path: Path


def todo(root: Path, kecamatan: str | None, year: int) -> Todo:
    """Find what is to be done and write its page beside the report.

    Raises:
        ParameterError: a kecamatan or year that does not exist.
        RunError, ExpandError: a notebook cannot be read.
    """
    kecamatan = project.resolve(root, year, kecamatan)
    material, checked = examined(root, kecamatan, year)
    record = kemajuan(checked, material)
    target = report_target(root, kecamatan, year)
    target.mkdir(parents=True, exist_ok=True)
    write(target / TODO, render_todo(record).encode(), ".pekerjaan-")
    return Todo(record, target / TODO)
