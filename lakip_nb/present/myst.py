"""Live values and slots in Markdown: one parser for those who find them and those who print them.

An analyst writes ``{eval}`kata.persen(indikator.capaian)` `` in a sentence and ``{narasi}`nama` ``
where the prose of this place and year belongs. Both are MyST roles. They are found with the same
parser that later makes the HTML, so what stands in a code span or a fence is never taken for one.
"""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from threading import Lock
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from lakip_nb.present.gambar import LABEL, figure_plugin

EVAL = "eval"
NARASI = "narasi"
LAMPIRAN = "lampiran"
SETELAH = "setelah"

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FENCE_LINE = re.compile(r" {0,3}(`{3,}|~{3,})")
BULLET = re.compile(r"^([ \t]*)[•●▪◦‣\uf0b7][ \t\u00a0]+")
"""How a line of a list begins that was pasted from Word."""
_HEADING_LINE = re.compile(r" {0,3}#{1,6}(?:\s|$)")


class ValueProblem(ValueError):
    """A live expression gave no text; the message is the Indonesian reason."""


@cache
def parser() -> MarkdownIt:
    """The project's Markdown: CommonMark with tables, definition lists, footnotes and MyST.

    Raw HTML is text: markup comes from the package alone. HTML comments are left out. A line that
    begins with a bullet, as a list pasted from Word has them, is an item of a list.
    """
    # HTML is parsed, so that nothing inside a comment is taken for prose, and then made harmless
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table")
    plugins = (deflist_plugin, footnote_plugin, myst_role_plugin, myst_block_plugin, colon_fence_plugin, figure_plugin)
    for plugin in plugins:
        markdown.use(plugin)
    markdown.core.ruler.after("normalize", "bullets", _bullets)
    markdown.core.ruler.after("inline", "html_as_text", _html_as_text)
    return markdown


@lru_cache(maxsize=4096)
def roles(source: str) -> tuple[tuple[str, str], ...]:
    """Every MyST role of a Markdown source as (name, content), in the order of reading."""
    if "`" not in source:
        return ()
    return tuple(
        (token.meta["name"], token.content.strip())
        for token in _inline(parser().parse(source))
        if token.type == "myst_role"
    )


def expressions(source: str) -> tuple[str, ...]:
    """The live expressions of a Markdown source, in the order of reading."""
    return tuple(content for name, content in roles(source) if name == EVAL)


def slot(source: str, role: str = NARASI) -> str | None:
    """The name of the slot when the cell consists only of one ``{narasi}`` role, or of another one, else None.

    A comment may stand with it: the question that the slot answers.
    """
    tokens = [token for token in parser().parse(source.strip()) if token.type != "text" or token.content]
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return None
    inside = tokens[1].children or []
    if len(inside) != 1 or inside[0].type != "myst_role" or inside[0].meta["name"] != role:
        return None
    return inside[0].content.strip()


def remarks(source: str) -> tuple[str, ...]:
    """The words of the comments of a Markdown source, which no reader of the report sees."""
    return tuple(found.removeprefix("<!--").removesuffix("-->").strip() for found in _COMMENT.findall(source))


def is_blank(source: str) -> bool:
    """Whether a Markdown source says nothing: only blanks and comments."""
    return not _COMMENT.sub("", source).strip()


def split_target(source: str) -> tuple[str | None, str]:
    """Take a leading ``(name)=`` line off a source: (name or None, the rest).

    A heading line right after the target goes with it: it names the slot for the analyst. The label of
    a picture is no name of a slot.
    """
    lines = source.lstrip("\n").split("\n")
    tokens = parser().parse(lines[0])
    if not tokens or tokens[0].type != "myst_target" or tokens[0].content.strip().startswith(LABEL):
        return None, source
    rest = lines[1:]
    while rest and not rest[0].strip():
        rest = rest[1:]
    if rest and _HEADING_LINE.match(rest[0]):
        rest = rest[1:]
    return tokens[0].content.strip(), "\n".join(rest).strip("\n")


_parsing = Lock()
"""CPython 3.11 counts the depth of a tree being built for all threads together, and chapters are executed
side by side: a report was seen to end in "AST constructor recursion depth mismatch"."""


def statements(source: str) -> list[ast.stmt]:
    """What a code cell says, statement by statement; SyntaxError where it says nothing."""
    with _parsing:
        return ast.parse(source).body


def value(result: Mapping[str, Any]) -> str:
    """The text of one stored result of a live expression.

    ``result`` is what the kernel answered and what jupyterlab-myst stores. A ``str`` arrives as
    its repr and is unquoted; a whole number is taken as it is written. Anything else (None, a
    float, an object) is refused: a reader must never see "None", "nan" or 0.30000000000000004.

    Raises:
        ValueProblem: the expression failed or gave something that is not text.
    """
    if result.get("status") != "ok":
        name = result.get("ename") or "galat"
        raise ValueProblem(f"{name}: {result.get('evalue', '')}".rstrip(": "))
    plain = result.get("data", {}).get("text/plain", "")
    plain = "".join(plain) if isinstance(plain, list) else plain
    try:
        with _parsing:
            found = ast.literal_eval(plain)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        found = None
    if isinstance(found, str):
        return found
    if isinstance(found, int) and not isinstance(found, bool):
        return plain
    raise ValueProblem(f"hasilnya bukan teks melainkan {plain or 'kosong'}; pakai fungsi kata")


def _bullets(state: StateCore) -> None:
    fence, lines = "", []
    for line in state.src.split("\n"):
        mark = _FENCE_LINE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        lines.append(line if fence else BULLET.sub(r"\1- ", line))
    state.src = "\n".join(lines)


def _html_as_text(state: StateCore) -> None:
    for token in [*state.tokens, *_inline(state.tokens)]:
        if token.type in ("html_block", "html_inline"):
            text = _COMMENT.sub("", token.content).strip("\n" if token.type == "html_block" else "")
            token.type, token.content = "text", text


def _inline(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        if token.children:
            yield from _inline(token.children)
