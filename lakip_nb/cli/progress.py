"""Progress over chapters and cells on a terminal; silence everywhere else."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lakip_nb.run.run import Progress


@contextmanager
def shown(kecamatan: str, year: int) -> Iterator[Callable[[Progress], None]]:
    """A display for one run; yields what the run has to call."""
    if not sys.stderr.isatty():
        yield lambda progress: None
        return
    from rich import console, progress  # 0.04 s, which nobody who pipes or logs has to wait

    columns = (
        progress.SpinnerColumn(),
        progress.TextColumn("{task.description}"),
        progress.BarColumn(bar_width=32),
        progress.TextColumn("{task.fields[detail]}"),
        progress.TimeElapsedColumn(),
    )
    with progress.Progress(*columns, console=console.Console(stderr=True), transient=True) as display:
        task = display.add_task(f"Laporan {kecamatan} {year}", total=None, detail="menyiapkan")

        done: dict[int, float] = {}  # by chapter: several are executed at once

        def tell(now: Progress) -> None:
            if not now.chapters:
                display.update(task, detail=now.stage)
                return
            done[now.number] = (now.cell + 1) / max(now.cells, 1)
            display.update(
                task,
                total=now.chapters,
                completed=sum(done.values()),
                detail=f"{now.chapter} · sel {now.cell + 1}/{now.cells}",
            )

        yield tell
