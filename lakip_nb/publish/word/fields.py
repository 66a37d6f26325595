"""Word's own markup: what it counts and lists by itself, and sections of pages.

Word computes a field anew when the document is opened or printed; what stands in it until then is
what the report says. Names of places hold letters, digits and `_` only: others Word does not find.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from lakip_nb.publish.word.styles import page_size, style_id

_LONGEST = 40
"""Characters in the name of a place."""


@dataclass(frozen=True)
class Entry:
    """A line of a list: its words, the place they lead to, and how deep it lies, from 1."""

    text: str
    place: str
    depth: int


def place(identifier: str) -> str:
    """The name in Word of a place that the page names.

    >>> place("tbl-capaian-iku")
    'tbl_capaian_iku'
    """
    name = re.sub(r"\W", "_", identifier, flags=re.ASCII)
    name = name if name[:1].isalpha() else f"p{name}"
    if len(name) > _LONGEST:
        name = f"{name[: _LONGEST - 9]}_{hashlib.sha256(identifier.encode()).hexdigest()[:8]}"
    return name


def numbered(number: str) -> tuple[str, str]:
    """The number of a table or figure as its words and the field that counts on: "Tabel 3.", "1".

    Without a number that Word can count the second part is empty.
    """
    found = re.fullmatch(r"(\w+)(\s.*?)(\d+)", number, flags=re.DOTALL)
    if not found:
        return number, ""
    kind, between, last = found.groups()
    # \r: the number that the report gives, also where Word would count otherwise
    return kind + between, simple(f"SEQ {kind} \\* ARABIC \\r {last}", last)


def simple(instruction: str, shown: str) -> str:
    """A field with what it shows until Word computes it."""
    run = f'<w:r><w:t xml:space="preserve">{escape(shown)}</w:t></w:r>'
    return f'<w:fldSimple w:instr=" {escape(instruction)} ">{run}</w:fldSimple>'


def listing(instruction: str, entries: Sequence[Entry], styles: Sequence[str]) -> str:
    """A list that Word makes anew from headings or captions; `styles` are those of its depths.

    Page numbers are left to Word: nobody else knows them.
    """
    begin = (
        f'<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>{_instruction(instruction)}{_char("separate")}'
    )
    lines = []
    for number, entry in enumerate(entries):
        style = style_id(styles[min(entry.depth, len(styles)) - 1])
        words = f'<w:r><w:t xml:space="preserve">{escape(entry.text)}</w:t></w:r><w:r><w:tab/></w:r>'
        page = _char("begin") + _instruction(f"PAGEREF {entry.place} \\h") + _char("separate") + _char("end")
        link = f'<w:hyperlink w:anchor="{entry.place}" w:history="1">{words}{page}</w:hyperlink>'
        lines.append(_paragraph(style, (begin if number == 0 else "") + link))
    return "".join(lines) + f"<w:p>{_char('end')}</w:p>"


def section(landscape: bool) -> str:
    """The end of a section whose pages are upright, or lie on their side: a paragraph without height."""
    return (
        '<w:p><w:pPr><w:pStyle w:val="SetelahTabel"/><w:sectPr><w:type w:val="nextPage"/>'
        f"{page_size(landscape)}</w:sectPr></w:pPr></w:p>"
    )


def _paragraph(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def _instruction(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {escape(text, quote=False)} </w:instrText></w:r>'


def _char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
