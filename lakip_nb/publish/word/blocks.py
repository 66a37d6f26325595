"""Pieces of the page that pandoc reads: found, taken out, put in; and paragraphs in a style of ours."""

from typing import Any

from lxml import html


def having(root: Any, name: str) -> list[Any]:
    """The elements below one that have a class."""
    found: list[Any] = root.xpath(f".//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")
    return found


def words(element: Any) -> str:
    """The words of an element, with one blank between them."""
    return " ".join("".join(element.itertext()).split())


def shallow(element: Any, tag: str | None = None) -> Any:
    """A copy of an element with all that is in it, without its place and what follows it."""
    copy = html.fromstring(html.tostring(element, encoding="unicode", with_tail=False))
    if tag:
        copy.tag = tag
        copy.attrib.clear()
    return copy


def paragraph(text: str) -> Any:
    """A paragraph of words."""
    made = html.Element("p")
    made.text = text
    return made


def styled(style: str, *content: Any) -> Any:
    """Paragraphs in a style of the Word document."""
    block = html.Element("div", {"data-custom-style": style})
    for each in content:
        if each.tag == "img":
            holder = html.Element("p")
            holder.append(each)
            each = holder
        block.append(each)
    return block


def raw(markup: str) -> Any:
    """Markup of Word that pandoc hands on as it is."""
    block = html.Element("pre", {"class": "openxml"})
    code = html.Element("code")
    code.text = markup
    block.append(code)
    return block


def gap() -> Any:
    """What keeps a table from what follows it: in Word a table has no distance of its own."""
    return styled("Setelah Tabel", paragraph("\u00a0"))


def replace(element: Any, *others: Any) -> None:
    """Put elements where one was; the text after it stays."""
    parent, tail = element.getparent(), element.tail
    position = parent.index(element)
    for offset, each in enumerate(others):
        parent.insert(position + 1 + offset, each)
    element.tail = None
    parent.remove(element)
    if tail and tail.strip() and others:
        others[-1].tail = tail
