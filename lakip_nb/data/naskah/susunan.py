"""From lines and paragraphs to a document: headings, captions, lists, chapters."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lakip_nb.data.naskah.dokumen import Blok, Isi, Keterangan, Naskah, Satuan
from lakip_nb.data.naskah.kisi import TabelNaskah

LONGEST = 20_000
"""Characters of one paragraph at most; a longer one is no prose, and goes on as another."""

_CAPTION = re.compile(
    r"(Tabel|Table|Gambar|Grafik)[\s.]{0,3}((?:\d{1,2}|[IVX]{1,5})(?:[.\-]\d{1,3}){0,2})(?!\w)[.:]?\s*(.*)", re.I
)
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
_ENDED = re.compile(r"[.:;!?]['”\")]*$")
_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Larik:
    """A line, or a whole paragraph, as a reader gives it.

    `awal` says that it begins a paragraph of its own; `tingkat` is the level of a heading where the
    file says that it is one, `butir` that the file says it is an item of a list.
    """

    teks: str
    letak: int
    awal: bool = True
    tingkat: int = 0
    tebal: bool = False
    butir: bool = False


def angka_romawi(teks: str) -> int:
    """The number of a chapter, Roman or not: "IV" and "4" are 4."""
    if teks.isdigit():
        return int(teks)
    digits = [_ROMAN[letter] for letter in teks.upper()]
    return sum(-one if one < next_ else one for one, next_ in zip(digits, [*digits[1:], 0], strict=True))


def romawi(angka: int) -> str:
    """The number of a chapter as reports write it.

    >>> [romawi(number) for number in (1, 4, 9, 14)]
    ['I', 'IV', 'IX', 'XIV']
    """
    text = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        text += letters * (angka // value)
        angka %= value
    return text


def susun(nama: str, satuan: Satuan, larik: Iterable[Larik | TabelNaskah]) -> Naskah:
    """The document that lines and tables make."""
    maker = _Susunan()
    for part in larik:
        if isinstance(part, TabelNaskah):
            maker.finish()
            maker.parts.append(part)
        else:
            for start in range(0, len(part.teks), LONGEST):
                text = part.teks[start : start + LONGEST].strip()
                if text:
                    maker.add(Larik(text, part.letak, part.awal or start > 0, part.tingkat, part.tebal, part.butir))
    maker.finish()
    parts, chapters = _chapters(maker.parts)
    return Naskah(nama, satuan, tuple(parts), tuple(chapters))


@dataclass
class _Susunan:
    """What is made so far; `text` are the pieces of the paragraph or title that is still open."""

    parts: list[Isi] = field(default_factory=list)
    text: list[tuple[str, int]] = field(default_factory=list)
    item: str | None = None  # the marker of the open paragraph's item
    caption: tuple[str, str, int] | None = None  # kind, number and place of the open caption
    listing: bool = False  # inside a list of contents

    def add(self, line: Larik) -> None:
        """Take one more line."""
        if self.caption is not None and self._titles(line):
            self.text.append((line.teks, line.letak))
            return
        if heading := self._heading(line):
            self.finish()
            self.parts.append(heading)
            self.listing = bool(re.match(r"DAFTAR\s", heading.teks.upper()))
        elif (
            (found := _CONTENTS.fullmatch(line.teks))
            or self.listing
            and line.teks[-1:].isdigit()
            and len(line.teks) < 200
        ):
            self.finish()
            text = found[1] if found else re.sub(r"\s*\d+$", "", line.teks)
            self.parts.append(Blok("isi", " ".join(text.split()), line.letak))
        elif (found := _CAPTION.fullmatch(line.teks)) and _is_caption(found):
            self.finish()
            self.caption = ("Tabel" if found[1][0] in "tT" else found[1].capitalize(), found[2], line.letak)
            self.text = [(found[3], line.letak)] if found[3] else []
        elif found := _ITEM.fullmatch(line.teks):
            self.finish()
            self.item = found[1] or ""
            self.text = [(found[2], line.letak)]
        elif line.butir:
            self.finish()
            self.item, self.text = "", [(line.teks, line.letak)]
        else:
            if not (self.text and self.caption is None and self._goes_on(line)):
                self.finish()
            self.text.append((line.teks, line.letak))

    def finish(self) -> None:
        """Close what is open."""
        text, cuts = "", []
        for piece, place in self.text:
            text += " " if text else ""
            cuts.append((len(text), place))
            text += piece
        if self.caption is not None:
            kind, number, place = self.caption
            self.parts.append(Keterangan(kind, number, " ".join(text.split()), place))  # type: ignore[arg-type]  # of _CAPTION
        elif text:
            kind, marker = ("paragraf", "") if self.item is None else ("butir", self.item)
            self.parts.append(Blok(kind, text, cuts[0][1], marker, 0, tuple(cuts)))  # type: ignore[arg-type]  # one of two
        self.text, self.caption, self.item = [], None, None

    def _titles(self, line: Larik) -> bool:
        """Whether a line belongs to the title of the open caption."""
        if _CAPTION.match(line.teks) or len(line.teks) > 240 or _CHAPTER.match(line.teks):
            return False
        if not self.text:
            return not _SECTION.fullmatch(line.teks)
        return not line.awal or (line.tebal and not line.tingkat)

    def _goes_on(self, line: Larik) -> bool:
        """Whether a line continues the open paragraph, also over a page break."""
        last = self.text[-1][0]
        if sum(len(piece) for piece, _ in self.text) > LONGEST:
            return False
        return not line.awal or (not _ENDED.search(last) and line.teks[0].islower() and len(last) > 30)

    def _heading(self, line: Larik) -> Blok | None:
        """The line as a heading, if it is one."""
        text = " ".join(line.teks.split())
        if _CONTENTS.fullmatch(line.teks) or (self.listing and re.search(r"\s\d{1,3}$", text)):
            return None
        chapter = _CHAPTER.fullmatch(text)
        if chapter and len(text) < 120 and (line.tingkat or not chapter[2] or chapter[2].isupper()):
            return Blok("judul", text, line.letak, f"BAB {chapter[1].upper()}", 1)
        section = _SECTION.fullmatch(text)
        if (
            section
            and not _ENDED.search(text)
            and (line.tingkat or line.awal or line.tebal or (self.text and _ENDED.search(self.text[-1][0])))
        ):
            return Blok("judul", section[2], line.letak, section[1], 2)
        if line.tingkat:
            return Blok("judul", text, line.letak, "", line.tingkat)
        return Blok("judul", text, line.letak, "", 1) if _FRONT.fullmatch(text) else None


def _is_caption(found: re.Match[str]) -> bool:
    """Whether a line that begins with "Tabel 3.1" is a caption and no sentence."""
    title = found[3]
    if not title:
        return True
    return not _NOT_A_TITLE.match(title) and (title[0].isupper() or title[0] in '“"(') and not title.endswith(".")


def _chapters(parts: Sequence[Isi]) -> tuple[list[Isi], list[int]]:
    """The chapter of every part. Where the report tells its chapters (“Sistematika”), they are items."""
    result: list[Isi] = []
    chapters: list[int] = []
    current, told = 0, None
    for part in parts:
        if isinstance(part, Blok) and part.jenis == "judul":
            if part.nomor.startswith("BAB"):
                number = angka_romawi(part.nomor.split()[1])
                if told is not None and number > told:
                    told = number
                    part = Blok("butir", part.teks, part.letak)
                else:
                    current, told = number, None
            elif "SISTEMATIKA" in part.teks.upper():
                told = 0
        result.append(part)
        chapters.append(current)
    return result, chapters
