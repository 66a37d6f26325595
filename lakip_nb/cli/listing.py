"""The outcome of a check on a terminal: the draft by severity and file, then decisions and what was published.

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
_APART = {"keputusan": "KEPUTUSAN YANG DITUNGGU", "terbitan": "LAPORAN YANG SUDAH TERBIT"}

Item = Mapping[str, Any]


def show(record: Mapping[str, Any], summary: str, page: str, failed: str = "") -> None:
    """Print every open finding, then the counts and where the page is, and why the command fails if it does."""
    say = _writer()
    draft = [item for item in record["temuan"] if item["bagian"] not in _APART]
    for tingkat, title in _TITLES.items():
        _part(say, title, _STYLES[tingkat], [item for item in draft if item["tingkat"] == tingkat])
    for bagian, title in _APART.items():
        _part(say, title, "bold", [item for item in record["temuan"] if item["bagian"] == bagian])
    for line in _closing(record):
        say(line, "", 0)
    say(f"Pemeriksaan: {summary}. Rincian: {page}", "bold", 0)
    if failed:
        say(failed, "", 0)


_BAR = 20


def show_todo(record: Mapping[str, Any], page: str) -> None:
    """Print how far each person's tables are, and how much is open in them."""
    say = _writer()
    for person in record["orang"]:
        say(f"{person['jabatan'] or 'Penanggung jawab belum ditunjuk'} {_bar(person)}".rstrip(), "bold", 0)
        for task in person["tabel"]:
            say(f"{_bar(task):{_BAR + 12}} {task['tabel']}: {_open(task)}", "", 2)
    say("", "", 0)
    say(f"Seluruhnya {_bar(record)}. Rincian: {page}", "bold", 0)
    where = f"YEAR={record['laporan']['year']} KECAMATAN={record['laporan']['kecamatan']}"
    if record["tuntas"]:
        say("Selesai: pemeriksaan tidak menemukan galat atau peringatan yang terbuka.", "", 0)
    else:
        say(f"Selesai bila `make check {where} STRICT=1` tidak menemukan galat atau peringatan.", "", 0)


def _bar(part: Mapping[str, Any]) -> str:
    if not part["banyak"]:
        return ""
    full = part["selesai"] * _BAR // part["banyak"]
    return f"[{'#' * full}{'.' * (_BAR - full)}] {part['selesai']}/{part['banyak']}"


def _open(task: Item) -> str:
    found = task["temuan"]
    if not found:
        return "selesai" if task["selesai"] == task["banyak"] else "belum selesai"
    first = found[0]["pesan"]
    return f"{len(found)} terbuka; {first if len(first) <= 100 else first[:99] + '…'}"


def _part(say: Callable[[str, str, int], None], title: str, style: str, items: Sequence[Item]) -> None:
    """A title with the findings below it, by file; nothing where there are none."""
    if not items:
        return
    say(f"{title} ({len(items)})", style, 0)
    # Sorting is stable: within a file the order of the record, by code and line, is kept
    for file, group in groupby(sorted(items, key=_file), key=_file):
        say(file or _NO_FILE, "bold", 2)
        # What to do is said once for findings of one rule that follow each other
        for (code, remedy), alike in groupby(group, key=lambda item: (item["kode"], item["saran"])):
            for item in alike:
                say(f"{code} {_place(item)}: {item['pesan']}{_also(item)}", "", 4)
            if remedy:
                say(f"→ {remedy}", "dim", 8)
    say("", "", 0)


def _also(item: Item) -> str:
    """How many more places of one cause there are, and the decisions it waits for."""
    said = [f"juga {len(item['juga'])} tempat lain"] if item["juga"] else []
    if item["bergantung"] and item["bagian"] == "draf":
        said.append(f"bergantung pada keputusan {', '.join(map(str, item['bergantung']))}")
    return f" ({'; '.join(said)})" if said else ""


def _place(item: Item) -> str:
    """Where a finding stands: its line, and what a reader calls the place."""
    place: str = item["letak"]
    if item.get("sel") and item["kode"][0] != "K":
        return f"sel {item['sel']} ({place})"
    # The contract's findings have no other place than their line and column
    # and those of a finished report say line or page in it
    if item["baris"] is None or item["kode"][0] in "KN":
        name = f"lembar {item['lembar']}" if "lembar" in item else (item["berkas"] or "").rpartition("/")[2]
        whole = f"({name})" if "lembar" in item else "(seluruh berkas)"
        return place.removeprefix(name).removeprefix(", ") or whole
    return f"{'sel' if item['berkas'].endswith('.ipynb') else 'baris'} {item['baris']} ({place})"


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
    file: str = item["berkas"] or ""
    return f"{file}, lembar {item['lembar']}" if "lembar" in item else file


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
