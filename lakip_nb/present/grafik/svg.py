"""What matplotlib writes as SVG, made fit to stand in an HTML page beside other drawings.

1. prolog, metadata and the style sheet (which would hold for the whole page) go;
2. names of elements and references lose their namespaces;
3. ids stay only where something refers to them, and begin with the figure's label;
4. styles become attributes, so that a page may forbid inline styles, and texts take its font;
5. coordinates are rounded, bare groups opened.
"""

import re
from html import escape
from xml.etree import ElementTree

_DROPPED = {"metadata", "style", "title"}
_REFERENCE = re.compile(r"url\(#([^)]+)\)|^#(.+)$")
_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}(?![\d%])")
_NO_ROTATION = re.compile(r"rotate\(-?0 [^)]*\)")
_PAGE = {"font", "font-family"}
"""What the page decides."""
# Browsers draw so by default.
_USUAL = {
    ("stroke", "none"),
    ("stroke-linejoin", "miter"),
    ("text-anchor", "start"),
    ("stroke-linecap", "butt"),
}


def clean(raw: bytes, label: str, alt: str, lebar: int) -> str:
    """An `<svg role="img">` named `alt`, shown `lebar` pixels wide unless the page has less room."""
    root = ElementTree.fromstring(raw)
    names = _names(root, label)
    inner = "".join(_write(child, names) for child in root)
    box = " ".join(_short(part) for part in root.get("viewBox", "").split())
    return (
        f'<svg role="img" aria-label="{escape(alt)}" viewBox="{box}" width="{lebar}" '
        f'stroke-linejoin="round">{inner}</svg>'
    )


def _names(root: ElementTree.Element, label: str) -> dict[str, str]:
    """The new id of every element that something refers to."""
    ids = {element.get("id") for element in root.iter()}
    used: dict[str, str] = {}
    for element in root.iter():
        for value in element.attrib.values():
            for match in _REFERENCE.finditer(value):
                # A colour looks like a reference; it is one only if there is such an element.
                if match[1] in ids or match[2] in ids:
                    used.setdefault(match[1] or match[2], f"{label}-svg-{len(used) + 1}")
    return used


def _write(element: ElementTree.Element, names: dict[str, str]) -> str:
    tag = _local(element.tag)
    inner = "".join(_write(child, names) for child in element)
    if tag in _DROPPED or (tag in {"defs", "g"} and not inner):
        return ""
    attributes = _attributes(element, names)
    if tag == "g" and not attributes:
        return inner
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    text = escape((element.text or "").strip(), quote=False)
    return f"<{tag}{written}>{text}{inner}</{tag}>" if text or inner else f"<{tag}{written}/>"


def _attributes(element: ElementTree.Element, names: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in element.attrib.items():
        name = _local(name)
        if name == "id":
            if value in names:
                found["id"] = names[value]
        elif name == "style":
            found |= _styles(value)
        elif name == "transform" and _NO_ROTATION.fullmatch(value):
            continue
        else:
            found[name] = value
    return {name: value if name == "id" else _refer(_short(value), names) for name, value in found.items()}


def _styles(style: str) -> dict[str, str]:
    found = {}
    for part in filter(None, (part.strip() for part in style.split(";"))):
        name, _, value = (piece.strip() for piece in part.partition(":"))
        if name == "font-size":
            found[name] = value.removesuffix("px")
        elif name not in _PAGE and (name, value) not in _USUAL:
            found[name] = value
    return found


def _refer(value: str, names: dict[str, str]) -> str:
    def renamed(match: re.Match[str]) -> str:
        if match[1] in names:
            return f"url(#{names[match[1]]})"
        return f"#{names[match[2]]}" if match[2] in names else match[0]

    return _REFERENCE.sub(renamed, value)


def _short(value: str) -> str:
    def rounded(match: re.Match[str]) -> str:
        text = f"{float(match[0]):.2f}".rstrip("0").rstrip(".")
        return "0" if text == "-0" else text

    return " ".join(_LONG_NUMBER.sub(rounded, value).split())


def _local(name: str) -> str:
    return name.rpartition("}")[2]
