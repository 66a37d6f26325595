"""One command line from its words to its exit code."""

import gc
import io
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType

import typer

from lakip_nb.cli import commands, workplace  # noqa: F401  they add their verbs
from lakip_nb.cli.application import app
from lakip_nb.cli.indonesian import usage_error
from lakip_nb.data.errors import LakipError, ParameterError


def main(args: Sequence[str] | None = None) -> int:
    """Run one command line (default: this process's) and return its exit code.

    Every foreseen error becomes an Indonesian message.
    """

    # Much is made and little thrown away in the seconds that a command takes
    gc.set_threshold(50_000, 20, 20)
    # Windows writes into files and pipes in an old code page, which lacks "→" and more
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    with suppress(ValueError):  # not the main thread: whoever runs us there handles signals
        signal.signal(signal.SIGTERM, _terminate)
    command = typer.main.get_command(app)
    name = "lakip-nb" if Path(sys.argv[0]).stem == "lakip-nb" else "python -m lakip_nb"
    try:
        code = int(command.main(args=args, prog_name=name, standalone_mode=False) or 0)
    except Exception as error:
        return _foreseen(error)
    # Typer answers Ctrl-C with this code, and without a word
    return fail("Dihentikan. Laporan sebelumnya tidak berubah.", code) if code == 130 else code


def fail(message: str, code: int) -> int:
    """Say why a command failed, and return its exit code."""
    typer.echo(message, err=True)
    return code


def _foreseen(error: Exception) -> int:
    """Say what went wrong and return the exit code; what nobody foresaw is raised again."""
    if isinstance(error, typer.TyperException) and hasattr(error, "exit_code"):
        return fail(usage_error(error), error.exit_code)
    if isinstance(error, LakipError):
        return fail(str(error), 2 if isinstance(error, ParameterError) else 1)
    if isinstance(error, OSError):
        return fail(f"Berkas atau folder tidak dapat dipakai: {error.filename or ''} ({error.strerror or error}).", 1)
    raise error


def _terminate(number: int, frame: FrameType | None) -> None:
    """`kill` ends a run as Ctrl-C does: kernels stopped, scratch removed."""
    raise KeyboardInterrupt
