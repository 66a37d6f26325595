"""Reading a figure as the published report prints it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from num2words import num2words

from lakip_nb.present.kata import LOCALE

KOSONG = "(kosong)"
"""How the table says that the report prints nothing where a figure belongs."""

_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_WORDS = re.compile(r"\(\s*([^()]*?)\s*\)\s*$")
_UNIT = re.compile(r"^(?:±\s*)?(?:rp\.?\s*)?|\s*%\s*$", re.IGNORECASE)
_NOTHING = re.compile(r"-|%|")


@dataclass(frozen=True, slots=True)
class Tercetak:
    """A printed figure.

    `angka` is its number with `desimal` decimals, None where it is no number; `ejaan` the words that
    repeat it in brackets, as in `33 (Tiga Puluh Tiga)`.
    """

    teks: str
    angka: Decimal | None = None
    desimal: int = 0
    ejaan: str | None = None

    @property
    def kosong(self) -> bool:
        """Whether nothing is printed, or only a unit."""
        return self.teks in (KOSONG, "%")

    @property
    def nihil(self) -> bool:
        """Whether a dash stands for the figure: nothing, or zero."""
        return self.teks == "-"

    @property
    def ejaan_cocok(self) -> bool:
        """Whether the words in brackets, if any, say the same number."""
        if self.ejaan is None or self.angka is None:
            return True
        return _huruf(self.ejaan) == _huruf(num2words(int(self.angka), lang=LOCALE))


def baca(teks: str) -> Tercetak:
    """Read a printed figure: `83,02 %`, `RP 4.922.354.214`, `33 (tiga puluh tiga)`, `-`, `(kosong)`.

    What is no well-formed number keeps `angka` None, as `10.00.000` does.

    >>> baca("83,02 %").angka, baca("Rp. 4.922.354.214").angka, baca("10.00.000").angka
    (Decimal('83.02'), Decimal('4922354214'), None)
    >>> baca("2 (tiga)").ejaan_cocok, baca("3 ( Tiga )").ejaan_cocok
    (False, True)
    """
    text = teks.strip()
    if text == KOSONG or _NOTHING.fullmatch(text):
        return Tercetak(text or KOSONG)
    words = _WORDS.search(text)
    bare = _UNIT.sub("", _WORDS.sub("", text).strip())
    found = _NUMBER.fullmatch(bare)
    if not found:
        return Tercetak(text)
    number = Decimal(bare.replace(".", "").replace(",", "."))
    return Tercetak(text, number, len(found[1] or ""), words[1] if words else None)


def _huruf(teks: str) -> str:
    return "".join(teks.casefold().split())
