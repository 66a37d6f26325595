"""The preview's pages, for this machine only: a shell of ours around the report as it is on disk.

A handful of pages and tabs, and a build that blocks: the standard library's server with a thread
for each request does this with less machinery than an event loop would need. (Tornado, which comes
with Jupyter, was tried: no fewer lines, and a thread for its loop besides.)
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from typing import Any

from lakip_nb.data.errors import ParameterError
from lakip_nb.run.outputs import HTML, PAGE, RECORD, REVIEW
from lakip_nb.run.preview.board import Board

HOST = "127.0.0.1"
PORTS = range(8000, 8100)
"""Where a free port is looked for when none is asked for."""

PAGES = {HTML: "text/html", PAGE: "text/html", REVIEW: "text/html", RECORD: "application/json"}
"""All that is served of the report's folder, with its type; the page of the check links to the last two."""

_HEARTBEAT = 15
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    # No other site may frame a page or load it as a part of its own
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@contextmanager
def serving(folder: Path, shell: str, board: Board, port: int | None = None) -> Iterator[str]:
    """Serve while the block runs; yield the address of the shell page.

    `folder` is the report's, `shell` the text of the page at "/", `board` what its tabs are told;
    it is closed at the end.

    Raises:
        ParameterError: the port asked for is taken, or all those tried.
    """
    server = _bound(folder, shell, board, port)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_address[1]}/"
    finally:
        board.close()
        server.shutdown()
        server.server_close()
        thread.join()


def check_port(text: str | None) -> int | None:
    """A port's number as it was typed; None when none was.

    Raises:
        ParameterError: it is none that anybody may serve on.
    """
    if text is None:
        return None
    if text.isascii() and text.isdecimal() and 1024 <= int(text) <= 65535:
        return int(text)
    raise ParameterError(f"Porta {text!r} tidak sah: tulis angka dari 1024 sampai 65535, misalnya {PORTS[0]}.")


class _Server(ThreadingTCPServer):
    """Not `http.server`'s own, which asks the network for this machine's name as it starts."""

    daemon_threads = True
    # On Windows it would let two programs have one port
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, folder: Path, shell: str, board: Board) -> None:
        self.folder, self.shell, self.board = folder, shell.encode(), board
        # Any other name is a foreign page's that resolves to this machine (DNS rebinding)
        self.hosts = {f"{name}:{port}" for name in (HOST, "localhost")}
        super().__init__((HOST, port), _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        # Tabs are closed and reloaded while they are being answered
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 60

    def do_GET(self) -> None:
        name = self.path.partition("?")[0].removeprefix("/")
        if self.headers.get("Host") not in self.server.hosts:
            self._say(403, "Pratinjau hanya melayani alamat yang tertulis di terminal.")
        elif name == "":
            self._send(200, "text/html", self.server.shell)
        elif name == "events":
            self._events()
        elif name in PAGES:
            self._page(name)
        else:
            self._say(404, "Halaman ini tidak ada dalam pratinjau.")

    def _page(self, name: str) -> None:
        try:
            content = (self.server.folder / name).read_bytes()
        except OSError:
            self._say(404, f"{name} belum ada: laporan belum pernah berhasil disusun.")
        else:
            self._send(200, PAGES[name], content)

    def _events(self) -> None:
        """Server-sent events: the present state, then every other one, until either side leaves."""
        self._start(200, "text/event-stream")
        number, board = 0, self.server.board
        while not board.closed:
            found = board.after(number, _HEARTBEAT)
            if found is None:
                self.wfile.write(b":\n\n")  # nothing new; a tab that is gone shows by it
                continue
            number, state = found
            self.wfile.write(f"data: {json.dumps(asdict(state))}\n\n".encode())

    def _say(self, code: int, text: str) -> None:
        self._send(code, "text/plain", text.encode())

    def _send(self, code: int, kind: str, content: bytes) -> None:
        self._start(code, kind, len(content))
        self.wfile.write(content)

    def _start(self, code: int, kind: str, length: int | None = None) -> None:
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are nobody's concern: the terminal shows builds."""


def _bound(folder: Path, shell: str, board: Board, port: int | None) -> _Server:
    """A server on the port asked for, or on the first that is free."""
    for number in PORTS if port is None else (port,):
        try:
            return _Server(number, folder, shell, board)
        except OSError as error:
            reason = error.strerror or str(error)
    if port is None:
        raise ParameterError(
            f"Tidak ada porta yang bebas dari {PORTS[0]} sampai {PORTS[-1]} ({reason}). Sebutkan satu: --port NOMOR."
        )
    raise ParameterError(
        f"Porta {port} tidak dapat dipakai ({reason}); mungkin dipakai program lain. "
        "Sebutkan porta lain, atau jalankan tanpa --port agar dicarikan yang bebas."
    )
