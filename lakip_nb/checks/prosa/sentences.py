"""A cell of prose as a reader will see it: markup off, live values as one neutral sign."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lakip_nb.checks.material import ProseCell
from lakip_nb.present import myst

NILAI = "\N{BLACK DIAMOND}"
"""Stands for a live value or a reference."""
NAMA = "\N{WHITE DIAMOND}"
"""Stands for a live value that names an indicator or sasaran."""

_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EVAL = re.compile(r"\{eval\}`([^`]*)`")
_NAMING = re.compile(r"\b(?:indikator|sasaran)\.(?:nama|singkatan)\s*$")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TARGET = re.compile(r"(?m)^\([a-z0-9@-]+\)=$")
_PICTURE = re.compile(r'!\[(?P<alt>[^\]\n]*)\]\((?:<[^>\n]*>|[^\s)]*)(?:\s+"(?P<judul>(?:[^"\\]|\\.)*)")?\s*\)')
_FIGURE = re.compile(r"(?ms)^(`{3,}|:{3,})\{(?:figure|image)\}.*?^\1\s*$")
_AFTER = re.compile(r"(?m)^[ \t]*\{setelah\}`[^`\n]*`[ \t]*$")
_FENCE = re.compile(r"(?ms)^(`{3,}|~{3,}).*?^\1\s*$")

# Parts of Markdown in which a digit is not a statement to the reader.
_SILENT = (
    re.compile(r"\{eval\}`[^`]*`"),  # a live value
    re.compile(r"\{narasi\}`[^`]*`"),
    _PICTURE,  # what a photo shows is of its day: no value of the data
    _FIGURE,
    _AFTER,
    _TARGET,
    re.compile(r"\]\(#[a-z0-9@-]+\)"),  # a reference
    COMMENT,
)

_MONTH = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"

# Numbers that are names: they never change with data or year. Everything else must be live.
_NAMES = (
    # "Nomor 53 Tahun 2014", "Nomor 6/2018", "Nomor XI/MPR/1998 tanggal 13 November 1998"
    re.compile(rf"\bNomor (?:[\w.-]+/)*\w+(?: Tahun \d{{4}}|/\d{{4}})(?: tanggal \d{{1,2}} (?:{_MONTH}) \d{{4}})?"),
    # "PermenPANRB 53/2014"
    re.compile(r"\b(?:UU|PP|Perpres|Inpres|Permen\w+|PMK|Perda|Perbup) \d+/\d{4}"),
    # "Undang-Undang Dasar 1945"
    re.compile(r"\b(?:Undang-Undang Dasar|UUD)(?: Negara Republik Indonesia)?(?: Tahun)? 1945\b"),
    # "Pasal 26", "ayat (1)", "angka 3"
    re.compile(r"\b(?:[Pp]asal|[Aa]yat|[Aa]ngka) (?:\d+\b|\(\d+\))"),
    # an ordered list
    re.compile(r"(?m)^\s*\d+[.)](?=\s)"),
    # "kendaraan roda 2"
    re.compile(r"\b[Rr]oda \d\b"),
    # "COVID-19", and what is spelt with a digit: "S1", "P3K", "SP4N"
    re.compile(r"\bCOVID-19\b|\b(?!RP\d)[A-Z]+\d[A-Z\d]*\b(?![.,]\d)"),
)


def typed_numbers(text: str) -> list[str]:
    """Words with a digit that somebody typed into Markdown and that are neither live nor a name.

    >>> typed_numbers("Capaian 96,65% menurut Peraturan Nomor 53 Tahun 2014 pada [](#tbl-2).")
    ['96,65%']
    """
    return re.findall(r"\S*\d\S*", without_names(text))


def without_names(text: str) -> str:
    """The Markdown without live values, references and numbers that are names of something."""
    for pattern in (*_SILENT, *_NAMES):
        text = pattern.sub(" ", text)
    return text


def in_report(cell: ProseCell) -> str:
    """The Markdown of a cell that the report will show, "" when it shows none of it.

    Of the narrative it shows neither what stands before the first slot nor the heading of a slot.
    """
    if cell.kind != "narasi":
        return cell.text
    return _AFTER.sub("", myst.split_target(cell.text)[1]) if cell.slot else ""


def shown(cell: ProseCell) -> str:
    """What a reader will see of a cell, line by line: live values are `NILAI`, or `NAMA`."""
    text = _PICTURE.sub(_caption, COMMENT.sub("", _FENCE.sub("", _FIGURE.sub("", in_report(cell)))))
    text = _EVAL.sub(lambda found: NAMA if _NAMING.search(found[1]) else NILAI, text)
    text = re.sub(r"\{narasi\}`[^`]*`", NILAI, _TARGET.sub("", text))
    text = re.sub(r"`[^`\n]*`", NILAI, text)
    return re.sub(r"\[([^\]\n]*)\]\([^)\s]*\)", lambda found: found[1] or NILAI, text)


def _caption(picture: re.Match[str]) -> str:
    """The words of a picture, each a paragraph of its own."""
    return f"{picture['alt']}\n{picture['judul'] or ''}"


def lines(cell: ProseCell) -> Iterator[str]:
    """Lines of running text: no headings, tables or rules; list markers and emphasis off."""
    for line in shown(cell).splitlines():
        line = re.sub(r"^\s*(?:>\s*|[-*+•●▪◦‣\uf0b7]\s+|\d+[.)]\s+|:\s+)*", "", line).rstrip()
        if line and not re.match(r"\s{0,3}(?:#{1,6}\s|\||[-*_](?:\s*[-*_])+\s*$)", line):
            yield re.sub(r"\*{1,3}|(?<!\w)_{1,2}(?=[^\W_])|(?<=[^\W_])_{1,2}(?!\w)", "", line)


@lru_cache(maxsize=1024)
def sentences(cell: ProseCell) -> tuple[str, ...]:
    """The sentences of a cell's running text; a line in Markdown is a paragraph here. Many rules ask for them."""
    split = (re.split(rf"(?<=[.!?;])\s+(?=[A-Z{NILAI}{NAMA}“\"(])", line) for line in lines(cell))
    return tuple(sentence for parts in split for sentence in parts)


def without_years(text: str) -> str:
    """A text with every year as one sign: a copy in which only the year was changed is the same.

    >>> without_years("Sejak 2023 loket dibuka")
    'Sejak # loket dibuka'
    """
    return _ANY_YEAR.sub("#", text)


def quote(text: str, start: int, end: int, around: int = 28) -> str:
    """The words at a place with their neighbours, for a message.

    >>> quote("Serapan anggaran sebesar dan sisanya kembali ke kas", 17, 28, around=10)
    '…anggaran sebesar dan sisanya…'
    """
    left, right = max(0, start - around), min(len(text), end + around)
    while left and not text[left - 1].isspace() and left < start:
        left += 1
    while right < len(text) and not text[right].isspace() and right > end:
        right -= 1
    part = text[left:right].strip().replace(NILAI, "[…]").replace(NAMA, "[…]")
    return ("…" if left else "") + part + ("…" if right < len(text) else "")
