"""A run as a record: what is asked for, where things are, and who wants to hear of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lakip_nb.run.cache import FOLDER
from lakip_nb.run.cache.made import Made
from lakip_nb.run.cache.store import Store
from lakip_nb.run.kernel.pool import WarmKernels
from lakip_nb.run.outputs import Outcome, report_target


@dataclass(frozen=True)
class Progress:
    """How far a run is. `chapter` and the counts are set while chapters are executed."""

    stage: str
    chapter: str = ""
    number: int = 0
    chapters: int = 0
    cell: int = 0
    cells: int = 0


@dataclass(frozen=True)
class Explained:
    """Why a chapter was executed or not, in one clause."""

    chapter: str
    executed: bool
    reason: str


@dataclass(frozen=True)
class Listener:
    """Who wants to know what a run does; each is called as soon as there is something to say."""

    progress: Callable[[Progress], None] = lambda progress: None
    explained: Callable[[Explained], None] = lambda explained: None
    checked: Callable[[Outcome], None] = lambda outcome: None


@dataclass(frozen=True)
class Run:
    """One run of one report.

    `made` is what the report is made from, `kernels` where kernels are forked from. With `fresh`
    nothing that was made before is used.
    """

    root: Path
    made: Made
    kernels: WarmKernels
    listener: Listener = Listener()
    fresh: bool = False

    @property
    def target(self) -> Path:
        """The report's folder."""
        return report_target(self.root, self.made.kecamatan, self.made.year)

    @property
    def store(self) -> Store:
        """What earlier runs of the project remember."""
        return Store(self.root / FOLDER)
