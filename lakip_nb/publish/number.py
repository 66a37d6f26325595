"""Number Bab and subbab, tables and figures, in the order of reading."""

import html
import re
from dataclasses import dataclass, field

from nbformat import NotebookNode

from lakip_nb.present.origin import where
from lakip_nb.publish import prose
from lakip_nb.publish.faults import StitchError

WORDS = {"table": "Tabel", "figure": "Gambar"}

_PLACEHOLDER = re.compile(r'<span class="nomor" data-label="([^"]*)">\w+</span>')
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass
class Counter:
    """Where the numbering stands."""

    bab: int = 0
    annex: int = 0
    sub: list[int] = field(default_factory=lambda: [0, 0])
    captions: dict[str, int] = field(default_factory=dict)
    part: str = ""
    slugs: set[str] = field(default_factory=set)


def number(notebook: NotebookNode) -> NotebookNode:
    """Number a merged notebook in place and return it.

    Markdown cells get ``metadata.lakip.judul``: for each heading its level, id, number, text and
    the words by which others refer to it. Captioned outputs get their number in the HTML and in
    ``metadata.lakip.number``.

    Raises:
        StitchError: a heading or a caption where none can be numbered.
    """
    counter, faults = Counter(), []
    for cell in notebook.cells:
        part = cell.metadata["lakip"]["bagian"]
        if part != counter.part:
            counter.part = part
            if part == "annex":
                counter.captions = {}
        if cell.cell_type == "markdown":
            cell.metadata["lakip"]["judul"] = _headings(cell, counter, faults)
        else:
            for output in cell.outputs:
                _caption(cell, output, counter, faults)
    if faults:
        raise StitchError(faults)
    return notebook


def roman(value: int) -> str:
    """A Bab's number as it is printed: 4 is IV."""
    text = ""
    for size, letters in _ROMAN:
        while value >= size:
            text, value = text + letters, value - size
    return text


def _headings(cell: NotebookNode, counter: Counter, faults: list[str]) -> list[dict]:
    found, target = [], None
    tokens = prose.parse(cell)
    for position, token in enumerate(tokens):
        if token.type == "myst_target":
            if target is not None:
                faults.append(_loose_target(cell, target))
            target = token.content.strip()
            continue
        if token.type == "heading_open":
            level = int(token.tag[1])
            if level == 1 and any(t.type != "myst_target" for t in tokens[:position]):
                faults.append(f"{where(cell)}: judul bab (#) harus membuka selnya. Pisahkan selnya.")
            text = prose.plain(tokens[position + 1])
            found.append(_heading(level, text, target, counter, cell, faults))
        elif target is not None:
            faults.append(_loose_target(cell, target))
        target = None
    if target is not None:
        faults.append(_loose_target(cell, target))
    return found


def _loose_target(cell: NotebookNode, target: str) -> str:
    return f"{where(cell)}: label ({target})= tidak diikuti judul. Letakkan tepat di atas sebuah judul."


def _heading(
    level: int, text: str, target: str | None, counter: Counter, cell: NotebookNode, faults: list[str]
) -> dict:
    shown, reference = "", text
    if counter.part == "chapter" and level == 1:
        counter.bab, counter.sub, counter.captions = counter.bab + 1, [0, 0], {}
        shown, reference = f"BAB {roman(counter.bab)}", f"Bab {roman(counter.bab)}"
    elif counter.part == "chapter" and level in (2, 3):
        if counter.bab == 0:
            faults.append(f"{where(cell)}: judul “{text}” berdiri sebelum bab pertama (#).")
        counter.sub = [counter.sub[0] + 1, 0] if level == 2 else [counter.sub[0], counter.sub[1] + 1]
        if counter.sub[0] == 0:
            faults.append(f"{where(cell)}: judul “{text}” (###) berdiri sebelum subbab pertama (##).")
        shown = ".".join(map(str, [counter.bab, *counter.sub[: level - 1]]))
        reference = f"Subbab {shown}"
    elif counter.part == "annex" and level == 2:
        counter.annex += 1
        shown = reference = f"Lampiran {counter.annex}"
    slug = target or _slug(text, counter)
    return {"level": level, "id": slug, "number": shown, "text": text, "reference": reference, "label": target}


def _caption(cell: NotebookNode, output: NotebookNode, counter: Counter, faults: list[str]) -> None:
    meta = output.metadata.get("lakip", {})
    kind, label = meta.get("kind"), meta.get("label")
    markup = "".join(output.data["text/html"])
    places = _PLACEHOLDER.findall(markup)
    if kind not in WORDS:
        if places:
            faults.append(f"{where(cell)}: keluaran memuat nomor untuk “{places[0]}” tanpa metadata lakip.")
        return
    if places != [html.escape(label)]:
        faults.append(f"{where(cell)}: keluaran “{label}” harus memuat tepat satu tempat nomor.")
        return
    if counter.part == "front" or (counter.part == "chapter" and counter.bab == 0):
        faults.append(
            f"{where(cell)}: “{label}” berdiri sebelum Bab I; bagian awal tidak memuat {WORDS[kind].lower()}."
        )
        return
    counter.captions[kind] = counter.captions.get(kind, 0) + 1
    chapter = "L" if counter.part == "annex" else str(counter.bab)
    meta["number"] = f"{WORDS[kind]} {chapter}.{counter.captions[kind]}"
    output.metadata["lakip"] = meta
    output.data["text/html"] = _PLACEHOLDER.sub(f'<span class="nomor">{meta["number"]}</span>', markup)


def _slug(text: str, counter: Counter) -> str:
    """An id for a heading without a label; numbered when the same words come again."""
    base = "judul-" + (re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "tanpa-nama")
    slug, again = base, 1
    while slug in counter.slugs:
        again += 1
        slug = f"{base}-{again}"
    counter.slugs.add(slug)
    return slug
