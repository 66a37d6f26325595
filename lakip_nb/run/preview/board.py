"""What a preview says at this moment, and waiting for what it says next."""

import threading
from dataclasses import dataclass
from typing import Literal

Stage = Literal["menyusun", "mutakhir", "gagal"]


@dataclass(frozen=True, slots=True)
class State:
    """Where the report stands against its inputs.

    `text` says so in words. `message` is what the last build said if it failed, as it said it:
    text, never markup; it stays while the next one runs. `version` names the content of the pages
    in place, so that another version is the sign to load them again; it is empty as long as there
    is no report.
    """

    stage: Stage
    text: str
    message: str = ""
    version: str = ""

    @property
    def described(self) -> str:
        """The state for a terminal, with the words of a build that just failed."""
        return f"{self.text}\n{self.message}" if self.stage == "gagal" else self.text


class Board:
    """The present state, put up by the build and read by every open tab, each in its thread."""

    def __init__(self, state: State) -> None:
        self._state, self._number, self._closed = state, 1, False
        self._changed = threading.Condition()

    @property
    def closed(self) -> bool:
        """Whether nothing will be put up any more."""
        return self._closed

    def post(self, state: State) -> None:
        """Put up a state and wake whoever waits for one."""
        with self._changed:
            self._state = state
            self._number += 1
            self._changed.notify_all()

    def after(self, number: int, timeout: float) -> tuple[int, State] | None:
        """The present state with its number, once that is another than `number`; 0 is before all.

        States in between are skipped. None when `timeout` seconds passed without one, or when the
        board was closed.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._number != number, timeout)
            return None if self._closed or self._number == number else (self._number, self._state)

    def close(self) -> None:
        """Let everybody who waits go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
