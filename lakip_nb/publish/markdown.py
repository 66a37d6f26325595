"""A numbered Markdown cell as HTML."""

from collections.abc import Container, Iterator, Mapping
from html import escape

from markdown_it.token import Token
from nbformat import NotebookNode

from lakip_nb.present import gambar, myst
from lakip_nb.publish import prose

REPORT = "laporan.html"
"""The report's page, for what lies beside it."""

_UNSEEN = {"myst_target", "myst_line_comment", "myst_block_break"}


def to_html(cell: NotebookNode, labels: Mapping[str, str], elsewhere: Container[str] = ()) -> str:
    """HTML of a cell: headings one level lower and numbered, references with their words.

    A label that stands `elsewhere` leads to the report, which lies in the same folder.

    Text, live values included, is escaped; raw HTML in the source is text as well.
    """
    # Footnotes are numbered within a cell; the cell's place makes their ids unique in the page.
    asal = cell.metadata["lakip"]["asal"]
    scope = [asal.get(name) for name in ("berkas", "sel", "sasaran", "indikator")]
    env = {"docId": "-".join(str(part).replace("/", "-") for part in scope if part is not None)}
    headings = iter(cell.metadata["lakip"]["judul"])
    tokens: list[Token] = []
    for token in _with_figures(prose.parse(cell, env), iter(cell.metadata["lakip"]["gambar"])):
        if token.type in _UNSEEN:
            continue
        if token.type == "inline":
            token.children = _references(token.children or [], labels, elsewhere)
            if tokens and tokens[-1].type == "heading_open":
                _heading(tokens[-1], token, next(headings))
        elif token.type == "heading_close":
            token.tag = _lower(token.tag)
        elif token.type == "th_open":
            token.attrSet("scope", "col")
        if token.type == "table_open":
            tokens.append(_markup('<div class="gulir" tabindex="0" role="region" aria-label="Tabel">\n'))
        tokens.append(token)
        if token.type == "table_close":
            tokens.append(_markup("</div>\n"))
    parser = myst.parser()
    return str(parser.renderer.render(_spoken(tokens), parser.options, env))


def _with_figures(tokens: list[Token], numbered: Iterator[Mapping[str, str]]) -> Iterator[Token]:
    """The tokens, with a numbered figure for every picture."""
    skipped = -1
    for at, token in enumerate(tokens):
        pictures = gambar.own_paragraph(tokens, at)
        if pictures:
            yield from (_markup(_figure(picture, next(numbered))) for picture in pictures)
            skipped = at + 2  # the paragraph's end
        elif at > skipped:
            yield token


def _figure(picture: gambar.Picture, numbered: Mapping[str, str]) -> str:
    src, alt = escape(picture.src), escape(picture.alt or picture.judul)
    caption = f'<span class="nomor">{numbered["number"]}</span> <span class="judul">{escape(numbered["title"])}</span>'
    figure = f'<figure><img src="{src}" alt="{alt}"><figcaption>{caption}</figcaption></figure>'
    return f'<div class="gambar" id="{escape(numbered["id"])}">{figure}</div>\n'


def _spoken(tokens: list[Token]) -> list[Token]:
    """The tokens without the paragraphs whose live values had nothing to say."""
    silent = {
        at
        for at, token in enumerate(tokens)
        if token.type == "inline" and tokens[at - 1].type == "paragraph_open" and not _says(token)
    }
    return [token for at, token in enumerate(tokens) if not silent & {at - 1, at, at + 1}]


def _says(inline: Token) -> bool:
    return bool(prose.plain(inline)) or any(child.type == "image" for child in inline.children or [])


def _heading(opening: Token, inline: Token, heading: Mapping[str, object]) -> None:
    opening.tag = _lower(opening.tag)
    opening.attrSet("id", str(heading["id"]))
    if heading["number"]:
        number = _markup(f'<span class="nomor">{heading["number"]}</span> ', inline=True)
        inline.children = [
            number,
            _markup('<span class="judul">', inline=True),
            *(inline.children or []),
            _markup("</span>", inline=True),
        ]


def _references(children: list[Token], labels: Mapping[str, str], elsewhere: Container[str]) -> list[Token]:
    """Give every link without words of its own the words of its label."""
    done: list[Token] = []
    for token in children:
        if token.type == "link_close" and done[-1].type == "link_open":
            label = str(done[-1].attrGet("href"))[1:]
            words = Token("text", "", 0)
            words.content = labels.get(label, label).replace(" ", "\u00a0")
            done[-1].attrSet("class", "rujukan")
            if label in elsewhere:
                done[-1].attrSet("href", f"{REPORT}#{label}")
            done.append(words)
        done.append(token)
    return done


def _lower(tag: str) -> str:
    return f"h{min(int(tag[1]) + 1, 6)}"


def _markup(text: str, inline: bool = False) -> Token:
    token = Token("html_inline" if inline else "html_block", "", 0)
    token.content = text
    return token
