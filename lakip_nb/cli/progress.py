"""Progress over chapters and cells on a terminal; silence everywhere else."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lakip_nb.run.run import Progress


@contextmanager
def shown(kecamatan: str, year: int) -> Iterator[Callable[["Progress"], None]]:
    """A display for one run; yields what the run has to call."""
    if not sys.stderr.isatty():
        yield lambda progress: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=32),
        TextColumn("{task.fields[detail]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as display:
        task = display.add_task(f"Laporan {kecamatan} {year}", total=None, detail="menyiapkan")

        done: dict[int, float] = {}  # by chapter: several are executed at once

        def tell(progress: "Progress") -> None:
            if not progress.chapters:
                display.update(task, detail=progress.stage)
                return
            done[progress.number] = (progress.cell + 1) / max(progress.cells, 1)
            display.update(
                task,
                total=progress.chapters,
                completed=sum(done.values()),
                detail=f"{progress.chapter} · sel {progress.cell + 1}/{progress.cells}",
            )

        yield tell
