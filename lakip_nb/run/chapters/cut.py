"""Take out of Markdown what names something that the report does not have: sentences, lists, quotes.

Pure: a source in, a source out. A sentence goes whole, and so does a list or a quote; a sentence that
ends in a colon goes with what it announces.
"""

import re
from collections.abc import Callable, Iterator

Missing = Callable[[str], bool]

_HEADING = re.compile(r" {0,3}(#{1,6})\s")
_TARGET = re.compile(r"\(([\w-]+)\)=\s*$")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_OTHER = re.compile(r" {0,3}(?:[-+*]\s|\d+[.)]\s|[>|]|```|~~~)|.*\n {0,3}:\s", re.DOTALL)
"""How a block begins that is no paragraph: a list, a quote, a table, a fence; and a definition."""

_REFERENCE = re.compile(r"\]\(#([\w-]+)\)")
_WHOLE = re.compile(r"(?:\{\w+\})?`[^`]*`|\[[^\]]*\]\([^)]*\)")
"""A live value or a reference: the stops in it end no sentence."""
_SENTENCE = re.compile(r"\{eval\}`kalimat\.")
"""A live value that is a whole sentence, with its stop."""
_SIGN = "X"
_END = re.compile(r"""[.!?]["”’)*_]*(\s+)(?=["“(*_]*[A-Z])""")
_SHORTENED = re.compile(r"\b(?:[A-Z]|No|Drs?|Dra|Hj|Jl)$")
"""What a stop ends that is no sentence."""


def blocks(source: str) -> list[str]:
    """A source in pieces: each heading and each target by itself, then paragraphs, lists and so on."""
    done: list[str] = []
    fenced = False
    for chunk in re.split(r"\n[ \t]*\n", source.strip("\n")):
        lines = chunk.split("\n")
        if fenced:
            done[-1] += f"\n\n{chunk}"
        else:
            while lines and (_HEADING.match(lines[0]) or _TARGET.match(lines[0])):
                done.append(lines.pop(0))
            if lines:
                done.append("\n".join(lines))
        fenced ^= sum(bool(_FENCE.match(line)) for line in lines) % 2 == 1
    return [block for block in done if block.strip()]


def joined(pieces: list[str]) -> str:
    """Pieces put together again; what stands under a target follows it at once."""
    source = ""
    for piece in pieces:
        source += piece + ("\n" if target(piece) else "\n\n")
    return source.rstrip("\n")


def level(piece: str) -> int:
    """The level of a piece that is a heading, 0 for another."""
    found = _HEADING.match(piece)
    return len(found[1]) if found else 0


def target(piece: str) -> str | None:
    """The label that a piece gives to the heading below it; None for another piece."""
    found = _TARGET.match(piece)
    return found[1] if found else None


def references(text: str) -> list[str]:
    """The labels that a text refers to."""
    return _REFERENCE.findall(text)


def announces(source: str) -> bool:
    """Whether a source ends in the sentence that announces what follows."""
    return source.rstrip().endswith(":")


def cut(source: str, missing: Missing, followed: bool = True) -> str:
    """A source without what is missing; the same source where nothing is.

    `missing` tells of a text whether it names something that is not there; `followed` is False where
    what the last sentence announces is not there.
    """
    gone = announces(source) and not followed
    if not gone and not missing(source):
        return source
    kept: list[str] = []
    lost = gone
    for piece in reversed(blocks(source)):
        heading = level(piece) or target(piece)
        left = piece if heading else _left(piece, missing)
        if lost and not heading and announces(left):
            left = " ".join(_sentences(left)[:-1])
        lost = not left
        if left:
            kept.append(left)
    return joined(kept[::-1])


def _left(piece: str, missing: Missing) -> str:
    if not missing(piece):
        return piece
    return "" if _OTHER.match(piece) else " ".join(text for text in _sentences(piece) if not missing(text))


def _sentences(paragraph: str) -> list[str]:
    return list(_cut_at(paragraph, _ends(paragraph)))


def _ends(paragraph: str) -> Iterator[tuple[int, int]]:
    masked = _WHOLE.sub(_masked, paragraph)
    for found in _END.finditer(masked):
        if not _SHORTENED.search(masked[: found.start()]):
            yield found.span(1)


def _masked(found: re.Match[str]) -> str:
    length = len(found[0])
    return _SIGN * (length - 1) + "." if _SENTENCE.match(found[0]) else _SIGN * length


def _cut_at(text: str, gaps: Iterator[tuple[int, int]]) -> Iterator[str]:
    begin = 0
    for start, end in gaps:
        yield text[begin:start]
        begin = end
    yield text[begin:]
