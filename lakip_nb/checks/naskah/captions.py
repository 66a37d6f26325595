"""Captions: with and without their tables, against the list of tables, against what the tables show."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import figure_columns, key
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.numbering import REFERENCE, number_parts
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Block, Caption
from lakip_nb.present.kata import rangkai


@aturan(
    "N24",
    "Tabel dan keterangannya tidak berpasangan",
    "catatan",
    "Setiap tabel mempunyai nomor dan judul, dan setiap keterangan tabel mempunyai tabel, supaya dapat dirujuk.",
    "Tata naskah: keterangan tabel",
    "Tabel anggaran tanpa nomor dan judul.",
)
def berpasangan(material: NaskahMaterial) -> Iterator[Finding]:
    """N24: captions with nothing below them, and tables of figures without a caption, all in one."""
    parts = material.naskah.parts
    numbered = any(item.kind == "Tabel" for _, item in material.naskah.captions())
    for index, item in material.naskah.captions():
        following = parts[index + 1] if index + 1 < len(parts) else None
        alone = (
            following is None
            or isinstance(following, Caption)
            or (isinstance(following, Block) and following.kind == "judul" and following.number != "")
        )
        if item.kind == "Tabel" and alone:
            yield material.finding(
                f"Di bawah keterangan {item.shown} tidak ada tabel.",
                f"{material.naskah.named(item.place)}, {item.shown}",
                "Lengkapi tabelnya, atau hapus keterangannya.",
                item.place,
                {"nomor": item.number},
            )
    bare = [
        (index, table)
        for index, table in material.naskah.tables()
        if (table.head_count and len(table.rows) > 1 and figure_columns(table))
        or (len(table.all_rows) > 4 and len(table.all_rows[0].cells) > 2)
        if material.naskah.caption_of(index) is None
    ]
    if bare and numbered:
        yield material.finding(
            f"{len(bare)} tabel tidak bernomor dan tidak berjudul: "
            f"{rangkai(material.naskah.named(table.place) for _, table in bare)}.",
            material.table_place(bare[0][0]),
            "Beri nomor dan judul.",
            bare[0][1].place,
            {"banyak": len(bare)},
        )


@aturan(
    "N25",
    "Daftar tabel atau gambar berbeda dari isinya",
    "peringatan",
    "Daftar tabel dan daftar gambar menyebut setiap keterangan dengan nomor dan judul yang sama.",
    "Tata naskah: daftar tabel dan daftar gambar",
    "Judul dalam daftar tabel berbeda dari keterangannya.",
)
def daftar_tabel(material: NaskahMaterial) -> Iterator[Finding]:
    """N25: captions that the lists lack or name otherwise, and lines of the lists without a caption."""
    listed = {}
    for _, line in material.naskah.blocks("isi"):
        found = REFERENCE.match(line.text)
        if found:
            listed[("Tabel" if found[1][0] in "tT" else found[1].capitalize(), number_parts(found[2]))] = (
                line,
                line.text[found.end() :].strip(" .:"),
            )
    kinds = {kind for kind, _ in listed}
    there: dict[tuple[str, tuple[int, ...]], Caption] = {
        (item.kind, number_parts(item.number)): item for _, item in material.naskah.captions() if item.kind in kinds
    }
    for name_key, (line, title) in listed.items():
        item = there.get(name_key)
        name = f"{name_key[0]} {'.'.join(map(str, name_key[1]))}"
        if item is None:
            pesan = f"Daftar menyebut {name}, “{title}”, tetapi keterangan itu tidak ada dalam naskah."
        elif _unlike(title, item.judul):
            where = material.naskah.named(item.place)
            pesan = f"{name} dalam daftar berjudul “{title}”, sedangkan pada {where} “{item.judul}”."
        else:
            continue
        yield material.finding(
            pesan, f"{material.naskah.named(line.place)}, {name}", "Perbarui daftar itu.", line.place, {"nomor": name}
        )
    for other in there.keys() - listed.keys():
        item = there[other]
        yield material.finding(
            f"{item.shown}, “{item.judul}”, tidak ada dalam daftar.",
            f"{material.naskah.named(item.place)}, {item.shown}",
            "Perbarui daftar itu.",
            item.place,
            {"nomor": item.shown},
        )


def _unlike(title: str, other: str) -> bool:
    a, b = key(title), key(other)
    if not a or not b or a.startswith(b) or b.startswith(a):
        return False
    return SequenceMatcher(None, a[:300], b[:300]).ratio() < 0.8


@aturan(
    "N26",
    "Judul yang sama untuk dua tabel",
    "catatan",
    "Dua tabel berbeda dengan judul yang sama tidak dapat dibedakan dalam daftar tabel.",
    "Tata naskah: keterangan tabel",
    "Tabel 3.7 dan 3.13 berjudul sama.",
)
def judul_sama(material: NaskahMaterial) -> Iterator[Finding]:
    """N26: captions with the same title."""
    titles: dict[str, list[Caption]] = {}
    for _, item in material.naskah.captions():
        if item.kind == "Tabel" and item.judul and "lanjutan" not in item.judul.casefold():
            titles.setdefault(key(item.judul), []).append(item)
    for same in titles.values():
        if len({item.number for item in same}) > 1:
            yield material.finding(
                f"{rangkai(item.shown for item in same)} berjudul sama: “{same[0].judul}”.",
                f"{material.naskah.named(same[0].place)}, {same[0].shown}",
                "Sebutkan dalam judulnya apa yang membedakan, misalnya indikatornya.",
                same[0].place,
                {"tabel": ", ".join(item.number for item in same)},
            )


@aturan(
    "N27",
    "Keterangan tabel menyebut hal lain daripada isinya",
    "galat",
    "Keterangan tabel menyebut indikator yang diuraikan di dalamnya. Bila indikatornya lain, keterangan atau "
    "tabelnya tertukar.",
    "Tata naskah: keterangan tabel",
    "Keterangan menyebut IKM, isinya AKIP.",
)
def keterangan_lain(material: NaskahMaterial) -> Iterator[Finding]:
    """N27: a caption with the short name of one indicator above rows of another."""
    names = _acronyms(material)
    for index, table in material.naskah.tables():
        item = material.naskah.caption_of(index)
        if item is None or len(names) < 2:
            continue
        said = {name for name in names if re.search(rf"\b{name}\b", item.judul)}
        cells = " ".join(cell for row in table.rows for cell in row.cells)
        shown = {name for name in names if re.search(rf"\b{name}\b", cells)}
        if said and shown and not said & shown:
            yield material.finding(
                f"Keterangan {item.shown} menyebut {rangkai(sorted(said))}, sedangkan isinya tentang "
                f"{rangkai(sorted(shown))}.",
                material.table_place(index),
                "Tukar atau perbaiki keterangan atau isi tabel itu.",
                item.place,
                {"keterangan": ", ".join(sorted(said)), "isi": ", ".join(sorted(shown))},
            )


def _acronyms(material: NaskahMaterial) -> Sequence[str]:
    """Short names in capitals of the indicators, from the columns headed "Indikator"."""
    found: Counter[str] = Counter()
    for _, table in material.naskah.tables():
        for number, path in enumerate(table.heads):
            if path and "indikator" in path[-1].casefold() and len(table.rows) < 12:
                found.update(
                    {
                        name
                        for cell in table.column(number)
                        for name in re.findall(r"\b[A-Z]{3,6}\b", cell)
                        if not cell.isupper()
                    }
                )
    return [name for name, count in found.items() if count > 1]
