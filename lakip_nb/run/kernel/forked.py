"""What a fork of the server does: an IPython kernel like any other."""

import os
import random
import sqlite3  # noqa: F401  with the modules below: what a kernel imports while it starts
import sys
from collections.abc import Sequence

import numpy
import tornado.platform.asyncio  # noqa: F401
from ipykernel import ipkernel, zmqshell  # noqa: F401  the application loads them by name
from ipykernel.kernelapp import IPKernelApp

from lakip_nb.run.kernel.pool import LOG_LEVEL


class Application(IPKernelApp):
    """ipykernel's application without its general command line.

    Building that parser, for every option of every class, takes a fifth of a kernel's start.
    """

    def parse_command_line(self, argv: Sequence[str] | None = None) -> None:
        """What an ordinary kernel is told there is set when this one is made."""


def serve(file: str) -> None:
    """Serve a connection file until the kernel is shut down."""
    # Forks start with the same state; random numbers must not repeat from kernel to kernel
    random.seed()
    numpy.random.seed()
    sys.argv = ["ipykernel_launcher", "-f", file]
    _look_beside_the_chapter()
    application = Application.instance(connection_file=file, log_level=LOG_LEVEL)
    application.initialize([])  # type: ignore[no-untyped-call]  # ipykernel's types have gaps
    application.start()  # type: ignore[no-untyped-call]  # likewise


def _look_beside_the_chapter() -> None:
    """Let imports find modules in the folder of the chapter, as in an ordinary kernel.

    IPython does so by itself, but not in a process that was started with -P, as the server is.
    """
    if not os.environ.get("PYTHONSAFEPATH"):
        installed = (
            number for number, path in enumerate(sys.path) if path.endswith(("site-packages", "dist-packages"))
        )
        sys.path.insert(next(installed, 0), "")
