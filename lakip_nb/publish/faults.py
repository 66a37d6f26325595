"""What keeps executed chapters from becoming one report."""

from collections.abc import Sequence

from lakip_nb.data.errors import LakipError


class StitchError(LakipError):
    """The chapters do not fit together; `faults` are all that one step found, in Indonesian."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)
