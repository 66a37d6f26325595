"""Pictures in Markdown: photos, maps and scans that an analyst pastes or names.

A picture is a paragraph of its own, with what is to be seen in the brackets and its title in quotes::

    (fig-loket)=
    ![Warga antre di depan loket](gambar/loket.jpg "Antrean pada hari pasar")

or the directive by which MyST says the same::

    ```{figure} gambar/loket.jpg
    :label: fig-loket
    :alt: Warga antre di depan loket
    Antrean pada hari pasar
    ```
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

PASTED = "attachment:"
NO_TITLE = "(tanpa judul)"
LABEL = "fig-"
"""How the label of a picture begins, by which it differs from the name of a slot."""

_DIRECTIVE = re.compile(r"\{(?:figure|image)\}[ \t]+(\S.*)")
_FENCES = ("fence", "colon_fence")
_OPTION = re.compile(r":(alt|label|name):[ \t]*(.*)")
_ANY_OPTION = re.compile(r":[\w-]+:")
_FILE = re.compile(r"(?:.*\.(?:png|jpe?g|webp|gif|svg|bmp|tiff?|heic|pdf)|image|gambar)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as written. `alt` is "" where nobody said what is to be seen; `alone` if it is its own paragraph."""

    src: str
    alt: str
    judul: str
    alone: bool = True

    @property
    def key(self) -> str:
        """The name under which its cell holds it."""
        return key(self.src)

    @property
    def lives(self) -> bool:
        """Whether its words hold what only a sentence can, a live value."""
        return "{eval}" in f"{self.alt}{self.judul}"


def key(src: str) -> str:
    """The name under which a cell holds the picture of an address."""
    return unquote(src).removeprefix(PASTED)


def pictures(tokens: Sequence[Token]) -> Iterator[Picture]:
    """Every picture of a parsed source, in the order of reading."""
    for at, token in enumerate(tokens):
        if token.type == "inline" and any(child.type == "image" for child in token.children or []):
            own = own_paragraph(tokens, at - 1)
            yield from own or (_picture(child, False) for child in token.children or [] if child.type == "image")


def own_paragraph(tokens: Sequence[Token], at: int) -> tuple[Picture, ...]:
    """The pictures of the paragraph that begins at a token; none where it holds anything besides."""
    if not 0 <= at < len(tokens) - 1 or tokens[at].type != "paragraph_open":
        return ()
    inside = tokens[at + 1].children or []
    if any(token.type not in ("image", "softbreak", "hardbreak") and token.content.strip() for token in inside):
        return ()
    if any(token.type not in ("image", "softbreak", "hardbreak", "text") for token in inside):
        return ()
    return tuple(_picture(token, True) for token in inside if token.type == "image")


def figure_plugin(markdown: MarkdownIt) -> None:
    """Read MyST's figure directive as the paragraph that says the same."""
    markdown.core.ruler.after("inline", "figures", _directives)


def _picture(image: Token, alone: bool) -> Picture:
    alt, judul = image.content.strip(), str(image.attrGet("title") or "").strip()
    if not any(token.type == "myst_role" for token in image.children or []):
        alt = " ".join("".join(_words(image.children or [])).split())
    alt = "" if _FILE.fullmatch(alt) else alt
    return Picture(str(image.attrGet("src") or ""), alt, " ".join(judul.split()) or alt or NO_TITLE, alone)


def _words(children: Sequence[Token]) -> Iterator[str]:
    for token in children:
        yield " " if token.type in ("softbreak", "hardbreak") else token.content


def _directives(state: StateCore) -> None:
    done: list[Token] = []
    for token in state.tokens:
        found = _DIRECTIVE.fullmatch(token.info.strip()) if token.type in _FENCES else None
        done += _figure(state.md, token, found[1].strip()) if found else [token]
    state.tokens = done


def _figure(markdown: MarkdownIt, fence: Token, address: str) -> Iterator[Token]:
    options: dict[str, str] = {}
    words = []
    for line in fence.content.splitlines():
        option = _OPTION.fullmatch(line.strip())
        if option:
            options[option[1]] = option[2].strip()
        elif not _ANY_OPTION.match(line.strip()):
            words.append(line.strip())
    if label := options.get("label") or options.get("name"):
        target = Token("myst_target", "", 0)
        target.content = label
        yield target
    src = markdown.normalizeLink(address)
    image = Token("image", "img", 0)
    image.attrs = {"src": src if markdown.validateLink(src) else "", "alt": ""}
    if title := " ".join(filter(None, words)):
        image.attrs["title"] = title
    image.content = options.get("alt", "")
    words_of = Token("text", "", 0)
    words_of.content = image.content
    image.children = [words_of]
    yield Token("paragraph_open", "p", 1, block=True)
    inline = Token("inline", "", 0, block=True, children=[image])
    yield inline
    yield Token("paragraph_close", "p", -1, block=True)
