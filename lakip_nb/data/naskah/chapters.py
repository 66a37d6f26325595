"""Which chapter every part of a document stands in, and how chapters are numbered."""

from collections.abc import Sequence

from lakip_nb.data.naskah.document import Block, Part

_ROMAN = {"I": 1, "V": 5, "X": 10}


def roman_number(text: str) -> int:
    """The number of a chapter, Roman or not: "IV" and "4" are 4."""
    if text.isdigit():
        return int(text)
    digits = [_ROMAN[letter] for letter in text.upper()]
    return sum(-one if one < next_ else one for one, next_ in zip(digits, [*digits[1:], 0], strict=True))


def roman(angka: int) -> str:
    """The number of a chapter as reports write it.

    >>> [roman(number) for number in (1, 4, 9, 14)]
    ['I', 'IV', 'IX', 'XIV']
    """
    text = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        text += letters * (angka // value)
        angka %= value
    return text


def by_chapter(parts: Sequence[Part]) -> tuple[list[Part], list[int]]:
    """The chapter of every part. Where the report tells its chapters (“Sistematika”), they are items."""
    numbers = [
        roman_number(part.number.split()[1])
        if isinstance(part, Block) and part.kind == "judul" and part.number.startswith("BAB")
        else 0
        for part in parts
    ]
    result: list[Part] = []
    chapters: list[int] = []
    current, telling = 0, False
    for at, (part, number) in enumerate(zip(parts, numbers, strict=True)):
        if isinstance(part, Block) and part.kind == "judul":
            if number and telling and (number == current or number in numbers[at + 1 :]):
                part = Block("butir", part.text, part.place)
            elif number:
                current, telling = number, False
            else:
                telling = "SISTEMATIKA" in part.text.upper() or (telling and not part.number)
        result.append(part)
        chapters.append(current)
    return result, chapters
