"""What keeps executed chapters from becoming one report."""

from collections.abc import Sequence

from nbformat import NotebookNode

from lakip_nb.data.errors import LakipError
from lakip_nb.present.origin import where


class StitchError(LakipError):
    """The chapters do not fit together; `faults` are all that one step found, in Indonesian."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


class Faults(list[str]):
    """What one step finds, so that an analyst is told all of it at once."""

    def at(self, cell: NotebookNode, text: str) -> None:
        """Add a fault of a cell."""
        self.append(f"{where(cell)}: {text}")

    def refuse(self) -> None:
        """End the step.

        Raises:
            StitchError: there is a fault.
        """
        if self:
            raise StitchError(self)


def refused(cell: NotebookNode, text: str) -> StitchError:
    """The error for one fault that cannot wait for others."""
    return StitchError([f"{where(cell)}: {text}"])
