"""Figures as reports print them: read where one meaning is possible, None where not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_SHAPE = re.compile(
    r"(?:±\s*)?(?:Rp\.?\s*)?(?P<minus>[-−]?)(?P<angka>\d[\d.,]*\d|\d)(?:,-)?\s*(?P<persen>%?)(?:\s*\(\s*[A-Z]{1,2}\s*\))?",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[A-Z]{1,2}\s*\(\s*(\d[\d.,]*)\s*\)")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_EMPTY = re.compile(r"[-–—]?|nihil|Rp\.?\s*[-–]?", re.IGNORECASE)

WRITTEN = r"(?<![\w.,])\d[\d.,]*\d(?![\w])|(?<![\w.,])\d(?![\w])"
"""A number in running text, without the marks around it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as printed; `tepat` is half a unit of its last place, `desimal` its decimals."""

    nilai: Decimal
    decimals: int
    printed: str

    @property
    def half_unit(self) -> Decimal:
        """How far the exact value may lie from a rightly rounded figure."""
        return Decimal(5).scaleb(-self.decimals - 1)


def read(cells: str, thousands: bool | None = None) -> Figure | None:
    """A figure in a cell or a sentence. `ribuan` says how to take "46.752": True as thousands.

    >>> [str(read(text).nilai) for text in ("Rp 1.056.000.000", "88,31", "70,00 ( B )", "B (66,66)", "96,64 %")]
    ['1056000000', '88.31', '70.00', '66.66', '96.64']
    >>> read("10.00.000"), read("CC"), read("46.752", thousands=False).nilai
    (None, None, Decimal('46.752'))
    """
    text = " ".join(cells.split())
    labelled = _LABELLED.fullmatch(text)
    found = _SHAPE.fullmatch(labelled[1] if labelled else text)
    if not found:
        return None
    written = found["angka"]
    whole, comma, decimals = written.partition(",")
    if comma and not decimals.isdigit():
        return None
    if "." in whole:
        if _GROUPED.fullmatch(whole) and (thousands is not False or comma):
            whole = whole.replace(".", "")
        elif whole.count(".") == 1 and not comma:
            whole, _, decimals = whole.partition(".")
        else:
            return None
    if len(whole) > 18 or len(decimals) > 10:
        return None
    value = Decimal(f"{whole}.{decimals}" if decimals else whole)
    return Figure(-value if found["minus"] else value, len(decimals), text)


def empty(cells: str) -> bool:
    """Whether a cell holds no figure because it is empty, or a dash."""
    return bool(_EMPTY.fullmatch(cells.strip()))


def column(cells: Sequence[str]) -> list[Figure | None]:
    """The figures of a column, read alike: "46.752" is thousands unless others have dots as decimals.

    A slip such as "30,163" among "19.813" and "1.713" is taken as the thousands it must be.
    """
    written = [" ".join(cell.split()) for cell in cells]
    groups = [text for text in written if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", text)]
    decimals = any(re.fullmatch(r"\d+\.(?:\d{1,2}|\d{4,})", text) for text in written)
    found = []
    for text in written:
        slip = len(groups) >= 2 and re.fullmatch(r"[1-9]\d{0,2},\d{3}", text)
        found.append(read(text.replace(",", "."), True) if slip else read(text, not decimals))
    return found


def slips(cells: Sequence[str]) -> list[int]:
    """Where in a column of thousands a comma stands for the dot."""
    written = [" ".join(cell.split()) for cell in cells]
    if sum(bool(re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", text)) for text in written) < 2:
        return []
    return [index for index, text in enumerate(written) if re.fullmatch(r"[1-9]\d{0,2},\d{3}", text)]


def broken(cells: str) -> bool:
    """Whether a cell is written as a figure, but is none: "10.00.000".

    >>> [broken(text) for text in ("10.00.000", "1.056.000.000", "3.1.2", "12.13", "0,00,5")]
    [True, False, False, False, True]
    """
    found = _SHAPE.fullmatch(" ".join(cells.split()))
    if not found or read(cells) is not None:
        return False
    # Codes and numbers of sections have short parts only
    return "," in found["angka"] or any(len(part) == 3 for part in found["angka"].split("."))
