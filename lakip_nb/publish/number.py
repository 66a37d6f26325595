"""Number Bab and subbab, tables and figures, in the order of reading."""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it.token import Token
from nbformat import NotebookNode

from lakip_nb.present import gambar, myst
from lakip_nb.publish import prose
from lakip_nb.publish.faults import Faults

WORDS = {"table": "Tabel", "figure": "Gambar"}

_LETTERS = {"annex": "L", "working": "K"}
"""What the numbers of tables and figures begin with outside the Bab."""

_PLACEHOLDER = re.compile(r'<span class="nomor" data-label="([^"]*)">\w+</span>')
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def number(notebook: NotebookNode) -> NotebookNode:
    """Number a merged notebook in place and return it.

    Markdown cells get ``metadata.lakip.judul``: for each heading its level, id, number, text and
    the words by which others refer to it; ``metadata.lakip.gambar`` says the same of its pictures.
    Captioned outputs get their number in the HTML and in
    ``metadata.lakip.number``.

    Raises:
        StitchError: a heading or a caption where none can be numbered.
    """
    numbering = _Numbering()
    for cell in notebook.cells:
        numbering.enter(cell.metadata["lakip"]["bagian"])
        if cell.cell_type == "markdown":
            tokens = prose.parse(cell)
            cell.metadata["lakip"]["judul"] = numbering.headings(cell, tokens)
            cell.metadata["lakip"]["gambar"] = numbering.pictures(cell, tokens)
        else:
            for output in cell.outputs:
                numbering.caption(cell, output)
    numbering.faults.refuse()
    return notebook


@dataclass(frozen=True)
class Foretold:
    """What is known of a report before anything is executed.

    `labels` are the words for each label it will have; `sections` the label of the numbered heading
    under which a cell stands, by its file and number, where blocks are repeated the first time.
    """

    labels: Mapping[str, str]
    sections: Mapping[tuple[str, int], str]


def foretell(cells: Iterable[tuple[str, NotebookNode]], shown: Callable[[NotebookNode], str | None]) -> Foretold:
    """Number cells as `number` will do when they are executed.

    `cells` are pairs of a part and a cell, in the order of reading, each stamped with where it comes
    from; `shown` tells the label of the table or figure that a code cell shows, None for neither.
    """
    numbering, section = _Numbering(), ""
    labels: dict[str, str] = {}
    sections: dict[tuple[str, int], str] = {}
    for part, cell in cells:
        numbering.enter(part)
        asal = cell.metadata["lakip"]["asal"]
        if cell.cell_type == "markdown":
            tokens = myst.parser().parse(cell.source)
            headings = numbering.headings(cell, tokens)
            labels |= {heading["id"]: heading["reference"] for heading in headings}
            labels |= {picture["id"]: picture["number"] for picture in numbering.pictures(cell, tokens)}
            section = next((item["id"] for item in headings if item["number"] or item["level"] == 1), section)
        elif label := shown(cell):
            labels[label] = numbering.counted("figure" if label.startswith("fig-") else "table")
        sections.setdefault((asal["berkas"], asal["sel"]), section)
    return Foretold(labels, sections)


def roman(value: int) -> str:
    """A Bab's number as it is printed: 4 is IV."""
    text = ""
    for size, letters in _ROMAN:
        while value >= size:
            text, value = text + letters, value - size
    return text


class _Numbering:
    """Where the numbering stands, and what could not be numbered."""

    def __init__(self) -> None:
        self.part = ""
        self.bab = self.sub = self.subsub = self.annex = self.working = 0
        self.captions: Counter[str] = Counter()
        self.slugs: set[str] = set()
        self.faults = Faults()

    def enter(self, part: str) -> None:
        """Go on in a part; annex and working papers count their tables and figures from one."""
        if part != self.part and part in _LETTERS:
            self.captions.clear()
        self.part = part

    def headings(self, cell: NotebookNode, tokens: Sequence[Token]) -> list[dict[str, Any]]:
        """Number the headings of a cell, whose tokens these are."""
        found = []
        target: Token | None = None
        for position, token in enumerate(tokens):
            if token.type == "heading_open":
                level, text = int(token.tag[1]), prose.plain(tokens[position + 1])
                if level == 1 and any(t.type != "myst_target" for t in tokens[:position]):
                    self.faults.at(cell, "judul bab (#) harus membuka selnya. Pisahkan selnya.")
                found.append(self._heading(cell, level, text, target.content.strip() if target else None))
            elif target and not gambar.own_paragraph(tokens, position):
                self._loose(cell, target)
            target = token if token.type == "myst_target" else None
        if target:
            self._loose(cell, target)
        return found

    def pictures(self, cell: NotebookNode, tokens: Sequence[Token]) -> list[dict[str, str]]:
        """Number the pictures of a cell, whose tokens these are: for each its id, number and title."""
        found = []
        for position, token in enumerate(tokens):
            label = tokens[position - 1].content.strip() if position and _targets(tokens[position - 1]) else ""
            for picture in gambar.own_paragraph(tokens, position) if token.type == "paragraph_open" else ():
                if self._too_early():
                    words = f"gambar “{picture.judul}” berdiri sebelum Bab I; bagian awal tidak memuat gambar. "
                    self.faults.at(cell, f"{words}Pindahkan ke bagian narasi sesudahnya.")
                    continue
                id = label or self._slug(picture.judul, "gambar-")
                found.append({"id": id, "number": self.counted("figure"), "title": picture.judul})
                label = ""
        return found

    def _too_early(self) -> bool:
        return self.part == "front" or (self.part == "chapter" and self.bab == 0)

    def _loose(self, cell: NotebookNode, target: Token) -> None:
        label = target.content.strip()
        self.faults.at(cell, f"label ({label})= tidak diikuti judul atau gambar. Letakkan tepat di atasnya.")

    def _heading(self, cell: NotebookNode, level: int, text: str, label: str | None) -> dict[str, Any]:
        shown, reference = "", text
        if self.part == "chapter" and level == 1:
            self.bab, self.sub, self.subsub = self.bab + 1, 0, 0
            self.captions.clear()
            shown, reference = f"BAB {roman(self.bab)}", f"Bab {roman(self.bab)}"
        elif self.part == "chapter" and level in (2, 3):
            self.sub, self.subsub = (self.sub + 1, 0) if level == 2 else (self.sub, self.subsub + 1)
            if self.bab == 0:
                self.faults.at(cell, f"judul “{text}” berdiri sebelum bab pertama (#).")
            if self.sub == 0:
                self.faults.at(cell, f"judul “{text}” (###) berdiri sebelum subbab pertama (##).")
            shown = ".".join(map(str, (self.bab, self.sub, self.subsub)[:level]))
            reference = f"Subbab {shown}"
        elif self.part == "annex" and level == 2:
            self.annex += 1
            shown = reference = f"Lampiran {self.annex}"
        elif self.part == "working" and level == 1:
            self.working += 1
            shown = reference = f"Lembar {self.working}"
        return {"level": level, "id": label or self._slug(text), "number": shown, "text": text, "reference": reference}

    def _slug(self, text: str, kind: str = "judul-") -> str:
        """An id for a heading or picture without a label; numbered when the same words come again."""
        base = kind + (re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "tanpa-nama")
        slug, again = base, 1
        while slug in self.slugs:
            again += 1
            slug = f"{base}-{again}"
        self.slugs.add(slug)
        return slug

    def caption(self, cell: NotebookNode, output: NotebookNode) -> None:
        """Number an output if it is a table or a figure."""
        meta = output.metadata.get("lakip", {})
        kind, label = meta.get("kind"), meta.get("label")
        markup = "".join(output.data["text/html"])
        places = _PLACEHOLDER.findall(markup)
        if kind not in WORDS:
            if places:
                self.faults.at(cell, f"keluaran memuat nomor untuk “{places[0]}” tanpa metadata lakip.")
        elif places != [html.escape(label)]:
            self.faults.at(cell, f"keluaran “{label}” harus memuat tepat satu tempat nomor.")
        elif self._too_early():
            words = f"“{label}” berdiri sebelum Bab I; bagian awal tidak memuat {WORDS[kind].lower()}."
            self.faults.at(cell, words)
        else:
            meta["number"] = self.counted(kind)
            output.data["text/html"] = _PLACEHOLDER.sub(f'<span class="nomor">{meta["number"]}</span>', markup)

    def counted(self, kind: str) -> str:
        """The number of the next table or figure."""
        self.captions[kind] += 1
        chapter = _LETTERS.get(self.part, str(self.bab))
        return f"{WORDS[kind]} {chapter}.{self.captions[kind]}"


def _targets(token: Token) -> bool:
    return token.type == "myst_target"
