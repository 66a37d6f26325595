"""Names of other places that were left from another place's report."""

import re
from collections import Counter
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.material import NAME_ENDS, NaskahMaterial, main_name
from lakip_nb.checks.prosa.sentences import quote
from lakip_nb.checks.rule import aturan
from lakip_nb.data.errors import nearly
from lakip_nb.data.naskah import Block, Caption, PrintedTable

_TITLE = re.compile(r"\b(Kecamatan|Kec\.|Camat|Kabupaten|Kab\.|Bupati)\s*((?:[A-Z][a-z’'-]+(?:\s+|$|(?=[^\w]))){1,4})")
_KABUPATEN = ("Kabupaten", "Kab.", "Bupati")
_EXPLAINED = re.compile(
    r"\b(?:batas\w*|berbatas\w*|sebelah|bersebelahan|tetangga|banding\w*|dibanding\w*|perbandingan|pembanding|sejenis|setara|"
    r"sekelas|pemekaran|dimekarkan|induk|pecahan|dahulu|semula|jarak|menuju|replikasi|studi|kunjungan|antara)\b",
    re.IGNORECASE,
)


@aturan(
    "N05",
    "Nama kecamatan atau kabupaten lain",
    "peringatan",
    "Nama wilayah lain yang bukan batas, pembanding, atau bagian riwayat wilayah biasanya tertinggal dari "
    "laporan yang disalin.",
    "Kelaziman: naskah kecamatan lain disalin dan diperbarui sebagian",
    "Nama kecamatan lain dalam kalimat tentang capaian.",
)
def wilayah_lain(material: NaskahMaterial) -> Iterator[Finding]:
    """N05: names after Kecamatan, Camat, Kabupaten or Bupati that are not the report's; one finding each."""
    found: dict[str, list[tuple[int, str]]] = {}
    # Where the user says whose report it is, the name that the text gives itself is no neighbour
    usual = main_name((part.text for _, part in material.naskah.blocks()), "Kecamatan|Kapanewon|Kemantren|Distrik")
    explained = {name for name in _explained(material) if usual is None or not _same(name, usual)}
    common = _common(material)
    for _, part in material.naskah.blocks("paragraf", "butir", "judul"):
        for kind, name, start, end in _names(part.text, common):
            own = material.kabupaten if kind in _KABUPATEN else material.kecamatan
            if own is None or _same(name, own) or any(_same(name, other) for other in explained):
                continue
            full = f"{'Kabupaten' if kind in _KABUPATEN else 'Kecamatan'} {name}"
            found.setdefault(full, []).append((part.place_at(start), quote(part.text, start, end, around=40)))
    own_words = f"Kecamatan {material.kecamatan}" + (f", Kabupaten {material.kabupaten}" if material.kabupaten else "")
    for name, places in found.items():
        where = material.named_places(place for place, _ in places)
        yield material.finding(
            f"Naskah menyebut {name}, padahal laporan ini tentang {own_words}: "
            f"{'; '.join(f'“{words}”' for _, words in places[:4])}.",
            f"{where}, {name}",
            "Ganti dengan nama yang benar; bila wilayah itu memang dimaksud, sebutkan sebagai batas atau pembanding.",
            places[0][0],
            {"nama": name, "kali": len(places)},
        )


def _names(text: str, common: frozenset[str]) -> Iterator[tuple[str, str, int, int]]:
    """Titles with the names after them: title, name, and where the name stands."""
    for found in _TITLE.finditer(text):
        words: list[str] = []
        for word in found[2].split():
            bare = word.strip(".,;:()")
            if bare in NAME_ENDS or (not words and bare.casefold() in common):
                break
            words.append(bare)
            if bare != word:
                break
        if words:
            yield found[1], " ".join(words), found.start(), found.start(2) + len(" ".join(words))


def _same(name: str, own: str) -> bool:
    """Whether a name is one's own, shortened, with words behind it, or misspelt by a letter."""
    a, b = name.casefold().split(), own.casefold().split()
    return a[: len(b)] == b or b[: len(a)] == a or nearly(" ".join(a[: len(b)]), " ".join(b))


def _explained(material: NaskahMaterial) -> frozenset[str]:
    """Names that the report gives as neighbours, for comparison, or in the heading column of a table."""
    names: set[str] = set()
    before = ""
    for part in material.naskah.parts:
        if isinstance(part, Block | Caption):
            text = part.text if isinstance(part, Block) else part.judul
            # "Sebelah barat" on a line of its own says what the next line is
            label, before = before, text if len(text) < 40 else ""
            if _EXPLAINED.search(text) or _EXPLAINED.search(label):
                names |= {name for _, name, _, _ in _names(text, frozenset())}
        elif isinstance(part, PrintedTable):
            for number, path in enumerate(part.heads):
                if path and re.search(r"kecamatan|kabupaten", path[-1], re.IGNORECASE):
                    names |= {cell.title() for cell in part.column(number) if cell}
    return frozenset(names)


def _common(material: NaskahMaterial) -> frozenset[str]:
    """Words that the report also writes small, so that a capital makes no name of them."""
    words: Counter[str] = Counter()
    for _, part in material.naskah.blocks("paragraf", "butir"):
        words.update(re.findall(r"(?<!\w)[a-z]{2,}", part.text))
    return frozenset(words)
