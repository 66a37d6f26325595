"""What a fork of the server does: an IPython kernel like any other."""

import random
import sys
from collections.abc import Sequence

import numpy
from ipykernel import ipkernel, zmqshell  # noqa: F401  the application loads them by name
from ipykernel.kernelapp import IPKernelApp


def serve(argv: Sequence[str]) -> None:
    """Serve the connection file that `argv` names until the kernel is shut down."""
    # Forks start with the same state; random numbers must not repeat from kernel to kernel
    random.seed()
    numpy.random.seed()
    sys.argv = ["ipykernel_launcher", *argv]
    application = IPKernelApp.instance()
    application.initialize(list(argv))
    application.start()
