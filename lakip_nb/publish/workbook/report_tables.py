"""The numbered tables of a finished page, cell by cell, as a reader sees them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lxml import html

_SHOWN = re.compile(r"(\D*?)([-−]?)((?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+))(?:,([0-9]+))?([^0-9]*)")


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell of the head or the body: its text, whether it holds a number, the rows and columns it spans."""

    teks: str
    angka: bool
    kepala: bool
    tinggi: int = 1
    lebar: int = 1

    @property
    def nilai(self) -> tuple[Decimal, str] | None:
        """The number and the format that shows it as the page does; None where it is text.

        >>> ShownCell("Rp4.922.354.214", True, False).nilai
        (Decimal('4922354214'), '"Rp"#,##0')
        >>> ShownCell("−96,65%", True, False).nilai
        (Decimal('-96.65'), '#,##0.00"%"')
        """
        found = _SHOWN.fullmatch(self.teks) if self.angka else None
        if not found:
            return None
        before, minus, whole, decimals, after = found.groups(default="")
        number = Decimal(f"{'-' if minus else ''}{whole.replace('.', '')}.{decimals or '0'}")
        pattern = f"#,##0.{'0' * len(decimals)}" if decimals else "#,##0"
        return (number if decimals else number.to_integral_value()), f"{_quoted(before)}{pattern}{_quoted(after)}"


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table of a page: its number, its title, its rows, the lines below it."""

    nomor: str
    judul: str
    baris: tuple[tuple[ShownCell, ...], ...]
    catatan: tuple[str, ...]


def shown_tables(page: str) -> Iterator[ShownTable]:
    """The tables of a page that have a number, in its order; those beside charts repeat the chart and are not there."""
    for block in html.fromstring(page).find_class("tabel"):
        for table in block.iter("table"):
            number, title = (_text(next(iter(table.find_class(name)), None)) for name in ("nomor", "judul"))
            if number:
                rows = tuple(tuple(_cell(cell) for cell in row) for row in table.iter("tr"))
                notes = tuple(_text(line) for line in block.iter("p"))
                yield ShownTable(number, title, rows, tuple(filter(None, notes)))


def _cell(cell: html.HtmlElement) -> ShownCell:
    head = cell.getparent().getparent().tag == "thead"
    spans = (int(cell.get(name, "1")) for name in ("rowspan", "colspan"))
    return ShownCell(_text(cell), "angka" in cell.get("class", "").split(), head, *spans)


def _text(element: html.HtmlElement | None) -> str:
    return "" if element is None else " ".join(element.text_content().split())


def _quoted(text: str) -> str:
    return f'"{text}"' if text else ""
