"""Reading a figure as the published report prints it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from num2words import num2words

from lakip_nb.present.kata import LOCALE

NOTHING = "(kosong)"
"""How the table says that the report prints nothing where a figure belongs."""

_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_WORDS = re.compile(r"\(\s*([^()]*?)\s*\)\s*$")
_UNIT = re.compile(r"^(?:±\s*)?(?:rp\.?\s*)?|\s*%\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed figure.

    `number` has the decimals that are printed ("1,50" is `Decimal("1.50")`), None where it is no
    number; `words` are those that repeat it in brackets, as in `33 (Tiga Puluh Tiga)`.
    """

    text: str
    number: Decimal | None = None
    words: str | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is printed, or only a unit."""
        return self.text in (NOTHING, "%")

    @property
    def dash(self) -> bool:
        """Whether a dash stands for the figure: nothing, or zero."""
        return self.text == "-"

    @property
    def words_agree(self) -> bool:
        """Whether the words in brackets, if any, say the same number."""
        if self.words is None or self.number is None:
            return True
        return _letters(self.words) == _letters(num2words(int(self.number), lang=LOCALE))


def read(text: str) -> Printed:
    """Read a printed figure: `83,02 %`, `RP 4.922.354.214`, `33 (tiga puluh tiga)`, `-`, `(kosong)`.

    What is no well-formed number keeps `number` None, as `10.00.000` does.

    >>> read("83,02 %").number, read("Rp. 4.922.354.214").number, read("10.00.000").number
    (Decimal('83.02'), Decimal('4922354214'), None)
    >>> read("2 (tiga)").words_agree, read("3 ( Tiga )").words_agree
    (False, True)
    """
    text = text.strip() or NOTHING
    if text in (NOTHING, "-", "%"):
        return Printed(text)
    words = _WORDS.search(text)
    bare = _UNIT.sub("", _WORDS.sub("", text).strip())
    if not _NUMBER.fullmatch(bare):
        return Printed(text)
    return Printed(text, Decimal(bare.replace(".", "").replace(",", ".")), words[1] if words else None)


def _letters(text: str) -> str:
    return "".join(text.casefold().split())
