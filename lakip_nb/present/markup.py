"""The one way from cells to a table of HTML: of the report's tables, of its figures' data, of the summary."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template

_SLASH = re.compile(r"(?<=\w)/(?=\w)")
KOSONG = "–"
"""Stands in a cell whose value is not known."""
CATATAN_KOSONG = f"{KOSONG} berarti belum diketahui atau tidak dapat dihitung."


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and its attributes in this order; one with a `scope` heads others.

    An attribute without a value (None or "") is left out. A text with `__html__` brings its own markup.
    `fold` names the switch by which a telephone shows the rows beneath.
    """

    text: str
    attributes: Mapping[str, str | int | None] = field(default_factory=dict)
    fold: str = ""


@dataclass(frozen=True, slots=True)
class CellRow:
    """A row, and what kind it is for the style sheet; with one that `opens`, a group of rows begins."""

    cells: Sequence[Cell]
    kind: str = ""
    opens: bool = False


def table(
    caption: str,
    head: Iterable[CellRow],
    body: Iterable[CellRow],
    foot: Iterable[CellRow] = (),
    *,
    id: str = "",
    in_lines: bool = False,
) -> str:
    """A `<table>`: `caption` is HTML, `id` the caption's. Each group of rows is a body of its own.

    `in_lines` writes each row of values on its own line.
    """
    groups: list[list[CellRow]] = [[]]
    for row in body:
        if groups[-1] and row.opens:
            groups.append([])
        groups[-1].append(row)
    parts = {"caption": caption, "head": head, "body": groups, "foot": list(foot)}
    return _template().render(**parts, id=id, end="\n" if in_lines else "")


@cache
def _template() -> Template:
    folder = FileSystemLoader(Path(__file__).parent / "templates")
    environment = Environment(loader=folder, autoescape=True)
    environment.filters["terpotong"] = _pieces
    return environment.get_template("table.html.j2")


def _pieces(text: str) -> list[str]:
    """A text cut at the slashes between words, after which it may go on in the next line."""
    return [text] if hasattr(text, "__html__") else _SLASH.split(text)
