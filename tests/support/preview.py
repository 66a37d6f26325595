"""A preview to talk to: a build that takes milliseconds, requests as they stand, waiting with an end."""

import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import psutil

REPO = Path(__file__).resolve().parents[2]
T = TypeVar("T")

# Stands in for `report`: the pages hold what the one table holds, and words in it make it fail,
# wait for a file, or start a helper that only the tree of processes leads to, as a kernel is.
BUILDER = r"""
import os, pathlib, subprocess, sys, time
root = pathlib.Path(sys.argv[1])
table = root / "data/contoh/2023/tabel.csv"
datum = table.read_text()
with open(root / "builds.txt", "a") as journal:
    print(datum.strip().replace("\n", " "), file=journal, flush=True)
if "sibuk" in datum:
    helper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
    (root / "helper.txt").write_text(str(helper.pid))
    helper.wait()
if "keras" in datum:
    import signal
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    (root / "helper.txt").write_text(str(os.getpid()))
    time.sleep(600)
while "tunggu" in datum and not (root / "lepas").exists():
    time.sleep(0.01)
if "mati" in datum:
    os._exit(9)
if "rusak" in datum:
    sys.exit("tabel.csv baris 2: <b>rusak</b> & keliru …")
out = root / "outputs/contoh/2023"
out.mkdir(parents=True, exist_ok=True)
for name in ("laporan.html", "catatan-hasil-reviu.html", "pemeriksaan.html", "pemeriksaan.json"):
    (out / name).write_text(f"{name}: {datum}")
"""


def builder(root: Path) -> list[str]:
    """The command line of the stand-in, for a project made by the fixture `project`."""
    return [sys.executable, "-c", BUILDER, str(root)]


def builds(root: Path) -> list[str]:
    """What the stand-in read, build by build."""
    journal = root / "builds.txt"
    return journal.read_text().split("\n")[:-1] if journal.exists() else []


def save(root: Path, content: str) -> None:
    """Save the one table."""
    (root / "data/contoh/2023/tabel.csv").write_text(content + "\n")


def until(found: Callable[[], T], seconds: float = 30) -> T:
    """The first true value of `found`; fails when there is none in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if value := found():
            return value
        time.sleep(0.02)
    raise AssertionError(f"nothing came within {seconds} s")


def request(address: str, target: str, method: str = "GET", host: str | None = None) -> tuple[int, Any, bytes]:
    """Status, headers and body; the target goes out as it stands, and `host` as the Host header."""
    connection = http.client.HTTPConnection(address.split("/")[2], timeout=30)
    try:
        connection.putrequest(method, target, skip_host=host is not None, skip_accept_encoding=True)
        if host:
            connection.putheader("Host", host)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


@contextmanager
def events(address: str, seconds: float = 60) -> Iterator[Iterator[dict[str, str]]]:
    """The states that a tab is told, one after the other, until the server ends them.

    Fails when the states asked for take longer than `seconds` in all.
    """
    connection = http.client.HTTPConnection(address.split("/")[2], timeout=30)
    deadline = time.monotonic() + seconds
    try:
        connection.request("GET", "/events")
        answer = connection.getresponse()
        assert answer.headers["Content-Type"].startswith("text/event-stream")

        def states() -> Iterator[dict[str, str]]:
            while line := answer.readline():  # silence is broken by the server now and then
                assert time.monotonic() < deadline, "no further state came in time"
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))

        with answer:
            yield states()
    finally:
        connection.close()


@contextmanager
def running(command: list[str]) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A preview in a process of its own: the process, and its address once it has said it."""
    process = subprocess.Popen(
        command,
        cwd=REPO,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert "http://127.0.0.1:" in line, line + process.stdout.read()
        yield process, line[line.index("http://") :].strip()
    finally:
        # What the test did not end, with all that hangs on it
        left = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
        for each in (process, *left):
            each.kill()
        process.communicate(timeout=30)
