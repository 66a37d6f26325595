"""Numbers of tables, figures, headings and lists: gaps, doubles, and what is referred to but not there."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.bahan import BahanNaskah
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Blok, Keterangan
from lakip_nb.data.naskah.susunan import angka_romawi, romawi
from lakip_nb.present.kata import rangkai

RUJUKAN = re.compile(
    r"\b(Tabel|Table|Gambar|Grafik)[\s.]{0,2}((?:\d{1,2}|[IVX]{1,5})(?:[.\-]\d{1,3}){1,2})(?!\w)", re.IGNORECASE
)
"""A table or figure as a text refers to it, or a list of tables names it."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def bagian(nomor: str) -> tuple[int, ...]:
    """The parts of a number: "3.17" is 3 and 17, "II.4" is 2 and 4."""
    return tuple(angka_romawi(part) for part in re.split(r"[.\-]", nomor.upper()))


@aturan(
    "N20",
    "Nomor tabel atau gambar yang keliru",
    "peringatan",
    "Nomor tabel dan gambar mengikuti bab tempatnya, berurutan, tanpa lompatan dan tanpa nomor ganda, supaya "
    "rujukan menunjuk satu tempat.",
    "Tata naskah: penomoran tabel dan gambar",
)
def nomor_tabel(bahan: BahanNaskah) -> Iterator[Finding]:
    """N20: numbers of captions that are double, missing, or of another chapter."""
    captions = [
        (item, bahan.naskah.bab[index])
        for index, item in bahan.naskah.keterangan()
        if "lanjutan" not in item.judul.casefold()
    ]
    for kind in ("Tabel", "Gambar", "Grafik"):
        own = [(item, bagian(item.nomor), chapter) for item, chapter in captions if item.jenis == kind]
        seen: dict[tuple[int, ...], Keterangan] = {}
        for item, parts, chapter in own:
            if parts in seen:
                yield _caption(
                    bahan,
                    item,
                    f"Nomor {item.sebutan} dipakai dua kali, juga pada {bahan.naskah.sebut(seen[parts].letak)}.",
                )
            elif chapter and len(parts) > 1 and parts[0] != chapter:
                yield _caption(
                    bahan,
                    item,
                    f"{item.sebutan} berada di Bab {romawi(chapter)}, tetapi nomornya mengikuti Bab "
                    f"{romawi(parts[0])}.",
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
                yield _caption(bahan, after, f"Nomor melompat: {rangkai(names)} tidak ada.")
            elif numbers != sorted(numbers):
                after = next(item for (item, one), before in zip(series[1:], numbers, strict=False) if one < before)
                yield _caption(bahan, after, f"{after.sebutan} berada sesudah nomor yang lebih besar.")


def _caption(bahan: BahanNaskah, item: Keterangan, pesan: str) -> Finding:
    return bahan.temuan(
        pesan,
        f"{bahan.naskah.sebut(item.letak)}, {item.sebutan}",
        "Nomori ulang keterangan dalam bab itu, lalu sesuaikan rujukan dan daftar tabel atau daftar gambar.",
        item.letak,
        {"nomor": item.nomor},
    )


@aturan(
    "N21",
    "Nomor bab atau subbab yang keliru",
    "peringatan",
    "Nomor bab dan subbab berurutan, tanpa lompatan dan tanpa nomor ganda, dan subbab bernomor sesuai babnya.",
    "Tata naskah: penomoran bab dan subbab",
)
def nomor_subbab(bahan: BahanNaskah) -> Iterator[Finding]:
    """N21: numbers of headings out of order; one finding for each chapter and level."""
    chapters: list[tuple[Blok, int]] = []
    sections: dict[tuple[int, ...], list[tuple[Blok, int]]] = {}
    for index, block in bahan.naskah.blok("judul"):
        if block.nomor.startswith("BAB"):
            chapters.append((block, angka_romawi(block.nomor.split()[1])))
        elif block.nomor:
            parts = bagian(block.nomor)
            # A section numbered after another chapter is out of order in the one it stands in
            place = (bahan.naskah.bab[index] or parts[0], *parts[1:-1])
            sections.setdefault(place, []).append((block, parts[-1] if parts[0] == place[0] else -1))
    runs = [
        ("Urutan bab", chapters),
        *((_of(place), run) for place, run in sections.items()),
    ]
    for name, run in runs:
        numbers = [number for _, number in run]
        if numbers == list(range(1, len(run) + 1)):
            continue
        first = next(at for at, number in enumerate(numbers) if number != at + 1)
        block = run[first][0]
        printed = ", ".join(block.nomor for block, _ in run)
        yield bahan.temuan(
            f"{name} tercetak {printed}.",
            f"{bahan.naskah.sebut(block.letak)}, {block.nomor} {block.teks}".strip(),
            "Nomori ulang, lalu sesuaikan daftar isi dan rujukannya.",
            block.letak,
            {"urutan": printed},
        )


def _of(place: tuple[int, ...]) -> str:
    """The headings below a chapter or section, in words."""
    return (
        f"Urutan subbab Bab {romawi(place[0])}"
        if len(place) == 1
        else f"Urutan di bawah subbab {'.'.join(map(str, place))}"
    )


@aturan(
    "N22",
    "Nomor butir daftar yang keliru",
    "peringatan",
    "Butir sebuah daftar bernomor atau berhuruf berurutan. Lompatan biasanya berarti ada butir yang terhapus.",
    "Tata naskah: penomoran butir",
)
def nomor_butir(bahan: BahanNaskah) -> Iterator[Finding]:
    """N22: items of a list that follow each other with a gap or a double."""
    last: dict[str, tuple[int, str]] = {}
    for index, part in enumerate(bahan.naskah.isi):
        if not isinstance(part, Blok) or part.jenis != "butir":
            if index and not (isinstance(part, Blok) and part.jenis == "isi"):
                last = {}
            continue
        marker = re.sub(r"[^\w]", "", part.nomor)
        if not marker:
            continue
        style = re.sub(r"\w+", "1" if marker.isdigit() else "a", part.nomor)
        number = int(marker) if marker.isdigit() else _LETTERS.find(marker) + 1
        before = last.get(style)
        if before and number not in (1, before[0] + 1):
            yield bahan.temuan(
                f"Butir {part.nomor} mengikuti butir {before[1]}.",
                f"{bahan.naskah.sebut(part.letak)}, butir {part.nomor} “{part.teks[:40].strip()}…”",
                "Periksa apakah ada butir yang hilang atau tercetak dua kali, lalu nomori ulang.",
                part.letak,
                {"butir": part.nomor, "sebelumnya": before[1]},
            )
        last[style] = (number, part.nomor)


@aturan(
    "N23",
    "Rujukan ke tabel atau gambar yang tidak ada",
    "galat",
    "Tabel dan gambar yang disebut dalam kalimat harus ada, supaya pembaca dapat memeriksa pernyataannya.",
    "Tata naskah: rujukan tabel dan gambar",
)
def rujukan(bahan: BahanNaskah) -> Iterator[Finding]:
    """N23: references to a table or figure that has no caption; one finding for each."""
    there = {(item.jenis, bagian(item.nomor)) for _, item in bahan.naskah.keterangan()}
    kinds = {kind for kind, _ in there}
    seen = set()
    for sentence in bahan.kalimat:
        for found in RUJUKAN.finditer(sentence.teks):
            kind = "Tabel" if found[1][0] in "tT" else found[1].capitalize()
            key = (kind, bagian(found[2]))
            if kind in kinds and key not in there and key not in seen:
                seen.add(key)
                place = bahan.letak(sentence, found.start())
                yield bahan.temuan(
                    f"Kalimat merujuk {kind} {found[2]}, tetapi tidak ada {kind.lower()} bernomor itu.",
                    f"{bahan.naskah.sebut(place)}, {kind} {found[2]}",
                    "Perbaiki nomor rujukannya, atau lengkapi tabel yang hilang.",
                    place,
                    {"rujukan": f"{kind} {found[2]}"},
                )
