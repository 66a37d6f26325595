"""Build many reports in one go, on all cores."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from lakip_nb.data.errors import LakipError
from lakip_nb.run.kernel.pool import WarmKernels, cores, possible
from lakip_nb.run.processes import die_with_parent
from lakip_nb.run.report import build
from lakip_nb.run.run import Explained, Listener


@dataclass(frozen=True)
class Built:
    """What became of one report: its page and the check in words, or what went wrong."""

    kecamatan: str
    year: int
    path: Path | None
    summary: str
    error: str
    explained: Sequence[Explained]


def build_all(root: Path, reports: Iterable[tuple[str, int]], fresh: bool = False) -> Iterator[Built]:
    """Build reports, given as kecamatan and year, side by side; each is handed over when it is done.

    A report that fails does not stop the others. Where processes can be forked, every core builds
    one report after the other, each chapter by chapter, with kernels from one warm server; what
    takes its second to import is imported once. Elsewhere one report follows the other.
    """
    wanted = list(reports)
    if not possible() or min(len(wanted), cores()) < 2:
        with WarmKernels(root / "notebooks") as warm, ThreadPoolExecutor(1) as pool:
            yield from _results(pool, [(root, *report, fresh, warm) for report in wanted])
        return
    context = get_context("fork")
    with WarmKernels(root / "notebooks", at_once=1, asking=context.Lock()) as warm:
        warm.start()
        _import()
        with ProcessPoolExecutor(min(len(wanted), cores()), context, _begin, (warm, os.getpid())) as pool:
            yield from _results(pool, [(root, *report, fresh, None) for report in wanted])


def _results(pool: Executor, tasks: Sequence[tuple[Path, str, int, bool, WarmKernels | None]]) -> Iterator[Built]:
    futures: list[Future[Built]] = [pool.submit(_build, *task) for task in tasks]
    try:
        for future in as_completed(futures):
            yield future.result()
    finally:
        for future in futures:
            future.cancel()


_warm: WarmKernels | None = None


def _begin(warm: WarmKernels, parent: int) -> None:
    """The first thing that a forked process does."""
    global _warm
    die_with_parent(parent)
    _warm = warm


def _build(root: Path, kecamatan: str, year: int, fresh: bool, warm: WarmKernels | None) -> Built:
    summaries: list[str] = []
    explained: list[Explained] = []
    listener = Listener(explained=explained.append, checked=lambda outcome: summaries.append(outcome.summary))
    try:
        path = build(root, kecamatan, year, None, listener, fresh, warm or _warm)
    except LakipError as error:
        return Built(kecamatan, year, None, "", str(error), explained)
    return Built(kecamatan, year, path, summaries[0], "", explained)


def _import() -> None:
    """What every report needs, before the forks, which share it."""
    # 1.3 s, in which the server imports what kernels need
    from lakip_nb.checks.rulebook import every_rule
    from lakip_nb.publish.page import load_exporter
    from lakip_nb.run import check, produce  # noqa: F401
    from lakip_nb.run.kernel import execution  # noqa: F401

    every_rule()
    load_exporter()
