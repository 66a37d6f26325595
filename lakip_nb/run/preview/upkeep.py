"""Keep a report up to date with what is saved, and say at every moment how far that is."""

import hashlib
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from lakip_nb.data import manifest
from lakip_nb.publish.preview_page import render_preview
from lakip_nb.run.outputs import report_target
from lakip_nb.run.preview.board import Board, Stage, State
from lakip_nb.run.preview.building import run_build
from lakip_nb.run.preview.pages import PAGES, serving
from lakip_nb.run.preview.watch import saves

OnState = Callable[[State], None]


def preview(
    root: Path,
    kecamatan: str,
    year: int,
    port: int | None = None,
    on_start: Callable[[str], None] = lambda address: None,
    on_state: OnState = lambda state: None,
    command: Sequence[str] | None = None,
) -> None:
    """Serve one report and build it again whenever an input is saved, until Ctrl-C.

    1. Serve the shell page, with the report that is there; `on_start` is told the address.
    2. Watch, so that no save is missed from here on.
    3. Build; `on_state` is told of every change, as are the open tabs.
    4. Wait for a save, and build again if an input differs from what was built last.
    5. On Ctrl-C end a build under way and everything it started, then the server.

    `command` is what builds, by default `report` of this package in this interpreter.

    Raises:
        ParameterError: no such port, or none free.
        KeyboardInterrupt: the one way this ends.
    """
    folder = report_target(root, kecamatan, year)
    board = Board(State("menyusun", _BUILDING, version=version(folder)))

    def tell(state: State) -> None:
        board.post(state)
        on_state(state)

    with serving(folder, render_preview(kecamatan, year), board, port) as address:
        on_start(address)

        upkeep = Upkeep(root, kecamatan, year, command or report_command(root, kecamatan, year), tell)
        for saved in saves(root):
            upkeep.look(saved)


def report_command(root: Path, kecamatan: str, year: int) -> list[str]:
    """The command line that builds a report as `make report` does."""
    return [
        *(sys.executable, "-m", "lakip_nb", "report"),
        *("--root", str(root), "--kecamatan", kecamatan, "--year", str(year)),
    ]


class Upkeep:
    """Builds whenever the inputs are others than those of the last build."""

    def __init__(self, root: Path, kecamatan: str, year: int, command: Sequence[str], tell: OnState) -> None:
        self._root, self._kecamatan, self._year = root, kecamatan, year
        self._command, self._tell = command, tell
        self._built: Mapping[str, str] | None = None
        self._message = ""
        self._result = ""

    def look(self, saved: bool) -> None:
        """Build until the report is that of the inputs as they are; tell of each step.

        A save that changes no input is only mentioned, but after a failure it is taken for the
        wish to try again: the cause may lie outside the inputs.
        """
        inputs = self._inputs()
        if inputs == self._built and not (saved and self._message):
            if saved:
                self._post("mutakhir", f"{self._result} Simpanan pukul {_clock()} tidak mengubah isi laporan.")
            return
        while True:
            self._post("menyusun", _BUILDING)
            message = run_build(self._command)
            self._built, inputs = inputs, self._inputs()
            # What was saved meanwhile was not read, or only in part: the outcome says nothing.
            if inputs == self._built:
                break
        self._message = message
        self._result = f"Gagal disusun pukul {_clock()}." if message else f"Mutakhir, pukul {_clock()}."
        self._post("gagal" if message else "mutakhir", self._result)

    def _post(self, stage: Stage, text: str) -> None:
        shown = version(report_target(self._root, self._kecamatan, self._year))
        self._tell(State(stage, text, self._message, shown))

    def _inputs(self) -> Mapping[str, str]:
        try:
            return manifest.input_hashes(self._root, self._kecamatan, self._year)
        except OSError as error:
            # A file in the middle of being replaced, or locked: the build says it, if it lasts.
            return {"": str(error)}


def version(folder: Path) -> str:
    """One hash of all pages in place; "" when there is no report."""
    try:
        contents = [(folder / name).read_bytes() for name in PAGES]
    except OSError:
        return ""
    return hashlib.sha256(b"".join(contents)).hexdigest()


_BUILDING = "Menyusun laporan …"


def _clock() -> str:
    return f"{datetime.now():%H.%M.%S}"
