"""The outcome of a check on a terminal: by severity, then by file, most serious first.

Plain lines where they are piped or logged; colour and wrapped lines where a person looks on.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import typer

_TITLES = {"galat": "GALAT", "peringatan": "PERINGATAN", "catatan": "CATATAN"}
_STYLES = {"galat": "bold red", "peringatan": "bold yellow", "catatan": "bold cyan"}
_NO_FILE = "(tidak pada satu berkas)"

Item = Mapping[str, Any]


def show(record: Mapping[str, Any], summary: str, page: str) -> None:
    """Print every open finding, then the counts and where the page is."""
    say = _writer()
    for tingkat, title in _TITLES.items():
        items = [item for item in record["temuan"] if item["tingkat"] == tingkat]
        if not items:
            continue
        say(f"{title} ({len(items)})", _STYLES[tingkat], 0)
        # Sorting is stable: within a file the order of the record, by code and line, is kept
        for file, group in groupby(sorted(items, key=_file), key=_file):
            say(file or _NO_FILE, "bold", 2)
            # What to do is said once for findings of one rule that follow each other
            for (code, remedy), alike in groupby(group, key=lambda item: (item["kode"], item["saran"])):
                for item in alike:
                    say(f"{code} {_place(item)}: {item['pesan']}", "", 4)
                if remedy:
                    say(f"→ {remedy}", "dim", 8)
        say("", "", 0)
    for line in _closing(record):
        say(line, "", 0)
    say(f"Pemeriksaan: {summary}. Rincian: {page}", "bold", 0)


def _place(item: Item) -> str:
    """Where in its file a finding stands; the file's name is not repeated."""
    names = [item["berkas"], item["berkas"].rpartition("/")[2]] if item["berkas"] else []
    place = item["tempat"]
    for name in names:
        place = place.removeprefix(name).removeprefix(", ")
    # The contract's findings have no other place than their line and column
    # and those of a finished report say line or page in it
    if item["baris"] is None or item["kode"][0] in "KN":
        return place or "(seluruh berkas)"
    line = f"baris {item['baris']}"
    return f"{line} ({place})" if place else line


def _closing(record: Mapping[str, Any]) -> Iterator[str]:
    """The comparison and the review form in one line each, where there are any."""
    for title, part in (("Angka laporan terbitan", "perbandingan"), ("Formulir reviu", "reviu")):
        counts = [f"{number} {name.replace('_', ' ')}" for name, number in record[part]["jumlah"].items()]
        if counts:
            yield f"{title}: {', '.join(counts)}."
    if record["tanggapan_usang"]:
        codes: Sequence[str] = [row["kode"] for row in record["tanggapan_usang"]]
        yield f"Tanggapan yang tidak berlaku lagi: {', '.join(codes)}."


def _file(item: Item) -> str:
    return item["berkas"] or ""


def _writer() -> Callable[[str, str, int], None]:
    """What prints a text in a style, indented."""
    if not sys.stdout.isatty():
        return lambda text, style, indent: typer.echo((" " * indent + text).rstrip())
    from rich.console import Console  # with the others 0.03 s, which nobody who pipes or logs has to wait
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    # Text, never markup: what data says may hold brackets
    return lambda text, style, indent: console.print(Padding(Text(text, style=style), (0, 0, 0, indent)))
