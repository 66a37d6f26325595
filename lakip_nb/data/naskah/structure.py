"""From lines and paragraphs to a document: headings, captions, lists, chapters."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lakip_nb.data.naskah.chapters import by_chapter
from lakip_nb.data.naskah.document import Block, Caption, Naskah, Part, Unit
from lakip_nb.data.naskah.grid import PrintedTable

LONGEST = 20_000
"""Characters of one paragraph at most; a longer one is no prose, and goes on as another."""

_CAPTION = re.compile(
    r"(Tabel|Table|Gambar|Grafik)[\s.]{0,3}((?:\d{1,2}|[IVX]{1,5})(?:[.\-]\d{1,3}){0,2})(?!\w)[.:]?\s*(.*)", re.I
)
_NO_TITLE = re.compile(r"BAB\s|Sumber\b|No\.?\s", re.IGNORECASE)
_NOT_A_TITLE = re.compile(r"(?:di atas|diatas|tersebut|berikut|di bawah|dibawah|dan|sampai|s\.?d)\b", re.IGNORECASE)
_CHAPTER = re.compile(r"BAB\s+([IVX]{1,5}|\d{1,2})\b[\s.:–—-]*(.*)", re.IGNORECASE)
_SECTION = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(?=[A-Z])(.{2,110})")
_FRONT = re.compile(
    r"(?:KATA PENGANTAR|IKHTISAR EKSEKUTIF|RINGKASAN EKSEKUTIF|DAFTAR "
    r"(?:ISI|TABEL|GAMBAR|GRAFIK|LAMPIRAN)|LAMPIRAN)(?:\s.{0,60})?"
)
_CONTENTS = re.compile(r"(.{3,200}?)(?:\s*\.{4,}[\s.]*|\s*…{2,}\s*|\t+|\s{4,})((?:\d{1,3}|[ivxlc]{1,6}))")
_ITEM = re.compile(
    r"(?:[-•▪➢✓*+–]\s+)?(?:(\d{1,2}[.)]|\(\d{1,2}\)|[a-z][.)]|\([a-z]\))(?:\s+|(?=[A-Z]))|[-•▪➢✓]\s+)(\S.*)", re.DOTALL
)
_SMALL = frozenset(
    "di ke dan dari atau pada yang oleh atas bagi para per dalam untuk dengan serta tentang menurut terhadap antara "
    "sampai secara sebagai s.d s/d guna".split()
)
"""Words that a title sets small."""
_ENDED = re.compile(r"[.:;!?]['”\")]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a whole paragraph, as a reader gives it.

    `awal` says that it begins a paragraph of its own; `tingkat` is the level of a heading where the
    file says that it is one, `butir` that the file says it is an item of a list.
    """

    text: str
    place: int
    first: bool = True
    level: int = 0
    bold: bool = False
    item: bool = False


def structured(nama: str, unit: Unit, larik: Iterable[Line | PrintedTable]) -> Naskah:
    """The document that lines and tables make."""
    maker = _Maker()
    for part in larik:
        if isinstance(part, PrintedTable):
            maker.finish()
            maker.parts.append(part)
        else:
            for start in range(0, len(part.text), LONGEST):
                text = part.text[start : start + LONGEST].strip()
                if text:
                    maker.add(Line(text, part.place, part.first or start > 0, part.level, part.bold, part.item))
    maker.finish()
    parts, chapters = by_chapter(maker.parts)
    return Naskah(nama, unit, tuple(parts), tuple(chapters))


@dataclass
class _Maker:
    """What is made so far; `text` are the pieces of the paragraph or title that is still open."""

    parts: list[Part] = field(default_factory=list)
    text: list[tuple[str, int]] = field(default_factory=list)
    item: str | None = None  # the marker of the open paragraph's item
    caption: tuple[str, str, int, str] | None = None  # kind, number, place and label of the open caption
    listing: bool = False  # inside a list of contents
    contents: bool = False  # whether that list, or one before it, is of chapters
    listed: set[str] = field(default_factory=set)  # what lists of contents have named

    def add(self, line: Line) -> None:
        """Take one more line."""
        if self.caption is not None and self._titles(line):
            self.text.append((line.text, line.place))
            return
        if self.listing and (entry := self._entry(line)):
            self.finish()
            self.parts.append(entry)
            return
        if self.listing and len(line.text.split()) > 8 and _ENDED.search(line.text):
            self.listing = False  # no list of contents has sentences
        if heading := self._heading(line):
            self.finish()
            self.parts.append(heading)
            self.listing = bool(re.match(r"DAFTAR\s", heading.text.upper()))
            self.contents = heading.text.upper().startswith("DAFTAR ISI") or (self.contents and self.listing)
        elif (
            (found := _CONTENTS.fullmatch(line.text))
            or self.listing
            and line.text[-1:].isdigit()
            and len(line.text) < 200
        ):
            self.finish()
            text = found[1] if found else re.sub(r"\s*\d+$", "", line.text)
            self.parts.append(Block("isi", " ".join(text.split()), line.place))
        elif (found := _CAPTION.fullmatch(line.text)) and _is_caption(found) and not self._mid_sentence(line):
            self.finish()
            self.caption = (
                "Tabel" if found[1][0] in "tT" else found[1].capitalize(),
                found[2],
                line.place,
                line.text[: found.start(2)].strip(),
            )
            self.text = [(found[3], line.place)] if found[3] else []
        elif found := _ITEM.fullmatch(line.text):
            self.finish()
            self.item = found[1] or ""
            self.text = [(found[2], line.place)]
        elif line.item:
            self.finish()
            self.item, self.text = "", [(line.text, line.place)]
        else:
            if not (self.text and self.caption is None and self._goes_on(line)):
                self.finish()
            self.text.append((line.text, line.place))

    def _entry(self, line: Line) -> Block | None:
        """A line of a list of contents that names no page: a chapter, section or caption not listed before."""
        text = re.sub(r"[\s.…]*\d*$", "", " ".join(line.text.split()))
        item = None if line.level else _ITEM.fullmatch(text)
        if item and len(text) < 120 and not _ENDED.search(text):
            text = item[2]  # a list of contents set as a list
            self.listed.add(" ".join(re.findall(r"\w+", text.casefold()))[:40])
            return Block("isi", text, line.place)
        chapter = _CHAPTER.fullmatch(text)
        if len(text) > 160 or not (chapter or _SECTION.fullmatch(text) or _CAPTION.fullmatch(text)):
            return None
        words = " ".join(re.findall(r"\w+", text.casefold()))[:40]
        again = words in self.listed or any(each.startswith(f"{words} ") for each in self.listed if chapter)
        if again or (chapter and not self.contents):
            self.listing = False
            return None
        self.listed.add(words)
        return Block("isi", text, line.place)

    def _mid_sentence(self, line: Line) -> bool:
        """Whether a line goes on with an open sentence, so that what it begins with is only referred to."""
        open_ = bool(self.text) and self.caption is None and not _ENDED.search(self.text[-1][0])
        return open_ and not line.first and not line.bold

    def finish(self) -> None:
        """Close what is open."""
        text, cuts = "", []
        for piece, place in self.text:
            text += " " if text else ""
            cuts.append((len(text), place))
            text += piece
        if self.caption is not None:
            kind, number, place, label = self.caption
            self.parts.append(Caption(kind, number, " ".join(text.split()), place, label))  # type: ignore[arg-type]  # of _CAPTION
        elif text:
            kind, marker = ("paragraf", "") if self.item is None else ("butir", self.item)
            self.parts.append(Block(kind, text, cuts[0][1], marker, 0, tuple(cuts)))  # type: ignore[arg-type]  # one of two
        self.text, self.caption, self.item = [], None, None

    def _titles(self, line: Line) -> bool:
        """Whether a line belongs to the title of the open caption."""
        if _CAPTION.match(line.text) or len(line.text) > 240 or _NO_TITLE.match(line.text):
            return False
        section = _SECTION.fullmatch(line.text)
        if section and (not self.text or _is_title(section[2])):
            return False
        if not self.text:
            return True
        return not line.first or (line.bold and not line.level)

    def _goes_on(self, line: Line) -> bool:
        """Whether a line continues the open paragraph, also over a page break."""
        last = self.text[-1][0]
        if sum(len(piece) for piece, _ in self.text) > LONGEST:
            return False
        return not line.first or (not _ENDED.search(last) and line.text[0].islower() and len(last) > 30)

    def _closed(self) -> bool:
        """Whether what is open is a caption, a whole sentence, or the title of a chapter on a line of its own."""
        if self.caption is not None:
            return True
        last = self.text[-1][0] if self.text else ""
        before = self.parts[-1] if self.parts else None
        titled = isinstance(before, Block) and before.number.startswith("BAB") and len(self.text) == 1
        return bool(last) and (_ENDED.search(last) is not None or (titled and len(last) < 80 and _is_title(last)))

    def _heading(self, line: Line) -> Block | None:
        """The line as a heading, if it is one."""
        text = " ".join(line.text.split())
        if _CONTENTS.fullmatch(line.text) or (self.listing and re.search(r"\s\d{1,3}$", text)):
            return None
        chapter = _CHAPTER.fullmatch(text)
        titled = line.level or (text.startswith("BAB") and (not chapter or _is_title(chapter[2])))
        if chapter and titled and len(text) < 120 and (line.level or not text.endswith((".", ","))):
            return Block("judul", text, line.place, f"BAB {chapter[1].upper()}", 1)
        section = _SECTION.fullmatch(text)
        if section and not (line.level or line.bold or _is_title(section[2])):
            section = None
        if section and not _ENDED.search(text) and (line.level or line.first or line.bold or self._closed()):
            return Block("judul", section[2], line.place, section[1], 2)
        if line.level:
            return Block("judul", text, line.place, "", line.level)
        listed = re.fullmatch(r"daftar\s+(?:isi|tabel|gambar|grafik|lampiran)", text, re.IGNORECASE)
        return Block("judul", text, line.place, "", 1) if listed or _FRONT.fullmatch(text) else None


def _is_title(text: str) -> bool:
    """Whether words are set as a title: none, in capitals, or each but the short ones with one."""
    return not text or text.isupper() or all(not word[0].islower() for word in text.split() if word not in _SMALL)


def _is_caption(found: re.Match[str]) -> bool:
    """Whether a line that begins with "Tabel 3.1" is a caption and no sentence."""
    title = found[3]
    if not title:
        return True
    return not _NOT_A_TITLE.match(title) and (title[0].isupper() or title[0] in '“"(') and not title.endswith(".")
