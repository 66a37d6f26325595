"""How much a page of a PDF asks to be drawn, before it is: what it draws many times over counts each time."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

_DRAWN = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")
_DEEPEST = 12
"""Drawings within drawings; a page of a report has one or two."""


def instructions(page: Any, most: int) -> int:
    """The bytes of a page's instructions, drawings that it places included, more than `most` where too many."""
    known: dict[int, int] = {}
    resources = _resolved(page.resources) or {}
    return sum(_size(stream, resources, most, 0, known) for stream in page.contents)


def _size(stream: Any, resources: Mapping[str, Any], most: int, depth: int, known: dict[int, int]) -> int:
    data = _resolved(stream).get_data()
    size = len(data)
    if size > most or depth > _DEEPEST:
        return most + 1
    forms = _resolved(resources.get("XObject")) or {}
    for name, count in Counter(_DRAWN.findall(data)).items():
        named = forms.get(name.decode("latin-1"))
        # A name written in another way may be any of them
        size += count * max(
            (_form(each, resources, most, depth, known) for each in ([named] if named else forms.values())), default=0
        )
        if size > most:
            return most + 1
    return size


def _form(reference: Any, resources: Mapping[str, Any], most: int, depth: int, known: dict[int, int]) -> int:
    form = _resolved(reference)
    if getattr(_resolved(form.get("Subtype")), "name", "") != "Form":
        return 0  # a picture, which is not drawn
    if id(form) not in known:
        known[id(form)] = most + 1  # what draws itself has no end
        own = _resolved(form.get("Resources")) or resources
        known[id(form)] = _size(form, own, most, depth + 1, known)
    return known[id(form)]


def _resolved(thing: Any) -> Any:
    from pdfminer.pdftypes import resolve1

    return resolve1(thing)
