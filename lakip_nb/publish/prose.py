"""The tokens of a Markdown cell, with its live values put in as text."""

from markdown_it.token import Token
from nbformat import NotebookNode

from lakip_nb.present import gambar, myst
from lakip_nb.publish.faults import refused

_PLAIN_ROLES = ("sub", "sup")


def parse(cell: NotebookNode, env: dict[str, str] | None = None) -> list[Token]:
    """markdown-it tokens of a cell; each ``{eval}`` role is a text token with its stored value.

    Raises:
        StitchError: a live expression without its value, or a role that means nothing here.
    """
    stored = list(cell.metadata.get("user_expressions", []))
    tokens = myst.parser().parse(cell.source, {} if env is None else env)
    for token in tokens:
        if token.children:
            token.children = _fill(token.children, stored, cell)
    return tokens


def plain(inline: Token) -> str:
    """The text of an inline token, without markup."""
    text = ""
    for token in inline.children or []:
        if token.type in ("text", "code_inline"):
            text += token.content
        elif token.type in ("softbreak", "hardbreak"):
            text += " "
    return " ".join(text.split())


def _fill(children: list[Token], stored: list[NotebookNode], cell: NotebookNode) -> list[Token]:
    done: list[Token] = []
    for token in children:
        if token.type == "image":
            _embed(token, cell)
        if token.type != "myst_role":
            done.append(token)
            continue
        name, content = token.meta["name"], token.content.strip()
        if name == myst.EVAL:
            done.append(_text(_value(content, stored, cell)))
        elif name in _PLAIN_ROLES:
            done += [Token(f"{name}_open", name, 1), _text(content), Token(f"{name}_close", name, -1)]
        else:
            raise refused(cell, f"peran MyST {{{name}}} tidak dikenal di laporan.")
    return done


def _text(content: str) -> Token:
    token = Token("text", "", 0)
    token.content = content
    return token


def _value(expression: str, stored: list[NotebookNode], cell: NotebookNode) -> str:
    entry = stored.pop(0) if stored else None
    if entry is None or entry.get("expression") != expression:
        raise refused(cell, f"ekspresi {{eval}}`{expression}` belum dievaluasi.")
    try:
        return myst.value(entry["result"])
    except myst.ValueProblem as problem:
        raise refused(cell, f"ekspresi {{eval}}`{expression}`: {problem}") from problem


def _embed(token: Token, cell: NotebookNode) -> None:
    """Put the picture that the run gave the cell in place of its address."""
    src = str(token.attrGet("src") or "")
    kinds = cell.get("attachments", {}).get(gambar.key(src))
    if kinds:
        kind, content = next(iter(kinds.items()))
        token.attrSet("src", f"data:{kind};base64,{content}")
    elif not src.startswith("data:image/"):
        raise refused(cell, f"gambar dari berkas atau alamat luar tidak dapat dimuat: {src}")
