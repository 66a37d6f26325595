"""What only Linux knows of processes, and forked ones need."""

import ctypes
import os
import signal

_PR_SET_PDEATHSIG = 1


def die_with_parent(parent: int) -> None:
    """From now on, the system kills this process when the one that forked it ends, however it ends.

    ``parent`` is that one's process id, noted before the fork: it may have ended already.
    """
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)  # it ended in between
