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
from traitlets.config import Config


class Application(IPKernelApp):
    """ipykernel's application without its general command line.

    Building that parser, for every option of every class, takes a fifth of a kernel's start.
    """

    def parse_command_line(self, argv: Sequence[str] | None = None) -> None:
        """Take `-f FILE` and `--Class.trait=value`; anything else goes to the general parser."""
        file, *rest = list(argv or ())[1:] or [""]
        options = [option.removeprefix("--").partition("=") for option in rest]
        names = [name.partition(".") for name, _, _ in options]
        if not file or any(
            not equals or not trait for (_, equals, _), (_, _, trait) in zip(options, names, strict=True)
        ):
            super().parse_command_line(list(argv or ()))
            return
        self.connection_file = file
        config = Config()
        for (owner, _, trait), (_, _, value) in zip(names, options, strict=True):
            config[owner][trait] = value
        self.update_config(config)


def serve(argv: Sequence[str]) -> None:
    """Serve the connection file that `argv` names until the kernel is shut down."""
    # Forks start with the same state; random numbers must not repeat from kernel to kernel
    random.seed()
    numpy.random.seed()
    sys.argv = ["ipykernel_launcher", *argv]
    _look_beside_the_chapter()
    application = Application.instance()
    application.initialize(list(argv))  # type: ignore[no-untyped-call]  # ipykernel's types have gaps
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
