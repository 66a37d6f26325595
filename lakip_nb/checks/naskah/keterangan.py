"""Captions: with and without their tables, against the list of tables, against what the tables show."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.arti import kolom_angka, kunci
from lakip_nb.checks.naskah.bahan import BahanNaskah
from lakip_nb.checks.naskah.nomor import RUJUKAN, bagian
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Blok, Keterangan
from lakip_nb.present.kata import rangkai


@aturan(
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
            f"{len(bare)} tabel tidak bernomor dan tidak berjudul: "
            f"{rangkai(bahan.naskah.sebut(table.letak) for _, table in bare)}.",
            bahan.tempat_tabel(bare[0][0]),
            "Beri nomor dan judul.",
            bare[0][1].letak,
            {"banyak": len(bare)},
        )


@aturan(
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
        found = RUJUKAN.match(line.teks)
        if found:
            listed[("Tabel" if found[1][0] in "tT" else found[1].capitalize(), bagian(found[2]))] = (
                line,
                line.teks[found.end() :].strip(" .:"),
            )
    kinds = {kind for kind, _ in listed}
    there: dict[tuple[str, tuple[int, ...]], Keterangan] = {
        (item.jenis, bagian(item.nomor)): item for _, item in bahan.naskah.keterangan() if item.jenis in kinds
    }
    for key, (line, title) in listed.items():
        item = there.get(key)
        name = f"{key[0]} {'.'.join(map(str, key[1]))}"
        if item is None:
            pesan = f"Daftar menyebut {name}, “{title}”, tetapi keterangan itu tidak ada dalam naskah."
        elif _unlike(title, item.judul):
            where = bahan.naskah.sebut(item.letak)
            pesan = f"{name} dalam daftar berjudul “{title}”, sedangkan pada {where} “{item.judul}”."
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


@aturan(
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


@aturan(
    "N27",
    "Keterangan tabel menyebut hal lain daripada isinya",
    "galat",
    "Keterangan tabel menyebut indikator yang diuraikan di dalamnya. Bila indikatornya lain, keterangan atau "
    "tabelnya tertukar.",
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
                f"Keterangan {item.sebutan} menyebut {rangkai(sorted(said))}, sedangkan isinya tentang "
                f"{rangkai(sorted(shown))}.",
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
