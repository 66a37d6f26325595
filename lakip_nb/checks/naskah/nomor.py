"""Numbers of tables, figures, headings and lists: gaps, doubles, and what is referred to but not there."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.arti import kolom_angka, kunci
from lakip_nb.checks.naskah.bahan import BahanNaskah
from lakip_nb.checks.rule import aturan_naskah
from lakip_nb.data.naskah import Blok, Keterangan
from lakip_nb.data.naskah.susunan import angka_romawi, romawi
from lakip_nb.present.kata import rangkai

_REFERENCE = re.compile(
    r"\b(Tabel|Table|Gambar|Grafik)[\s.]{0,2}((?:\d{1,2}|[IVX]{1,5})(?:[.\-]\d{1,3}){1,2})(?!\w)", re.IGNORECASE
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _parts(nomor: str) -> tuple[int, ...]:
    """The parts of a number: "3.17" is 3 and 17, "II.4" is 2 and 4."""
    return tuple(angka_romawi(part) for part in re.split(r"[.\-]", nomor.upper()))


@aturan_naskah(
    "N20",
    "Nomor tabel atau gambar yang keliru",
    "peringatan",
    "Nomor tabel dan gambar mengikuti bab tempatnya, berurutan, tanpa lompatan dan tanpa nomor ganda, supaya rujukan menunjuk satu tempat.",
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
        own = [(item, _parts(item.nomor), chapter) for item, chapter in captions if item.jenis == kind]
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
                    f"{item.sebutan} berada di Bab {romawi(chapter)}, tetapi nomornya mengikuti Bab {romawi(parts[0])}.",
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


@aturan_naskah(
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
            parts = _parts(block.nomor)
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


@aturan_naskah(
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


@aturan_naskah(
    "N23",
    "Rujukan ke tabel atau gambar yang tidak ada",
    "galat",
    "Tabel dan gambar yang disebut dalam kalimat harus ada, supaya pembaca dapat memeriksa pernyataannya.",
    "Tata naskah: rujukan tabel dan gambar",
)
def rujukan(bahan: BahanNaskah) -> Iterator[Finding]:
    """N23: references to a table or figure that has no caption; one finding for each."""
    there = {(item.jenis, _parts(item.nomor)) for _, item in bahan.naskah.keterangan()}
    kinds = {kind for kind, _ in there}
    seen = set()
    for sentence in bahan.kalimat:
        for found in _REFERENCE.finditer(sentence.teks):
            kind = "Tabel" if found[1][0] in "tT" else found[1].capitalize()
            key = (kind, _parts(found[2]))
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


@aturan_naskah(
    "N24",
    "Tabel dan keterangannya tidak berpasangan",
    "catatan",
    "Setiap tabel mempunyai nomor dan judul, dan setiap keterangan tabel mempunyai tabel, supaya dapat dirujuk.",
    "Tata naskah: keterangan tabel",
)
def berpasangan(bahan: BahanNaskah) -> Iterator[Finding]:
    """N24: captions with nothing below them, and tables of figures without a caption, all in one."""
    isi = bahan.naskah.isi
    numbered = any(item.jenis == "Tabel" for _, item in bahan.naskah.keterangan())
    for index, item in bahan.naskah.keterangan():
        following = isi[index + 1] if index + 1 < len(isi) else None
        alone = (
            following is None
            or isinstance(following, Keterangan)
            or (isinstance(following, Blok) and following.jenis == "judul" and following.nomor != "")
        )
        if item.jenis == "Tabel" and alone:
            yield bahan.temuan(
                f"Di bawah keterangan {item.sebutan} tidak ada tabel.",
                f"{bahan.naskah.sebut(item.letak)}, {item.sebutan}",
                "Lengkapi tabelnya, atau hapus keterangannya.",
                item.letak,
                {"nomor": item.nomor},
            )
    bare = [
        (index, table)
        for index, table in bahan.naskah.tabel()
        if table.banyak_kepala
        and len(table.baris) > 1
        and kolom_angka(table)
        and bahan.naskah.keterangan_tabel(index) is None
    ]
    if bare and numbered:
        yield bahan.temuan(
            f"{len(bare)} tabel tidak bernomor dan tidak berjudul: {rangkai(bahan.naskah.sebut(table.letak) for _, table in bare)}.",
            bahan.tempat_tabel(bare[0][0]),
            "Beri nomor dan judul.",
            bare[0][1].letak,
            {"banyak": len(bare)},
        )


@aturan_naskah(
    "N25",
    "Daftar tabel atau gambar berbeda dari isinya",
    "peringatan",
    "Daftar tabel dan daftar gambar menyebut setiap keterangan dengan nomor dan judul yang sama.",
    "Tata naskah: daftar tabel dan daftar gambar",
)
def daftar_tabel(bahan: BahanNaskah) -> Iterator[Finding]:
    """N25: captions that the lists lack or name otherwise, and lines of the lists without a caption."""
    listed = {}
    for _, line in bahan.naskah.blok("isi"):
        found = _REFERENCE.match(line.teks)
        if found:
            listed[("Tabel" if found[1][0] in "tT" else found[1].capitalize(), _parts(found[2]))] = (
                line,
                line.teks[found.end() :].strip(" .:"),
            )
    kinds = {kind for kind, _ in listed}
    there = {(item.jenis, _parts(item.nomor)): item for _, item in bahan.naskah.keterangan() if item.jenis in kinds}
    for key, (line, title) in listed.items():
        item = there.get(key)
        name = f"{key[0]} {'.'.join(map(str, key[1]))}"
        if item is None:
            pesan = f"Daftar menyebut {name}, “{title}”, tetapi keterangan itu tidak ada dalam naskah."
        elif _unlike(title, item.judul):
            pesan = f"{name} dalam daftar berjudul “{title}”, sedangkan pada {bahan.naskah.sebut(item.letak)} “{item.judul}”."
        else:
            continue
        yield bahan.temuan(
            pesan, f"{bahan.naskah.sebut(line.letak)}, {name}", "Perbarui daftar itu.", line.letak, {"nomor": name}
        )
    for key in there.keys() - listed.keys():
        item = there[key]
        yield bahan.temuan(
            f"{item.sebutan}, “{item.judul}”, tidak ada dalam daftar.",
            f"{bahan.naskah.sebut(item.letak)}, {item.sebutan}",
            "Perbarui daftar itu.",
            item.letak,
            {"nomor": item.sebutan},
        )


def _unlike(title: str, other: str) -> bool:
    a, b = kunci(title), kunci(other)
    if not a or not b or a.startswith(b) or b.startswith(a):
        return False
    return SequenceMatcher(None, a[:300], b[:300]).ratio() < 0.8


@aturan_naskah(
    "N26",
    "Judul yang sama untuk dua tabel",
    "catatan",
    "Dua tabel berbeda dengan judul yang sama tidak dapat dibedakan dalam daftar tabel.",
    "Tata naskah: keterangan tabel",
)
def judul_sama(bahan: BahanNaskah) -> Iterator[Finding]:
    """N26: captions with the same title."""
    titles: dict[str, list[Keterangan]] = {}
    for _, item in bahan.naskah.keterangan():
        if item.jenis == "Tabel" and item.judul and "lanjutan" not in item.judul.casefold():
            titles.setdefault(kunci(item.judul), []).append(item)
    for same in titles.values():
        if len({item.nomor for item in same}) > 1:
            yield bahan.temuan(
                f"{rangkai(item.sebutan for item in same)} berjudul sama: “{same[0].judul}”.",
                f"{bahan.naskah.sebut(same[0].letak)}, {same[0].sebutan}",
                "Sebutkan dalam judulnya apa yang membedakan, misalnya indikatornya.",
                same[0].letak,
                {"tabel": ", ".join(item.nomor for item in same)},
            )


@aturan_naskah(
    "N27",
    "Keterangan tabel menyebut hal lain daripada isinya",
    "galat",
    "Keterangan tabel menyebut indikator yang diuraikan di dalamnya. Bila indikatornya lain, keterangan atau tabelnya tertukar.",
    "Tata naskah: keterangan tabel",
)
def keterangan_lain(bahan: BahanNaskah) -> Iterator[Finding]:
    """N27: a caption with the short name of one indicator above rows of another."""
    names = _acronyms(bahan)
    for index, table in bahan.naskah.tabel():
        item = bahan.naskah.keterangan_tabel(index)
        if item is None or len(names) < 2:
            continue
        said = {name for name in names if re.search(rf"\b{name}\b", item.judul)}
        cells = " ".join(cell for row in table.baris for cell in row.sel)
        shown = {name for name in names if re.search(rf"\b{name}\b", cells)}
        if said and shown and not said & shown:
            yield bahan.temuan(
                f"Keterangan {item.sebutan} menyebut {rangkai(sorted(said))}, sedangkan isinya tentang {rangkai(sorted(shown))}.",
                bahan.tempat_tabel(index),
                "Tukar atau perbaiki keterangan atau isi tabel itu.",
                item.letak,
                {"keterangan": ", ".join(sorted(said)), "isi": ", ".join(sorted(shown))},
            )


def _acronyms(bahan: BahanNaskah) -> Sequence[str]:
    """Short names in capitals of the indicators, from the columns headed "Indikator"."""
    found: Counter[str] = Counter()
    for _, table in bahan.naskah.tabel():
        for number, path in enumerate(table.kepala):
            if path and "indikator" in path[-1].casefold() and len(table.baris) < 12:
                found.update(
                    {
                        name
                        for cell in table.kolom(number)
                        for name in re.findall(r"\b[A-Z]{3,6}\b", cell)
                        if not cell.isupper()
                    }
                )
    return [name for name, count in found.items() if count > 1]
