"""What the rules over a document look at: the document, and whose report of which year it is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lakip_nb.checks.finding import Finding, Severity
from lakip_nb.checks.prosa.sentences import quote
from lakip_nb.data.naskah import Block, Caption, Naskah, PrintedTable

_TITLE_YEAR = re.compile(r"\bTAHUN(?:\s+ANGGARAN)?\s+(20\d\d)\b", re.IGNORECASE)
_REPORT_YEAR = re.compile(
    r"\b(?:Laporan(?:\s+Akuntabilitas)?\s+Kinerja|LKj?IP|LAKIP|LKj)\b[^.;]{0,120}?\bTahun\s+(20\d\d)\b", re.IGNORECASE
)
_FRONT = re.compile(r"(?:kata pengantar|ikhtisar|ringkasan|daftar|bab)\b", re.IGNORECASE)
_LISTED = 40
"""Small things of one kind that a finding quotes."""
_SHOWN = 6
"""Places that a finding names; of more it says how many."""
_END = re.compile(r"(?<=[.!?;])\s+(?=[A-Z“\"(])")


@dataclass(frozen=True)
class NaskahMaterial:
    """A document with the year and the place that it reports on.

    `tahun` and `kecamatan` are what the user said, otherwise what the document says most plainly,
    None where it does not say.
    """

    naskah: Naskah
    tahun: int | None
    kecamatan: str | None
    kabupaten: str | None

    @cached_property
    def sentences(self) -> tuple["Sentence", ...]:
        """Every sentence of running text and list items, in order."""
        return tuple(
            Sentence(index, part, text, start)
            for index, part in self.naskah.blocks("paragraf", "butir")
            for text, start in _sentences(part.text)
        )

    def finding(
        self,
        pesan: str,
        tempat: str,
        saran: str,
        place: int,
        nilai: Mapping[str, object] | None = None,
        berat: Severity | None = None,
    ) -> Finding:
        """A finding at a place of the document; `tempat` is its place as a reader names it."""
        return Finding(pesan, tempat, saran, berkas=self.naskah.name, baris=place, nilai=nilai or {}, berat=berat)

    def at_words(
        self,
        sentence: "Sentence",
        span: tuple[int, int],
        pesan: str,
        saran: str,
        nilai: Mapping[str, object] | None = None,
        berat: Severity | None = None,
    ) -> Finding:
        """A finding about words of a sentence, which its place quotes."""
        place = self.place(sentence, span[0])
        tempat = f"{self.naskah.named(place)}, “{quote(sentence.text, *span, around=12)}”"
        return self.finding(pesan, tempat, saran, place, nilai, berat)

    def gathered(
        self, what: str, found: Sequence[tuple[int, str]], saran: str, berat: Severity | None = None
    ) -> Iterator[Finding]:
        """Many small things of one kind as one finding: each a place and words, the first ones shown."""
        if found:
            shown = "; ".join(f"{self.naskah.named(place)} {words}" for place, words in found[:_LISTED])
            more = f"; dan {len(found) - _LISTED} lagi" if len(found) > _LISTED else ""
            where = self.naskah.named(found[0][0]) + (" dan lain-lain" if len(found) > 1 else "")
            count = f", {len(found)} kali" if len(found) > 1 else ""
            nilai = {"kali": len(found), "pertama": found[0][1]}
            yield self.finding(
                f"{what}{count}: {shown}{more}.", f"{where}, {what.casefold()}", saran, found[0][0], nilai, berat
            )

    @cached_property
    def texts(self) -> tuple[tuple[int, str], ...]:
        """Everything written, with its place: blocks, captions, and the cells of tables."""
        found: list[tuple[int, str]] = []
        for part in self.naskah.parts:
            if isinstance(part, PrintedTable):
                found += [(row.place, cell) for row in part.all_rows for cell in row.cells if cell]
            else:
                found.append((part.place, part.judul if isinstance(part, Caption) else part.text))
        return tuple(found)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word is written, in small letters."""
        return Counter(word for _, text in self.texts for word in re.findall(r"[^\W\d_]+", text.casefold()))

    def named_places(self, where: Iterable[int]) -> str:
        """Several places in words, the first six: "baris 11, baris 301"."""
        places = list(dict.fromkeys(where))
        more = f", dan {len(places) - _SHOWN} tempat lain" if len(places) > _SHOWN else ""
        return ", ".join(self.naskah.named(place) for place in places[:_SHOWN]) + more

    def place(self, sentence: "Sentence", position: int = 0) -> int:
        """The place of a position in a sentence."""
        return sentence.block.place_at(sentence.start + position)

    def table_place(self, index: int, place: int | None = None) -> str:
        """A table as the reader sees it: "halaman 12, Tabel 3.17", "baris 804, tabel tanpa keterangan"."""
        part = self.naskah.parts[index]
        where = self.naskah.named(part.place if place is None else place)
        above = self.naskah.caption_of(index)
        return f"{where}, {above.shown if above else 'tabel tanpa nomor'}"

    def table_name(self, index: int) -> str:
        """A table among others in a sentence: "Tabel 3.17"."""
        above = self.naskah.caption_of(index)
        return above.shown if above else "tabel tanpa nomor"

    def table_before(self, index: int, most: int = 4) -> tuple[int, PrintedTable] | None:
        """The nearest table before a part, at most some parts away, no heading or figure between."""
        for at in range(index - 1, max(index - 1 - most, -1), -1):
            part = self.naskah.parts[at]
            if isinstance(part, PrintedTable):
                return at, part
            if isinstance(part, Caption) or part.kind == "judul":
                return None
        return None

    def judul(self, index: int) -> str:
        """The heading that a part stands under."""
        for part in self.naskah.parts[index::-1]:
            if isinstance(part, Block) and part.kind == "judul":
                return part.text
        return ""

    def judul_bab(self, index: int) -> str:
        """The title of the chapter, or of what precedes the first one, that a part stands in."""
        titles = [b for at, b in self.naskah.blocks("judul") if at < index and (b.level == 1 or _FRONT.match(b.text))]
        return titles[-1].text if titles else ""


def in_sentence(tempat: str) -> str:
    """A place among others in a sentence.

    >>> in_sentence("baris 383, Tabel 2.1"), in_sentence("halaman 4")
    ('Tabel 2.1 (baris 383)', 'halaman 4')
    """
    place, _, table = tempat.partition(", ")
    return f"{table} ({place})" if table else place


@dataclass(frozen=True)
class Sentence:
    """A sentence: the index of its block in the document, the block, the text and where in it."""

    index: int
    block: Block
    text: str
    start: int


def recognise(naskah: Naskah, tahun: int | None = None, kecamatan: str | None = None) -> NaskahMaterial:
    """The document with the year and place given, or else those its title and text name."""
    texts = [part.text if isinstance(part, Block) else getattr(part, "judul", "") for part in naskah.parts]
    return NaskahMaterial(
        naskah,
        tahun or _year(naskah, texts),
        kecamatan or main_name(texts, r"Kecamatan|Kapanewon|Kemantren|Distrik"),
        main_name(texts, r"Kabupaten|Kota"),
    )


def main_name(texts: Iterable[str], title: str) -> str | None:
    """The name that most often follows a title: of "Kecamatan Medang Deras" the two words."""
    counts: Counter[tuple[str, ...]] = Counter()
    for text in texts:
        for found in re.finditer(rf"\b(?i:{title})\s+((?:[A-Z][\w’'-]*\s*){{1,4}})", text):
            words = tuple(word.capitalize() for word in found[1].split())
            for count in range(1, len(words) + 1):
                counts[words[:count]] += 1
    best: tuple[str, ...] | None = max(
        (key for key in counts if len(key) == 1), key=lambda key: counts[key], default=None
    )
    if best is None or counts[best] < 2:
        return None
    for _ in range(3):
        longer = max(
            (key for key in counts if key[:-1] == best and key[-1] not in NAME_ENDS),
            key=lambda key: counts[key],
            default=None,
        )
        if longer is None or counts[longer] * 10 < counts[best] * 6:
            break
        best = longer
    return " ".join(best)


NAME_ENDS = frozenset(
    "Kabupaten Kota Provinsi Kecamatan Tahun Nomor Dan Dengan Yang Di Pada Untuk Dalam Dari Tentang Serta Sebagai "
    "Seksi Sekretariat Sekretaris Kepala Subbagian Bagian Vertikal Instansi Wilayah Lurah Desa Kelurahan Kasi Kasubbag "
    "Kasubag Adalah Terdiri Memiliki Mempunyai Merupakan Sumber Kantor Tanggal Sampai Menurut".split()
)
"""Words that end a name where everything is written in capitals."""


def _year(naskah: Naskah, texts: Sequence[str]) -> int | None:
    """The year in the title; else the one the text most often gives the report."""
    for part in naskah.parts[:40]:
        if isinstance(part, Block):
            if part.kind == "judul" and part.number:
                break
            found = _TITLE_YEAR.search(part.text)
            if found and (part.kind == "judul" or part.text.isupper() or len(part.text) < 60):
                return int(found[1])
            if len(part.text) > 200:
                break
    counts = Counter(int(found[1]) for text in texts for found in _REPORT_YEAR.finditer(text))
    return min(counts, key=lambda year: (-counts[year], year)) if counts else None


def _sentences(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for found in _END.finditer(text):
        # "Nomor 53 Tahun 2014. Tentang": a stop after an abbreviation ends no sentence
        if re.search(r"\b(?:Rp|No|Kab|Kec|TA|Hal|dll|dsb|Drs|Ir|H)\.$", text[start : found.start()]):
            continue
        yield text[start : found.start()], start
        start = found.end()
    yield text[start:], start
