"""Headings against what the report says of its own structure, and captions that are none."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import key
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.numbering import REFERENCE, number_parts
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Block, Caption, PrintedTable
from lakip_nb.data.naskah.chapters import roman_number

_CHAPTER = re.compile(r"BAB\s+([IVX]+|\d+)\b[\s.:–—-]*(.*?)[\s:.]*", re.IGNORECASE)
_LETTERED = re.compile(r"([A-H])\.\s+(\S.{2,80})")


@aturan(
    "N28",
    "Susunan laporan berbeda dari sistematikanya",
    "catatan",
    "Sistematika penyajian menyebut bab dan bagian dengan judul yang dipakai dalam laporan. Bagian yang bernomor "
    "sendirian tidak memerlukan nomor.",
    "PermenPANRB 53/2014: sistematika laporan kinerja",
    "Sistematika menyebut “Bab II Perencanaan dan Perjanjian Kinerja”, judulnya “Perencanaan Kinerja”.",
)
def susunan(material: NaskahMaterial) -> Iterator[Finding]:
    """N28: chapters and parts that are told otherwise than printed, and a numbered part that stands alone."""
    told, printed, lettered, headings = _structure(material)
    for number, (title, place) in told.items():
        if number in printed and title and printed[number] and key(title) != key(printed[number]):
            yield material.finding(
                f"Sistematika menyebut Bab {number} “{title}”, sedangkan judulnya “{printed[number]}”.",
                f"{material.naskah.named(place)}, Bab {number}",
                "Samakan sistematika dengan judul bab.",
                place,
                {"bab": number},
            )
    for place, title in lettered:
        if not any(key(title) == key(heading) for heading in headings):
            yield material.finding(
                f"Bagian “{title}” dalam sistematika tidak ada dengan judul itu dalam laporan.",
                f"{material.naskah.named(place)}, {title}",
                "Samakan sistematika dengan judul bagian.",
                place,
                {"bagian": title},
            )
    yield from _untold(material)
    yield from _alone(material)


def _untold(material: NaskahMaterial) -> Iterator[Finding]:
    """A chapter that holds the strategic plan, and whose description does not say so."""
    parts = material.naskah.parts
    for part, after in zip(parts, parts[1:], strict=False):
        chapter = _CHAPTER.fullmatch(part.text) if isinstance(part, Block) and part.kind == "butir" else None
        if not chapter or not isinstance(after, Block) or after.kind != "paragraf":
            continue
        said = re.search(r"strategis|renstra|perencanaan", after.text, re.IGNORECASE)
        number = roman_number(chapter[1].upper())
        held = next(
            (
                block
                for index, block in material.naskah.blocks("judul")
                if material.naskah.chapters[index] == number and "RENCANA STRATEGIS" in block.text.upper()
            ),
            None,
        )
        if held and not said:
            yield material.finding(
                f"Sistematika tidak menyebut “{held.text}” yang ada dalam Bab {chapter[1]}.",
                f"{material.naskah.named(after.place)}, isi Bab {chapter[1]}",
                "Lengkapi sistematika.",
                after.place,
                {"bab": chapter[1]},
            )


def _structure(
    material: NaskahMaterial,
) -> tuple[dict[str, tuple[str, int]], dict[str, str], list[tuple[int, str]], list[str]]:
    """Chapters as told and as printed, lettered parts as told, and all headings."""
    told: dict[str, tuple[str, int]] = {}
    printed: dict[str, str] = {}
    lettered: list[tuple[int, str]] = []
    headings: list[str] = []
    telling = False
    parts = material.naskah.parts
    for at, part in enumerate(parts):
        if not isinstance(part, Block):
            continue
        chapter = _CHAPTER.fullmatch(part.text)
        if part.kind == "judul" and part.number.startswith("BAB") and chapter:
            following = parts[at + 1] if at + 1 < len(parts) else None
            below = following.text if isinstance(following, Block) and following.kind == "judul" else ""
            printed.setdefault(chapter[1].upper(), chapter[2] or ("" if re.match(r"\d", below) else below))
            telling = False
        elif chapter and (telling or part.kind == "butir"):
            told.setdefault(chapter[1].upper(), (chapter[2], part.place))
        elif telling and (letter := _LETTERED.fullmatch(part.text)):
            lettered.append((part.place, letter[2]))
        elif part.kind == "judul":
            headings.append(part.text)
            telling = telling or "SISTEMATIKA" in part.text.upper()
    return told, printed, lettered, headings


def _alone(material: NaskahMaterial) -> Iterator[Finding]:
    """A subsection, or a part with a letter, without a second one."""
    numbered: dict[str, list[Block]] = {}
    letters: dict[int, list[Block]] = {}
    for index, block in material.naskah.blocks("judul"):
        if block.number and not block.number.startswith("BAB"):
            numbered.setdefault(block.number.rpartition(".")[0], []).append(block)
        elif _LETTERED.fullmatch(block.text):
            letters.setdefault(material.naskah.chapters[index], []).append(block)
    lone = [blocks[0] for blocks in (*numbered.values(), *letters.values()) if len(blocks) == 1]
    found = [(block.place, f"“{block.number} {block.text}”".replace("“ ", "“")) for block in lone]
    yield from material.gathered(
        "Bagian bernomor tanpa bagian kedua", found, "Beri nomor juga pada bagian sesudahnya, atau hapus nomornya."
    )


@aturan(
    "N29",
    "Tabel yang tidak diantar, atau keterangannya bukan judul",
    "catatan",
    "Setiap tabel diantar atau dirujuk oleh kalimat, keterangannya sebuah judul, dan memuat apa yang dijanjikannya.",
    "Tata naskah: keterangan tabel",
    "Keterangan “… diuraikan pada tabel berikut :”.",
)
def pengantar(material: NaskahMaterial) -> Iterator[Finding]:
    """N29: captions written as sentences, tables that nothing introduces, promised columns that are not there."""
    parts = material.naskah.parts
    referred = {
        (hit[1][0].lower(), number_parts(hit[2])) for s in material.sentences for hit in REFERENCE.finditer(s.text)
    }
    sentences, strangers, promised = [], [], []
    for index, item in material.naskah.captions():
        if item.kind != "Tabel":
            continue
        if item.judul.rstrip().endswith(":") or re.search(r"\btabel\s+(?:berikut|di\s*bawah)", item.judul, re.I):
            sentences.append((item.place, item.shown))
        if ("t", number_parts(item.number)) not in referred and not _introduced(material, index, item):
            strangers.append((item.place, item.shown))
        table = parts[index + 1] if index + 1 < len(parts) else None
        if isinstance(table, PrintedTable) and re.search(r"\bcapaian\s+kinerja\b", item.judul, re.IGNORECASE):
            heads = " ".join(" ".join(path) for path in table.heads).casefold()
            if re.search(r"\brealisasi\b.*\bserta\s+capaian\b", item.judul, re.I) and "capaian" not in heads:
                promised.append((item.place, item.shown))
    yield from material.gathered("Keterangan tabel ditulis sebagai kalimat", sentences, "Tulis judul yang ringkas.")
    yield from material.gathered(
        "Keterangan menjanjikan capaian, tetapi tabelnya tidak memuatnya", promised, "Tambahkan kolom capaian."
    )
    yield from material.gathered(
        "Tabel yang tidak diantar atau dirujuk kalimat mana pun", strangers, "Rujuk nomor tabel itu dalam uraian."
    )
    lists = [
        (block.place, f"“…{block.text[-60:].strip()}”")
        for block, after in zip(parts, parts[1:], strict=False)
        if isinstance(block, Block)
        and isinstance(after, Block)
        and after.kind == "butir"
        and re.search(r"\bdisajikan\b.*\b[Tt]abel\b.*\bberikut\s*:?$", block.text)
    ]
    yield from material.gathered("Kalimat mengantar tabel, tetapi diikuti daftar", lists, "Sesuaikan pengantarnya.")


def _introduced(material: NaskahMaterial, index: int, item: Caption) -> bool:
    """Whether the words before a caption, or behind its table, speak of the table."""
    parts = material.naskah.parts
    title = set(re.findall(r"[a-z]{5,}", item.judul.casefold()))
    for part in parts[max(0, index - 3) : index]:
        if isinstance(part, Block):
            text = part.text.casefold()
            if re.search(r"\b(?:tabel|table|berikut|bawah\s+ini|terlihat|disajikan)\b|:$", text[-220:]):
                return True
            if len(title & set(re.findall(r"[a-z]{5,}", text))) > 1:
                return True
    after = parts[index + 2 : index + 5]
    return any(isinstance(part, Block) and part.kind in ("paragraf", "butir") for part in after)


@aturan(
    "N18",
    "Perjanjian kinerja awal dan perubahannya",
    "catatan",
    "Bila yang diukur adalah perjanjian kinerja perubahan, laporan menyebutnya demikian dan menerangkan apa yang "
    "berubah dari yang semula.",
    "PermenPANRB 53/2014: perjanjian kinerja dapat direvisi; laporan memuat yang terakhir",
    "Tabel berjudul “Perjanjian Kinerja”, isinya “Perubahan Perjanjian Kinerja”.",
)
def perubahan_pk(material: NaskahMaterial) -> Iterator[Finding]:
    """N18: a changed agreement shown as the agreement, with no word of what changed."""
    shown = [(place, text) for place, text in material.texts if re.search(r"\bPERUBAHAN\s+PERJANJIAN|P-?APBD\b", text)]
    told = any(
        re.search(r"\bperubahan\s+(?:perjanjian|anggaran|APBD)|perjanjian\s+kinerja\s+perubahan", s.text, re.I)
        for s in material.sentences
        if not s.text.isupper()
    )
    if shown and not told:
        yield material.finding(
            f"Yang dicantumkan “{shown[0][1][:60]}”, tetapi uraian hanya menyebut Perjanjian Kinerja dan "
            "tidak menerangkan perubahannya.",
            f"{material.naskah.named(shown[0][0])}, perubahan perjanjian kinerja",
            "Sebutkan perubahan itu, serta target dan anggaran sebelum dan sesudahnya.",
            shown[0][0],
            {"kali": len(shown)},
        )
