"""Numbers of tables, figures, headings and lists: gaps, doubles, and what is referred to but not there."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Block, Caption
from lakip_nb.data.naskah.chapters import roman, roman_number
from lakip_nb.present.kata import rangkai

REFERENCE = re.compile(
    r"\b(Tabel|Table|Gambar|Grafik)[\s.]{0,2}((?:\d{1,2}|[IVX]{1,5})(?:[.\-]\d{1,3}){1,2})(?!\w)", re.IGNORECASE
)
"""A table or figure as a text refers to it, or a list of tables names it."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def number_parts(number: str) -> tuple[int, ...]:
    """The parts of a number: "3.17" is 3 and 17, "II.4" is 2 and 4."""
    return tuple(roman_number(part) for part in re.split(r"[.\-]", number.upper()))


@aturan(
    "N20",
    "Nomor tabel atau gambar yang keliru",
    "peringatan",
    "Nomor tabel dan gambar mengikuti bab tempatnya, berurutan, tanpa lompatan dan tanpa nomor ganda, supaya "
    "rujukan menunjuk satu tempat.",
    "Tata naskah: penomoran tabel dan gambar",
    "Tabel 2.4 di Bab I.",
)
def nomor_tabel(material: NaskahMaterial) -> Iterator[Finding]:
    """N20: numbers of captions that are double, missing, or of another chapter."""
    captions = [
        (item, material.naskah.chapters[index])
        for index, item in material.naskah.captions()
        if "lanjutan" not in item.judul.casefold()
    ]
    for kind in ("Tabel", "Gambar", "Grafik"):
        own = [(item, number_parts(item.number), chapter) for item, chapter in captions if item.kind == kind]
        seen: dict[tuple[int, ...], Caption] = {}
        for item, parts, chapter in own:
            if parts in seen:
                yield _caption(
                    material,
                    item,
                    f"Nomor {item.shown} dipakai dua kali, juga pada {material.naskah.named(seen[parts].place)}.",
                )
            elif chapter and len(parts) > 1 and parts[0] != chapter:
                yield _caption(
                    material,
                    item,
                    f"{item.shown} berada di Bab {roman(chapter)}, tetapi nomornya mengikuti Bab {roman(parts[0])}.",
                )
            seen.setdefault(parts, item)
        for prefix in dict.fromkeys(
            parts[:-1] for _, parts, chapter in own if not parts[:-1] or parts[0] == chapter or not chapter
        ):
            series = [
                (item, parts[-1])
                for item, parts, chapter in own
                if parts[:-1] == prefix and (not prefix or parts[0] == chapter or not chapter)
            ]
            numbers = [number for _, number in series]
            missing = sorted(set(range(1, max(numbers) + 1)) - set(numbers))
            if missing:
                names = [f"{kind} {'.'.join(map(str, (*prefix, number)))}" for number in missing]
                after = next(item for item, number in series if number > missing[0])
                yield _caption(material, after, f"Nomor melompat: {rangkai(names)} tidak ada.")
            elif numbers != sorted(numbers):
                after = next(item for (item, one), before in zip(series[1:], numbers, strict=False) if one < before)
                yield _caption(material, after, f"{after.shown} berada sesudah nomor yang lebih besar.")


def _caption(material: NaskahMaterial, item: Caption, pesan: str) -> Finding:
    return material.finding(
        pesan,
        f"{material.naskah.named(item.place)}, {item.shown}",
        "Nomori ulang keterangan dalam bab itu, lalu sesuaikan rujukan dan daftar tabel atau daftar gambar.",
        item.place,
        {"nomor": item.number},
    )


@aturan(
    "N21",
    "Nomor bab atau subbab yang keliru",
    "peringatan",
    "Nomor bab dan subbab berurutan, tanpa lompatan dan tanpa nomor ganda, dan subbab bernomor sesuai babnya.",
    "Tata naskah: penomoran bab dan subbab",
    "Subbab 1.5, 1.7, 1.6.",
)
def nomor_subbab(material: NaskahMaterial) -> Iterator[Finding]:
    """N21: numbers of headings out of order; one finding for each chapter and level."""
    chapters: list[tuple[Block, int]] = []
    sections: dict[tuple[int, ...], list[tuple[Block, int]]] = {}
    for index, block in material.naskah.blocks("judul"):
        if block.number.startswith("BAB"):
            chapters.append((block, roman_number(block.number.split()[1])))
        elif block.number:
            parts = number_parts(block.number)
            # A section numbered after another chapter is out of order in the one it stands in
            place = (material.naskah.chapters[index] or parts[0], *parts[1:-1])
            sections.setdefault(place, []).append((block, parts[-1] if parts[0] == place[0] else -1))
    runs = [
        ("Urutan bab", chapters),
        *((_of(place), run) for place, run in sections.items()),
    ]
    for name, run in runs:
        numbers = [number for _, number in run]
        if numbers == list(range(1, len(run) + 1)):
            continue
        if numbers == sorted(set(numbers)) and all(
            _written(material, run[0][0].number, number) for number in set(range(1, numbers[-1])) - set(numbers)
        ):
            continue  # a heading set as a line of text
        first = next(at for at, number in enumerate(numbers) if number != at + 1)
        block = run[first][0]
        printed = ", ".join(block.number for block, _ in run)
        yield material.finding(
            f"{name} tercetak {printed}.",
            f"{material.naskah.named(block.place)}, {block.number} {block.text}".strip(),
            "Nomori ulang, lalu sesuaikan daftar isi dan rujukannya.",
            block.place,
            {"urutan": printed},
        )


def _written(material: NaskahMaterial, like: str, number: int) -> bool:
    """Whether a heading of the same series begins a paragraph, or stands in one."""
    shown = f"BAB {roman(number)}" if like.startswith("BAB") else f"{like.rstrip('.').rpartition('.')[0]}.{number}"
    pattern = re.compile(rf"(?<![\w.]){re.escape(shown)}\.?\s+[A-Z]")
    return any(pattern.search(part.text) for _, part in material.naskah.blocks("paragraf", "butir"))


def _of(place: tuple[int, ...]) -> str:
    """The headings below a chapter or section, in words."""
    return (
        f"Urutan subbab Bab {roman(place[0])}"
        if len(place) == 1
        else f"Urutan di bawah subbab {'.'.join(map(str, place))}"
    )


@aturan(
    "N22",
    "Nomor butir daftar yang keliru",
    "peringatan",
    "Butir sebuah daftar bernomor atau berhuruf berurutan. Lompatan biasanya berarti ada butir yang terhapus.",
    "Tata naskah: penomoran butir",
    "Butir 2 diikuti butir 4.",
)
def nomor_butir(material: NaskahMaterial) -> Iterator[Finding]:
    """N22: items of a list that follow each other with a gap or a double."""
    last: dict[str, tuple[int, str]] = {}
    for index, part in enumerate(material.naskah.parts):
        if not isinstance(part, Block) or part.kind != "butir":
            if index and not (isinstance(part, Block) and part.kind == "isi"):
                last = {}
            continue
        marker = re.sub(r"[^\w]", "", part.number)
        if not marker:
            continue
        style = re.sub(r"\w+", "1" if marker.isdigit() else "a", part.number)
        number = int(marker) if marker.isdigit() else _LETTERS.find(marker) + 1
        before = last.get(style)
        if before and number not in (1, before[0] + 1):
            yield material.finding(
                f"Butir {part.number} mengikuti butir {before[1]}.",
                f"{material.naskah.named(part.place)}, butir {part.number} “{part.text[:40].strip()}…”",
                "Periksa apakah ada butir yang hilang atau tercetak dua kali, lalu nomori ulang.",
                part.place,
                {"butir": part.number, "sebelumnya": before[1]},
            )
        last[style] = (number, part.number)


@aturan(
    "N23",
    "Rujukan ke tabel atau gambar yang tidak ada",
    "galat",
    "Tabel dan gambar yang disebut dalam kalimat harus ada, supaya pembaca dapat memeriksa pernyataannya.",
    "Tata naskah: rujukan tabel dan gambar",
    "“lihat Tabel 3.9”, yang tidak ada.",
)
def rujukan(material: NaskahMaterial) -> Iterator[Finding]:
    """N23: references to a table or figure that has no caption; one finding for each."""
    there = {(item.kind, number_parts(item.number)) for _, item in material.naskah.captions()}
    kinds = {kind for kind, _ in there}
    seen = set()
    for sentence in material.sentences:
        for found in REFERENCE.finditer(sentence.text):
            kind = "Tabel" if found[1][0] in "tT" else found[1].capitalize()
            key = (kind, number_parts(found[2]))
            if kind in kinds and key not in there and key not in seen:
                seen.add(key)
                place = material.place(sentence, found.start())
                yield material.finding(
                    f"Kalimat merujuk {kind} {found[2]}, tetapi tidak ada {kind.lower()} bernomor itu.",
                    f"{material.naskah.named(place)}, {kind} {found[2]}",
                    "Perbaiki nomor rujukannya, atau lengkapi tabel yang hilang.",
                    place,
                    {"rujukan": f"{kind} {found[2]}"},
                )
