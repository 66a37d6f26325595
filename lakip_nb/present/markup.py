"""The one way from cells to a table of HTML: of the report's tables, of its figures' data, of the summary."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template

KOSONG = "–"
"""Stands in a cell whose value is not known."""
CATATAN_KOSONG = f"{KOSONG} berarti belum diketahui atau tidak dapat dihitung."


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and its attributes in this order; one with a `scope` heads others.

    An attribute without a value (None or "") is left out. A text with `__html__` brings its own markup.
    """

    text: str
    attributes: Mapping[str, str | int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellRow:
    """A row, and what kind it is for the style sheet."""

    cells: Sequence[Cell]
    kind: str = ""


def table(
    caption: str,
    head: Iterable[CellRow],
    body: Iterable[CellRow],
    foot: Iterable[CellRow] = (),
    *,
    id: str = "",
    in_lines: bool = False,
) -> str:
    """A `<table>`: `caption` is HTML, `id` the caption's; `in_lines` writes each row of values on its own line."""
    end = "\n" if in_lines else ""
    return _template().render(caption=caption, head=head, body=body, foot=list(foot), id=id, end=end)


@cache
def _template() -> Template:
    folder = FileSystemLoader(Path(__file__).parent / "templates")
    return Environment(loader=folder, autoescape=True).get_template("table.html.j2")
